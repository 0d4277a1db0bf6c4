// How long wrong passwords take, by how much of them is right. A network's noise hides what a comparison
// tells, so this never fails: it notes what it saw.
import type { Check } from "../../check.ts";
import type { CheckContext } from "../../check-context.ts";
import { passed } from "../../reading/finding.ts";

/** Enough for a median that one hiccup does not move. */
const ROUNDS = 9;

/** Advisory: timing of wrong passwords. */
export const authenticationTiming: Check = {
  name: "authentication-timing",
  behaviour: "T-02",
  strength: "may",
  group: "authentication",
  profile: "charge",
  pace: "fast",
  title: "Wrong passwords take the same time, however much of them is right (advisory).",
  why: "A comparison that stops at the first difference can be guessed letter by letter.",
  cure: "Compare digests of both sides with a constant-time function.",
  run: async (context) => {
    const { password } = context.endpoint;
    const near = `${password.slice(0, -1)}${password.endsWith("x") ? "y" : "x"}`;
    const far = "~".repeat(password.length);
    const times: { near: number[]; far: number[] } = { near: [], far: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.near.push(await timeOf(context, near));
      times.far.push(await timeOf(context, far));
    }
    const [nearMs, farMs] = [median(times.near), median(times.far)];
    return passed(`Advisory: medians of ${nearMs} ms (almost right) and ${farMs} ms (all wrong).`);
  },
};

async function timeOf(context: CheckContext, password: string): Promise<number> {
  const { bodies, deliver, endpoint } = context;
  // Its median is noted, never the exchange.
  const authorization = { username: endpoint.username, password, shell: "[hidden]" };
  return (await deliver(bodies.charge(), { authorization })).tookMs;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
