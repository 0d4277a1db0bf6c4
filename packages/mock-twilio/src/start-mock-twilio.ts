// Puts an emulator together from options: the account, its connectors, the clock, and the calls it has
// placed. The only place that knows every adapter; it decides nothing about a call.
import { accountOf } from "./account-of-options.ts";
import { answerBin, withBins } from "./adapters/bin-hop.ts";
import { connectorCaller, IN_PROCESS_URL } from "./adapters/connector-caller.ts";
import { documentFetcher } from "./adapters/document-fetcher.ts";
import { FaultLine } from "./adapters/faults/fault-line.ts";
import type { FaultSpec } from "./adapters/faults/kinds.ts";
import { type Hop, inProcessHop } from "./adapters/hop.ts";
import { exchange, exchangeTrusting } from "./adapters/http-exchange.ts";
import { simulatedGatewayHop } from "./adapters/simulated-gateway.ts";
import { type App, createApp } from "./app.ts";
import { rememberStory } from "./assert-call.ts";
import { readKeyScript, ScriptedCaller, WaitingCaller } from "./calls/callers.ts";
import { CallRun } from "./calls/run-call.ts";
import { Clock } from "./clock.ts";
import type { ConnectorRecord } from "./core/account/account.ts";
import { connectorFactsOf } from "./core/account/connector-facts-of.ts";
import { resolveAssumptions } from "./core/assumptions.ts";
import type { CallSettings } from "./core/call/call.ts";
import { catalogue } from "./core/connectors/catalogue.ts";
import type { JournalEntry } from "./core/line/journal.ts";
import type { BytesPort, CallerPort, ConnectorPort } from "./core/ports.ts";
import { ID_BYTES, mintSid } from "./core/sid.ts";
import { type DebuggerAlert, debuggerAlerts } from "./core/story/debugger.ts";
import { type CallReport, type DeliveryReport, reportCall } from "./core/story/report.ts";
import { tellStory } from "./core/story/story.ts";
import { type DialTarget, fallbackOf, lineOf, sourceOf } from "./dial-target.ts";
import { createBytes } from "./ids.ts";
import { type Listening, listen } from "./listen.ts";
import type { LiveAccount } from "./live-account.ts";
import { LiveCall } from "./live-call.ts";
import { checkOptions, faultProblems, type MockTwilioOptions, OptionsError } from "./options.ts";

// Reserved for fiction in North America: 555-0100 to 555-0199.
const CALLER_NUMBER = "+12025550142";
const CALLED_NUMBER = "+12025550199";

export type { DialTarget } from "./dial-target.ts";

/** Starts an emulated account. It opens no port. */
export async function startMockTwilio(options: MockTwilioOptions = {}): Promise<MockTwilio> {
  checkOptions(options);
  return new MockTwilio(options);
}

/** An emulated Twilio account: its connectors, numbers and bins, and the calls placed to it. */
export class MockTwilio {
  readonly accountSid: string;
  readonly authToken: string;
  /** What is installed, bought and written down, with the verbs that change it. */
  readonly account: LiveAccount;
  /** The emulator's clock; `clock.sleep` is how a processor in this process is slow. */
  readonly clock: Clock;
  readonly #options: MockTwilioOptions;
  readonly #bytes: BytesPort;
  readonly #overNetwork: Hop;
  #faults: readonly FaultSpec[];
  readonly #runs: CallRun[] = [];
  #app: App | null = null;
  readonly #servers: Listening[] = [];

  constructor(options: MockTwilioOptions) {
    this.#options = options;
    this.#bytes = createBytes(options.seed);
    this.account = accountOf(options, this.#bytes);
    this.accountSid = this.account.state.accountSid;
    this.authToken = this.account.state.authToken;
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
    const run = this.place(caller, { target });
    const call = new LiveCall(run, caller, sourceOf(target, this.account.state));
    await call.untilAsked();
    return call;
  }

  /** Plays a whole call by a key script and reports it. */
  async play(target: DialTarget & { readonly keys?: string }): Promise<CallReport> {
    const script = readKeyScript(target.keys ?? "");
    if (!script.ok) throw new TypeError(`Word ${script.wordNumber} of the key script is no key.`);
    const run = this.place(new ScriptedCaller(script.replies), { target });
    await run.run(sourceOf(target, this.account.state));
    const { entries } = run.journal;
    return rememberStory(reportCall(entries), () => tellStory(entries));
  }

  /**
   * A call that has not begun, for whoever answers its prompts by other means.
   * @internal
   */
  place(
    caller: CallerPort,
    {
      target,
      onEntry,
    }: { readonly target?: DialTarget; readonly onEntry?: (entry: JournalEntry) => void } = {},
  ): CallRun {
    const run = this.#place(caller, target);
    if (onEntry !== undefined) run.journal.onEntry(onEntry);
    return run;
  }

  /** Every delivery of every call so far, masked. */
  get deliveries(): readonly DeliveryReport[] {
    return this.#runs.flatMap((run) => reportCall(run.journal.entries).connector);
  }

  /** Every alert of every call so far, as Twilio's debugger would list them. @see F-14 */
  get alerts(): readonly DebuggerAlert[] {
    return this.#runs.flatMap(({ journal, settings }) =>
      debuggerAlerts(journal.entries, settings.facts.callSid),
    );
  }

