// A first run needs nothing: where nobody names a processor, a simulated one stands in. Whoever starts an
// emulator for a person tells them so.
import type { MockTwilioOptions } from "../options.ts";
import { SimulatedProcessor } from "./simulated-processor.ts";

/** What a person is told when the stand-in is used. */
export const standInSentence =
  "a simulated processor approves every payment; --connector or --state names yours";

/** The options with a processor that approves everything, unless they name one. */
export function withStandIn(options: MockTwilioOptions): {
  readonly options: MockTwilioOptions;
  readonly isStandIn: boolean;
} {
  if (options.connector !== undefined || options.state !== undefined) {
    return { options, isStandIn: false };
  }
  const { fetch } = new SimulatedProcessor({}, () => Promise.resolve());
  return { options: { ...options, connector: { fetch } }, isStandIn: true };
}
