// The judge: options in, verdicts out. It opens the ways to the endpoint and its books, makes sure that
// there is something to judge, has the checks run and adds up. The command and test suites call it alike.
import { isLoopback, resolveAssumptions } from "@pay-connector/mock-twilio";
import { createBodies } from "./bodies.ts";
import type { Check } from "./check.ts";
import type { CheckContext, Endpoint, KitClock } from "./check-context.ts";
import { checks as allChecks } from "./checks.ts";
import { isoNow, startClock } from "./clock.ts";
import { firstContact } from "./first-contact.ts";
import { drawFrom, newSeed, seedFor } from "./ids.ts";
import { type JudgeOptions, planOf } from "./judge-options.ts";
import { openWindows, type Windows } from "./open-windows.ts";
import { type RunParts, runChecks } from "./run-checks.ts";
import { tellVerdicts } from "./tell-verdicts.ts";
import type { Verdicts } from "./verdicts.ts";
import { createDeliver } from "./wire/deliver.ts";
import type { Exchange } from "./wire/exchange.ts";
import { openWire, type Wire } from "./wire/http-exchange.ts";
import { lookAtTls } from "./wire/look-at-tls.ts";
import { createMask, type Mask } from "./wire/mask.ts";
import { createPermits, type Permits } from "./wire/permits.ts";
import { createTransaction } from "./wire/transaction.ts";

/** Judges an endpoint. Throws a JudgeOptionsError for wrong options; all else is in the verdicts. */
export function judge(options: JudgeOptions): Promise<Verdicts> {
  return judgeWith(allChecks, options);
}

/** The same with a list of checks of one's own: how the kit's own tests ask. */
export async function judgeWith(all: readonly Check[], options: JudgeOptions): Promise<Verdicts> {
  const { checks, file } = planOf(options, all);
  const { signal = new AbortController().signal, isStrict = false, ca = null } = options;
  const clock = startClock();
  const startedAt = isoNow();
  const seed = options.seed ?? newSeed();
  const wire = openWire(ca);
  const windows = await openWindows(options, file, clock);
  const tls = await lookAtTls(options.endpoint, ca);
  const parts = { options, windows, wire, seed, clock, tls, mask: createMask() };
  const tell = (trouble: string | null, results: Verdicts["results"]): Verdicts =>
    tellVerdicts({ options, startedAt, clock, seed, tls, trouble, results, windows, isStrict });
  try {
    const trouble = windows.trouble ?? (await contact(parts, signal));
    if (trouble !== null) return tell(parts.mask.show(trouble), []);
    const run: RunParts = {
      clock,
      mask: parts.mask,
      isStrict,
      signal,
      contextFor: (given) => contextFor(parts, given),
      onStart: options.onStart ?? (() => undefined),
      onResult: options.onResult ?? (() => undefined),
    };
    return tell(null, await runChecks(checks, run));
  } finally {
    wire.close();
    await windows.close();
  }
}

type Parts = {
  readonly options: JudgeOptions;
  readonly windows: Windows;
  readonly wire: Wire;
  readonly seed: number;
  readonly clock: KitClock;
  readonly tls: Endpoint["tls"];
  readonly mask: Mask;
};

function contact(parts: Parts, signal: AbortSignal): Promise<string | null> {
  const { context } = contextFor(parts, {
    check: { name: "first-contact" },
    permits: createPermits(1),
    signal,
    onExchange: () => undefined,
  });
  const { bodies, inputs } = context;
  const body = inputs.methods.includes("charge") ? bodies.charge() : bodies.tokenize();
  return firstContact(context.deliver, body);
}

function contextFor(
  parts: Parts,
  given: {
    readonly check: Pick<Check, "name">;
    readonly permits: Permits;
    readonly signal: AbortSignal;
    readonly onExchange: (exchange: Exchange) => void;
  },
): ReturnType<RunParts["contextFor"]> {
  const { options, windows, wire, mask, tls } = parts;
  const { permits, signal, onExchange } = given;
  const url = new URL(options.endpoint);
  const { username, password, wire: profile = "documented" } = options;
  const where = { isLoopback: isLoopback(url.hostname), isTls: url.protocol === "https:", tls };
  const endpoint: Endpoint = { url: url.href, username, password, ...where };
  const clock: KitClock = { nowMs: parts.clock.nowMs, sleep: (ms) => sleep(ms, signal) };
  const hasContentType = resolveAssumptions(profile).contentType === "json";
  const shared = { endpoint, wire, permits, mask, clock, hasContentType, signal, onExchange };
  const deliver = createDeliver(shared);
  const context: CheckContext = {
    endpoint,
    deliver,
    transaction: createTransaction({ deliver, clock, wire: profile, signal }),
    keepConnection: wire.keepConnection,
    bodies: createBodies({
      wire: profile,
      inputs: windows.inputs,
      draw: drawFrom(seedFor(parts.seed, given.check.name)),
      isLoopback: endpoint.isLoopback,
      onCanary: ({ number, isGenerated }) => {
        if (isGenerated) mask.learn(number);
      },
    }),
    inputs: windows.inputs,
    ledger: windows.ledger,
    restart: windows.restart,
    logs: windows.logs,
    clock,
  };
  return { context, close: () => undefined };
}

// Ends early when the check does, so that nothing of it lingers.
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });
}
