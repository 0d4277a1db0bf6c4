// Objects, lists and booleans where texts belong.
import type { Check, Finding } from "../../check.ts";
import { expectNotApproved } from "../../reading/expect.ts";
import { allOf, passed } from "../../reading/finding.ts";
import { expectAlive, expectNoFault } from "../../reading/hostile.ts";
import type { Exchange } from "../../wire/exchange.ts";

/** One field of a charge with a value that no string is, or an empty one. */
const wrong = [
  { cardnumber: { number: 1 } },
  { cardnumber: [4, 1, 1, 1] },
  { amount: { value: "1" } },
  { amount: true },
  { transaction_id: { id: 1 } },
  { transaction_id: [] },
  { transaction_id: 4711 },
  { transaction_id: null },
  { transaction_id: "" },
  { expiry_month: {} },
  { currency_code: 840 },
  { method: ["charge"] },
];

const WHEN_APPROVED = {
  why: "What is converted silently is charged: objects all become one text, so that the second caller who sends one is told of the first one's payment.",
  cure: 'Refuse, do not convert: String(x) and regex.test(x) convert silently. In the contract every field but `parameters` is a string, or null where it was not collected. Answer HTTP 200 with {"charge_id": null, "error_code": "invalid_request", "error_message": "…"}; the message names the field and repeats no value.',
};

/** Values of a wrong type are turned away, and the endpoint keeps running. */
export const wrongTypes: Check = {
  name: "wrong-types",
  behaviour: "Q-08",
  strength: "must",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "Values of a wrong type are turned away, and the endpoint keeps running.",
  why: "A program that falls over one broken body stops the payments of everybody else.",
  cure: "Check that each field is a string before you call a string method on it.",
  run: async (context) => {
    const { bodies, deliver } = context;
    const tried = await Promise.all(
      wrong.map(async (fields) => judged(fields, await deliver(bodies.charge(fields)))),
    );
    const failures = tried.flatMap((finding) => (finding.verdict === "failed" ? [finding] : []));
    const [first] = failures;
    if (first === undefined) return expectAlive(context);
    const rest = tried.length - failures.length;
    const also =
      failures.length === 1
        ? ""
        : ` ${failures.length - 1} further wrong values were not turned away either.`;
    const others = rest === 0 ? "" : ` The other ${rest} wrong values were turned away.`;
    return { ...first, what: `${first.what}${also}${others}` };
  },
};

function judged(fields: Readonly<Record<string, unknown>>, exchange: Exchange): Finding {
  const subject = `A charge in which ${described(fields)}`;
  const approval = expectNotApproved(subject, "charge", [exchange]);
  if (approval.verdict === "failed" && exchange.outcome === "answered") {
    return { ...approval, ...WHEN_APPROVED };
  }
  return allOf([approval, expectNoFault(subject, [exchange]), passed()]);
}

// These values are the kit's own and show nothing of a card.
function described(fields: Readonly<Record<string, unknown>>): string {
  const [[name, value] = ["", null]] = Object.entries(fields);
  const kind = Array.isArray(value)
    ? "the list"
    : value === null || typeof value === "boolean"
      ? ""
      : `the ${typeof value}`;
  return `${name} was ${kind === "" ? "" : `${kind} `}${JSON.stringify(value)}`;
}
