// Draws a machine as a picture: a box for each state, an arrow for each way from one to another. The layout is
// dagre's, made from the table alone, so that nobody has to move a box when a state is added.
import dagre from "@dagrejs/dagre";
import { escapeXml, figure } from "./svg.ts";

/** From a state to those that it can become, in the order in which they are to be drawn. */
export type Transitions = Readonly<Record<string, readonly string[]>>;

type Point = { readonly x: number; readonly y: number };
type Edge = { readonly v: string; readonly w: string };

// Names have up to 17 letters.
const box = { width: 164, height: 38 };
const spacing = { nodesep: 28, edgesep: 18, ranksep: 44, marginx: 12, marginy: 12 };

/** The picture; the first state of the table stands at the top. */
export function drawMachine(transitions: Transitions, title: string): string {
  const graph = layOut(transitions);
  const boxes = graph.nodes().map((state: string) => drawBox(state, graph.node(state)));
  const arrows = graph.edges().map((edge: Edge) => drawArrow(graph.edge(edge).points ?? []));
  const { width = 0, height = 0 } = graph.graph();
  return figure({
    width: Math.ceil(width),
    height: Math.ceil(height),
    title,
    body: [...arrows, ...boxes].join(""),
  });
}

function layOut(transitions: Transitions) {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: "TB", ...spacing });
  graph.setDefaultEdgeLabel(() => ({}));
  const states = new Set([...Object.keys(transitions), ...Object.values(transitions).flat()]);
  for (const state of states) graph.setNode(state, { ...box });
  for (const [from, targets] of Object.entries(transitions)) {
    for (const to of targets) if (to !== from) graph.setEdge(from, to);
  }
  dagre.layout(graph);
  return graph;
}

function drawBox(state: string, { x, y }: Point): string {
  const [left, top] = [x - box.width / 2, y - box.height / 2];
  return (
    `<rect class="box" x="${round(left)}" y="${round(top)}" width="${box.width}" height="${box.height}" rx="8"/>` +
    `<text x="${round(x)}" y="${round(y + 5)}" text-anchor="middle" font-size="15">${escapeXml(state)}</text>`
  );
}

/** A soft line through the points: each inner one is where the curve bends, not where it passes. */
function drawArrow(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) throw new Error("Bug: an arrow without ends.");
  const bends = rest.slice(0, -1).map((point, place) => {
    const next = rest[place + 1] ?? last;
    const isLast = place === rest.length - 2;
    const end = isLast ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${show(point)} ${show(end)}`;
  });
  const path = `M${show(first)}${bends.join("") || `L${show(last)}`}`;
  return `<path class="line" d="${path}" stroke-width="1.5" marker-end="url(#head)"/>`;
}

function show({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
