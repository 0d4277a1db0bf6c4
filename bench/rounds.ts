// Partners are measured in turns, round after round, because a machine's disk and neighbours change from
// minute to minute: a ratio is taken inside one round, where both saw the same machine, and of all rounds
// the middle one is told together with the lowest and the highest.
import { round } from "./measure.ts";

/** Several numbers of one thing. */
export type Spread = { readonly middle: number; readonly lowest: number; readonly highest: number };

/** What each partner scored in one round. */
export type Round<Name extends string> = Readonly<Record<Name, number>>;

/** Lets the partners take turns. The first round warms them up and is not counted. */
export async function takeTurns<Name extends string>(
  rounds: number,
  partners: Readonly<Record<Name, () => Promise<number>>>,
): Promise<readonly Round<Name>[]> {
  const names = Object.keys(partners) as Name[];
  const counted: Round<Name>[] = [];
  for (let turn = 0; turn <= rounds; turn += 1) {
    const scores: Partial<Record<Name, number>> = {};
    for (const name of names) scores[name] = await partners[name]();
    if (turn > 0) counted.push(scores as Round<Name>);
  }
  return counted;
}

/** One partner's scores. */
export function scoresOf<Name extends string>(rounds: readonly Round<Name>[], name: Name): Spread {
  return spreadOf(rounds.map((scores) => scores[name]));
}

/** How often one partner's score holds the other's. */
export function ratioOf<Name extends string>(
  rounds: readonly Round<Name>[],
  one: Name,
  other: Name,
): Spread {
  return spreadOf(rounds.map((scores) => scores[one] / scores[other]));
}

/** The middle, the lowest and the highest of some numbers. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (place: number) => sorted[place] ?? Number.NaN;
  return {
    middle: at(Math.floor(sorted.length / 2)),
    lowest: at(0),
    highest: at(sorted.length - 1),
  };
}

/** A spread as people read it. */
export function tell({ middle, lowest, highest }: Spread, digits = 0): string {
  return `${round(middle, digits)} (${round(lowest, digits)}–${round(highest, digits)})`;
}
