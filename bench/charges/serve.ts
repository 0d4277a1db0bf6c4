// How the measured servers run: each in a process of its own, which tells its port when it listens, and how
// much memory and processor time it has used when it is asked. It ends when its parent is gone.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server tells of itself. */
export type Usage = {
  readonly rssBytes: number;
  readonly cpuMicros: number;
  /** How many questions its gateway was asked about earlier charges. */
  readonly lookUps: number;
};

/** Listens on a free port and reports to the parent. */
export function serve(listener: RequestListener): void {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1", () => report((server.address() as AddressInfo).port));
}

/** Tells the parent where something listens already. */
export function report(port: number, countLookUps: () => number = () => 0): void {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    const usage: Usage = {
      rssBytes: process.memoryUsage.rss(),
      cpuMicros: user + system,
      lookUps: countLookUps(),
    };
    process.send?.({ usage });
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.({ port });
}
