// Charges, replays and tokens a second over 64 connections, beside a bare Express that keeps nothing and the
// obvious design that keeps as much, all in turns. How much processor time a request takes is told as well:
// it depends less on what else the machine does.
import { type Figure, round } from "../measure.ts";
import { ratioOf, type Spread, scoresOf, takeTurns, tell } from "../rounds.ts";
import { ask } from "./load.ts";
import { type MeasuredServer, startMeasured } from "./measured-server.ts";
import { newCharge, nextOf, type RequestKind } from "./requests.ts";

const connections = 64;
const rounds = 7;
const turnMs = 3_000;
const goodAnswer = '"error_code":null';

type Partner = "bare" | "obvious" | RequestKind;

/** The four figures of the processor's speed. */
export async function throughput(): Promise<readonly Figure[]> {
  const bare = await startMeasured("bare-express.ts");
  const obvious = await startMeasured("obvious-design.ts");
  const ours = await startMeasured("processor.ts");
  const micros: Partial<Record<Partner, number>> = {};
  const turn = (name: Partner, server: MeasuredServer, next: () => Buffer) => async () => {
    const before = await server.usage();
    const load = { port: server.port, connections, forMs: turnMs, next, wanted: goodAnswer };
    const { count, perSecond } = await ask(load);
    micros[name] = ((await server.usage()).cpuMicros - before.cpuMicros) / count;
    return perSecond;
  };
  const scores = await takeTurns<Partner>(rounds, {
    bare: turn("bare", bare, newCharge),
    charge: turn("charge", ours, nextOf.charge),
    obvious: turn("obvious", obvious, newCharge),
    replay: turn("replay", ours, nextOf.replay),
    token: turn("token", ours, nextOf.token),
  });
  await Promise.all([bare.stop(), obvious.stop(), ours.stop()]);
  const told = (name: Partner, what = "") =>
    `${tell(scoresOf(scores, name))} a second${what}, ${round(micros[name] ?? 0)} µs each`;
  const figure = (
    name: string,
    pair: readonly [RequestKind, Partner, string],
    goal: number,
  ): Figure => {
    const ratio: Spread = ratioOf(scores, pair[0], pair[1]);
    return {
      ...{ name, value: told(pair[0]), beside: `${told(pair[1])}: ${pair[2]}` },
      ...{ ratio: tell(ratio, 2), goal: `at least ${goal}`, isMet: ratio.middle >= goal },
      profiled: [pair[0]],
    };
  };
  const express = "bare Express 5: credentials, parsing, a constant answer";
  return [
    figure("durable charge, SQLite, 64 connections", ["charge", "bare", express], 0.85),
    figure("the same", ["charge", "obvious", "Express, knex and SQLite, two commits a charge"], 4),
    figure("replayed verdicts", ["replay", "bare", express], 0.9),
    figure("tokenize", ["token", "charge", "charge"], 0.8),
  ];
}
