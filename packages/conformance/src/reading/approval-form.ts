// Whether an approval has both error fields, as null: what is left out is told otherwise than what holds something.
import type { Finding } from "../check.ts";
import type { Exchange } from "../wire/exchange.ts";
import { failed, passed } from "./finding.ts";
import { jsonOf } from "./reply.ts";

const names = ["error_code", "error_message"];

/** Passed when both are there and null. */
export function expectNullErrors(exchange: Exchange): Finding {
  const json = jsonOf(exchange) ?? {};
  const lacking = names.filter((name) => !Object.hasOwn(json, name));
  const filled = names.filter((name) => Object.hasOwn(json, name) && json[name] !== null);
  if (lacking.length + filled.length === 0) return passed();
  const sentences = [
    ...(lacking.length === 0
      ? []
      : [
          `The approval lacks ${lacking.join(" and ")}; ${lacking.length === 1 ? "it" : "both"} must be there, as null.`,
        ]),
    ...(filled.length === 0
      ? []
      : [
          `In the approval ${filled.join(" and ")} ${filled.length === 1 ? "is" : "are"} not null; in an approval nothing stands there.`,
        ]),
  ];
  return failed(sentences.join(" "), [exchange]);
}
