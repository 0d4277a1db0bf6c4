// How the measured servers run: each in a process of its own, which tells its port when it listens, and what
// it has used and where its time goes when it is asked. It ends when its parent is gone.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { type Profile, startWatching, type Watch } from "./watch.ts";

/** What a server tells of itself. */
export type Usage = {
  readonly rssBytes: number;
  readonly heapBytes: number;
  readonly cpuMicros: number;
  /** For how long its event loop had something to do. */
  readonly loopBusyMs: number;
  /** How many questions its gateway was asked about earlier charges. */
  readonly lookUps: number;
};

/** What a server can be asked. */
export type Question = "usage" | "collect" | "start profile" | "stop profile";

/** Listens on a free port and reports to the parent. */
export function serve(listener: RequestListener): void {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1", () => report((server.address() as AddressInfo).port));
}

/** Tells the parent where something listens already. */
export function report(port: number, countLookUps: () => number = () => 0): void {
  let watch: Watch | null = null;
  const answer = async (question: Question) => {
    switch (question) {
      case "usage":
        return usageOf(countLookUps());
      case "collect":
        // There with --expose-gc only.
        await globalThis.gc?.({ type: "major", execution: "async" });
        return usageOf(countLookUps());
      case "start profile":
        watch = await startWatching();
        return null;
      case "stop profile":
        return (await watch?.stop()) satisfies Profile | undefined;
    }
  };
  process.on("message", async (question: Question) => {
    process.send?.({ answer: await answer(question) });
  });
  // Who stops a bench by hand stops this process as well; what it knows is told first.
  process.on("SIGINT", () => {});
  process.on("disconnect", () => process.exit(0));
  process.send?.({ port });
}

function usageOf(lookUps: number): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  const loopBusyMs = performance.eventLoopUtilization().active;
  return { rssBytes: rss, heapBytes: heapUsed, cpuMicros: user + system, loopBusyMs, lookUps };
}
