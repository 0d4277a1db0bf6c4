// A call that somebody drives: press, hang up, take a payment, and read the report, the transcript and the
// journal at any time. It is the handle that `dial` gives; the call itself is played by calls/.
import { readKeyWord, type WaitingCaller } from "./calls/callers.ts";
import type { CallRun } from "./calls/run-call.ts";
import { admitPayment, admitUpdate } from "./core/agent-assist/admit.ts";
import { admitCallUpdate, type WantedUpdate } from "./core/call/admit-update.ts";
import type { CallSettings } from "./core/call/call.ts";
import type { CallStatus } from "./core/call/call-status.ts";
import type { CallDirection } from "./core/call/voice-parameters.ts";
import type { FormFields } from "./core/form-fields.ts";
import { exportJournal } from "./core/journal/export-journal.ts";
import type { JournalEntry } from "./core/line/journal.ts";
import { type Listening, listeningFor } from "./core/line/listening.ts";
import type { BytesPort, Question } from "./core/ports.ts";
import type { RestProblem, RestResult } from "./core/rest-problem.ts";
import { ID_BYTES, mintSid, mintTransactionId } from "./core/sid.ts";
import { type CallReport, reportCall } from "./core/story/report.ts";
import { tellStory } from "./core/story/story.ts";

/** A payments session as the REST API shows it. */
export type PaymentRecord = {
  readonly sid: string;
  readonly callSid: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
};

/** What a handle is made of; `ended` settles when the call that already runs is over. */
export type LiveCallParts = {
  readonly run: CallRun;
  readonly caller: WaitingCaller;
  readonly ended: Promise<void>;
  readonly bytes: BytesPort;
  readonly createdAtMs: number;
};

/** A call on the line. */
export class LiveCall {
  /** When the call was placed. */
  readonly createdAtMs: number;
  readonly #run: CallRun;
  readonly #caller: WaitingCaller;
  readonly #bytes: BytesPort;
  readonly #ended: Promise<void>;
  readonly #payments = new Map<string, PaymentRecord>();
  #isEnded = false;

