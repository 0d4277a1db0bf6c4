// Plays one scenario on an emulator of its own and holds it to its expectations.

import { stopwatch } from "../clock.ts";
import type { AccountState } from "../core/account/account.ts";
import { readAccount } from "../core/account/account-shape.ts";
import type { Assumptions } from "../core/assumptions.ts";
import { failuresOf } from "../core/story/expectations.ts";
import type { CallReport } from "../core/story/report.ts";
import type { LiveCall } from "../live-call.ts";
import type {
  BrandedInstance,
  ConnectorEndpoint,
  ConnectorInstance,
  MockTwilioOptions,
} from "../options.ts";
import { type DialTarget, startMockTwilio } from "../start-mock-twilio.ts";
import type { CallerStep, Scenario } from "./scenario-shape.ts";
import { SimulatedProcessor } from "./simulated-processor.ts";

/** What a run gives to every scenario: another processor, other readings, another seed. */
export type RunSettings = Pick<
  MockTwilioOptions,
  "assumptions" | "seed" | "timeScale" | "ca" | "wire"
> & {
  /** A real processor; without it each scenario plays its own. */
  readonly endpoint?: {
    readonly url: string;
    readonly username: string;
    readonly password: string;
  };
};

/** How a scenario went. */
export type ScenarioResult = {
  readonly scenario: string;
  readonly behaviours: readonly string[];
  /** What did not hold; empty: all is well. */
  readonly failures: readonly string[];
  /** What could not be proved in this run. */
  readonly unproved: readonly string[];
  readonly story: string;
  readonly report: CallReport | null;
  readonly tookMs: number;
};

// A fixed morning, so that a scenario means the same every year: its cards are not expired.
const MORNING = "2026-11-20T09:00:00Z";

/** Plays a scenario. @see F-13 */
export async function playScenario(
  scenario: Scenario,
  run: RunSettings = {},
): Promise<ScenarioResult> {
  const watch = stopwatch();
  const done = { scenario: scenario.scenario, behaviours: scenario.behaviours ?? [] };
  try {
    return { ...done, ...(await hold(scenario, run)), tookMs: watch() };
  } catch (error) {
    const failures = [error instanceof Error ? error.message : String(error)];
    return { ...done, failures, unproved: [], story: "", report: null, tookMs: watch() };
  }
}

type Held = Pick<ScenarioResult, "failures" | "unproved" | "story" | "report">;

async function hold(scenario: Scenario, run: RunSettings): Promise<Held> {
  // The emulator's clock is needed by the processor, which the emulator is started with.
  let sleep: (ms: number) => Promise<void> = () => Promise.resolve();
  const processor = new SimulatedProcessor(scenario.processor ?? {}, (ms) => sleep(ms));
  const mock = await startMockTwilio(optionsOf(scenario, run, processor));
  sleep = mock.clock.sleep;
  for (const { product, uniqueName } of scenario.account?.connectors ?? []) {
    const isOurs = product === "generic" && run.endpoint === undefined;
    if (isOurs) mock.account.handle(uniqueName, processor.fetch);
  }
  try {
    const call = await mock.dial(targetOf(scenario));
    const missteps = await performSteps(call, stepsOf(scenario));
    // What is still said to nobody in particular is heard to its end.
    await mock.close();
    const { transcript: story, report } = call;
    return { ...judge(scenario, { missteps, report, processor, run }), story, report };
  } finally {
    await mock.close();
  }
}

function judge(
  { expect: expected }: Scenario,
  played: {
    readonly missteps: readonly string[];
    readonly report: CallReport;
    readonly processor: SimulatedProcessor;
    readonly run: RunSettings;
  },
): Pick<Held, "failures" | "unproved"> {
  const { missteps, report, processor, run } = played;
  const { processor: ofProcessor, ...others } = expected;
  const isPlayedHere = run.endpoint === undefined;
  const failures = isPlayedHere
    ? failuresOf(expected, report, processor.tally)
    : failuresOf(others, report);
  const cannotSee = "what the processor did inside: it is not played here";
  return {
    failures: [...missteps, ...failures],
    unproved: isPlayedHere || ofProcessor === undefined ? [] : [cannotSee],
  };
}

