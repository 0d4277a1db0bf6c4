// Which checks are asked for: by name, behaviour or group, by what the endpoint offers, by pace.
import leven from "leven";
import { type Check, type CheckProfile, checkGroups, checkProfiles } from "./check.ts";

/** What is asked for. */
export type Selection = {
  /** Names, behaviour ids or groups; empty: all. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly profiles: readonly string[];
  readonly isFast: boolean;
  /** False over plain http: what asks about TLS is then left out. */
  readonly isTls: boolean;
};

/** The checks that are left, in their order. */
export function selectChecks(all: readonly Check[], selection: Selection): readonly Check[] {
  const { only, skip, profiles, isFast, isTls } = selection;
  return all.filter(
    (check) =>
      profiles.includes(check.profile) &&
      (only.length === 0 || only.some((word) => isCalled(check, word))) &&
      !skip.some((word) => isCalled(check, word)) &&
      !(isFast && check.pace === "slow") &&
      !(!isTls && check.needsTls === true),
  );
}

/** Names of checks that a run was asked for and did not make. */
export type LeftOut = {
  /** Left out by `--fast`. */
  readonly fast: readonly string[];
  /** Left out because plain http has no TLS to ask about. */
  readonly tls: readonly string[];
};

/** What a reader would otherwise take for judged: each check is named under one reason. */
export function leftOutOf(all: readonly Check[], selection: Selection): LeftOut {
  const asked = selectChecks(all, { ...selection, isFast: false, isTls: true });
  const isForTls = ({ needsTls }: Check): boolean => !selection.isTls && needsTls === true;
  const isTooSlow = (check: Check): boolean =>
    selection.isFast && check.pace === "slow" && !isForTls(check);
  const namesOf = (checks: readonly Check[]): readonly string[] => checks.map(({ name }) => name);
  return { fast: namesOf(asked.filter(isTooSlow)), tls: namesOf(asked.filter(isForTls)) };
}

/** Everything in a selection that names nothing. */
export function selectionProblems(
  all: readonly Check[],
  { only, skip, profiles }: Selection,
): readonly string[] {
  const unknown = [...only, ...skip].filter((word) => !all.some((check) => isCalled(check, word)));
  const known: readonly string[] = checkProfiles;
  return [
    ...unknown.map((word) => {
      const near = nearest(word, all);
      const told = near === null ? "; --list shows all." : `: did you mean ${near}?`;
      return `"${word}" names no check, behaviour or group${told}`;
    }),
    ...profiles
      .filter((profile) => !known.includes(profile))
      .map((profile) => `profile: "${profile}" is none of ${checkProfiles.join(", ")}.`),
  ];
}

/** The profiles that an endpoint offers. Bank accounts count as offered while nobody says no. */
export function offeredProfiles(offer: {
  readonly methods: readonly string[];
  readonly ach: boolean | null;
}): readonly CheckProfile[] {
  return checkProfiles.filter((profile) => {
    if (profile === "ach") return offer.ach !== false;
    return profile === "parameters" || offer.methods.includes(profile);
  });
}

/** So many letters may be wrong for a word to mean another. */
const MOST_WRONG_LETTERS = 3;

function nearest(word: string, all: readonly Check[]): string | null {
  const names = new Set<string>([
    ...checkGroups,
    ...all.flatMap(({ name, behaviour }) => [name, behaviour]),
  ]);
  const maxDistance = MOST_WRONG_LETTERS;
  const near = [...names]
    .map((name) => ({ name, distance: leven(word, name, { maxDistance }) }))
    .filter(({ name, distance }) => distance < Math.min(maxDistance, name.length / 2))
    .toSorted((one, other) => one.distance - other.distance);
  return near[0]?.name ?? null;
}

function isCalled(check: Check, word: string): boolean {
  const isGroup = checkGroups.some((group) => group === word);
  return isGroup ? check.group === word : check.name === word || check.behaviour === word;
}
