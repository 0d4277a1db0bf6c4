// Puts calls through: each gets the account as it is at that moment, its hops with the mishaps laid on them,
// and a place in the book of calls. It decides nothing about a call.
import { withBins } from "./adapters/bin-hop.ts";
import { connectorCaller, IN_PROCESS_URL } from "./adapters/connector-caller.ts";
import { documentFetcher } from "./adapters/document-fetcher.ts";
import { FaultLine } from "./adapters/faults/fault-line.ts";
import { type Hop, inProcessHop } from "./adapters/hop.ts";
import { simulatedGatewayHop } from "./adapters/simulated-gateway.ts";
import { CallBook } from "./calls/call-book.ts";
import { WaitingCaller } from "./calls/callers.ts";
import { replyOf } from "./calls/conduct.ts";
import { CallRun } from "./calls/run-call.ts";
import type { Clock } from "./clock.ts";
import type { ConnectorRecord } from "./core/account/account.ts";
import { connectorFactsOf } from "./core/account/connector-facts-of.ts";
import type { CallSettings, CallSource } from "./core/call/call.ts";
import type { ProgressCallback } from "./core/call/progress-callback.ts";
import type { CallDirection } from "./core/call/voice-parameters.ts";
import { catalogue } from "./core/connectors/catalogue.ts";
import type { BytesPort, CallerPort, ConnectorPort } from "./core/ports.ts";
import { ID_BYTES, mintSid } from "./core/sid.ts";
import { type DialTarget, fallbackOf, lineOf, progressCallbackOf } from "./dial-target.ts";
import type { LiveAccount } from "./live-account.ts";
import { LiveCall } from "./live-call.ts";
import type { LiveSettings } from "./live-settings.ts";
import type { MockTwilioOptions } from "./options.ts";

// Reserved for fiction in North America: 555-0100 to 555-0199.
const CALLER_NUMBER = "+12025550142";
const CALLED_NUMBER = "+12025550199";
// The default of the Call resource.
const RING_TIMEOUT_MS = 60_000;

/** What is told of a call before it begins; everything has a default. */
export type CallFactsGiven = {
  readonly target?: DialTarget | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly direction?: CallDirection | undefined;
  readonly fallback?: CallSettings["fallback"] | undefined;
  readonly statusCallback?: ProgressCallback | undefined;
};

/** A call of the REST API. */
export type OutboundCall = {
  readonly to: string;
  readonly from: string;
  readonly source: CallSource;
  readonly fallback?: NonNullable<CallSettings["fallback"]>;
  /** How long it rings at most; absent: a minute. */
  readonly timeoutMs?: number;
  /** Where its progress is told, and what of it. @see H-21 */
  readonly statusCallback?: ProgressCallback;
};

/** What the calls of one emulator share. */
export type SwitchboardParts = {
  readonly options: MockTwilioOptions;
  readonly account: LiveAccount;
  readonly settings: LiveSettings;
  readonly clock: Clock;
  readonly bytes: BytesPort;
  /** The way to every address that is not in this process. */
  readonly overNetwork: Hop;
};

/** Where calls come in and go out. */
export class Switchboard {
  /** All calls. */
  readonly book = new CallBook<LiveCall>();
  readonly #parts: SwitchboardParts;

  constructor(parts: SwitchboardParts) {
    this.#parts = parts;
  }

  /** A call that has not begun, for whoever answers its prompts. */
  place(caller: CallerPort, given: CallFactsGiven): CallRun {
    const { options, account, settings, clock, bytes, overNetwork } = this.#parts;
    const line = new FaultLine(settings.faults, { clock, bytes });
    const { application } = options;
    const toApplication = application === undefined ? overNetwork : inProcessHop(application.fetch);
    const ports = account.state.connectors.map((each) => this.#connectorPort(each, line));
    const run = new CallRun({
      settings: this.#callSettings(given),
      ...{ caller, clock, bytes },
      connectors: new Map(ports.map((port) => [port.uniqueName, port])),
      documents: documentFetcher(
        account.state.authToken,
        line.over(withBins(toApplication, () => account.state)),
      ),
    });
    this.book.add(run);
    return run;
  }

  /** A call that comes in, with a handle; the person at its other end waits to be told. */
  takeInbound(source: CallSource, given: CallFactsGiven): LiveCall {
    const caller = new WaitingCaller();
    const run = this.place(caller, given);
    return this.#handle(run, caller, run.run(source));
  }

  /** A call that goes out; the person at its other end does as they are wont to. */
  placeOutbound(given: OutboundCall): LiveCall {
    const { source, timeoutMs = RING_TIMEOUT_MS, ...facts } = given;
    const caller = this.conductedCaller();
    const run = this.place(caller, { ...facts, direction: "outbound-api" });
    return this.#handle(run, caller, run.place(source, timeoutMs));
  }

  /** A call that comes in, from somebody who does as they are wont to. */
  placeInbound(source: CallSource, given: CallFactsGiven): LiveCall {
    const caller = this.conductedCaller();
    const run = this.place(caller, given);
    return this.#handle(run, caller, run.run(source));
  }

  /** Somebody who keys what the conduct says at that moment, or waits. */
  conductedCaller(): WaitingCaller {
    const { settings, clock } = this.#parts;
    return new WaitingCaller((question) =>
      replyOf(question, settings.callerConduct, clock.nowMs()),
    );
  }

  #handle(run: CallRun, caller: WaitingCaller, ended: Promise<void>): LiveCall {
    const { bytes, clock } = this.#parts;
    const call = new LiveCall({ run, caller, ended, bytes, createdAtMs: clock.nowMs() });
    this.book.handles.set(call.sid, call);
    return call;
  }

  #connectorPort(record: ConnectorRecord, line: FaultLine): ConnectorPort {
    const { sid, uniqueName, username = "", password = "" } = record;
    const handler = this.#parts.account.handlerOf(sid);
    const url = handler === undefined ? (record.url ?? IN_PROCESS_URL) : IN_PROCESS_URL;
    const hop = line.over(this.#processorHop(record));
    return connectorCaller({ uniqueName, username, password }, { ...hop, url });
  }

  #processorHop(record: ConnectorRecord): Hop {
    const product = catalogue[record.product];
    const { account, clock, overNetwork } = this.#parts;
    if (product.ids !== null) return simulatedGatewayHop(product, record, clock.nowMs);
    const handler = account.handlerOf(record.sid);
    return handler === undefined ? overNetwork : inProcessHop(handler);
  }

  #callSettings(given: CallFactsGiven): CallSettings {
    const { target, from, to, direction, fallback, statusCallback } = given;
    const { options, account, settings, bytes } = this.#parts;
    const { wire = "documented", actionUrl, fallbackUrl } = options;
    const { state } = account;
    const line = lineOf(target, state);
    return {
      facts: {
        accountSid: state.accountSid,
        callSid: mintSid("CA", bytes(ID_BYTES)),
        from: from ?? CALLER_NUMBER,
        to: to ?? line?.phoneNumber ?? CALLED_NUMBER,
        ...(direction === undefined ? {} : { direction }),
      },
      connectors: state.connectors.map(connectorFactsOf),
      isPciModeOn: state.pciMode,
      wire,
      assumptions: settings.assumptions,
      defaultActionUrl: actionUrl ?? null,
      fallback:
        fallback ??
        (fallbackUrl === undefined ? fallbackOf(line) : { method: "POST", url: fallbackUrl }),
      statusCallback: statusCallback ?? progressCallbackOf(line),
      legs: settings.legs,
    };
  }
}
