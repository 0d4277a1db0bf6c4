// Where the processor time of a request goes: the measured server is watched by the runtime's own sampler
// while 64 connections ask, and what it saw is folded by whose code it was and by function. What has no server,
// claims on PostgreSQL and calls of <Pay>, is watched in this process. A goal that is missed is published
// together with this.

import { playCalls } from "../calls.ts";
import { type Figure, round } from "../measure.ts";
import { foldProfile, type Share } from "./fold-profile.ts";
import { ask } from "./load.ts";
import { startMeasured } from "./measured-server.ts";
import { watchClaims } from "./postgres.ts";
import { newCharge, nextOf, type Profiled, type RequestKind } from "./requests.ts";
import { type Profile, startWatching } from "./watch.ts";

const watched: readonly string[] = ["bare", "claims", "call", ...Object.keys(nextOf)];

// The compiler of the runtime is done with the hot code long before.
const warmUpMs = 3_000;
const watchedMs = 4_000;
const functionsTold = 20;

/** Whether the word names something that can be watched. */
export function isProfiled(word: string): word is Profiled {
  return watched.includes(word);
}

/** The profile of one kind of request, as a page of Markdown. */
export async function tellProfile(what: Profiled): Promise<string> {
  switch (what) {
    case "claims":
      return page(what, await watchClaims(watchHere));
    case "call":
      return page(what, await watchHere(playCalls));
    default:
      return page(what, await watchServer(what));
  }
}

/** What was seen of so many requests. */
export type Watched = { readonly profile: Profile; readonly microsEach: number };

// The work tells how many requests it was.
async function watchHere(work: () => Promise<number>): Promise<Watched> {
  await work();
  const watch = await startWatching();
  const before = process.cpuUsage();
  const count = await work();
  const { user, system } = process.cpuUsage(before);
  return { profile: await watch.stop(), microsEach: (user + system) / count };
}

async function watchServer(what: "bare" | RequestKind): Promise<Watched> {
  const server = await startMeasured(what === "bare" ? "bare-express.ts" : "processor.ts");
  const next = what === "bare" ? newCharge : nextOf[what];
  const load = { port: server.port, connections: 64, next, wanted: '"error_code":null' };
  await ask({ ...load, forMs: warmUpMs });
  const before = await server.usage();
  let count = 0;
  const profile = await server.profile(async () => {
    count = (await ask({ ...load, forMs: watchedMs })).count;
  });
  const microsEach = ((await server.usage()).cpuMicros - before.cpuMicros) / count;
  await server.stop();
  return { profile, microsEach };
}

/** The profiles behind the goals that were missed, as a section of the page; empty when there are none. */
export async function tellMissed(figures: readonly Figure[]): Promise<string> {
  const missed = new Set(figures.flatMap(({ isMet, profiled }) => (isMet ? [] : (profiled ?? []))));
  if (missed.size === 0) return "";
  const pages: string[] = [];
  for (const what of ["bare", ...missed] as const) pages.push(await tellProfile(what));
  return `\n\n${["## Where the time of what is missed goes", ...pages].join("\n\n")}`;
}

function page(what: Profiled, { profile, microsEach }: Watched): string {
  const { owners, functions } = foldProfile(profile);
  const row = ({ name, part }: Share) =>
    `| ${name} | ${round(part * microsEach, 1)} | ${round(100 * part, 1)} % |`;
  const table = (head: string, shares: readonly Share[]) =>
    [`| ${head} | µs each | share |`, "| --- | --- | --- |", ...shares.map(row)].join("\n");
  const owned = table("whose code", owners);
  const hottest = table("function, own time", functions.slice(0, functionsTold));
  return `### ${what}: ${round(microsEach)} µs of processor time each, watched\n\n${owned}\n\n${hottest}`;
}
