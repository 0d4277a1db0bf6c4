// Puts an emulator together from options: the account, the clock, the switchboard with its calls, and the
// side that answers over HTTP. It decides nothing about a call.
import { accountOf } from "./account-of-options.ts";
import { answerBin } from "./adapters/bin-hop.ts";
import type { FaultSpec } from "./adapters/faults/kinds.ts";
import { networkHop } from "./adapters/http-exchange.ts";
import { missingAlert } from "./api/missing.ts";
import { twilioRoutes } from "./api/twilio-api.ts";
import { type App, createApp } from "./app.ts";
import { rememberStory } from "./assert-call.ts";
import type { EntryListener } from "./calls/call-book.ts";
import { readKeyScript, ScriptedCaller } from "./calls/callers.ts";
import type { CallerConduct } from "./calls/conduct.ts";
import type { CallRun } from "./calls/run-call.ts";
import { Clock, type ClockMode } from "./clock.ts";
import { createControl } from "./control/create-control.ts";
import type { AccountState } from "./core/account/account.ts";
import type { Alert } from "./core/alerts.ts";
import type { JournalEntry } from "./core/line/journal.ts";
import type { CallerPort } from "./core/ports.ts";
import { type DebuggerAlert, debuggerAlert, debuggerAlerts } from "./core/story/debugger.ts";
import { type CallReport, type DeliveryReport, reportCall } from "./core/story/report.ts";
import { tellStory } from "./core/story/story.ts";
import { type DialTarget, sourceOf } from "./dial-target.ts";
import { createBytes } from "./ids.ts";
import { type Listening, listen } from "./listen.ts";
import type { KeptAccount, LiveAccount } from "./live-account.ts";
import type { LiveCall } from "./live-call.ts";
import { LiveSettings } from "./live-settings.ts";
import { checkOptions, type MockTwilioOptions } from "./options.ts";
import { readAccountFile } from "./store/account-file.ts";
import { type OutboundCall, Switchboard } from "./switchboard.ts";

export type { DialTarget } from "./dial-target.ts";

