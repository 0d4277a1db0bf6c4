// The checks of data, each against an endpoint that decides just that wrongly.
import { dataChecks } from "../../src/checks/data.ts";
import { eachCheckFails } from "../support/each-check-fails.ts";
import { answersAs, approves, changes, refuses } from "../support/faults.ts";
import type { Wrong } from "../support/played-context.ts";
import { bodyOf } from "../support/played-endpoint.ts";

/** Approves from the second delivery of an id on. */
function forgetsDeclines(): Wrong {
  const seen = new Set<unknown>();
  const isSecond = approves((body) => {
    const isSeen = seen.has(body.transaction_id);
    seen.add(body.transaction_id);
    return isSeen;
  });
  return isSecond;
}

/** Declines a second time for another reason. */
function tellsDuplicatesApart(): Wrong {
  const seen = new Set<unknown>();
  return changes((json, body) => {
    const isSeen = seen.has(body.transaction_id);
    seen.add(body.transaction_id);
    return isSeen && json.error_code !== null ? { ...json, error_code: "duplicate" } : json;
  });
}

eachCheckFails(dataChecks, {
  "amounts-approved": refuses((body) => body.amount === "0.01"),
  "avs-verdict": answersAs((body) => body.postal_code === "20000", { body: "mismatch" }),
  "currency-decimals": refuses((body) => body.currency_code === "KWD"),
  "currency-refused": approves((body) => body.currency_code === "XTS"),
  "decline-keeps-its-code": tellsDuplicatesApart(),
  "decline-stays": forgetsDeclines(),
  "declined-id-is-burned": forgetsDeclines(),
  "declines-tokenize": approves((body) => body.cvv === "901"),
  "declines-declined": approves((body) => body.cvv === "901"),
  "expired-card": approves((body) => body.expiry_year === "20"),
  "negative-amount": approves((body) => body.amount === "-1"),
  "refused-form-leaves-id-free": (arrival, right, world) => {
    const id = String(bodyOf(arrival).transaction_id);
    const reaction = right();
    if (!world.held.has(id)) world.held.set(id, { print: "used up", reaction });
    return reaction;
  },
  "too-many-decimals": approves((body) => body.amount === "10.005"),
  "unknown-currency": approves((body) => body.currency_code === "ZZZ"),
  "wrong-check-digit": approves((body) => body.cardnumber === "4111111111111112"),
  "wrong-routing-number": approves((body) => body.routingnumber === "110000001"),
  "zero-amount": approves((body) => body.amount === "0.00"),
});
