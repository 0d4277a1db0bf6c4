// One canary card through everything that may write it to a log: a charge that is approved, one with other
// details, two with fields of a wrong form, a broken body and one without credentials.
import type { Canary, CheckContext } from "../check-context.ts";
import type { Exchange } from "../wire/exchange.ts";

/** Sends them; the first exchange is the one to show. */
export async function sendCanaryCard({
  bodies,
  deliver,
}: Pick<CheckContext, "bodies" | "deliver">): Promise<{
  readonly canary: Canary;
  readonly shown: Exchange;
}> {
  const canary = bodies.canary("card");
  const body = bodies.charge(canary.overrides);
  const shown = await deliver(body);
  await deliver({ ...body, amount: "19.90" });
  await deliver(bodies.charge({ ...canary.overrides, amount: "ten dollars" }));
  await deliver(bodies.charge({ ...canary.overrides, cardnumber: Number(canary.number) }));
  await deliver(JSON.stringify(body).slice(0, -1));
  await deliver(body, { authorization: "none" });
  return { canary, shown };
}
