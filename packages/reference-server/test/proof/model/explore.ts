// Visits every state of the model that can be reached, breadth first, so that the way to a broken promise
// is a shortest one; then looks back from the ends, so that no state is a trap.
import type { GatewayCapabilities } from "../../../src/core/ports.ts";
import { movesFrom } from "./model-moves.ts";
import { brokenIn, isEnd, wayOf } from "./model-promises.ts";
import { type Bounds, firstState, keyOfState, type ModelState } from "./model-state.ts";

/** What was found. */
export type Exploration = {
  readonly states: number;
  readonly moves: number;
  readonly ends: number;
  readonly transitions: ReadonlySet<string>;
  /** The first broken promise with the moves that lead to it, or null. */
  readonly broken: { readonly what: string; readonly way: readonly string[] } | null;
};

/** Explores the model of one gateway. */
export function explore(capabilities: GatewayCapabilities, bounds: Bounds): Exploration {
  const known = new Map([[keyOfState(firstState(bounds)), 0]]);
  // Of each state: which one it was first reached from, and by which of its moves. States themselves are
  // kept only until they were visited.
  const from: number[] = [-1];
  const by: number[] = [-1];
  const edges: number[] = [];
  const ends: number[] = [];
  const transitions = new Set<string>();
  let layer: readonly ModelState[] = [firstState(bounds)];
  let number = 0;
  const sum = (broken: Exploration["broken"]) => {
    return { states: known.size, moves: edges.length / 2, ends: ends.length, transitions, broken };
  };
  const found = (what: string, at: number) =>
    sum({ what, way: wayTo(at, { from, by, capabilities, bounds }) });
  while (layer.length > 0) {
    const next: ModelState[] = [];
    for (const state of layer) {
      if (isEnd(state)) ends.push(number);
      for (const [index, { to }] of movesFrom(state, capabilities).entries()) {
        const key = keyOfState(to);
        const seen = known.get(key);
        const at = seen ?? known.size;
        edges.push(number, at);
        if (seen === undefined) {
          known.set(key, at);
          from.push(number);
          by.push(index);
          next.push(to);
        }
        const what = brokenIn(to) ?? strayOf(state, to, transitions);
        if (what !== null) return found(what, at);
      }
      number += 1;
    }
    layer = next;
  }
  const trap = findTrap(ends, edges, known.size);
  return trap === null ? sum(null) : found("no end can be reached any more", trap);
}

function strayOf(one: ModelState, other: ModelState, transitions: Set<string>): string | null {
  const way = wayOf(one, other);
  if (way === null) return null;
  transitions.add(way.name);
  return way.isAllowed ? null : `the row went ${way.name}`;
}

// Backwards from all ends: a state that is not met can reach none of them.
function findTrap(
  ends: readonly number[],
  edges: readonly number[],
  states: number,
): number | null {
  const first = new Int32Array(states).fill(-1);
  const next = new Int32Array(edges.length / 2);
  for (let edge = 0; edge < next.length; edge += 1) {
    const to = edges[2 * edge + 1] ?? 0;
    next[edge] = first[to] ?? -1;
    first[to] = edge;
  }
  const isMet = new Uint8Array(states);
  const open = [...ends];
  for (const end of ends) isMet[end] = 1;
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (let edge = first[state] ?? -1; edge >= 0; edge = next[edge] ?? -1) {
      const earlier = edges[2 * edge] ?? 0;
      if (isMet[earlier] === 1) continue;
      isMet[earlier] = 1;
      open.push(earlier);
    }
  }
  const trap = isMet.indexOf(0);
  return trap < 0 ? null : trap;
}

type Ways = {
  readonly from: readonly number[];
  readonly by: readonly number[];
  readonly capabilities: GatewayCapabilities;
  readonly bounds: Bounds;
};

// The way is walked once more from the beginning, now with the names of its moves.
function wayTo(at: number, { from, by, capabilities, bounds }: Ways): readonly string[] {
  const indexes: number[] = [];
  for (let state = at; state > 0; state = from[state] ?? 0) indexes.unshift(by[state] ?? 0);
  let state = firstState(bounds);
  return indexes.map((index) => {
    const move = movesFrom(state, capabilities)[index];
    if (move === undefined) throw new Error("Bug: the model is not the same twice.");
    state = move.to;
    return `${move.name}  [${state.row?.position ?? "absent"}]`;
  });
}
