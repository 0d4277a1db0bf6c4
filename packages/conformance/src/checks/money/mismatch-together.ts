// Two different amounts under one id at the same moment: one of them owns the id.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** Two different charges under one id at the same moment are captured once. */
export const mismatchTogether: Check = {
  name: "mismatch-together",
  behaviour: "R-06",
  group: "money",
  profile: "charge",
  pace: "fast",
  burst: 10,
  title: "Two different charges under one id at the same moment are captured once.",
  why: "The caller is charged for both.",
  cure: "Claim the id with one atomic step; whoever loses compares its digest with the winner's.",
  run: async (context) => {
    const { bodies, deliver, ledger } = context;
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge();
    const other = { ...body, amount: "19.90" };
    const sent = Array.from({ length: 10 }, (_, place) => (place % 2 === 0 ? body : other));
    const exchanges = await Promise.all(sent.map((each) => deliver(each)));
    return judgeMoney(context, {
      body,
      exchanges,
      course: "ten times at the same moment, half of them with another amount",
    });
  },
};
