// A long run at half of what the processor can do: does its memory grow? After a tenth of the charges it has
// seen everything that it will ever see; what it holds then, once all that nobody holds is dropped, is
// compared with what it holds at the end. `--charges=100000` makes a shorter run, and whoever stops it by
// hand is told what is known by then.
import { type Figure, round, table } from "../measure.ts";
import { ask, percentile } from "./load.ts";
import { type MeasuredServer, startMeasured } from "./measured-server.ts";
import { newCharge } from "./requests.ts";

const usualCharges = 1_000_000;
const mostGrowth = 1.05;
const megabyte = 1024 ** 2;
const parts = 10;

type Sample = { readonly charges: number; readonly rssBytes: number; readonly heapBytes: number };

/** How much memory a million charges leave behind. */
export async function soak(): Promise<Figure> {
  const all = Number(/--charges=(\d+)/.exec(process.argv.join(" "))?.[1] ?? usualCharges);
  const server = await startMeasured("processor.ts");
  const load = { port: server.port, connections: 64, next: newCharge, wanted: '"error_code":null' };
  await ask({ ...load, forMs: 3_000 });
  const perSecond = (await ask({ ...load, forMs: 4_000 })).perSecond / 2;
  const samples: Sample[] = [];
  const stop = () => {
    console.log(table([figureOf(samples, { all, perSecond })]));
    process.exit(0);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  let charges = 0;
  for (let part = 1; part <= parts; part += 1) {
    while (charges < (all * part) / parts) {
      // Not longer than some seconds at a time, because every latency is kept until they are over; and not
      // shorter than one, because in less not every connection gets to ask.
      const left = (all * part) / parts - charges;
      const forMs = Math.min(10_000, Math.max(1_000, (left / perSecond) * 1_000));
      const answered = await ask({ ...load, perSecond, forMs });
      charges += answered.count;
      const p99 = percentile(answered, 0.99);
      console.log(`  ${round(charges)} of ${round(all)} charges, p99 ${round(p99, 1)} ms`);
    }
    samples.push(await sample(server, charges));
  }
  process.off("SIGINT", stop).off("SIGTERM", stop);
  await server.stop();
  return figureOf(samples, { all, perSecond });
}

async function sample(server: MeasuredServer, charges: number): Promise<Sample> {
  const { rssBytes, heapBytes } = await server.usageWhenCollected();
  const told = `${inMegabytes(rssBytes)}, of it ${inMegabytes(heapBytes)} of objects`;
  console.log(`  after ${round(charges)}: ${told}`);
  return { charges, rssBytes, heapBytes };
}

function figureOf(
  samples: readonly Sample[],
  { all, perSecond }: { readonly all: number; readonly perSecond: number },
): Figure {
  const [first, last] = [samples[0], samples.at(-1)];
  const name = `soak: charges at half capacity (${round(perSecond)} a second)`;
  const goal = `${round(all)} charges, memory at most +5 %`;
  if (first === undefined || last === undefined || first === last) {
    return { name, value: "stopped before a fifth", beside: "", ratio: "", goal, isMet: false };
  }
  const growth = last.rssBytes / first.rssBytes;
  return {
    ...{ name, value: `${inMegabytes(last.rssBytes)} after ${round(last.charges)}` },
    beside: `${inMegabytes(first.rssBytes)} after ${round(first.charges)}; objects ${inMegabytes(first.heapBytes)}, then ${inMegabytes(last.heapBytes)}`,
    ...{ ratio: round(growth, 3), goal, isMet: last.charges >= all && growth <= mostGrowth },
  };
}

function inMegabytes(bytes: number): string {
  return `${round(bytes / megabyte, 1)} MB`;
}
