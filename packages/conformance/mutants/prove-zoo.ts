// The proof of the kit as a program: every mutant is caught, no right endpoint is accused.
//   node mutants/prove-zoo.ts                         each once
//   node mutants/prove-zoo.ts --only race-at-twenty   some of them (several: a,b)
//   node mutants/prove-zoo.ts --repeat                a soak: 20 runs of the reference server, 3 of each mutant;
//                                                     every verdict that changed between runs is told
// Ctrl-C ends it and tells of what was seen until then.
import { parseArgs } from "node:util";
import { rightOnes } from "../correct/all.ts";
import { judgeMutant, judgeRight, type Sighting } from "./judge-zoo.ts";
import { mutants } from "./zoo.ts";

/** Quick runs side by side: more and their answers wait for each other on two cores. */
const QUICK_LANES = 4;
/** Runs of one slow check each, which mostly wait. */
const SLOW_LANES = 4;
/** How often a soak runs the reference server, completely. */
const RUNS_OF_THE_REFERENCE = 20;
/** How often a soak runs everything else. */
const RUNS_IN_A_SOAK = 3;

type Run = () => Promise<Sighting>;

const stopped = new AbortController();
const { signal } = stopped;
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => stopped.abort());

const { values } = parseArgs({
  options: { only: { type: "string" }, repeat: { type: "boolean", default: false } },
});
const wanted = values.only?.split(",");
const isWanted = ({ name }: { readonly name: string }): boolean => wanted?.includes(name) ?? true;

const sightings: Sighting[] = [];
const [slow, quick] = planRuns();
const planned = slow.length + quick.length;
console.log(`${planned} runs, each told as it ends`);
await Promise.all([runInLanes(slow, SLOW_LANES), runInLanes(quick, QUICK_LANES)]);
const changes = values.repeat ? changedVerdicts(sightings.filter(({ isRight }) => isRight)) : [];
for (const change of changes) console.log(`CHANGED ${change}`);
if (values.repeat) tellOfChance();
tell();

function planRuns(): readonly [readonly Run[], readonly Run[]] {
  const times = (count: number, run: Run): Run[] => Array.from({ length: count }, () => run);
  const here = rightOnes.filter(isWanted).filter((one) => one.isHere());
  for (const one of rightOnes.filter(isWanted)) {
    if (!one.isHere()) console.log(`-       ${one.name}: what it needs is not installed`);
  }
  const right = here.flatMap((one) => {
    const isReference = one.name === "reference-server";
    if (!values.repeat) return [() => judgeRight(one, { isFast: true, signal })];
    return isReference
      ? times(RUNS_OF_THE_REFERENCE, () => judgeRight(one, { signal }))
      : times(RUNS_IN_A_SOAK, () => judgeRight(one, { isFast: true, signal }));
  });
  const ofMutants = (isFast: boolean): Run[] =>
    mutants
      .filter((mutant) => isWanted(mutant) && mutant.isFast === isFast)
      .flatMap((mutant) =>
        times(values.repeat ? RUNS_IN_A_SOAK : 1, () => judgeMutant(mutant, signal)),
      );
  return [ofMutants(false), [...right, ...ofMutants(true)]];
}

async function runInLanes(runs: readonly Run[], lanes: number): Promise<void> {
  const left = [...runs];
  const lane = async (): Promise<void> => {
    for (let run = left.shift(); run !== undefined; run = left.shift()) {
      const sighting = await run();
      // What was cut short was not judged.
      if (signal.aborted) return;
      sightings.push(sighting);
      const { name, isAsWanted, seen, tookMs } = sighting;
      const seconds = (tookMs / 1_000).toFixed(1);
      console.log(`${isAsWanted ? "ok     " : "NOT OK "} ${name} (${seconds} s): ${seen}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Verdicts that were not the same in every run of the same animal. */
function changedVerdicts(runs: readonly Sighting[]): readonly string[] {
  const names = [...new Set(runs.map(({ name }) => name))];
  return names.flatMap((name) => {
    const own = runs.filter((run) => run.name === name).map(({ verdicts }) => verdicts);
    const checks = [...new Set(own.flatMap((verdicts) => Object.keys(verdicts)))];
    return checks.flatMap((check) => {
      const words = own.map((verdicts) => verdicts[check] ?? "not run");
      return new Set(words).size === 1 ? [] : [`${name}, ${check}: ${words.join(", ")}`];
    });
  });
}

/** Some faults are a matter of chance, and beside the checks that must see them others may: told, not counted. */
function tellOfChance(): void {
  const changed = changedVerdicts(sightings.filter(({ isRight }) => !isRight));
  for (const change of changed) console.log(`changed ${change}`);
}

function tell(): void {
  const wrong = sightings.filter(({ isRight }) => !isRight);
  const caught = wrong.filter(({ isAsWanted }) => isAsWanted);
  const right = sightings.filter(({ isRight }) => isRight);
  const alarms = right.filter(({ isAsWanted }) => !isAsWanted);
  for (const { name, seen } of [...wrong, ...right].filter(({ isAsWanted }) => !isAsWanted)) {
    console.log(`\n${name}\n  ${seen}`);
  }
  const share = wrong.length === 0 ? 100 : (100 * caught.length) / wrong.length;
  const runs = values.repeat
    ? `; ${changes.length} verdicts on right ones changed between runs`
    : "";
  console.log(
    `\n${caught.length} of ${wrong.length} mutants caught (${share.toFixed(1)} %), ` +
      `${alarms.length} false alarms against ${right.length} right endpoints${runs}`,
  );
  if (signal.aborted) console.log(`Stopped after ${sightings.length} of ${planned} runs.`);
  const isProved =
    !signal.aborted &&
    caught.length === wrong.length &&
    alarms.length === 0 &&
    changes.length === 0;
  process.exitCode = isProved && sightings.length > 0 ? 0 : 1;
}
