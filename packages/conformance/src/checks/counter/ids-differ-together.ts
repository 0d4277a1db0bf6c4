// Twelve different transactions at the same moment, each repeated: every one keeps its own id.
import type { Check } from "../../check.ts";
import { expectDifferentIds } from "../../reading/different-ids.ts";
import { allOf } from "../../reading/finding.ts";
import { expectOneId } from "../../reading/repeats.ts";

/** Simultaneous transactions are kept apart. */
export const idsDifferTogether: Check = {
  name: "ids-differ-together",
  behaviour: "R-16",
  group: "counter",
  profile: "charge",
  pace: "fast",
  burst: 12,
  title: "Different transactions at the same moment get different ids, and each keeps its own.",
  why: "Ids made of the time, or answers kept in a shared variable, give one caller the payment of another.",
  cure: "Make ids from the transaction_id or from enough chance; keep nothing of a request outside of it.",
  run: async ({ bodies, deliver }) => {
    const sent = Array.from({ length: 12 }, () => bodies.charge());
    const first = await Promise.all(sent.map((body) => deliver(body)));
    const again = await Promise.all(sent.map((body) => deliver(body)));
    const own = first.map((exchange, place) =>
      expectOneId("A transaction among others", "charge", [exchange, again[place] ?? exchange]),
    );
    return allOf([expectDifferentIds("Simultaneous transactions", "charge", first), ...own]);
  },
};
