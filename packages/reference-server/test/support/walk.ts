// Lets anything happen in the small world, in any order, then lets it come to rest, and asks after every step
// whether a rule was broken. A seed gives the same walk on every machine.
import { allowedTransitions, positions, type State } from "../../src/core/transaction.ts";
import { randomOf } from "./random.ts";
import type { Mood, Tier } from "./walk-gateway.ts";
import { World } from "./walk-world.ts";

const moods: readonly Mood[] = ["approve", "approve", "decline", "fail", "refuse-connection"];
const tiers: readonly Tier[] = ["A", "B", "C"];

/** Walks once; returns where the transaction ended. Throws, with the seed, when a rule was broken. */
export function walk(seed: number): string {
  const random = randomOf(seed);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  const world = new World(pick(tiers));
  const happenings: readonly (() => void)[] = [
    () => world.deliver(pick(["same", "same", "same", "other"]), random() < 0.05),
    () => world.perform(world.drive),
    () => world.perform(world.sweeper),
    () => world.gateway.arrive(pick(moods)),
    () => world.hear(pick(["heard", "heard", "lost"])),
    () => world.sweep(),
    () => world.runOut(),
    () => world.crash(random() < 0.3),
  ];
  const watch = (happen: () => void) => {
    const before = world.row?.position ?? "absent";
    happen();
    check(world, before, seed);
  };
  for (let steps = 0; steps < 60; steps += 1) {
    if (steps === 40) world.isPastDeadline = random() < 0.5;
    watch(pick(happenings));
  }
  world.isPastDeadline = true;
  for (let steps = 0; steps < 40; steps += 1) {
    world.isOverdue = steps > 20;
    watch(() => world.finish(pick(moods)));
  }
  checkEnd(world, seed);
  return world.row?.position ?? "absent";
}

function check(world: World, before: State, seed: number): void {
  const broken = (rule: string) => new Error(`SEED=${seed}, tier ${world.gateway.tier}: ${rule}`);
  const now = world.row?.position ?? "absent";
  if (world.gateway.captures > 1) throw broken("captured more than once");
  if (now !== before && now !== "absent" && before === "absent") {
    if (!allowedTransitions.absent.includes(now)) throw broken(`began as ${now}`);
  }
  if (world.told.size > 1) throw broken("told two different verdicts");
  const isKept = world.gateway.captures === 1 && world.gateway.reversals === 0;
  if (world.told.has("approved") && !isKept) throw broken("told a success that is no capture");
  if ((world.told.has("declined") || world.told.has("failed")) && world.gateway.captures > 0) {
    throw broken("told a failure and captured");
  }
  if (world.row !== null && world.row.deliveries !== world.sameDeliveries) {
    throw broken("miscounted deliveries");
  }
}

function checkEnd(world: World, seed: number): void {
  const { row, gateway } = world;
  if (row === null) return;
  const broken = (rule: string) => new Error(`SEED=${seed}, tier ${gateway.tier}: ${rule}`);
  const { state, verdict } = positions[row.position];
  if (!["settled", "reversed", "manual"].includes(state)) throw broken(`ended ${row.position}`);
  const net = gateway.captures - gateway.reversals;
  if (verdict === "approved" && net !== 1) throw broken("an approval without its money");
  if (verdict !== "approved" && net !== 0 && state !== "manual") throw broken("kept the money");
}
