// Two megabytes: a thousand times more than Twilio ever sends.
import type { Check } from "../../check.ts";
import { expectTurnedAway } from "../../reading/hostile.ts";

/** A thousand times more than any request of the contract. */
const HUGE_BYTES = 2 * 1024 * 1024;

/** A huge body is turned away, and the endpoint keeps running. */
export const bodyHuge: Check = {
  name: "body-huge",
  behaviour: "E-12",
  strength: "should",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "A huge body is turned away, and the endpoint keeps running.",
  why: "Memory that strangers can fill is an endpoint that strangers can stop.",
  cure: "Limit the body to some hundred kilobytes while reading it, and answer 413.",
  run: async (context) => {
    const body = { ...context.bodies.charge(), padding: "x".repeat(HUGE_BYTES) };
    const exchange = await context.deliver(body);
    return expectTurnedAway(context, "A body of two megabytes", [exchange]);
  },
};
