// The process that live-calls.ts measures: prints one JSON object.
import { performance } from "node:perf_hooks";
import { startMockTwilio } from "@pay-connector/mock-twilio";

const CALLS = 1000;
const twiml = '<Response><Pay chargeAmount="10.00" timeout="600"/></Response>';

function heapBytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

// Calls of one account share its clock, and while one of them passes time the others wait for their
// callers: with a long time-out none of them runs out.
const mock = await startMockTwilio({ connector: { fetch: () => new Promise(() => undefined) } });
await (await mock.dial({ twiml })).press("4111111111111111");
const before = heapBytes();
const startMs = performance.now();
const calls = await Promise.all(Array.from({ length: CALLS }, () => mock.dial({ twiml })));
await Promise.all(calls.map((call) => call.press("4111111111111111#")));
const dialMs = performance.now() - startMs;
const bytesACall = (heapBytes() - before) / CALLS;
const waiting = calls.filter(({ question }) => question?.step === "expiration-date").length;

// What any program would keep for as many requests that nobody has answered yet.
const bareBefore = heapBytes();
const bare = Array.from({ length: CALLS }, () => {
  const abort = new AbortController();
  const request = new Request("https://processor.invalid/", { signal: abort.signal });
  return { abort, request, promise: new Promise<void>(() => undefined) };
});
const bareBytesACall = (heapBytes() - bareBefore) / bare.length;

console.log(JSON.stringify({ calls: waiting, dialMs, bytesACall, bareBytesACall }));
process.exit(0);
