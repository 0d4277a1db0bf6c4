// Puts an emulator together from options: the account, its connectors, the clock, and the calls it has
// placed. The only place that knows every adapter; it decides nothing about a call.
import { connectorCaller, IN_PROCESS_URL } from "./adapters/connector-caller.ts";
import { documentFetcher } from "./adapters/document-fetcher.ts";
import { FaultLine } from "./adapters/faults/fault-line.ts";
import type { FaultSpec } from "./adapters/faults/kinds.ts";
import { type Hop, inProcessHop } from "./adapters/hop.ts";
import { exchange, exchangeTrusting } from "./adapters/http-exchange.ts";
import { readKeyScript, ScriptedCaller, WaitingCaller } from "./calls/callers.ts";
import { CallRun } from "./calls/run-call.ts";
import { Clock } from "./clock.ts";
import { resolveAssumptions } from "./core/assumptions.ts";
import type { CallSettings, CallSource } from "./core/call/call.ts";
import type { JournalEntry } from "./core/call/journal.ts";
import type { BytesPort, CallerPort, ConnectorPort } from "./core/ports.ts";
import { ID_BYTES, mintSid } from "./core/sid.ts";
import { type CallReport, type DeliveryReport, reportCall } from "./core/story/report.ts";
import type { ConnectorFacts } from "./core/twiml/connector-facts.ts";
import { createBytes } from "./ids.ts";
import { LiveCall } from "./live-call.ts";
import {
  type ConnectorInstance,
  checkOptions,
  connectorsOf,
  faultProblems,
  type MockTwilioOptions,
  OptionsError,
} from "./options.ts";

/** Where a call's first document comes from. */
export type DialTarget = { readonly twiml: string } | { readonly url: string };

// Reserved for fiction in North America: 555-0100 to 555-0199.
const CALLER_NUMBER = "+12025550142";
const CALLED_NUMBER = "+12025550199";

/** Starts an emulated account. It opens no port. */
export async function startMockTwilio(options: MockTwilioOptions = {}): Promise<MockTwilio> {
  checkOptions(options);
  return new MockTwilio(options);
}

/** An emulated Twilio account with PCI mode on and its Pay Connectors. */
export class MockTwilio {
  readonly accountSid: string;
  readonly authToken: string;
  /** The emulator's clock; `clock.sleep` is how a processor in this process is slow. */
  readonly clock: Clock;
  readonly #options: MockTwilioOptions;
  readonly #bytes: BytesPort;
  readonly #overNetwork: Hop;
  #faults: readonly FaultSpec[];
  readonly #runs: CallRun[] = [];

  constructor(options: MockTwilioOptions) {
    this.#options = options;
    this.#bytes = createBytes(options.seed);
    this.accountSid = options.accountSid ?? mintSid("AC", this.#bytes(ID_BYTES));
    // An auth token has the shape of a SID without its letters.
    this.authToken = options.authToken ?? mintSid("AC", this.#bytes(ID_BYTES)).slice(2);
    const { at, timeScale = 1, isRealTime = false } = options;
    const startMs = at === undefined ? undefined : Date.parse(at);
    this.clock = new Clock({ startMs, timeScale, isRealTime });
    const { ca, faults = [] } = options;
    this.#overNetwork = {
      pace: "network",
      send: ca === undefined ? exchange : exchangeTrusting(ca),
    };
    this.#faults = faults;
  }

  /** Lays other faults on the hops of every call that is placed from now on; none: all is well again. */
  setFaults(faults: readonly FaultSpec[]): void {
    const problems = faultProblems(faults);
    if (problems.length > 0) throw new OptionsError(problems);
    this.#faults = faults;
  }

  /** Places a call; resolves when the caller is first asked for keys, or the call is over. */
  async dial(target: DialTarget): Promise<LiveCall> {
    const caller = new WaitingCaller();
    const call = new LiveCall(this.#place(caller), caller, sourceOf(target));
    await call.untilAsked();
    return call;
  }

  /** Plays a whole call by a key script and reports it. */
  async play(target: DialTarget & { readonly keys?: string }): Promise<CallReport> {
    const script = readKeyScript(target.keys ?? "");
    if (!script.ok) throw new TypeError(`Word ${script.wordNumber} of the key script is no key.`);
    const run = this.place(new ScriptedCaller(script.replies));
    await run.run(sourceOf(target));
    return reportCall(run.journal.entries);
  }

  /**
   * A call that has not begun, for whoever answers its prompts by other means.
   * @internal
   */
  place(caller: CallerPort, onEntry?: (entry: JournalEntry) => void): CallRun {
    const run = this.#place(caller);
    if (onEntry !== undefined) run.journal.onEntry(onEntry);
    return run;
  }

  /** Every delivery of every call so far, masked. */
  get deliveries(): readonly DeliveryReport[] {
    return this.#runs.flatMap((run) => reportCall(run.journal.entries).connector);
  }

  /** Hangs up what is still on the line; resolves when every call is over. */
  async close(): Promise<void> {
    await Promise.all(this.#runs.map((run) => run.close()));
  }

  #place(caller: CallerPort): CallRun {
    const { application } = this.#options;
    const line = new FaultLine(this.#faults, { clock: this.clock, bytes: this.#bytes });
    const toApplication =
      application === undefined ? this.#overNetwork : inProcessHop(application.fetch);
    const ports = connectorsOf(this.#options).map((each) => this.#connectorPort(each, line));
    const run = new CallRun({
      settings: this.#callSettings(),
      caller,
      clock: this.clock,
      bytes: this.#bytes,
      connectors: new Map(ports.map((port) => [port.uniqueName, port])),
      documents: documentFetcher(this.authToken, line.over(toApplication)),
      isRealTime: this.#options.isRealTime ?? false,
    });
    this.#runs.push(run);
    return run;
  }

  #connectorPort(instance: ConnectorInstance, line: FaultLine): ConnectorPort {
    const { uniqueName, username = "", password = "" } = instance;
    const isInProcess = "fetch" in instance;
    const hop = line.over(isInProcess ? inProcessHop(instance.fetch) : this.#overNetwork);
    const url = isInProcess ? IN_PROCESS_URL : instance.url;
    return connectorCaller({ uniqueName, username, password }, { ...hop, url });
  }

  #callSettings(): CallSettings {
    const { wire = "documented", assumptions, pciMode = true, actionUrl } = this.#options;
    return {
      facts: {
        accountSid: this.accountSid,
        callSid: mintSid("CA", this.#bytes(ID_BYTES)),
        from: CALLER_NUMBER,
        to: CALLED_NUMBER,
      },
      connectors: connectorsOf(this.#options).map(factsOf),
      isPciModeOn: pciMode,
      wire,
      assumptions: resolveAssumptions(wire, assumptions),
      defaultActionUrl: actionUrl ?? null,
    };
  }
}

function sourceOf(target: DialTarget): CallSource {
  return "twiml" in target
    ? { kind: "twiml", text: target.twiml }
    : { kind: "url", url: target.url };
}

function factsOf(instance: ConnectorInstance): ConnectorFacts {
  const { uniqueName, mode, currencies } = instance;
  const isPlainHttp = "url" in instance && instance.url.startsWith("http:");
  return { uniqueName, mode, isPlainHttp, ...(currencies === undefined ? {} : { currencies }) };
}
