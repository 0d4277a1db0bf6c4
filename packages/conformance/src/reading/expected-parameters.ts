// Whether the reply parameters that endpoint.yaml expects came back, for either method; when not, both sides
// are told beside each other.
import type { Finding } from "../check.ts";
import type { CheckContext } from "../check-context.ts";
import type { Exchange } from "../wire/exchange.ts";
import { failed, passed } from "./finding.ts";
import { readReply } from "./reply.ts";

type Texts = Readonly<Record<string, string>>;

/** Passed when every expected parameter is there with its text; else tells what came instead of which. */
export function expectParameters(
  method: "charge" | "tokenize",
  exchange: Exchange,
  { send, expect }: NonNullable<CheckContext["inputs"]["parameters"]>,
): Finding {
  const reply = readReply(method, exchange);
  const found = reply.kind === "approved" ? reply.parameters : {};
  const wrong = Object.entries(expect).filter(([name, value]) => found[name] !== value);
  if (wrong.length === 0) return passed();
  const wanted = `endpoint.yaml expects ${listOf(Object.fromEntries(wrong))} (parameters.expect)`;
  const given = Object.keys(send).length === 0 ? "" : ` when ${listOf(send)} is sent`;
  const names = wrong.map(([name]) => name);
  return failed(`The answer's parameters ${cameInstead(names, found)}. ${wanted}${given}.`, [
    exchange,
  ]);
}

function cameInstead(names: readonly string[], found: Texts): string {
  if (Object.keys(found).length === 0) return "are {}";
  const missing = names.filter((name) => found[name] === undefined);
  const other = names.flatMap((name) => {
    const text = found[name];
    return text === undefined
      ? []
      : [`have ${isHarmless(text) ? `${name} = "${text}"` : `another text under ${name}`}`];
  });
  return [...(missing.length === 0 ? [] : [`lack ${missing.join(", ")}`]), ...other].join(" and ");
}

// A sentence is not masked as an answer is: three digits in a row could be a security code.
function isHarmless(text: string): boolean {
  return text.length <= 60 && !/\d{3}/.test(text);
}

function listOf(texts: Texts): string {
  return Object.entries(texts)
    .map(([name, text]) => `${name} = "${text}"`)
    .join(", ");
}
