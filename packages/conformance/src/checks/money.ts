// The list of what is asked of the ledger: what was told and what was captured agree.
// The order is that of the report.
import type { Check } from "../check.ts";
import { achCapturedOnce } from "./money/ach-captured-once.ts";
import { capturedAmount } from "./money/captured-amount.ts";
import { capturedOnce } from "./money/captured-once.ts";
import { capturedOnceAfterOthers } from "./money/captured-once-after-others.ts";
import { capturedOnceGatewayLost } from "./money/captured-once-gateway-lost.ts";
import { capturedOnceLater } from "./money/captured-once-later.ts";
import { capturedOnceLostAnswer } from "./money/captured-once-lost-answer.ts";
import { capturedOnceReplayed } from "./money/captured-once-replayed.ts";
import { capturedOnceRestarted } from "./money/captured-once-restarted.ts";
import { capturedOnceRestartedInFlight } from "./money/captured-once-restarted-in-flight.ts";
import { capturedOnceSlow } from "./money/captured-once-slow.ts";
import { capturedOnceTogether2 } from "./money/captured-once-together-2.ts";
import { capturedOnceTogether20 } from "./money/captured-once-together-20.ts";
import { capturedOnceTogether50 } from "./money/captured-once-together-50.ts";
import { declineCapturesNothing } from "./money/decline-captures-nothing.ts";
import { declinedIdCapturesNothing } from "./money/declined-id-captures-nothing.ts";
import { malformedCapturesNothing } from "./money/malformed-captures-nothing.ts";
import { mismatchCapturesNothing } from "./money/mismatch-captures-nothing.ts";
import { mismatchTogether } from "./money/mismatch-together.ts";
import { otherVerbsCaptureNothing } from "./money/other-verbs-capture-nothing.ts";
import { tokenizeCapturesNothing } from "./money/tokenize-captures-nothing.ts";
import { toldFailureUnreachable } from "./money/told-failure-unreachable.ts";
import { toldFailureVerySlow } from "./money/told-failure-very-slow.ts";
import { unauthorizedCapturesNothing } from "./money/unauthorized-captures-nothing.ts";

/** The checks of the group `money`. */
export const moneyChecks: readonly Check[] = [
  achCapturedOnce,
  capturedAmount,
  capturedOnceAfterOthers,
  capturedOnceGatewayLost,
  capturedOnceLater,
  capturedOnceLostAnswer,
  capturedOnceReplayed,
  capturedOnceRestartedInFlight,
  capturedOnceRestarted,
  capturedOnceSlow,
  capturedOnceTogether2,
  capturedOnceTogether20,
  capturedOnceTogether50,
  capturedOnce,
  declineCapturesNothing,
  declinedIdCapturesNothing,
  malformedCapturesNothing,
  mismatchCapturesNothing,
  mismatchTogether,
  otherVerbsCaptureNothing,
  tokenizeCapturesNothing,
  toldFailureUnreachable,
  toldFailureVerySlow,
  unauthorizedCapturesNothing,
];
