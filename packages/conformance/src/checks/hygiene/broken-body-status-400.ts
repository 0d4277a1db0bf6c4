// What cannot be read as one JSON object is answered with 400, in the contract's form.
import type { Check } from "../../check.ts";
import { failed, passed } from "../../reading/finding.ts";
import { describeReply, readReply } from "../../reading/reply.ts";
import type { Exchange } from "../../wire/exchange.ts";

/** What is no JSON object, by the words of the report. */
const bodies = [
  { name: "{", text: "{" },
  { name: "the empty body", text: "" },
  { name: "[]", text: "[]" },
  { name: "null", text: "null" },
];

/** A broken body gets 400. */
export const brokenBodyStatus400: Check = {
  name: "broken-body-status-400",
  behaviour: "E-12",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title:
    "A body that is not one JSON object is answered with 400, in the contract's form like every error.",
  why: "Whoever looks for the fault believes a 200 and finds nothing in the log, or searches for a crash behind a 500; an answer without error_code says nothing at all.",
  cure: 'Catch what the JSON parser throws, and see that what it read is an object, neither null nor a list, before you read a field. Answer both with 400 and {"charge_id": null, "token_id": null, "error_code": "malformed_request", "error_message": "…"}.',
  run: async ({ deliver }) => {
    const tried = await Promise.all(
      bodies.map(async ({ name, text }) => ({ name, exchange: await deliver(text) })),
    );
    const wrong = tried.flatMap(({ name, exchange }) => {
      const seen = whatIsWrong(exchange);
      return seen === null ? [] : [{ told: `${name} got ${seen}`, exchange }];
    });
    if (wrong.length === 0) return passed();
    const right = tried.length - wrong.length;
    const told = wrong.map((each) => each.told).join("; ");
    const rest = right === 0 ? "" : ` The other ${right} of ${tried.length} were right.`;
    const what = `Each was to get HTTP status 400 and an error in the contract's form. ${told}.${rest}`;
    return failed(
      what,
      wrong.slice(0, 1).map(({ exchange }) => exchange),
    );
  },
};

function whatIsWrong(exchange: Exchange): string | null {
  const reply = readReply("charge", exchange);
  if (exchange.status !== 400) {
    return exchange.status === null ? describeReply(reply) : `HTTP status ${exchange.status}`;
  }
  if (reply.kind === "refused") return null;
  return "HTTP status 400 and an answer without an error_code and an error_message of the contract";
}
