// Folds a profile of the runtime: every sample counts for the function it fell into, and every function for
// whose code it is: ours, a package of npm, the runtime's own. What the runtime does in native code has no
// file; it counts for whoever called it, but for SQLite, which is told by its own name. Samples are counted and
// not timed: where several programs share a machine, the time of one goes by while another runs.
import type { Profile } from "./watch.ts";

/** How large a part of the time something took for itself. */
export type Share = { readonly name: string; readonly part: number };

/** A folded profile; the shares are sorted, the largest first. */
export type Folded = {
  readonly owners: readonly Share[];
  readonly functions: readonly Share[];
};

type ProfileNode = Profile["nodes"][number];

/** Folds one. Time in which nothing was to be done is left out. */
export function foldProfile({ nodes, samples = [] }: Profile): Folded {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = parentsOf(nodes);
  const [owners, functions] = [new Map<string, number>(), new Map<string, number>()];
  for (const id of samples) {
    const node = byId.get(id);
    if (node === undefined || node.callFrame.functionName === "(idle)") continue;
    const { functionName } = node.callFrame;
    const [owner, place] = placeOf(node, parents);
    count(owners, owner);
    count(functions, place === "" ? functionName : `${functionName || "(unnamed)"}, ${place}`);
  }
  return { owners: sharesOf(owners), functions: sharesOf(functions) };
}

function parentsOf(nodes: readonly ProfileNode[]): ReadonlyMap<number, ProfileNode> {
  return new Map(
    nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node] as const)),
  );
}

// Whose code it is, and the file in words that are the same on every machine.
function placeOf(
  node: ProfileNode,
  parents: ReadonlyMap<number, ProfileNode>,
): readonly [owner: string, place: string] {
  const { functionName, url } = node.callFrame;
  if (functionName === "(garbage collector)") return ["garbage collection", ""];
  if (functionName.startsWith("(")) return ["the runtime and the system", ""];
  const parent = parents.get(node.id);
  if (url === "") return parent === undefined ? ["the runtime and the system", ""] : native(parent);
  if (url.startsWith("node:")) return [ownerInNode(url), url];
  const inPackage = url.split("node_modules/").at(-1) ?? "";
  if (url.includes("node_modules/")) return [inPackage.split("/")[0] ?? inPackage, inPackage];
  const file = url.replace(/^.*\/(packages|bench)\//, "").replace("/dist/", "/");
  return [file.startsWith("types/") ? "ours: types" : `ours: ${folderOf(file)}`, file];

  function native(caller: ProfileNode): readonly [string, string] {
    const [owner, place] = placeOf(caller, parents);
    return owner === "ours: store" ? ["SQLite", `called from ${place}`] : [owner, place];
  }
}

function ownerInNode(url: string): string {
  if (url.includes("crypto")) return "node: crypto";
  if (url.includes("http")) return "node: http";
  if (/stream|net$/.test(url)) return "node: streams and sockets";
  return "node: all else";
}

function folderOf(file: string): string {
  const [, folder = "", rest] = file.split("/");
  return rest === undefined ? "its root" : folder;
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function sharesOf(counts: ReadonlyMap<string, number>): readonly Share[] {
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const shares = [...counts].map(([name, one]) => ({ name, part: one / all }));
  return shares.sort((a, b) => b.part - a.part);
}
