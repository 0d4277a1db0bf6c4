// What a mishap on a hop is: one more Send around a Send, which may hold back, change, lose or break what
// goes through. A fault decides nothing about payments and knows neither side; each has a file here.
import type { Send } from "../hop.ts";

/** What a fault is given besides the way on. */
export type FaultTools = {
  /** Lets time pass as it passes on this hop; ends at once, without a result, when nobody waits any more. */
  readonly pause: (ms: number) => Promise<void>;
};

/** Makes a fault from its settings. */
export type FaultKind<Settings> = (settings: Settings, tools: FaultTools) => (send: Send) => Send;

/** A connection that broke; the code is one of Node's, so that it is told like a real one. */
export class BrokenConnection extends Error {
  readonly code: string;

  constructor(code: string) {
    super("the connection failed");
    this.name = "BrokenConnection";
    this.code = code;
  }
}

/** Never comes back: whoever waits has to give up. */
export function forEver<Value>(): Promise<Value> {
  return new Promise(() => undefined);
}
