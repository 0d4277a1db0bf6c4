// The package as a user installs it: how large it is with its dependencies, and how soon `serve` answers.
// Beside it stands prism, the nearest mock server that npm has: it plays an HTTP API from its OpenAPI
// document, and knows nothing of calls; rest.ts lets both serve the REST API's. Where it does not install, a
// bare HTTP server stands alone.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Figure, median, round, tookMs } from "./measure.ts";
import { restFigures } from "./rest.ts";
import { flagsOf, freePort, untilAnswered } from "./servers.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** The nearest mock server that npm has. */
export const PEER = "@stoplight/prism-cli@5.16.0";
const RUNS = 5;
const MEGABYTE = 1_000_000;

/** The figures of the packed package, each beside its peer. */
export async function packedFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const ours = installOurs(join(folder, "ours"));
    const peer = installPeer(join(folder, "peer"));
    const bin = join(ours, "node_modules/@pay-connector/mock-twilio/bin/mock-twilio.mjs");
    const peerBin =
      peer === null ? null : join(peer, "node_modules/@stoplight/prism-cli/dist/index.js");
    return [
      sizeFigure(ours, peer),
      await startFigure(ours, peer),
      ...(await restFigures({ bin, peerBin, peerName: PEER })),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function installOurs(place: string): string {
  mkdirSync(place, { recursive: true });
  for (const name of ["types", "mock-twilio"]) {
    run("pnpm", ["--filter", `@pay-connector/${name}`, "build"], root);
    run("pnpm", ["pack", "--pack-destination", place], join(root, "packages", name));
  }
  const packed = readdirSync(place).filter((name) => name.endsWith(".tgz"));
  writeFileSync(join(place, "package.json"), "{}");
  npmInstall(
    place,
    packed.map((name) => `./${name}`),
  );
  for (const name of packed) rmSync(join(place, name));
  return place;
}

/** Prism in a folder of its own; null where it does not install. */
export function installPeer(place: string): string | null {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "package.json"), "{}");
  try {
    npmInstall(place, [PEER]);
    return place;
  } catch {
    return null;
  }
}

function npmInstall(place: string, packages: readonly string[]): void {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  run("npm", ["install", ...quiet, ...packages], place);
}

function run(program: string, args: readonly string[], cwd: string): void {
  const ran = spawnSync(program, [...args], { cwd, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`${program} ${args.join(" ")}: ${ran.stderr}${ran.stdout}`);
}

function sizeFigure(ours: string, peer: string | null): Figure {
  const size = bytesIn(join(ours, "node_modules"));
  const other = peer === null ? null : bytesIn(join(peer, "node_modules"));
  return {
    name: "installed size of the packed package, dependencies included",
    value: `${round(size / MEGABYTE, 1)} MB`,
    beside: other === null ? "no peer installs here" : `${round(other / MEGABYTE, 1)} MB: ${PEER}`,
    ratio: other === null ? "" : `1 : ${round(other / size, 1)}`,
    goal: "under 30 MB",
    isMet: size < 30 * MEGABYTE,
  };
}

function bytesIn(path: string): number {
  const stat = lstatSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0);
}

async function startFigure(ours: string, peer: string | null): Promise<Figure> {
  const bin = join(ours, "node_modules/@pay-connector/mock-twilio/bin/mock-twilio.mjs");
  const ms = await median(RUNS, () =>
    firstAnswer((port) => [...flagsOf(bin), bin, "serve", "--port", String(port)], "/livez"),
  );
  const bareProgram =
    'require("http").createServer((q,a)=>a.end("ok")).listen(+process.argv[1],"127.0.0.1")';
  const bareMs = await median(RUNS, () =>
    firstAnswer((port) => ["-e", bareProgram, String(port)], "/"),
  );
  const peerMs = peer === null ? null : await peerStart(peer);
  const beside = [
    `${round(bareMs)} ms: a bare Node server`,
    ...(peerMs === null ? [] : [`${round(peerMs)} ms: ${PEER}`]),
  ];
  return {
    name: "`mock-twilio serve`, from start to first answer",
    value: `${round(ms)} ms`,
    beside: beside.join("; "),
    ratio: [bareMs, ...(peerMs === null ? [] : [peerMs])]
      .map((other) => `1 : ${round(other / ms, 1)}`)
      .join("; "),
    goal: "under 300 ms",
    isMet: ms < 300,
  };
}

async function peerStart(peer: string): Promise<number> {
  const document = join(peer, "openapi.json");
  const ok = { responses: { 200: { description: "live" } } };
  const info = { title: "bench", version: "1" };
  writeFileSync(
    document,
    JSON.stringify({ openapi: "3.0.3", info, paths: { "/livez": { get: ok } } }),
  );
  const bin = join(peer, "node_modules/@stoplight/prism-cli/dist/index.js");
  const args = (port: number): readonly string[] => [bin, "mock", document, "-p", String(port)];
  return median(RUNS, () => firstAnswer(args, "/livez"));
}

async function firstAnswer(
  args: (port: number) => readonly string[],
  path: string,
): Promise<number> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  const ms = await tookMs(async () => {
    child = spawn(process.execPath, [...args(port)], { stdio: "ignore" });
    await untilAnswered(`http://127.0.0.1:${port}${path}`);
  });
  (child as ChildProcess | null)?.kill("SIGKILL");
  return ms;
}
