// The simulator on a stage: every misfortune is a word of its table, and time is a clock that the test moves.
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createSimulator } from "../../src/gateways/simulator.ts";
import { minorOf } from "../../src/gateways/simulator-books.ts";
import { openSimulatorLedger, readLedger } from "../../src/gateways/simulator-ledger.ts";
import { aCharge } from "./bodies.ts";
import type { Misfortune, OpenStage } from "./gateway-stage.ts";
import { anOrder } from "./orders.ts";
import { createTestClock } from "./test-clock.ts";
import { createFolder } from "./test-server.ts";

const words: Readonly<Record<Misfortune, string>> = {
  none: "approve",
  decline: "decline:insufficient_funds",
  "decline-lost": "decline-then-drop:insufficient_funds",
  "answer-lost": "capture-then-drop",
  "error-after-capture": "capture-then-error",
  unseen: "capture-unseen:30000",
  pending: "pending:30000",
  late: "late-capture:30000",
  slow: "slow:11000",
  "not-sent": "not-sent",
  "not-sent-once": "not-sent-once",
  never: "silent",
  garbage: "garbage",
  refusal: "error",
  "reversal-lost": "reversal-lost:61000",
  "reversal-too-late": "reversal-too-late:61000",
  "refund-lost": "refund-lost",
  "refund-declined": "refund-declined",
};

/** Opens the simulator. */
export const openSimulatorStage: OpenStage = async (tier, misfortune) => {
  const path = join(createFolder(), "ledger.jsonl");
  const ledger = await openSimulatorLedger(path);
  onTestFinished(() => ledger.close());
  const clock = createTestClock();
  const closing = new AbortController().signal;
  const gateway = createSimulator({ ledger, clock, timeScale: 1, tier, closing });
  // Longer than any delay of the table above.
  const tick = async (ms: number) => {
    clock.advance(ms);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    gateway,
    order: anOrder(aCharge({ parameters: { simulator: words[misfortune] } })),
    movements: () => readLedger(path).map((line) => `${line.kind} ${minorOf(line)}`),
    during: async (step) => {
      let isDone = false;
      const done = step.finally(() => {
        isDone = true;
      });
      const mustWait = ["slow", "never", "reversal-lost", "reversal-too-late"];
      if (!mustWait.includes(misfortune)) return await done;
      while (!isDone) await tick(61_000);
      return await done;
    },
    letTimePass: () => tick(30_000),
  };
};
