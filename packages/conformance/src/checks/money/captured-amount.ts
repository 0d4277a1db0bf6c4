// The ledger, where it tells amounts, tells the one that was asked for.

import { minorUnits } from "@pay-connector/types";
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";
import { failed, needs, notProved, passed } from "../../reading/finding.ts";
import { transactionIdOf } from "../../reading/money.ts";

/** The amount in the ledger is the amount of the request. */
export const capturedAmount: Check = {
  name: "captured-amount",
  behaviour: "Q-04",
  group: "money",
  profile: "charge",
  pace: "fast",
  title: "The amount in the ledger is the amount of the request.",
  why: "The caller pays another amount than the one that was spoken.",
  cure: "Read the amount as a decimal text into minor units by the currency, and hand exactly that to the gateway.",
  run: async (context) => {
    const { bodies, deliver, ledger } = context;
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge();
    const exchange = await deliver(body);
    const finding = expectApproved("An ordinary charge", "charge", [exchange]);
    if (finding.verdict !== "passed") return finding;
    const movements = await ledger.movementsOf(transactionIdOf(body));
    const amount = movements.find(({ kind }) => kind === "capture")?.amount ?? null;
    if (amount === null) return notProved("ledger lines with an `amount`");
    const units = minorUnits(String(body.currency_code)) ?? 0;
    const asked = Number(body.amount);
    // Books are kept in either unit; a hundredth of a cent covers what Number makes of it.
    const readings = [asked, asked * 10 ** units];
    if (readings.some((reading) => Math.abs(Number(amount) - reading) < 0.0001)) return passed();
    return failed("The ledger shows another amount than the request.", [exchange]);
  },
};
