// The counter-checks against constant answers, and ids made of the wrong thing.
import { counterChecks } from "../../src/checks/counter.ts";
import { eachCheckFails } from "../support/each-check-fails.ts";
import { approves, givesId, newIdOnReplay, refuses } from "../support/faults.ts";

let last = "";
let bad = 0;

eachCheckFails(counterChecks, {
  "charge-and-token-differ": givesId((body) => `id of ${body.cardnumber}`),
  "good-after-bad": refuses((body) => {
    if (body.amount === "ten dollars") bad += 1;
    return bad > 3;
  }),
  "ids-differ": givesId((body) => `${body.cardnumber} ${body.amount}`),
  "ids-differ-by-last-letter": givesId((body) => String(body.transaction_id).slice(0, 35)),
  "ids-differ-together": givesId((_body, { atMs }) => `at ${atMs}`),
  "ids-keep-in-any-order": givesId((body) => {
    const given = last;
    last = String(body.transaction_id);
    return given;
  }),
  "ids-outlive-the-second": newIdOnReplay((_body, { atMs }) => atMs > 2000),
  "not-everything-approved": approves(() => true),
  "tokens-differ-by-card": givesId(() => "tok_1"),
});
