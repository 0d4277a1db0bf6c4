// Three or more nodes of the processor on one PostgreSQL, with everything that can befall them: a node is
// killed or stands still for longer than its lease, the database crashes, a network between the two breaks.
// Each node has a calendar of its own, an hour off or right. They share the bank and the key, nothing else.
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type PostgresServer, startPostgres } from "../../tools/postgres/postgres-server.ts";
import { Bank } from "./bank.ts";
import type { BankTerms, BankTier } from "./bank-mapping.ts";
import { FaultProxy, faultOf, faultTypes } from "./fault-proxy.ts";
import { Processor } from "./processor.ts";

/** What a cluster is made of. */
export type ClusterOptions = {
  readonly nodes: number;
  readonly tier: BankTier;
  /** A second of Twilio's times and of a lease takes so many seconds. */
  readonly scale: number;
  /** What the bank promises, where it is not the usual. */
  readonly bank?: Partial<BankTerms>;
  /** Further settings of every node. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The program that every node runs, where it is not the server's own. */
  readonly program?: string;
};

type Node = { readonly processor: Processor; readonly proxy: FaultProxy };

/** Everything that can befall a cluster, half of it in its networks. */
export const mishapKinds = [
  ...["node killed", "node killed"],
  ...["node paused beyond its lease", "node paused beyond its lease", "database crashed"],
  ...faultTypes,
] as readonly MishapKind[];

type MishapKind =
  | "node killed"
  | "node paused beyond its lease"
  | "database crashed"
  | (typeof faultTypes)[number];

/** A running cluster, and how often what befell it. */
export class Cluster {
  readonly bank: Bank;
  readonly database: PostgresServer;
  readonly nodes: Node[] = [];
  readonly befell = new Map<string, number>();
  readonly #leaseMs: number;
  readonly #deck: MishapKind[] = [];

  private constructor(database: PostgresServer, bank: Bank, scale: number) {
    this.database = database;
    this.bank = bank;
    this.#leaseMs = 12_000 * scale;
  }

  /** Starts everything; all nodes at one moment on a database in which nothing is yet. */
  static async start(options: ClusterOptions): Promise<Cluster> {
    const { tier, scale, nodes } = options;
    const database = await startPostgres();
    const bank = await new Bank({ tier, ...options.bank }).open();
    const cluster = new Cluster(database, bank, scale);
    for (let index = 0; index < nodes; index += 1) {
      const proxy = new FaultProxy(database.port);
      const url = new URL(database.url());
      url.port = String(await proxy.listen());
      const first = cluster.nodes[0]?.processor;
      const settings = {
        DATABASE_URL: url.href,
        TIME_SCALE: String(scale),
        GATEWAY: "http-json",
        ...options.settings,
        ...calendarOf(index),
        ...(first === undefined ? {} : { VAULT_KEY_FILE: join(first.folder, "vault.key") }),
      };
      const processor = new Processor(settings, options.program);
      cluster.bank.writeMapping(join(processor.folder, "bank.json"));
      cluster.nodes.push({ processor, proxy });
    }
    // The first makes the key; the others would each make one of their own.
    await cluster.nodes[0]?.processor.start();
    await Promise.all(cluster.nodes.slice(1).map(({ processor }) => processor.start()));
    return cluster;
  }

  /** The address of some node, alive or not: a load balancer learns of deaths late. */
  someUrl(random: () => number): string {
    return this.#some(random).processor.url;
  }

  /** One of its nodes, counted from 1. */
  node(number: number): Node {
    const node = this.nodes[number - 1];
    if (node === undefined) throw new Error(`Bug: there is no node ${number}.`);
    return node;
  }

  /** Does the next thing to the cluster, and undoes it: every kind once, in a seed's order, before any again. */
  async befall(random: () => number): Promise<void> {
    if (this.#deck.length === 0) this.#deck.push(...shuffled(mishapKinds, random));
    const kind = this.#deck.pop() as MishapKind;
    this.befell.set(kind, (this.befell.get(kind) ?? 0) + 1);
    const { processor, proxy } = this.#some(random);
    switch (kind) {
      case "node killed":
        await processor.kill();
        await wait(random() * this.#leaseMs);
        await processor.start();
        return;
      case "node paused beyond its lease":
        processor.pause();
        await wait(this.#leaseMs * (1.2 + random()));
        processor.resume();
        return;
      case "database crashed":
        await this.database.stop("immediate");
        await wait(random() * 300);
        await this.database.start();
        return;
      default:
        proxy.set(faultOf(kind, random));
        await wait(random() * 2 * this.#leaseMs);
        proxy.set({ type: "none" });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { processor, proxy } of this.nodes) {
      processor.resume();
      await processor[Symbol.asyncDispose]();
      proxy.close();
    }
    this.bank.close();
    await this.database[Symbol.asyncDispose]();
  }

  #some(random: () => number): Node {
    return this.node(1 + Math.floor(random() * this.nodes.length));
  }
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const drawn = items.map((item) => ({ item, at: random() }));
  return drawn.toSorted((one, other) => one.at - other.at).map(({ item }) => item);
}

const hourMs = 3_600_000;
const shiftClock = fileURLToPath(new URL("shift-clock.mjs", import.meta.url));

// The first is right, the second an hour ahead, the third an hour behind, and so on.
function calendarOf(index: number) {
  const shiftMs = [0, hourMs, -hourMs][index % 3] ?? 0;
  return { NODE_OPTIONS: `--import=${shiftClock}`, CLOCK_SHIFT_MS: String(shiftMs) };
}