  constructor({ run, caller, ended, bytes, createdAtMs }: LiveCallParts) {
    this.createdAtMs = createdAtMs;
    this.#run = run;
    this.#caller = caller;
    this.#bytes = bytes;
    this.#ended = ended.finally(() => {
      this.#isEnded = true;
    });
    // Whoever waits sees the failure; nobody waiting yet must not end the process.
    this.#ended.catch(() => undefined);
  }

  /** The call's identifier. */
  get sid(): string {
    return this.settings.facts.callSid;
  }

  /** Who calls. */
  get from(): string {
    return this.settings.facts.from;
  }

  /** Who is called. */
  get to(): string {
    return this.settings.facts.to;
  }

  /** Who placed the call: a person, or the REST API. */
  get direction(): CallDirection {
    return this.settings.facts.direction ?? "inbound";
  }

  /** The status in the words of the REST API. */
  get status(): CallStatus {
    return this.#run.status;
  }

  /** When it was answered; null before. */
  get startedAtMs(): number | null {
    return this.#run.startedAtMs;
  }

  /** When it was over; null before. */
  get endedAtMs(): number | null {
    return this.#run.endedAtMs;
  }

  /** Begins a payments session, or says why not. @see G-01 */
  createPayment(form: FormFields): RestResult<PaymentRecord> {
    const admitted = admitPayment(this.#run.line, form, this.settings);
    if (!admitted.ok) return this.#refuse(admitted.problem);
    const sid = mintSid("PK", this.#bytes(ID_BYTES));
    const request = admitted.value;
    // Known before it is told: whoever listens may ask for more at once.
    const record = { sid, callSid: this.sid, createdAtMs: 0, updatedAtMs: 0 };
    this.#payments.set(sid, record);
    const createdAtMs = this.#run.tell({ type: "paymentCreated", paymentSid: sid, request });
    return this.#keep({ ...record, createdAtMs, updatedAtMs: createdAtMs });
  }

  /** Captures a field, completes or cancels, or says why not. @see G-01 @see G-02 */
  updatePayment(paymentSid: string, form: FormFields): RestResult<PaymentRecord> {
    const record = this.#payments.get(paymentSid);
    if (record === undefined)
      throw new Error("Bug: nobody has looked whether this session exists.");
    const admitted = admitUpdate(this.#run.line, paymentSid, form);
    if (!admitted.ok) return this.#refuse(admitted.problem);
    const { update, callback } = admitted.value;
    const transaction =
      update.kind === "complete" ? { transactionId: mintTransactionId(this.#bytes(ID_BYTES)) } : {};
    const told = { type: "paymentUpdated", paymentSid, update, callback, ...transaction } as const;
    return this.#keep({ ...record, updatedAtMs: this.#run.tell(told) });
  }

  /** A session of this call, also one that is over; undefined when there was none. */
  payment(sid: string): PaymentRecord | undefined {
    return this.#payments.get(sid);
  }

  /** Leads the call to another document, ends it, or moves its status callback. @see H-08 @see H-09 @see H-26 */
  update(change: WantedUpdate): RestResult<void> {
    const admitted = admitCallUpdate(this.status, change);
    if (!admitted.ok) return this.#refuse(admitted.problem);
    // First of all, so that the end is told where this same request wants it.
    const { statusCallback: callback } = change;
    if (callback !== undefined) this.#run.tell({ type: "callbackMoved", callback });
    if (admitted.value !== null) this.#run.tell({ type: "callUpdated", change: admitted.value });
    return { ok: true, value: undefined };
  }

  /** Presses one key at this moment, whatever is going on. */
  pressKey(key: string): void {
    if (!/^[0-9*#]$/.test(key)) throw new TypeError("A key is a digit, # or *.");
    this.#run.press(key);
  }

  /** Resolves when the caller is asked for keys, or the call is over. */
  async untilAsked(): Promise<void> {
    await Promise.race([this.#caller.untilAsked(), this.#ended]);
  }

  /** What the caller is asked at this moment; null once the call is over. */
  get question(): Question | null {
    return this.#isEnded ? null : this.#caller.question;
  }

  /** What keys are taken for at this moment; null while nobody listens. */
  get listening(): Listening | null {
    return listeningFor(this.#run.line);
  }

  /** True once the call is over, and everybody has been told. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /**
   * Answers what is asked with digits, `#` and `*`, or with `-` for silence. Resolves when the caller is
   * asked for the next thing, or the call is over; in a payments session when the keys have been pressed.
   */
  async press(keys: string): Promise<void> {
    const reply = readKeyWord(keys.replace(/ /g, ""));
    if (reply === null) throw new TypeError("press() takes digits, # and *, or - for silence.");
    await this.#answer(reply);
  }

  /** The same, without waiting for the prompt to end. @see D-11 */
  async interrupt(keys: string): Promise<void> {
    await this.#answer({ kind: "keys", keys, isInterrupting: true });
  }

  /** Hangs up; resolves when the call is over. */
  async hangUp(): Promise<void> {
    if (this.#isEnded) return;
    this.#run.hangUp();
    await this.#ended;
  }

  /** Resolves when the call is over; whoever answers its prompts is somebody else. */
  untilEnded(): Promise<void> {
    return this.#ended;
  }

  /** Everything about the call so far, masked: what `--json` prints. */
  get report(): CallReport {
    return reportCall(this.#run.journal.entries);
  }

  /** The call as a story, masked. */
  get transcript(): string {
    return tellStory(this.#run.journal.entries);
  }

  /** Every step of the call. Digits are inside Secrets; bodies too. */
  get journal(): readonly JournalEntry[] {
    return this.#run.journal.entries;
  }

  /** What stays the same for the whole call. */
  get settings(): CallSettings {
    return this.#run.settings;
  }

  /** The journal as lines of JSON, masked: fit for a bug report, and good for a replay. @see F-12 */
  get exportedJournal(): string {
    return `${exportJournal(this.#run.journal.entries, this.#run.settings).join("\n")}\n`;
  }

  async #answer(reply: Parameters<WaitingCaller["answer"]>[0]): Promise<void> {
    await this.untilAsked();
    const isOfSession = this.#run.line.session !== null;
    if (!this.#caller.answer(reply)) throw new Error("The call is over: nobody asks for keys.");
    await (isOfSession ? this.#run.untilKeysAreIn() : this.untilAsked());
  }

  #refuse(problem: RestProblem): { readonly ok: false; readonly problem: RestProblem } {
    this.#run.tell({ type: "requestRefused", problem });
    return { ok: false, problem };
  }

  #keep(record: PaymentRecord): RestResult<PaymentRecord> {
    this.#payments.set(record.sid, record);
    return { ok: true, value: record };
  }
}
