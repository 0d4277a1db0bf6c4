// The checks of leaks, each against an endpoint that shows card data in just that place.
import { createHash } from "node:crypto";
import { leakChecks } from "../../src/checks/leaks.ts";
import { eachCheckFails } from "../support/each-check-fails.ts";
import { answersAs, changes, givesId, logs } from "../support/faults.ts";
import { bodyOf } from "../support/played-endpoint.ts";

const hash = (value: unknown): string => createHash("sha256").update(String(value)).digest("hex");

const cardIn = ({ text }: { readonly text: string }): string => /\d{16}/.exec(text)?.[0] ?? "";

eachCheckFails(leakChecks, {
  "account-in-logs": logs((body) => `paid by ${body.bankaccountnumber}`),
  "leak-elsewhere": (arrival, right) =>
    arrival.verb === "PUT" ? { ...right(), body: arrival.text } : right(),
  "leak-in-approval": givesId((body) => `ch_${hash(body.cardnumber)}`),
  "leak-in-broken-body": (arrival, right) =>
    Object.keys(bodyOf(arrival)).length === 0
      ? { ...right(), body: `Unexpected end of "${arrival.text.slice(-30)}"` }
      : right(),
  "leak-in-logs": logs((_body, arrival) => Buffer.from(cardIn(arrival)).toString("base64")),
  "leak-in-mismatch": (arrival, right) => {
    const reaction = right();
    if (!reaction.body.includes("mismatch")) return reaction;
    return { ...reaction, headers: { "x-held": cardIn(arrival) || "none", ...reaction.headers } };
  },
  "leak-in-refusal": changes((json, body) => ({ ...json, error_message: `not ${body.amount}` })),
  "leak-in-token": givesId((body) => [...String(body.cardnumber)].reverse().join("")),
  "leak-of-account": changes((json, body) => ({ ...json, paid_by: body.bankaccountnumber })),
  "no-stack-traces": answersAs((_body, { text }) => text === "{", {
    body: "SyntaxError: no\n    at parse (/srv/app/server.js:10:5)",
  }),
  "security-code-in-logs": logs((body) => `cvv=${body.cvv}`),
  "token-card-in-logs": logs((body) => (body.method === "tokenize" ? String(body.cardnumber) : "")),
});
