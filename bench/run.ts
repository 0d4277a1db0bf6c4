// `npm run bench`: takes every figure in one run, prints them as a table, and writes them with the machine and
// the versions into README.md, between its two marks. `npm run bench -- charge join` takes only the figures
// of those groups, and `--quick` leaves out what installs packages, fills a table of millions or takes very
// long; neither writes anything, because a table is published whole, with the profiles of what is missed.
// `npm run bench -- --profile charge replay token bare` tells where the time of such a request goes.
import { readFileSync, writeFileSync } from "node:fs";
import { callbacksPerSecond } from "./callbacks.ts";
import { callsPerSecond, shippedScenarios, storm } from "./calls.ts";
import { besidePrism } from "./charges/beside-prism.ts";
import { claimInLargeTable, coldStart, orphansClassified } from "./charges/large-tables.ts";
import { onPostgres } from "./charges/postgres.ts";
import { isProfiled, tellMissed, tellProfile } from "./charges/profile.ts";
import { soak } from "./charges/soak.ts";
import { throughput } from "./charges/throughput.ts";
import { addedLatency, joinWakeUp, manyJoined } from "./charges/waiting.ts";
import { liveCalls } from "./live-calls.ts";
import { describeMachine } from "./machine.ts";
import { type Figure, table } from "./measure.ts";
import { packedFigures } from "./packed.ts";

type Group = { readonly isQuick: boolean; take(): Promise<readonly Figure[]> };

const groups: Readonly<Record<string, Group>> = {
  charge: { isQuick: true, take: throughput },
  latency: { isQuick: true, take: async () => [await addedLatency()] },
  join: { isQuick: true, take: async () => [await joinWakeUp(), await manyJoined()] },
  postgres: { isQuick: true, take: onPostgres },
  start: { isQuick: true, take: async () => [await coldStart(), await orphansClassified()] },
  large: { isQuick: false, take: async () => [await claimInLargeTable()] },
  soak: { isQuick: false, take: async () => [await soak()] },
  prism: { isQuick: false, take: besidePrism },
  calls: {
    isQuick: true,
    take: async () => [
      await callsPerSecond(),
      await storm(),
      await shippedScenarios(),
      liveCalls(),
    ],
  },
  callbacks: { isQuick: true, take: async () => [await callbacksPerSecond()] },
  packed: { isQuick: false, take: packedFigures },
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const isQuick = process.argv.includes("--quick");
if (process.argv.includes("--profile")) {
  for (const what of wanted.filter(isProfiled)) console.log(await tellProfile(what));
  process.exit(0);
}
const unknown = wanted.filter((name) => !Object.hasOwn(groups, name));
if (unknown.length > 0) {
  console.error(`Usage: npm run bench -- [--quick] [${Object.keys(groups).join(" | ")}] …`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const [name, group] of Object.entries(groups)) {
  if (wanted.length > 0 ? !wanted.includes(name) : isQuick && !group.isQuick) continue;
  console.log(`Measuring: ${name} …`);
  figures.push(...(await group.take()));
}
const text = table(figures);
const machine = describeMachine();
console.log(`\n${text}\n\n${machine}`);
if (wanted.length === 0 && !isQuick) {
  publish(`${machine}\n\n${text}${await tellMissed(figures)}`);
}
process.exit(0);

function publish(results: string): void {
  const page = new URL("README.md", import.meta.url);
  const [begin, end] = ["<!-- results -->", "<!-- end of results -->"];
  const old = readFileSync(page, "utf8");
  const before = old.slice(0, old.indexOf(begin) + begin.length);
  writeFileSync(page, `${before}\n\n${results}\n\n${old.slice(old.indexOf(end))}`);
}
