// A tally as lines for a person: how much was run, where transactions ended, what they went through, and
// what was broken with the command that shows it again.
import type { Tally } from "./run-worlds.ts";

/** Which worlds were run. */
export type WorldKind = { readonly store: string; readonly hasNodes?: boolean };

/** The lines of a tally. */
export function sayTally(tally: Tally, how: WorldKind & { readonly seconds: number }): string {
  const rate = Math.round(tally.worlds / how.seconds);
  const nodes = how.hasNodes === true ? " with two or three nodes" : "";
  return [
    `${number(tally.worlds)} worlds${nodes} on ${how.store}, ${number(tally.events)} events, ${how.seconds.toFixed(0)} s (${number(rate)} worlds a second)`,
    `digest of all traces: ${tally.digest}`,
    section("where transactions ended (tier, position)", tally.endings),
    section("transitions", tally.transitions),
    section("mishaps", tally.mishaps),
    sayBroken(tally, how),
  ].join("\n");
}

/** What was broken, each kind once with a few seeds; or that nothing was. */
export function sayBroken({ broken }: Tally, { store, hasNodes }: WorldKind): string {
  if (broken.length === 0) return "no promise was broken";
  const seedsOf = new Map<string, number[]>();
  for (const { seed, what } of broken) {
    for (const sentence of new Set(what)) {
      const kind = sentence.replaceAll(/\d+ ms/g, "so many ms");
      seedsOf.set(kind, [...(seedsOf.get(kind) ?? []), seed]);
    }
  }
  const lines = [...seedsOf].map(([kind, seeds]) => {
    const few = seeds.sort((a, b) => a - b).slice(0, 5);
    return `  ${seeds.length} x ${kind} (seeds ${few.join(", ")})`;
  });
  const first = Math.min(...broken.map(({ seed }) => seed));
  return [
    `BROKEN in ${broken.length} worlds:`,
    ...lines,
    `  see one with: npm run soak -- --replay ${first} --store ${store}${hasNodes === true ? " --nodes" : ""}`,
  ].join("\n");
}

function section(title: string, counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = sorted.map(([name, count]) => `  ${number(count).padStart(12)}  ${name}`);
  return [`${title}:`, ...lines].join("\n");
}

/** A count with thin groups, so that a long one can be read. */
export function number(count: number): string {
  return count.toLocaleString("en-US");
}
