// The bank behind an endpoint of the zoo. It captures every time it is asked and knows no idempotency keys,
// so that whatever an endpoint does twice shows in the ledger; it can be asked what it holds. The ledger is
// a file of JSON lines, the form that `--ledger` reads.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** What a charge is, as far as the bank is concerned. */
export type Order = {
  readonly transactionId: string;
  readonly amount: string;
  readonly currency: string;
  /** What the bank is made to do; see `plans`. */
  readonly trigger: string;
};

/** How a call to the bank ended. `lost`: nobody knows. `unreachable`: surely nothing was sent. */
export type GatewayOutcome = "approved" | "declined" | "lost" | "unreachable";

/** A line of the ledger. */
export type LedgerLine = {
  readonly transaction_id: string;
  readonly kind: "capture" | "reversal";
  readonly amount: string;
  readonly currency: string;
};

type Plan = { readonly outcome: GatewayOutcome; readonly captures: boolean; readonly ms: number };

/** An ordinary call takes so long: enough for duplicates to meet, and no test waits for it. */
const USUAL_MS = 20;

// By security code, as the reference server's simulator. 928 is beyond the fifth delivery and inside the sixth.
const plans: Readonly<Record<string, Plan>> = {
  901: { outcome: "declined", captures: false, ms: USUAL_MS },
  // Beyond Twilio's first slot by more than a busy machine can be late with the retry.
  911: { outcome: "approved", captures: true, ms: 14_000 },
  912: { outcome: "lost", captures: true, ms: USUAL_MS },
  921: { outcome: "unreachable", captures: false, ms: USUAL_MS },
  928: { outcome: "approved", captures: true, ms: 52_000 },
};

const usual: Plan = { outcome: "approved", captures: true, ms: USUAL_MS };

/** The bank. */
export class Gateway {
  readonly #ledger: string;

  constructor(ledger: string) {
    this.#ledger = ledger;
  }

  /** Charges; captures at once where it captures at all, and answers later. */
  async charge(order: Order): Promise<GatewayOutcome> {
    const plan = plans[order.trigger] ?? usual;
    if (plan.captures) this.enter(order, "capture");
    await pause(plan.ms);
    return plan.outcome;
  }

  /** Asks whether a card is good; moves nothing. */
  async verify(trigger: string): Promise<GatewayOutcome> {
    const plan = plans[trigger] ?? usual;
    await pause(plan.ms);
    return plan.outcome;
  }

  /** Writes a movement of money. */
  enter({ transactionId, amount, currency }: Order, kind: LedgerLine["kind"]): void {
    const line: LedgerLine = { transaction_id: transactionId, kind, amount, currency };
    appendFileSync(this.#ledger, `${JSON.stringify(line)}\n`);
  }

  /** Whether something is captured for a transaction. */
  holds(transactionId: string): boolean {
    if (!existsSync(this.#ledger)) return false;
    const lines = readFileSync(this.#ledger, "utf8")
      .split("\n")
      .filter((text) => text !== "");
    return lines
      .map((text): LedgerLine => JSON.parse(text))
      .some((line) => line.transaction_id === transactionId && line.kind === "capture");
  }
}
