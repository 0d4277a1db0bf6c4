// The checks of the ledger, each against an endpoint that says the right thing and captures the wrong one.
import { moneyChecks } from "../../src/checks/money.ts";
import { eachCheckFails } from "../support/each-check-fails.ts";
import { captures, capturesAgain, isBusy } from "../support/faults.ts";
import type { Wrong } from "../support/played-context.ts";
import { bodyOf, capture } from "../support/played-endpoint.ts";

const always = () => true;

/** Captures another amount than it was asked for. */
const roundsUp: Wrong = (_arrival, right, world) => {
  const before = world.ledger.length;
  const reaction = right();
  for (const movement of world.ledger.slice(before)) Object.assign(movement, { amount: "11" });
  return reaction;
};

/** Says that it has captured, and has not. */
const forgetsToCapture: Wrong = (_arrival, right, world) => {
  const reaction = right();
  world.ledger.length = 0;
  return reaction;
};

/** Captures what it refuses as a mismatch. */
const capturesMismatches: Wrong = (arrival, right, world) => {
  const body = bodyOf(arrival);
  const reaction = right();
  if (reaction.body.includes("mismatch")) capture(world, String(body.transaction_id), body);
  return reaction;
};

eachCheckFails(moneyChecks, {
  "ach-captured-once": capturesAgain((body) => "routingnumber" in body),
  "captured-amount": roundsUp,
  "captured-once": forgetsToCapture,
  "captured-once-after-others": capturesAgain(isBusy),
  "captured-once-gateway-lost": captures((body) => body.cvv === "912"),
  "captured-once-later": capturesAgain((_body, { atMs }) => atMs > 10_000),
  "captured-once-lost-answer": capturesAgain(always),
  "captured-once-replayed": capturesAgain(always),
  "captured-once-restarted": capturesAgain((_body, _arrival, world) => world.starts > 1),
  "captured-once-restarted-in-flight": capturesAgain((_body, _arrival, world) => world.starts > 1),
  "captured-once-slow": capturesAgain((body) => body.cvv === "911"),
  "captured-once-together-2": capturesAgain(always),
  "captured-once-together-20": capturesAgain(always),
  "captured-once-together-50": capturesAgain(always),
  "decline-captures-nothing": captures((body) => body.cvv === "901"),
  "declined-id-captures-nothing": capturesMismatchesOfDeclines(),
  "malformed-captures-nothing": captures((body) => body.expiry_month === "13"),
  "mismatch-captures-nothing": capturesMismatches,
  "mismatch-together": capturesMismatches,
  "other-verbs-capture-nothing": captures((_body, { verb }) => verb === "GET"),
  "told-failure-unreachable": captures((body) => body.cvv === "921"),
  "told-failure-very-slow": captures((body) => body.cvv === "928"),
  "tokenize-captures-nothing": captures((body) => body.method === "tokenize"),
  "unauthorized-captures-nothing": captures((_body, { headers }) => !headers.authorization),
});

/** Captures a good card under an id that it declined before. */
function capturesMismatchesOfDeclines(): Wrong {
  const declined = new Set<unknown>();
  return (arrival, right, world) => {
    const body = bodyOf(arrival);
    if (body.cvv === "901") declined.add(body.transaction_id);
    else if (declined.has(body.transaction_id)) capture(world, String(body.transaction_id), body);
    return declined.has(body.transaction_id) && body.cvv !== "901"
      ? { ...right(), body: '{"charge_id":null,"error_code":"declined","error_message":null}' }
      : right();
  };
}
