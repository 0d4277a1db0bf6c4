// The processor of a scenario: approves or declines, quickly or slowly, and knows a transaction_id again
// unless it is told to be forgetful. It exists so that a scenario needs nothing else to be played; it is
// no model of how to build a processor.
import type { ProcessorTally } from "../core/story/expectations.ts";
import type { ProcessorSettings } from "./scenario-shape.ts";

type Work = {
  readonly method: "charge" | "tokenize";
  readonly transaction_id: string;
};

/** A processor that lives as long as one scenario. */
export class SimulatedProcessor {
  readonly #settings: ProcessorSettings;
  readonly #sleep: (ms: number) => Promise<void>;
  readonly #known = new Map<string, Promise<string>>();
  readonly #done = { requests: 0, charges: 0, tokens: 0 };

  constructor(settings: ProcessorSettings, sleep: (ms: number) => Promise<void>) {
    this.#settings = settings;
    this.#sleep = sleep;
  }

  /** What it has done so far. */
  get tally(): ProcessorTally {
    return { ...this.#done };
  }

  /** Answers one delivery. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const work = (await request.json()) as Work;
    this.#done.requests += 1;
    const known = this.#settings.isForgetful ? undefined : this.#known.get(work.transaction_id);
    const outcome = known ?? this.#perform(work);
    this.#known.set(work.transaction_id, outcome);
    return new Response(await outcome, { headers: { "Content-Type": "application/json" } });
  };

  async #perform({ method }: Work): Promise<string> {
    const { seconds = 0, decline, parameters } = this.#settings;
    if (seconds > 0) await this.#sleep(seconds * 1000);
    const idField = method === "charge" ? "charge_id" : "token_id";
    const more = parameters === undefined ? {} : { parameters };
    if (decline !== undefined) {
      const { code, message = null } = decline;
      const answer = { [idField]: null, error_code: code, error_message: message, ...more };
      return JSON.stringify(answer);
    }
    const kind = method === "charge" ? "charges" : "tokens";
    this.#done[kind] += 1;
    const id = `${method === "charge" ? "ch" : "tok"}_${this.#done[kind]}`;
    return JSON.stringify({ [idField]: id, error_code: null, error_message: null, ...more });
  }
}