function optionsOf(
  scenario: Scenario,
  run: RunSettings,
  processor: SimulatedProcessor,
): MockTwilioOptions {
  const { endpoint, assumptions, ...rest } = run;
  const { at = MORNING, seed = 1, wire, pciMode, faults, pages } = scenario;
  const { account, connectors = account === undefined ? [{ uniqueName: "Default" }] : [] } =
    scenario;
  return {
    ...{ at, seed },
    ...(wire === undefined ? {} : { wire }),
    ...(pciMode === undefined ? {} : { pciMode }),
    ...(account === undefined ? {} : { state: stateOf(account) }),
    ...(faults === undefined ? {} : { faults }),
    ...(pages === undefined ? {} : { application: { fetch: servePages(pages) } }),
    ...rest,
    // Names and readings were checked with the file, or with the flags of the run.
    assumptions: { ...scenario.assumptions, ...assumptions } as Partial<Assumptions>,
    connectors: connectors.map((each) => instanceOf(each, endpoint ?? { fetch: processor.fetch })),
  };
}

// The account's own addresses are not called: a scenario needs nothing but itself, or the run's processor.
function stateOf(given: NonNullable<Scenario["account"]>): AccountState {
  const read = readAccount(given);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(" "));
  return read.account;
}

type ScenarioConnector = NonNullable<Scenario["connectors"]>[number];

// Wherever the run sends its payments, a branded connector keeps its own, simulated gateway.
function instanceOf(
  { endpoint, mode = "TEST", product, authorisation, ...each }: ScenarioConnector,
  processor: ConnectorEndpoint,
): ConnectorInstance | BrandedInstance {
  if (product === undefined) return { ...each, mode, ...(endpoint ?? processor) };
  return { ...each, mode, product, ...(authorisation === undefined ? {} : { authorisation }) };
}

// The application of a scenario: a page at each path, whatever is asked in the query.
function servePages(pages: Readonly<Record<string, string>>) {
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    if (page === undefined) return new Response("not found", { status: 404 });
    return new Response(page, { headers: { "Content-Type": "text/xml" } });
  };
}

function targetOf({ twiml, url = "", to }: Scenario): DialTarget {
  if (to !== undefined) return { to };
  return twiml === undefined ? { url } : { twiml };
}

function stepsOf({ keys = "", caller }: Scenario): readonly CallerStep[] {
  if (caller !== undefined) return caller;
  const words = keys.split(/\s+/).filter((word) => word !== "");
  return words.map((word) => (word === "hangup" ? { hangsUp: true } : { presses: word }));
}

// A caller who was told to press keys nobody asks for is a failure of the scenario, not of the run.
async function performSteps(
  call: LiveCall,
  steps: readonly CallerStep[],
): Promise<readonly string[]> {
  for (const [index, { hears, presses, interrupts, hangsUp }] of steps.entries()) {
    const nth = `caller, step ${index + 1}`;
    const asked = call.question;
    const now = asked === null ? "nothing" : `${asked.step}, attempt ${asked.attempt}`;
    if (hears !== undefined && now !== hears && asked?.step !== hears) {
      return [`${nth}: expected to hear "${hears}", and it was "${now}".`];
    }
    if (presses === undefined && interrupts === undefined && hangsUp !== true) continue;
    if (call.isEnded) return [`${nth}: the call is over, and nobody asks for keys.`];
    if (interrupts !== undefined) await call.interrupt(interrupts);
    if (presses !== undefined) await call.press(presses);
    if (hangsUp === true) await call.hangUp();
  }
  // Whoever has nothing more to press is silent.
  while (!call.isEnded) await call.press("-");
  return [];
}
