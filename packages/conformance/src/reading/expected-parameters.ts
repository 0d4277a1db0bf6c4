// Whether the reply parameters that endpoint.yaml expects came back, for either method.
import type { Finding } from "../check.ts";
import type { Exchange } from "../wire/exchange.ts";
import { failed, passed } from "./finding.ts";
import { readReply } from "./reply.ts";

/** Passed when every expected parameter is there with its text; else names what is missing or differs. */
export function expectParameters(
  method: "charge" | "tokenize",
  exchange: Exchange,
  expected: Readonly<Record<string, string>>,
): Finding {
  const reply = readReply(method, exchange);
  const found = reply.kind === "approved" ? reply.parameters : {};
  const missing = Object.entries(expected)
    .filter(([name, value]) => found[name] !== value)
    .map(([name]) => name);
  if (missing.length === 0) return passed();
  return failed(`These reply parameters are missing or differ: ${missing.join(", ")}.`, [exchange]);
}
