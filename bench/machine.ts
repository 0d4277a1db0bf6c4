// What the figures were taken on: processor, memory, versions, how busy it was with other things, and how long
// its disk takes to confirm a write, because nothing durable is quicker than that.
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { makeFolder } from "./charges/measured-server.ts";
import { round } from "./measure.ts";

const syncs = 200;
const pageBytes = 4_096;

/** The machine in one paragraph. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const [busy = 0] = loadavg();
  const { p50, p99 } = timeSyncs();
  return [
    `Machine: ${cpus().length} × ${cpu?.model.trim() ?? "unknown processor"}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    `load average at the end ${round(busy, 1)}`,
    `fdatasync of 4 KiB p50 ${round(p50, 2)} ms, p99 ${round(p99, 2)} ms.`,
  ].join(", ");
}

function timeSyncs() {
  const folder = makeFolder();
  const file = openSync(join(folder, "sync"), "w");
  const page = Buffer.alloc(pageBytes);
  const times: number[] = [];
  for (let turn = 0; turn < syncs; turn += 1) {
    writeSync(file, page, 0, pageBytes, turn * pageBytes);
    const startMs = performance.now();
    fdatasyncSync(file);
    times.push(performance.now() - startMs);
  }
  closeSync(file);
  rmSync(folder, { recursive: true });
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(syncs * part)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
