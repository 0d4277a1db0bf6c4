// The processor as a stand-in for a processor: answers a second and memory, beside Prism, which plays the same
// OpenAPI document. Prism checks the request and answers with an example; ours checks it, claims it, decides it
// and keeps both durably. Where Prism does not install, that is told and nothing is compared.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Figure, round } from "../measure.ts";
import { installPeer, PEER } from "../packed.ts";
import { type Round, ratioOf, scoresOf, spreadOf, takeTurns, tell } from "../rounds.ts";
import { freePort, untilAnswered } from "../servers.ts";
import { ask } from "./load.ts";
import { makeFolder, startMeasured } from "./measured-server.ts";
import { newCharge } from "./requests.ts";

const rounds = 5;
const connections = 64;
const turnMs = 3_000;
const megabyte = 1024 ** 2;
const document = fileURLToPath(new URL("../../packages/spec/dist/openapi.json", import.meta.url));

/** Both figures beside Prism. */
export async function besidePrism(): Promise<readonly Figure[]> {
  const folder = makeFolder();
  try {
    const place = installPeer(folder);
    return place === null ? [notMeasured()] : await measure(place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function notMeasured(): Figure {
  const beside = "not measured: Prism does not install here";
  return { name: "answers beside Prism", value: "", beside, ratio: "", goal: "2.5", isMet: false };
}

async function measure(place: string): Promise<readonly Figure[]> {
  const port = await freePort();
  const bin = join(place, "node_modules/@stoplight/prism-cli/dist/index.js");
  const args = [bin, "mock", document, "-p", String(port)];
  const prism = spawn(process.execPath, args, { stdio: "ignore" });
  try {
    await untilAnswered(`http://127.0.0.1:${port}/`);
    return await compare(port, prism);
  } finally {
    prism.kill("SIGKILL");
  }
}

async function compare(prismPort: number, prism: ChildProcess): Promise<readonly Figure[]> {
  const ours = await startMeasured("processor.ts");
  const memory: Round<"ours" | "prism">[] = [];
  const turn = (port: number) => async () =>
    (await ask({ port, connections, forMs: turnMs, next: newCharge, wanted: "charge_id" }))
      .perSecond;
  const speed = await takeTurns(rounds, {
    prism: turn(prismPort),
    ours: async () => {
      const perSecond = await turn(ours.port)();
      const { rssBytes } = await ours.usage();
      memory.push({ ours: rssBytes, prism: residentBytes(prism) });
      return perSecond;
    },
  });
  await ours.stop();
  const [faster, larger] = [ratioOf(speed, "ours", "prism"), ratioOf(memory, "ours", "prism")];
  const inMegabytes = (name: "ours" | "prism") =>
    round(spreadOf(memory.map((one) => one[name])).middle / megabyte);
  return [
    {
      name: "answers of the processor's contract, 64 connections (ours durable)",
      value: `${tell(scoresOf(speed, "ours"))} a second`,
      beside: `${tell(scoresOf(speed, "prism"))} a second: ${PEER}`,
      ...{ ratio: tell(faster, 2), goal: "at least 2.5", isMet: faster.middle >= 2.5 },
      profiled: ["charge"],
    },
    {
      name: "memory while answering",
      value: `${inMegabytes("ours")} MB`,
      beside: `${inMegabytes("prism")} MB: ${PEER}`,
      ...{ ratio: tell(larger, 2), goal: "at most 0.5", isMet: larger.middle <= 0.5 },
    },
  ];
}

// ps counts in kibibytes.
function residentBytes({ pid }: ChildProcess): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) * 1024;
}