// A client that is turned away again and again must not fill the memory.
const MOST_ALERTS = 10_000;

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
  /** When it began, on its clock. */
  readonly startedAtMs: number;
  /** What holds for calls that are placed from now on, and can be changed. */
  readonly settings: LiveSettings;
  readonly #switchboard: Switchboard;
  readonly #begun: {
    readonly account: KeptAccount;
    readonly mode: ClockMode;
    readonly timeScale: number;
  };
  readonly #accountAlerts: { readonly atMs: number; readonly alert: Alert }[] = [];
  #app: App | null = null;
  readonly #servers: Listening[] = [];

  constructor(options: MockTwilioOptions) {
    const bytes = createBytes(options.seed);
    this.account = accountOf({ ...options, state: stateOf(options) }, bytes);
    this.accountSid = this.account.state.accountSid;
    this.authToken = this.account.state.authToken;
    const { at, timeScale = 1, isRealTime = false } = options;
    const startMs = at === undefined ? undefined : Date.parse(at);
    this.clock = new Clock({ startMs, timeScale, isRealTime });
    this.startedAtMs = this.clock.nowMs();
    this.settings = new LiveSettings(options);
    this.#begun = { account: this.account.kept, mode: this.clock.mode, timeScale };
    const { account, settings, clock } = this;
    const overNetwork = networkHop(options.ca);
    this.#switchboard = new Switchboard({ options, account, settings, clock, bytes, overNetwork });
  }

  /** Every call that somebody drives, newest last; of those that are over the newest 10,000. */
  get calls(): ReadonlyMap<string, LiveCall> {
    return this.#switchboard.book.handles;
  }

  /**
   * Calls somebody, as a request to the Call resource does: the call is queued, rings, and is answered by a
   * simulated person, who may also be busy or not there (`legs`), and keys what `callerConduct` says.
   */
  placeOutbound(call: OutboundCall): LiveCall {
    return this.#switchboard.placeOutbound(call);
  }

  /** A call that comes in, from a simulated person who keys what `callerConduct` says. */
  placeInbound(target: DialTarget & { readonly from?: string }): LiveCall {
    const source = sourceOf(target, this.account.state);
    return this.#switchboard.placeInbound(source, { target, from: target.from });
  }

  /** What the simulated people do when they are asked for keys, now and in calls that are under way. */
  setCallerConduct(conduct: CallerConduct): void {
    this.settings.setCallerConduct(conduct);
  }

  /** Calls the listener for every step of every call from now on; the result ends that. */
  onEntry(listener: EntryListener): () => void {
    return this.#switchboard.book.onEntry(listener);
  }

  /** Lets every call look around again: the clock may go another way now. */
  wakeCalls(): void {
    for (const run of this.#switchboard.book.runs) run.wake();
  }

  /** Forgets those of the calls that are over; absent: all of them. */
  forgetCalls(isForgotten: (callSid: string) => boolean = () => true): void {
    this.#switchboard.book.forget(isForgotten);
  }

  /** Makes everything what it was in the beginning, but for the time and for calls that are live. @see K-10 */
  reset(): void {
    const { account, mode, timeScale } = this.#begun;
    this.account.restore(account);
    this.settings.restore();
    this.clock.setMode(mode, timeScale);
    this.wakeCalls();
    this.#accountAlerts.length = 0;
    this.forgetCalls();
  }

  /** Writes an alert that belongs to no call into the account's error log. */
  raise(alert: Alert): void {
    this.#accountAlerts.push({ atMs: this.clock.nowMs(), alert });
    if (this.#accountAlerts.length > MOST_ALERTS) this.#accountAlerts.shift();
  }

  /** Lays other faults on the hops of every call that is placed from now on; none: all is well again. */
  setFaults(faults: readonly FaultSpec[]): void {
    this.settings.setFaults(faults);
  }

  /** Places a call; resolves when the caller is first asked for keys, or the call is over. */
  async dial(target: DialTarget): Promise<LiveCall> {
    const source = sourceOf(target, this.account.state);
    const call = this.#switchboard.takeInbound(source, { target });
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
    const run = this.#switchboard.place(caller, { target });
    if (onEntry !== undefined) run.journal.onEntry(onEntry);
    return run;
  }

  /** Every delivery of every call so far, masked. */
  get deliveries(): readonly DeliveryReport[] {
    const { runs } = this.#switchboard.book;
    return runs.flatMap((run) => reportCall(run.journal.entries).connector);
  }

  /** Every alert so far, as Twilio's debugger would list them: the account's own, then each call's. @see F-14 */
  get alerts(): readonly DebuggerAlert[] {
    const ofAccount = this.#accountAlerts.flatMap((raised) => debuggerAlert(raised, null));
    const ofCalls = this.#switchboard.book.runs.flatMap(({ journal, settings }) =>
      debuggerAlerts(journal.entries, settings.facts.callSid),
    );
    return [...ofAccount, ...ofCalls];
  }

  /** Twilio's REST API and whatever else the emulator answers over HTTP, in this process. */
  readonly fetch = (request: Request): Promise<Response> => {
    this.#app ??= createApp({
      liveness: () => ({ callsInProgress: this.#switchboard.book.onTheLine }),
      answerTwiml: (sid, parameters) => answerBin(this.account.state, sid, parameters),
      routes: [createControl(this), twilioRoutes(this)],
      onMissing: (method, address) => {
        const alert = missingAlert(method, address);
        if (alert !== null) this.raise(alert);
      },
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
    await Promise.all(this.#switchboard.book.runs.map((run) => run.close()));
    await Promise.all(this.#servers.splice(0).map((server) => server.close()));
  }
}

function stateOf({ state }: MockTwilioOptions): AccountState | undefined {
  return typeof state === "string" ? readAccountFile(state) : state;
}
