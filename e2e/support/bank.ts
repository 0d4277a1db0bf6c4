// A gateway that several nodes share: a bank with books of its own, outside every processor and every database,
// which say in the end what was charged. How it treats a charge is said by the charge. With `tier` A it knows
// its keys; with B it captures as often as it is asked.
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";

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

/** No charge moves money later than this after it was asked for. */
export const longestInFlightMs = 2_500;

/** A bank that listens. */
export class Bank {
  readonly accounts = new Map<string, Account>();
  readonly #tier: "A" | "B";
  readonly #keys = new Map<string, Promise<Account>>();
  #server: Server | undefined;
  #url = "";

  constructor(tier: "A" | "B") {
    this.#tier = tier;
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

  /** Writes the mapping by which a processor speaks to it. */
  writeMapping(file: string): void {
    writeFileSync(file, JSON.stringify(mappingOf(this.#url, this.#tier)));
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
    const known = this.#keys.get(order.key);
    if (known !== undefined && this.#tier === "A") {
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

function mappingOf(baseUrl: string, tier: "A" | "B") {
  const equals = { "/reference": "$" + "{transactionId}", "/amount": "$" + "{amountMinor}" };
  const statuses = { 200: "read" };
  return {
    version: 1,
    name: "bank",
    baseUrl,
    limits: { connectMs: 1_000, answerMs: 2_000 },
    capabilities: { hasNativeKey: tier === "A", maxInFlightMs: longestInFlightMs },
    operations: {
      charge: {
        method: "POST",
        path: "/payments",
        body: {
          reference: "$" + "{transactionId}",
          key: "$" + "{key}",
          amount: "$" + "{amountMinor}",
          currency: "$" + "{currencyCode}",
          plays: "$" + "{parameters.plays}",
        },
        statuses,
        answer: {
          verdict: "/state",
          verdicts: { paid: "approved", refused: "declined", cancelled: "declined" },
          reference: "/reference",
          equals,
        },
      },
      lookUp: {
        method: "GET",
        path: "/payments/$" + "{transactionId}",
        statuses,
        answer: {
          verdict: "/state",
          verdicts: {
            paid: "approved",
            refused: "declined",
            cancelled: "declined",
            none: "absent",
          },
          reference: "/reference",
        },
      },
      reverse: {
        method: "POST",
        path: "/payments/$" + "{transactionId}/cancel",
        statuses,
        answer: {
          verdict: "/state",
          verdicts: { cancelled: "reversed", none: "absent", refused: "absent" },
        },
      },
    },
  };
}
