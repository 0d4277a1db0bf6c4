// Fifty other transactions between a delivery and its repetition: more than a small cache holds.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { expectOneId } from "../../reading/repeats.ts";

/** More than a small cache keeps. */
const OTHERS = 50;

/** A replay after other traffic keeps the id. */
export const replayAfterOthers: Check = {
  name: "replay-after-others",
  behaviour: "R-05",
  group: "retries",
  profile: "charge",
  pace: "fast",
  title: "A delivery repeated after fifty other transactions is never approved under another id.",
  why: "On a busy day what is remembered in a small cache is gone when the retry comes, and the caller is charged again.",
  cure: "Keep transactions in a database, not in a list or cache of bounded size.",
  run: async (context) => {
    const { bodies, deliver } = context;
    const body = bodies.charge();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    await Promise.all(Array.from({ length: OTHERS }, () => deliver(bodies.charge())));
    const again = await deliver(body);
    return expectOneId(`A charge that was repeated after ${OTHERS} others`, "charge", [
      begun.exchange,
      again,
    ]);
  },
};
