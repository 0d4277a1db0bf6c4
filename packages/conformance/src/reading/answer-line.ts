// What came of a delivery, in a line before the body: a status or a silence, and how long it took.
import type { Exchange } from "../wire/exchange.ts";
import { whyBroken } from "./reply.ts";

/** What came back, in one line before its body. */
export function answerLine(exchange: Exchange): string {
  const { outcome, status, tookMs, reason, isCut } = exchange;
  const after = `after ${(tookMs / 1000).toFixed(tookMs < 1000 ? 3 : 1)} s`;
  switch (outcome) {
    case "answered":
      return `HTTP ${status} ${after}${isCut ? ", more than a megabyte" : ""}`;
    case "silent":
      return reason?.startsWith("no whole answer within") === true
        ? reason
        : `no answer ${after}: ${reason}`;
    case "broken":
      return `no answer: ${whyBroken(exchange)} ${after}`;
    case "refused":
      return `no connection: ${reason}`;
  }
}
