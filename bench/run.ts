// `pnpm --filter @pay-connector/bench bench`: takes every figure in one run, prints them as a table, and
// writes them to results.md with the machine and the command. `--fast` leaves out what installs packages.
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { callbacksPerSecond } from "./callbacks.ts";
import { callsPerSecond, storm } from "./calls.ts";
import { liveCalls } from "./live-calls.ts";
import { table } from "./measure.ts";
import { packedFigures } from "./packed.ts";

const isFast = process.argv.includes("--fast");
const command = `pnpm --filter @pay-connector/bench bench${isFast ? " --fast" : ""}`;
const figures = [
  await callsPerSecond(),
  await storm(),
  liveCalls(),
  await callbacksPerSecond(),
  ...(isFast ? [] : await packedFigures()),
];
const [cpu] = cpus();
const machine = [
  `${cpus().length} × ${cpu?.model.trim() ?? "unknown processor"}`,
  `${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
  `${process.platform} ${process.arch}`,
  `Node ${process.versions.node}`,
].join(", ");
const text = table(figures);
console.log(text);
if (!isFast) {
  const page = [
    "# Speed and size",
    "",
    "Made by one command, which measures each figure and its partner in the same run:",
    "",
    `    ${command}`,
    "",
    `Machine: ${machine}.`,
    "",
    text,
    "",
    "Each time is the median of five runs after three to warm up. The bare loop shows what the machine needs",
    "for the same requests without an emulator.",
    "",
  ];
  writeFileSync(new URL("results.md", import.meta.url), page.join("\n"));
}
