// The checks of retries, each against an endpoint that forgets, mixes up or refuses just there.
import { retryChecks } from "../../src/checks/retries.ts";
import { eachCheckFails } from "../support/each-check-fails.ts";
import { approves, changes, isBusy, isSilent, newIdOnReplay, refuses } from "../support/faults.ts";
import type { Wrong } from "../support/played-context.ts";
import { type Arrival, bodyOf, refusal } from "../support/played-endpoint.ts";

/** Refuses every delivery of an id but the first, where it fits. */
function refusesDuplicates(fits: (arrival: Arrival) => boolean): Wrong {
  const seen = new Set<unknown>();
  return (arrival, right) => {
    const id = bodyOf(arrival).transaction_id;
    const isSecond = seen.has(id);
    seen.add(id);
    return isSecond && fits(arrival) ? refusal(arrival, "duplicate") : right();
  };
}

let count = 0;

eachCheckFails(retryChecks, {
  "ach-replay": newIdOnReplay((body) => "routingnumber" in body),
  "answer-lost-on-the-way": newIdOnReplay(),
  "changed-account": approves((body) => body.bankaccountnumber === "123456789"),
  "changed-amount": approves((body) => body.amount === "19.90"),
  "changed-card": approves((body) => body.cardnumber === "5555555555554444"),
  "changed-currency": approves((body) => body.currency_code === "EUR"),
  "changed-expiry": approves((body) => body.expiry_month === "11"),
  "changed-method": approves((body) => body.method === "tokenize"),
  "changed-parameters": approves((body) => "order" in Object(body.parameters)),
  "gateway-answer-lost": newIdOnReplay((body) => body.cvv === "912"),
  "mismatch-leaves-original": newIdOnReplay(),
  "replay-after-others": newIdOnReplay(isBusy),
  "replay-after-restart": newIdOnReplay((_body, _arrival, world) => world.starts > 1),
  "replay-answers-success": refusesDuplicates(() => true),
  "replay-at-once": newIdOnReplay(),
  "replay-byte-for-byte": changes((json) => {
    count += 1;
    return { ...json, count };
  }),
  "replay-in-other-clothes": newIdOnReplay((_body, { headers }) => headers["x-kept"] === "1"),
  "replay-in-other-order": refuses((_body, { text }) => text.startsWith("{\n")),
  "replay-later": newIdOnReplay((_body, { atMs }) => atMs > 10_000),
  "retry-in-flight": refusesDuplicates(({ atMs }) => atMs < 11_000),
  "slow-success-told": refusesDuplicates(() => true),
  "together-2": newIdOnReplay(),
  "together-20": newIdOnReplay(),
  "together-50": newIdOnReplay(),
  "tokenize-replay": newIdOnReplay((body) => body.method === "tokenize"),
  "tokenize-together": newIdOnReplay((body) => body.method === "tokenize"),
  "unreachable-gateway-told": isSilent((body) => body.cvv === "921"),
  "very-slow-told": isSilent((body) => body.cvv === "928"),
});
