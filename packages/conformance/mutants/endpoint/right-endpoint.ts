// A small processor that is right: every transaction is captured at most once, a retry joins or hears the
// stored answer, other details under a used id are refused. The zoo's endpoints are this one with one
// method changed, so each step has a method of its own. What must outlive a restart is on disk before it
// counts.
import { createHmac } from "node:crypto";
import { appendFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { type Answer, json } from "./answer.ts";
import { Book, type Entry } from "./book.ts";
import { plainAmount, type Trouble, troubleWith } from "./check-data.ts";
import { Gateway, type GatewayOutcome, type Order } from "./gateway.ts";
import { type Credentials, HttpEdge } from "./http-edge.ts";
import { type PaymentRequest, type Rules, readRequest, rightRules } from "./read-request.ts";

/** Where an endpoint keeps its files, and what it is configured with. */
export type Place = {
  readonly credentials: Credentials;
  /** Keys digests and ids; the same after a restart. */
  readonly secret: string;
  readonly bookFile: string;
  readonly ledgerFile: string;
  readonly logFile: string;
};

/** What is known of a transaction when a delivery of it comes in. */
export type Seen = {
  readonly held: Entry | undefined;
  readonly running: Promise<Answer | null> | undefined;
};

/** The right endpoint. */
export class RightEndpoint extends HttpEdge {
  protected readonly place: Place;
  protected readonly credentials: Credentials;
  protected readonly book: Book;
  protected readonly gateway: Gateway;
  protected readonly running = new Map<string, Promise<Answer | null>>();

  constructor(place: Place) {
    super();
    this.place = place;
    this.credentials = place.credentials;
    this.book = new Book(place.bookFile);
    this.gateway = new Gateway(place.ledgerFile);
  }

  protected override async answerBody(
    body: Readonly<Record<string, unknown>>,
    pathMethod: string | null,
  ): Promise<Answer | null> {
    const reading = readRequest(body, pathMethod, this.rules());
    if ("problems" in reading) return this.refuseForm(reading.problems, reading.method);
    const answer = await this.admit(reading.request);
    this.note(reading.request, answer);
    return answer;
  }

  protected rules(): Rules {
    return rightRules;
  }

  /** Every problem at once, and the id stays free. @see Q-08 @see R-12 */
  protected refuseForm(problems: readonly string[], method: string | null): Answer {
    const ids = method === null ? { charge_id: null, token_id: null } : { [idField(method)]: null };
    return json({
      ...ids,
      error_code: "invalid_request",
      error_message: `${problems.join("; ")}.`,
    });
  }

  /** Looks and acts in one breath: nothing can come in between. @see R-15 */
  protected async admit(request: PaymentRequest): Promise<Answer | null> {
    return this.act(request, this.look(request));
  }

  protected look(request: PaymentRequest): Seen {
    const key = this.keyOf(request);
    return { held: this.book.find(key), running: this.running.get(key) };
  }

  protected act(request: PaymentRequest, { held, running }: Seen): Promise<Answer | null> {
    if (held !== undefined && held.fingerprint !== this.fingerprintOf(request)) {
      return this.refuseOther(request, held);
    }
    if (held !== undefined && held.answer !== null) return this.replay(request, held.answer);
    if (running !== undefined) return this.join(request, running);
    return this.begin(request, held !== undefined);
  }

  /** Other details under a used id. @see R-06 */
  protected async refuseOther(request: PaymentRequest, _held: Entry): Promise<Answer | null> {
    const message = "Another transaction was sent under this transaction_id.";
    return this.failed(request, { code: "transaction_mismatch", message });
  }

  /** @see R-05 */
  protected async replay(_request: PaymentRequest, answer: Answer): Promise<Answer | null> {
    return answer;
  }

  /** @see R-03 */
  protected join(
    _request: PaymentRequest,
    running: Promise<Answer | null>,
  ): Promise<Answer | null> {
    return running;
  }

  /** Claims the id, works, keeps the answer. @see R-13 */
  protected begin(request: PaymentRequest, isTakenOver: boolean): Promise<Answer | null> {
    const key = this.keyOf(request);
    const fingerprint = this.fingerprintOf(request);
    this.claim({ key, fingerprint, answer: null });
    const work = this.decide(request, isTakenOver)
      .then((answer) => {
        if (answer !== null) this.keep({ key, fingerprint, answer }, request);
        return answer;
      })
      .finally(() => this.running.delete(key));
    this.running.set(key, work);
    return work;
  }

  protected claim(entry: Entry): void {
    this.book.write(entry);
  }

  protected keep(entry: Entry, _request: PaymentRequest): void {
    this.book.write(entry);
  }

  /** The verdict; null while nobody can know it. */
  protected async decide(request: PaymentRequest, isTakenOver: boolean): Promise<Answer | null> {
    const trouble = this.troubleWith(request);
    if (trouble !== null) return this.failed(request, trouble);
    // What an earlier delivery left unknown is looked up before anything is sent again. @see R-07 @see R-11
    if (isTakenOver && this.gateway.holds(request.transactionId)) return this.approved(request);
    return this.answerFor(request, await this.ask(request));
  }

  protected troubleWith(request: PaymentRequest): Trouble | null {
    return troubleWith(request, new Date());
  }

  protected ask(request: PaymentRequest): Promise<GatewayOutcome> {
    if (request.method === "tokenize") return this.gateway.verify(triggerOf(request));
    return this.gateway.charge(this.orderOf(request));
  }

  protected answerFor(request: PaymentRequest, outcome: GatewayOutcome): Answer | null {
    switch (outcome) {
      case "approved":
        return this.approved(request);
      case "declined":
        return this.failed(request, { code: "card_declined", message: "The card was declined." });
      case "unreachable":
        return this.failed(request, { code: "processing_error", message: "Please try later." });
      case "lost":
        return null;
    }
  }

  protected orderOf(request: PaymentRequest): Order {
    const { transactionId, amount, currency } = request;
    return {
      transactionId,
      amount: amount ?? "",
      currency: currency ?? "",
      trigger: triggerOf(request),
    };
  }

  /** @see A-01 @see A-02 */
  protected approved(request: PaymentRequest): Answer {
    return json({
      [idField(request.method)]: this.idOf(request),
      error_code: null,
      error_message: null,
      parameters: this.replyParameters(request),
    });
  }

  /** @see A-03 @see A-04 @see A-05 */
  protected failed(request: PaymentRequest, { code, message }: Trouble): Answer {
    return json({ [idField(request.method)]: null, error_code: code, error_message: message });
  }

  /** The order number comes back as a receipt. @see P-02 */
  protected replyParameters(request: PaymentRequest): Readonly<Record<string, unknown>> {
    const order = request.parameters.find(([name]) => name === "order")?.[1];
    return order === undefined ? {} : { receipt: `receipt of ${order}` };
  }

  /** Depends on the transaction alone. @see R-14 @see R-16 */
  protected idOf(request: PaymentRequest): string {
    const prefix = request.method === "charge" ? "ch" : "tok";
    return `${prefix}_${this.digest(request.transactionId).slice(0, 24)}`;
  }

  protected keyOf(request: PaymentRequest): string {
    return request.transactionId;
  }

  /** What makes two requests the same. The security code is not compared: it may not be kept. */
  protected fingerprintOf(request: PaymentRequest): string {
    return this.digest(JSON.stringify(this.identityOf(request)));
  }

  protected identityOf(request: PaymentRequest): Readonly<Record<string, unknown>> {
    const { method, card, account, amount, currency, description, postalCode } = request;
    return {
      ...{ method, currency, description, postalCode, account },
      card: card?.number ?? null,
      expiry: [card?.month ?? null, card?.year?.slice(-2) ?? null],
      amount: amount === null ? null : plainAmount(amount),
      parameters: [...request.parameters].sort(),
    };
  }

  protected digest(text: string): string {
    return createHmac("sha256", this.place.secret).update(text).digest("hex");
  }

  /** A line for each delivery that names a keyed digest of its id and nothing else of it. @see M-05 */
  protected note(request: PaymentRequest, answer: Answer | null): void {
    const outcome = answer === null ? "silence" : `answered ${answer.status}`;
    this.log(`${this.digest(request.transactionId).slice(0, 8)} ${request.method} ${outcome}`);
  }

  protected log(line: string): void {
    appendFileSync(this.place.logFile, `${line}\n`);
  }

  protected pause(ms: number): Promise<void> {
    return pause(ms);
  }
}

/** The name of a method's id field. */
export function idField(method: string): "charge_id" | "token_id" {
  return method === "charge" ? "charge_id" : "token_id";
}

/** What the bank is made to do: the security code, without the zero that makes it four digits. */
export function triggerOf(request: PaymentRequest): string {
  return (request.card?.securityCode ?? "").slice(-3);
}
