// The settings of the charge lifecycle: Twilio's times, should they change, and how often the sweeper looks.
// It says what they mean and what may be given; it computes nothing from them.
import { z } from "zod";
import { type DeliveryTimes, twilioTimes } from "./core/deadline.ts";

/** What the lifecycle can be told from outside. */
export type LifecycleConfig = {
  readonly deliveryTimes: DeliveryTimes;
  /** How often the sweeper asks for what is due. */
  readonly sweepIntervalMs: number;
  /** How many transactions may be under way at a time. */
  readonly mostAtOnce: number;
};

// Half of the shortest pause of its schedule, so that nothing waits much longer than it says.
const usualSweepIntervalMs = 500;

// A gateway of 300 ms then takes some 6,000 charges a second, more than one process can make; one that has
// come to a halt holds no more than this back.
const usualMostAtOnce = 2_000;

const milliseconds = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number);

/** The variables and what may be in them. */
export const lifecycleShape = {
  MAX_DELIVERIES: z
    .string()
    .regex(/^[1-9]\d?$/)
    .transform(Number)
    .default(twilioTimes.maxDeliveries),
  DELIVERY_TIMEOUT_MS: milliseconds.default(twilioTimes.deliveryTimeoutMs),
  ANSWER_MARGIN_MS: milliseconds.default(twilioTimes.answerMarginMs),
  SWEEP_INTERVAL_MS: milliseconds.default(usualSweepIntervalMs),
  MAX_TRANSACTIONS_AT_ONCE: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .default(usualMostAtOnce),
};

/** Their lines in the help. */
export const lifecycleSettings = [
  {
    name: "MAX_DELIVERIES",
    meaning: "how often one request is delivered at most; fewer give up earlier",
    fallback: String(twilioTimes.maxDeliveries),
  },
  {
    name: "DELIVERY_TIMEOUT_MS",
    meaning: "how long a delivery waits for its answer",
    fallback: String(twilioTimes.deliveryTimeoutMs),
  },
  {
    name: "ANSWER_MARGIN_MS",
    meaning: "how long before that the last delivery is answered at the latest",
    fallback: String(twilioTimes.answerMarginMs),
  },
  {
    name: "SWEEP_INTERVAL_MS",
    meaning: "how often unfinished transactions are looked for",
    fallback: String(usualSweepIntervalMs),
  },
  {
    name: "MAX_TRANSACTIONS_AT_ONCE",
    meaning: "how many transactions may be at the gateway at one time; new ones wait",
    fallback: String(usualMostAtOnce),
  },
] as const;

/** What is expected in each of them. */
export const lifecycleExpectations: Readonly<Record<string, string>> = {
  MAX_DELIVERIES: "a number from 1 to 99",
  DELIVERY_TIMEOUT_MS: "milliseconds, more than ANSWER_MARGIN_MS",
  ANSWER_MARGIN_MS: "milliseconds, fewer than DELIVERY_TIMEOUT_MS",
  SWEEP_INTERVAL_MS: "milliseconds from 1",
  MAX_TRANSACTIONS_AT_ONCE: "a number from 1 to 999999",
};

type Given = Readonly<Record<string, string | undefined>>;

/** Names that contradict each other: a margin that leaves no time for an answer. */
export function findLifecycleConflicts(given: Given): readonly string[] {
  const timeoutMs = Number(given.DELIVERY_TIMEOUT_MS ?? twilioTimes.deliveryTimeoutMs);
  const marginMs = Number(given.ANSWER_MARGIN_MS ?? twilioTimes.answerMarginMs);
  return marginMs >= timeoutMs ? ["DELIVERY_TIMEOUT_MS", "ANSWER_MARGIN_MS"] : [];
}

/** The variables as the lifecycle's part of the Config. */
export function lifecycleConfigOf(env: {
  readonly MAX_DELIVERIES: number;
  readonly DELIVERY_TIMEOUT_MS: number;
  readonly ANSWER_MARGIN_MS: number;
  readonly SWEEP_INTERVAL_MS: number;
  readonly MAX_TRANSACTIONS_AT_ONCE: number;
}): LifecycleConfig {
  return {
    deliveryTimes: {
      maxDeliveries: env.MAX_DELIVERIES,
      deliveryTimeoutMs: env.DELIVERY_TIMEOUT_MS,
      answerMarginMs: env.ANSWER_MARGIN_MS,
    },
    sweepIntervalMs: env.SWEEP_INTERVAL_MS,
    mostAtOnce: env.MAX_TRANSACTIONS_AT_ONCE,
  };
}
