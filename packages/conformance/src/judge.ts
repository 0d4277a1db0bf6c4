// The judge: options in, verdicts out. It opens the ways to the endpoint and its books, makes sure that
// there is something to judge, has the checks run and adds up. The command and test suites call it alike.
import type { Check } from "./check.ts";
import { checks as allChecks } from "./checks.ts";
import { isoNow, startClock } from "./clock.ts";
import { type ContextParts, contextFor } from "./context-for.ts";
import { firstContact } from "./first-contact.ts";
import { newSeed } from "./ids.ts";
import { type JudgeOptions, planOf } from "./judge-options.ts";
import { openWindows } from "./open-windows.ts";
import { watchPresence } from "./presence-watch.ts";
import { type RunParts, runChecks } from "./run-checks.ts";
import { watchSilence } from "./silence-watch.ts";
import { tellVerdicts } from "./tell-verdicts.ts";
import type { Verdicts } from "./verdicts.ts";
import { openWire } from "./wire/http-exchange.ts";
import { lookAtTls } from "./wire/look-at-tls.ts";
import { createMask } from "./wire/mask.ts";
import { createPermits } from "./wire/permits.ts";
import { takesConnections } from "./wire/takes-connections.ts";

/** Judges an endpoint. Throws a JudgeOptionsError for wrong options; all else is in the verdicts. */
export function judge(options: JudgeOptions): Promise<Verdicts> {
  return judgeWith(allChecks, options);
}

/** The same with a list of checks of one's own: how the kit's own tests ask. */
export async function judgeWith(all: readonly Check[], options: JudgeOptions): Promise<Verdicts> {
  const { checks, file, leftOut, asked } = planOf(options, all);
  const { signal = new AbortController().signal, isStrict = false, ca = null } = options;
  const clock = startClock();
  const startedAt = isoNow();
  const seed = options.seed ?? newSeed();
  const wire = openWire(ca);
  const windows = await openWindows(options, file, clock);
  const mask = createMask();
  const unseen = { options, windows, wire, seed, clock, tls: null, mask, presence: null };
  const facts = { options, startedAt, clock, seed, windows, isStrict, leftOut, asked };
  try {
    const trouble = windows.trouble ?? (await contact(unseen, signal));
    if (trouble !== null) {
      const told = { trouble: mask.show(trouble), fellSilent: null, wentAway: null };
      return tellVerdicts({ ...facts, ...told, tls: null, results: [] });
    }
    // After the contact: an endpoint that shakes no hands would be waited for twice.
    const tls = await lookAtTls(options.endpoint, ca);
    const silence = watchSilence(clock);
    const isThere = takesConnections(options.endpoint);
    const presence = watchPresence(clock, isThere, AbortSignal.any([signal, silence.signal]));
    const parts = { ...unseen, tls, presence };
    const run: RunParts = {
      clock,
      mask,
      isStrict,
      signal: AbortSignal.any([signal, silence.signal, presence.signal]),
      contextFor: ({ onExchange, ...given }) =>
        contextFor(parts, {
          ...given,
          onExchange: (exchange) => {
            onExchange(exchange);
            silence.saw(given.check, exchange);
          },
        }),
      onStart: options.onStart ?? (() => undefined),
      onResult: options.onResult ?? (() => undefined),
    };
    const results = await runChecks(checks, run);
    const judged = new Set(results.map(({ name }) => name));
    const unjudged = checks.map(({ name }) => name).filter((name) => !judged.has(name));
    const wentAway = presence.sentence(unjudged);
    const fellSilent = silence.sentence(unjudged.length);
    return tellVerdicts({ ...facts, tls, results, trouble: null, fellSilent, wentAway });
  } finally {
    wire.close();
    await windows.close();
  }
}

function contact(parts: ContextParts, signal: AbortSignal): Promise<string | null> {
  const context = contextFor(parts, {
    check: { name: "first-contact" },
    permits: createPermits(1),
    signal,
    onExchange: () => undefined,
  });
  const { bodies, inputs } = context;
  const body = inputs.methods.includes("charge") ? bodies.charge() : bodies.tokenize();
  return firstContact(context.deliver, body);
}