  /** Twilio's REST API and whatever else the emulator answers over HTTP, in this process. */
  readonly fetch = (request: Request): Promise<Response> => {
    this.#app ??= createApp({
      liveness: () => ({ callsInProgress: 0 }),
      answerTwiml: (sid, parameters) => answerBin(this.account.state, sid, parameters),
    });
    return this.#app.fetch(request);
  };

  /** Answers on a port of this machine too; resolves to the address. Absent: a free port. */
  async listen(port = 0): Promise<string> {
    const server = await listen(this.fetch, port);
    this.#servers.push(server);
    return server.url;
  }

  /** Hangs up what is still on the line and stops listening; resolves when every call is over. */
  async close(): Promise<void> {
    await Promise.all(this.#runs.map((run) => run.close()));
    await Promise.all(this.#servers.splice(0).map((server) => server.close()));
  }

  #place(caller: CallerPort, target: DialTarget | undefined): CallRun {
    const { application } = this.#options;
    const line = new FaultLine(this.#faults, { clock: this.clock, bytes: this.#bytes });
    const toApplication =
      application === undefined ? this.#overNetwork : inProcessHop(application.fetch);
    const { state } = this.account;
    const ports = state.connectors.map((each) => this.#connectorPort(each, line));
    const run = new CallRun({
      settings: this.#callSettings(target),
      caller,
      clock: this.clock,
      bytes: this.#bytes,
      connectors: new Map(ports.map((port) => [port.uniqueName, port])),
      documents: documentFetcher(
        this.authToken,
        line.over(withBins(toApplication, () => this.account.state)),
      ),
      isRealTime: this.#options.isRealTime ?? false,
    });
    this.#runs.push(run);
    return run;
  }

  #connectorPort(record: ConnectorRecord, line: FaultLine): ConnectorPort {
    const { sid, uniqueName, username = "", password = "" } = record;
    const handler = this.account.handlerOf(sid);
    const url = handler === undefined ? (record.url ?? IN_PROCESS_URL) : IN_PROCESS_URL;
    const hop = line.over(this.#processorHop(record));
    return connectorCaller({ uniqueName, username, password }, { ...hop, url });
  }

  #processorHop(record: ConnectorRecord): Hop {
    const product = catalogue[record.product];
    if (product.ids !== null) return simulatedGatewayHop(product, record, this.clock.nowMs);
    const handler = this.account.handlerOf(record.sid);
    return handler === undefined ? this.#overNetwork : inProcessHop(handler);
  }

  #callSettings(target: DialTarget | undefined): CallSettings {
    const { wire = "documented", assumptions, actionUrl } = this.#options;
    const { state } = this.account;
    const line = lineOf(target, state);
    const { strict = true, fallbackUrl, legs = {} } = this.#options;
    const unknownTwiml = strict ? "refuse" : "skip";
    return {
      facts: {
        accountSid: this.accountSid,
        callSid: mintSid("CA", this.#bytes(ID_BYTES)),
        from: CALLER_NUMBER,
        to: line?.phoneNumber ?? CALLED_NUMBER,
      },
      connectors: state.connectors.map(connectorFactsOf),
      isPciModeOn: state.pciMode,
      wire,
      assumptions: resolveAssumptions(wire, { unknownTwiml, ...assumptions }),
      defaultActionUrl: actionUrl ?? null,
      fallback: fallbackUrl === undefined ? fallbackOf(line) : { method: "POST", url: fallbackUrl },
      legs,
    };
  }
}
