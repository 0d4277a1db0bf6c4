// A network that can be broken on purpose: a TCP proxy between a node and the database. What it does to the
// bytes is set from outside and can be changed at any moment.
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** What is done to connections, old and new. */
export type Fault =
  /** Bytes pass as they are. */
  | { readonly type: "none" }
  /** Every piece is held back for so long. */
  | { readonly type: "latency"; readonly ms: number }
  /** Nobody listens, and whoever was connected is cut off. */
  | { readonly type: "down" }
  /** Whoever is connected is reset, now; new connections pass. */
  | { readonly type: "reset" }
  /** An end of one side reaches the other so much later. */
  | { readonly type: "slow-close"; readonly ms: number }
  /** Connections stand, and not a byte passes: a cable that was pulled. */
  | { readonly type: "half-open" }
  /** What the node says arrives, what the database answers does not. */
  | { readonly type: "deaf" }
  /** Every connection is cut after so many bytes of the database's answers. */
  | { readonly type: "cut"; readonly atByte: number };

/** Every fault that a network can have, by its name. */
export const faultTypes = [
  "latency",
  "down",
  "reset",
  "slow-close",
  "half-open",
  "deaf",
  "cut",
] as const;

/** A fault of a kind, with what a seed chooses in it. */
export function faultOf(type: (typeof faultTypes)[number], random: () => number): Fault {
  switch (type) {
    case "latency":
    case "slow-close":
      return { type, ms: Math.round(20 + random() * 400) };
    case "cut":
      return { type, atByte: Math.round(random() * 6_000) };
    case "down":
    case "reset":
    case "half-open":
    case "deaf":
      return { type };
  }
}

type Pair = { readonly near: Socket; readonly far: Socket; told: number };

/** A piece that is held back; a network may be late, but it never changes the order of a connection's bytes. */
type Late = { readonly chunk: Buffer; readonly atMs: number };

/** A proxy to one port of this machine. */
export class FaultProxy {
  readonly #target: number;
  readonly #pairs = new Set<Pair>();
  readonly #late = new WeakMap<Socket, Late[]>();
  #server: Server | undefined;
  #fault: Fault = { type: "none" };

  constructor(target: number) {
    this.#target = target;
  }

  /** Listens on a free port, and answers it. */
  async listen(): Promise<number> {
    const server = createServer((near) => this.#join(near)).listen(0, "127.0.0.1");
    this.#server = server;
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("Bug: no port.");
    return address.port;
  }

  /** From now on this happens. */
  set(fault: Fault): void {
    this.#fault = fault;
    const wasHeldBack = fault.type !== "half-open" && fault.type !== "deaf";
    for (const { near, far } of this.#pairs) {
      if (fault.type === "down" || fault.type === "reset") {
        near.resetAndDestroy();
        far.destroy();
      } else if (wasHeldBack) {
        near.resume();
        far.resume();
      }
    }
  }

  /** Ends it. */
  close(): void {
    this.set({ type: "down" });
    this.#server?.close();
  }

  #join(near: Socket): void {
    if (this.#fault.type === "down") {
      near.resetAndDestroy();
      return;
    }
    const far = connect(this.#target, "127.0.0.1");
    const pair: Pair = { near, far, told: 0 };
    this.#pairs.add(pair);
    for (const socket of [near, far]) {
      socket.on("error", () => {});
      socket.on("close", () => {
        this.#pairs.delete(pair);
        this.#closeOther(socket === near ? far : near);
      });
    }
    near.on("data", (chunk) => this.#pass(pair, near, chunk));
    far.on("data", (chunk) => this.#pass(pair, far, chunk));
  }

  #pass(pair: Pair, from: Socket, chunk: Buffer): void {
    const fault = this.#fault;
    const to = from === pair.near ? pair.far : pair.near;
    const isAnswer = from === pair.far;
    switch (fault.type) {
      case "latency":
        this.#sendLater(to, chunk, fault.ms);
        return;
      case "half-open":
        hold(from, chunk);
        return;
      case "deaf":
        if (isAnswer) hold(from, chunk);
        else this.#sendLater(to, chunk, 0);
        return;
      case "cut": {
        const left = fault.atByte - pair.told;
        if (isAnswer) pair.told += chunk.length;
        this.#sendLater(to, isAnswer ? chunk.subarray(0, Math.max(0, left)) : chunk, 0);
        if (isAnswer && chunk.length >= left) pair.near.end(() => pair.near.resetAndDestroy());
        return;
      }
      case "none":
      case "down":
      case "reset":
      case "slow-close":
        this.#sendLater(to, chunk, 0);
    }
  }

  // After everything that is still held back from the same way.
  #sendLater(to: Socket, chunk: Buffer, ms: number): void {
    const late = this.#late.get(to) ?? [];
    this.#late.set(to, late);
    if (ms === 0 && late.length === 0) {
      send(to, chunk);
      return;
    }
    const atMs = Math.max(performance.now() + ms, late.at(-1)?.atMs ?? 0);
    late.push({ chunk, atMs });
    if (late.length === 1) this.#sendInTurn(to, late);
  }

  #sendInTurn(to: Socket, late: Late[]): void {
    const [next] = late;
    if (next === undefined) return;
    setTimeout(() => {
      send(to, next.chunk);
      late.shift();
      this.#sendInTurn(to, late);
    }, next.atMs - performance.now());
  }

  #closeOther(socket: Socket): void {
    if (this.#fault.type === "slow-close") setTimeout(() => socket.destroy(), this.#fault.ms);
    else if (this.#fault.type !== "half-open") socket.destroy();
  }
}

function send(to: Socket, chunk: Buffer): void {
  if (!to.destroyed && chunk.length > 0) to.write(chunk);
}

// Given back to the socket, to be read again when the network is whole.
function hold(from: Socket, chunk: Buffer): void {
  from.pause();
  from.unshift(chunk);
}
