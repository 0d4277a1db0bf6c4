// Reads the matrices that the tests of the machines hold: every state with every event, what it becomes and
// what is done. They are the machines, enumerated; a machine that changes without its matrix fails its test.
import { readText } from "./contract.ts";
import { code, table } from "./page.ts";
import type { Transitions } from "./state-diagram.ts";

/** One state with one event. */
export type MatrixCell = {
  readonly state: string;
  readonly event: string;
  /** What it becomes. */
  readonly next: string;
  readonly effects: readonly string[];
};

/** A matrix of the emulator: a section for each state, a line for each event, "-" where nothing follows. */
export function readSections(path: string): readonly MatrixCell[] {
  let state = "";
  return readText(path)
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("## ")) state = line.slice(3);
      const [, event = "", followed = ""] = line.match(/^(.+?) {2,}(.+)$/) ?? [];
      if (event === "" || followed === "-") return [];
      const [next = "", effects = ""] = followed.split(": ");
      return [{ state, event, next, effects: effects.split(", ").filter((each) => each !== "") }];
    });
}

/** The matrix of the lifecycle: one line for each pair; the impossible ones are left out. */
export function readPairs(path: string): readonly MatrixCell[] {
  return [...readText(path).matchAll(/^"?(\w+) \+ (.+): (\w+) \[(.*)\]"?,?$/gm)].map(
    ([, state = "", event = "", next = "", effects = ""]) => ({
      state,
      event,
      next,
      effects: effects.split(", ").filter((each) => each !== ""),
    }),
  );
}

/** The ways from state to state, each word of the matrix shortened by `name`. */
export function transitionsOf(
  cells: readonly MatrixCell[],
  name: (state: string) => string,
): Transitions {
  const ways = new Map<string, Set<string>>();
  for (const { state, next } of cells) {
    const targets = ways.get(name(state)) ?? new Set();
    ways.set(name(state), targets.add(name(next)));
  }
  return Object.fromEntries([...ways].map(([state, targets]) => [state, [...targets]]));
}

/** A heading and a table for each state. */
export function matrixBlocks(cells: readonly MatrixCell[]): readonly string[] {
  const states = [...new Set(cells.map(({ state }) => state))];
  return states.flatMap((state) => [
    `### ${state}`,
    table(
      ["Event", "Becomes", "Then"],
      cells
        .filter((cell) => cell.state === state)
        .map(({ event, next, effects }) => [event, code(next), effects.map(code).join(", ")]),
    ),
  ]);
}
