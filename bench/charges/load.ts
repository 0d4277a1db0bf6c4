// The client of the charge figures: so many connections, each asking again the moment it was answered. It
// writes ready-made bytes to plain sockets and reads no more of an answer than its length and its words,
// because it shares the machine with what it measures and has to be the cheaper of the two.
import { connect, type Socket } from "node:net";

/** What is asked, of whom, for how long. */
export type Load = {
  readonly port: number;
  readonly connections: number;
  readonly forMs: number;
  /** Asks no more often than this in all; without it as often as it is answered. */
  readonly perSecond?: number;
  /** The bytes of the next request. */
  readonly next: () => Buffer;
  /** The words that every good answer holds. */
  readonly wanted: string;
};

/** What came of it. */
export type Answered = {
  readonly count: number;
  readonly perSecond: number;
  /** Milliseconds, sorted. */
  readonly latencies: readonly number[];
};

/** Asks until the time is over. A single answer that is not as wanted is an error: it measures nothing. */
export async function ask(load: Load): Promise<Answered> {
  const latencies: number[] = [];
  const startMs = performance.now();
  const endMs = startMs + load.forMs;
  const gapMs = load.perSecond === undefined ? 0 : (load.connections / load.perSecond) * 1_000;
  const lines = Array.from({ length: load.connections }, (_, index) =>
    askOverOne(load, { endMs, gapMs, waitMs: (gapMs * index) / load.connections, latencies }),
  );
  await Promise.all(lines);
  const seconds = (performance.now() - startMs) / 1_000;
  latencies.sort((a, b) => a - b);
  return { count: latencies.length, perSecond: latencies.length / seconds, latencies };
}

/** The latency that so large a part of the answers did not exceed. */
export function percentile({ latencies }: Answered, part: number): number {
  return latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? 0;
}

/** Asks once, over a connection of its own; the moment at which the answer was whole. */
export async function askAt(
  load: Pick<Load, "port" | "wanted"> & { readonly request: Buffer },
): Promise<number> {
  const socket = await open(load.port);
  try {
    await askOnce(socket, { ...load, next: () => load.request });
    return performance.now();
  } finally {
    socket.destroy();
  }
}

type Pace = {
  readonly endMs: number;
  readonly gapMs: number;
  readonly waitMs: number;
  readonly latencies: number[];
};

async function askOverOne(load: Load, pace: Pace): Promise<void> {
  const socket = await open(load.port);
  if (pace.waitMs > 0) await pause(pace.waitMs);
  let dueMs = performance.now();
  while (performance.now() < pace.endMs) {
    // With a pace, a late answer does not make the next question later: waiting is part of the latency.
    const askedMs = pace.gapMs > 0 ? dueMs : performance.now();
    await askOnce(socket, load);
    pace.latencies.push(performance.now() - askedMs);
    dueMs += pace.gapMs;
    const leftMs = dueMs - performance.now();
    if (pace.gapMs > 0 && leftMs > 0) await pause(leftMs);
  }
  socket.destroy();
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    socket.once("connect", () => resolve(socket)).once("error", reject);
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function askOnce(socket: Socket, { next, wanted }: Pick<Load, "next" | "wanted">): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = "";
    const end = (error?: Error) => {
      socket.off("data", read).off("close", broken).off("error", broken);
      if (error === undefined) resolve();
      else reject(error);
    };
    const broken = () => end(new Error(`The connection ended in the middle of an answer: ${text}`));
    const read = (chunk: Buffer) => {
      text += chunk.toString("latin1");
      if (!isWhole(text)) return;
      const isGood = text.startsWith("HTTP/1.1 200") && text.includes(wanted);
      end(isGood ? undefined : new Error(`Not the answer that was wanted: ${text}`));
    };
    socket.on("data", read).once("close", broken).once("error", broken);
    socket.write(next());
  });
}

function isWhole(text: string): boolean {
  const head = text.indexOf("\r\n\r\n");
  if (head < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1];
  // An answer without a length comes in pieces and says when it is over.
  if (length === undefined) return text.endsWith("\r\n0\r\n\r\n");
  return text.length >= head + 4 + Number(length);
}
