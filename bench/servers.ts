// Servers that are measured: a free port for one, the moment of its first answer, and how its command runs it.
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";

const PATIENCE_MS = 30_000;

/** Resolves when the address answers anything at all. */
export async function untilAnswered(url: string): Promise<void> {
  const endMs = performance.now() + PATIENCE_MS;
  while (performance.now() < endMs) {
    const answered = await fetch(url).then(
      (answer) => answer.arrayBuffer().then(() => true),
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`${url} did not answer within ${PATIENCE_MS / 1000} s.`);
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** What a command's first line says to the runtime: a program is measured as its command would run it. */
export function flagsOf(command: string | URL): readonly string[] {
  const [firstLine = ""] = readFileSync(command, "utf8").split("\n");
  return firstLine.split(" ").filter((word) => word.startsWith("--"));
}
