// The second door: the emulator inside a web page, without a server. It is the same core and the same
// shell of a call; only the network is missing, so that application and processor are functions in the
// page. Time is stepped: the page shows it passing, and lets it stand while a person looks for a key.
import { accountOf } from "./account-of-options.ts";
import { BrokenConnection } from "./adapters/faults/fault.ts";
import type { Hop } from "./adapters/hop.ts";
import type { EntryListener } from "./calls/call-book.ts";
import { Clock } from "./clock.ts";
import type { AccountState } from "./core/account/account.ts";
import { type DialTarget, sourceOf } from "./dial-target.ts";
import { createBytes } from "./ids.ts";
import type { LiveAccount } from "./live-account.ts";
import type { LiveCall } from "./live-call.ts";
import { LiveSettings } from "./live-settings.ts";
import { checkOptions, type MockTwilioOptions, type RequestHandler } from "./options.ts";
import { Switchboard } from "./switchboard.ts";

export type { FaultSpec } from "./adapters/faults/kinds.ts";
export { testKeys } from "./calls/conduct.ts";
export type { JournalEntry } from "./core/line/journal.ts";
export type { Listening } from "./core/line/listening.ts";
export type { CallReport, DeliveryReport } from "./core/story/report.ts";
export { clockTime, Story, type TimedLine } from "./core/story/story.ts";
export type { LiveCall } from "./live-call.ts";
export type { ProcessorSettings } from "./scenarios/scenario-shape.ts";
export { SimulatedProcessor } from "./scenarios/simulated-processor.ts";

/** What a page can give: as startMockTwilio, but for files, certificates and real time. */
export type InPageOptions = Omit<
  MockTwilioOptions,
  "state" | "application" | "ca" | "timeScale" | "isRealTime"
> & {
  readonly state?: AccountState;
  /** The application: a function in the page, which gets every address. */
  readonly application: { readonly fetch: RequestHandler };
};

// Whatever is not in the page is not there.
const noNetwork: Hop = {
  pace: "in-process",
  send: () => Promise.reject(new BrokenConnection("EHOSTUNREACH")),
};

/** An emulated Twilio account in a page. */
export class InPageTwilio {
  readonly account: LiveAccount;
  /** Stepped: `clock.advance` moves it, `clock.nextDueMs` tells how far there is something to see. */
  readonly clock: Clock;
  readonly settings: LiveSettings;
  readonly #switchboard: Switchboard;

  constructor(options: InPageOptions) {
    checkOptions(options);
    const bytes = createBytes(options.seed);
    const { at } = options;
    const startMs = at === undefined ? undefined : Date.parse(at);
    this.clock = new Clock({ startMs, timeScale: 1, isRealTime: false });
    this.clock.setMode("step");
    this.account = accountOf(options, bytes);
    this.settings = new LiveSettings(options);
    const { account, settings, clock } = this;
    const parts = { options, account, settings, clock, bytes, overNetwork: noNetwork };
    this.#switchboard = new Switchboard(parts);
  }

  /** Calls the listener for every step of every call from now on; the result ends that. */
  onEntry(listener: EntryListener): () => void {
    return this.#switchboard.book.onEntry(listener);
  }

  /** Places a call; what becomes of it is told as time is advanced. */
  dial(target: DialTarget): LiveCall {
    const source = sourceOf(target, this.account.state);
    return this.#switchboard.takeInbound(source, { target });
  }
}
