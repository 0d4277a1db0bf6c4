// Three or more nodes of the processor on one PostgreSQL, with everything that can befall them: a node is
// killed or stands still for longer than its lease, the database crashes, a network between the two breaks.
// Each node has a calendar of its own, an hour off or right. They share the bank and the key, nothing else.
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type PostgresServer, startPostgres } from "../../tools/postgres/postgres-server.ts";
import { Bank } from "./bank.ts";
import { anyFault, FaultProxy } from "./fault-proxy.ts";
import { Processor } from "./processor.ts";

/** What a cluster is made of. */
export type ClusterOptions = {
  readonly nodes: number;
  readonly tier: "A" | "B";
  /** A second of Twilio's times and of a lease takes so many seconds. */
  readonly scale: number;
  /** Further settings of the database server. */
  readonly postgres?: Readonly<Record<string, string>>;
};

type Node = { readonly processor: Processor; readonly proxy: FaultProxy };

/** A running cluster, and how often what befell it. */
export class Cluster {
  readonly bank: Bank;
  readonly database: PostgresServer;
  readonly nodes: Node[] = [];
  readonly befell = new Map<string, number>();
  readonly #leaseMs: number;

  private constructor(database: PostgresServer, bank: Bank, scale: number) {
    this.database = database;
    this.bank = bank;
    this.#leaseMs = 12_000 * scale;
  }

  /** Starts everything; all nodes at one moment on a database in which nothing is yet. */
  static async start(options: ClusterOptions): Promise<Cluster> {
    const { tier, scale, nodes } = options;
    const database = await startPostgres(options.postgres);
    const cluster = new Cluster(database, await new Bank(tier).open(), scale);
    for (let index = 0; index < nodes; index += 1) {
      const proxy = new FaultProxy(database.port);
      const url = new URL(database.url());
      url.port = String(await proxy.listen());
      const first = cluster.nodes[0]?.processor;
      const processor = new Processor({
        DATABASE_URL: url.href,
        TIME_SCALE: String(scale),
        GATEWAY: "http-json",
        ...calendarOf(index),
        ...(first === undefined ? {} : { VAULT_KEY_FILE: join(first.folder, "vault.key") }),
      });
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

  /** Does one thing to the cluster, and undoes it. */
  async befall(random: () => number): Promise<void> {
    const kind = random();
    const { processor, proxy } = this.#some(random);
    if (kind < 0.3) {
      this.#count("node killed");
      await processor.kill();
      await wait(random() * this.#leaseMs);
      await processor.start();
    } else if (kind < 0.5) {
      this.#count("node paused beyond its lease");
      processor.pause();
      await wait(this.#leaseMs * (1.2 + random()));
      processor.resume();
    } else if (kind < 0.65) {
      this.#count("database crashed");
      await this.database.stop("immediate");
      await wait(random() * 300);
      await this.database.start();
    } else {
      const fault = anyFault(random);
      this.#count(`network: ${fault.type}`);
      proxy.set(fault);
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
    const node = this.nodes[Math.floor(random() * this.nodes.length)];
    if (node === undefined) throw new Error("Bug: a cluster without nodes.");
    return node;
  }

  #count(what: string): void {
    this.befell.set(what, (this.befell.get(what) ?? 0) + 1);
  }
}

const hourMs = 3_600_000;
const shiftClock = fileURLToPath(new URL("shift-clock.mjs", import.meta.url));

// The first is right, the second an hour ahead, the third an hour behind, and so on.
function calendarOf(index: number) {
  const shiftMs = [0, hourMs, -hourMs][index % 3] ?? 0;
  return { NODE_OPTIONS: `--import=${shiftClock}`, CLOCK_SHIFT_MS: String(shiftMs) };
}
