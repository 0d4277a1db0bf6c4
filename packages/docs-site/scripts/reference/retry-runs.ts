// Plays the calls whose deliveries are drawn: the emulator against processors that are slow, silent, forgetful
// or out of reach, in virtual time. What it returns is what happened, not what was expected.
import { type CallReport, type FaultSpec, startMockTwilio } from "@pay-connector/mock-twilio";

/** One call that is worth a picture. */
export type RetryStory = {
  readonly title: string;
  /** What the processor does, and what is to be learnt. */
  readonly about: string;
  readonly faults?: readonly FaultSpec[];
  /** How long the work takes. */
  readonly workMs?: number;
  /** A processor without memory begins again at every delivery. */
  readonly isForgetful?: boolean;
};

/** What came of it. */
export type RetryRun = {
  readonly story: RetryStory;
  readonly report: CallReport;
  /** When the processor had moved money, after the first delivery went out. */
  readonly chargedAtMs: readonly number[];
};

/** The calls, from the plain to the worst. */
export const retryStories: readonly RetryStory[] = [
  { title: "An answer within ten seconds", about: "One delivery is enough.", workMs: 2000 },
  {
    title: "Eleven seconds, with memory",
    about: "The second delivery joins the work of the first and gets its answer a second later.",
    workMs: 11_000,
  },
  {
    title: "Eleven seconds, without memory",
    about: "Each delivery begins anew, and each one charges. This is what a transaction_id is for.",
    workMs: 11_000,
    isForgetful: true,
  },
  {
    title: "The answer is lost once",
    about: "The money has moved and nobody was told. The second delivery is answered from memory.",
    workMs: 1000,
    faults: [{ on: "processor", fault: "answer-lost", at: 1 }],
  },
  {
    title: "Refused twice",
    about: "No connection: the processor is being started anew.",
    workMs: 1000,
    faults: [{ on: "processor", fault: "refused", at: [1, 2] }],
  },
  {
    title: "Six silences",
    about: "Nothing is ever answered. Twilio gives up after a minute.",
    faults: [{ on: "processor", fault: "silent" }],
  },
];

/** Plays one. Seed and date are fixed, so that the page changes only when the emulator does. */
export async function playRetries(story: RetryStory): Promise<RetryRun> {
  const { workMs = 0, isForgetful = false, faults = [] } = story;
  const chargedAtMs: number[] = [];
  let work: Promise<Response> | undefined;
  const mock = await startMockTwilio({
    seed: 8,
    at: "2026-11-20T09:00:00Z",
    faults,
    application: { fetch: answerCall },
    connector: {
      fetch: async () => {
        if (isForgetful || work === undefined) work = charge();
        return (await work).clone();
      },
    },
  });
  async function charge(): Promise<Response> {
    await mock.clock.sleep(workMs);
    chargedAtMs.push(mock.clock.nowMs());
    return Response.json({ charge_id: "ch_1", error_code: null, error_message: null });
  }
  const report = await mock.play({
    url: "https://shop.example/voice",
    keys: "4111111111111111 1230 94105 123",
  });
  const startMs = Date.parse(report.connector[0]?.at ?? "");
  return { story, report, chargedAtMs: chargedAtMs.map((each) => each - startMs) };
}

/** A shop whose last words take long: work that outlives the last delivery still charges. */
async function answerCall(request: Request): Promise<Response> {
  const hasEnded = new URL(request.url).pathname === "/paid";
  const verbs = hasEnded ? '<Pause length="15"/>' : '<Pay chargeAmount="10.00" action="/paid"/>';
  return new Response(`<Response>${verbs}</Response>`, { headers: { "Content-Type": "text/xml" } });
}
