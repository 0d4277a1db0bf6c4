// A gateway that several nodes share: a bank with books of its own, outside every processor and every database,
// which say in the end what was charged. How it treats a charge is said by the charge. With tier A it knows
// its keys; with B and C it captures as often as it is asked.
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { type BankTerms, type BankTier, bankMapping } from "./bank-mapping.ts";
import type { Moved } from "./find-damage.ts";

/** What the bank did for one reference. */
export type Account = {
  captures: number;
  reversals: number;
  /** How often it was asked for money. */
  asked: number;
  isRefused: boolean;
  reference: string;
  amount: number;
};

type Order = {
  readonly reference: string;
  readonly key: string;
  readonly amount: number;
  readonly plays: string;
};

/** Everything that can become of a charge at the bank, in its own words; `slow` and `late` take milliseconds. */
export const plays = [
  ...["approve", "approve", "refuse", "drop", "mute", "unsent", "broken"],
  ...["slow:50", "slow:300", "slow:900", "slow:1800", "late:100", "late:700", "late:1500"],
] as const;

/** A question that stands at the counter until a test says what becomes of it: a charge that plays `held`. */
export type HeldQuestion = {
  /** Moves the money, and tells nothing yet. */
  capture(): Promise<void>;
  /** Tells what the books say. */
  tell(): void;
  /** Tells that it was turned away, before anything was done. */
  turnAway(): void;
};

const usualTerms = { answerMs: 2_000, longestInFlightMs: 2_500 } as const;

/** A bank that listens. */
export class Bank {
  readonly accounts = new Map<string, Account>();
  readonly #terms: BankTerms;
  readonly #keys = new Map<string, Promise<Account>>();
  readonly #held: HeldQuestion[] = [];
  #tellOfQuestion = () => {};
  #server: Server | undefined;
  #url = "";

  constructor(terms: Partial<BankTerms> & { readonly tier: BankTier }) {
    this.#terms = { ...usualTerms, ...terms };
  }

  /** Opens it on a free port. */
  async open(): Promise<this> {
    const server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    }).listen(0, "127.0.0.1");
    this.#server = server;
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("Bug: no port.");
    this.#url = `http://127.0.0.1:${address.port}`;
    return this;
  }

  /** What its books say of a transaction. */
  readonly moved = (transactionId: string): Moved =>
    this.accounts.get(transactionId) ?? { captures: 0, reversals: 0 };

  /** The next question that is held, as soon as there is one. */
  async nextQuestion(): Promise<HeldQuestion> {
    while (this.#held.length === 0) {
      await new Promise<void>((resolve) => {
        this.#tellOfQuestion = resolve;
      });
    }
    return this.#held.shift() as HeldQuestion;
  }

  /** Writes the mapping by which a processor speaks to it. */
  writeMapping(file: string): void {
    writeFileSync(file, JSON.stringify(bankMapping(this.#url, this.#terms)));
  }

  /** Closes it. */
  close(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, reference = "", act] = (request.url ?? "").slice(1).split("/");
    if (request.method === "GET") {
      tell(response, this.accounts.get(reference));
    } else if (act === "cancel") {
      const account = this.accounts.get(reference);
      if (account !== undefined && account.captures > account.reversals) account.reversals += 1;
      tell(response, account);
    } else {
      await this.#charge((await json(request)) as Order, response);
    }
  }

  async #charge(order: Order, response: ServerResponse): Promise<void> {
    const [play = "", ms = "0"] = order.plays.split(":");
    if (play === "held") {
      this.#hold(order, response);
      return;
    }
    const known = this.#recall(order);
    if (known !== undefined) {
      const account = await known;
      account.asked += 1;
      tell(response, account);
      return;
    }
    if (play === "unsent" || play === "broken") {
      // Asked again under its key it may do better.
      if (play === "unsent") response.destroy();
      else response.writeHead(500).end("no");
      return;
    }
    const done = this.#enter(order, play === "late" ? Number(ms) : 0);
    this.#keys.set(order.key, done);
    const account = await done;
    if (play === "slow") await pass(Number(ms));
    if (play === "drop") response.destroy();
    else if (play !== "mute") tell(response, account);
  }

  #hold(order: Order, response: ServerResponse): void {
    this.#held.push({
      capture: async () => {
        if (this.#recall(order) === undefined) this.#keys.set(order.key, this.#enter(order, 0));
        await this.#keys.get(order.key);
      },
      tell: () => tell(response, this.accounts.get(order.reference)),
      turnAway: () => void response.writeHead(429).end(),
    });
    this.#tellOfQuestion();
  }

  #recall({ key }: Order): Promise<Account> | undefined {
    return this.#terms.tier === "A" ? this.#keys.get(key) : undefined;
  }

  async #enter({ reference, amount, plays }: Order, afterMs: number): Promise<Account> {
    if (afterMs > 0) await pass(afterMs);
    const isRefused = plays === "refuse";
    const account = this.accounts.get(reference) ?? {
      ...{ captures: 0, reversals: 0, asked: 0, isRefused, reference, amount },
    };
    account.asked += 1;
    if (!isRefused) account.captures += 1;
    this.accounts.set(reference, account);
    return account;
  }
}

function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function tell(response: ServerResponse, account: Account | undefined): void {
  if (response.destroyed) return;
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ state: stateOf(account), ...account }));
}

function stateOf(account: Account | undefined): string {
  if (account === undefined) return "none";
  if (account.isRefused) return "refused";
  return account.reversals > 0 ? "cancelled" : "paid";
}
