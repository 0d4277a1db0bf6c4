// The list of what is asked about repeated, simultaneous and changed deliveries.
// The order is that of the report.
import type { Check } from "../check.ts";
import { achReplay } from "./retries/ach-replay.ts";
import { answerLostOnTheWay } from "./retries/answer-lost-on-the-way.ts";
import { changedAccount } from "./retries/changed-account.ts";
import { changedAmount } from "./retries/changed-amount.ts";
import { changedCard } from "./retries/changed-card.ts";
import { changedCurrency } from "./retries/changed-currency.ts";
import { changedExpiry } from "./retries/changed-expiry.ts";
import { changedMethod } from "./retries/changed-method.ts";
import { changedParameters } from "./retries/changed-parameters.ts";
import { gatewayAnswerLost } from "./retries/gateway-answer-lost.ts";
import { mismatchLeavesOriginal } from "./retries/mismatch-leaves-original.ts";
import { replayAfterOthers } from "./retries/replay-after-others.ts";
import { replayAfterRestart } from "./retries/replay-after-restart.ts";
import { replayAnswersSuccess } from "./retries/replay-answers-success.ts";
import { replayAtOnce } from "./retries/replay-at-once.ts";
import { replayByteForByte } from "./retries/replay-byte-for-byte.ts";
import { replayInOtherClothes } from "./retries/replay-in-other-clothes.ts";
import { replayInOtherOrder } from "./retries/replay-in-other-order.ts";
import { replayLater } from "./retries/replay-later.ts";
import { retryInFlight } from "./retries/retry-in-flight.ts";
import { slowSuccessTold } from "./retries/slow-success-told.ts";
import { together2 } from "./retries/together-2.ts";
import { together20 } from "./retries/together-20.ts";
import { together50 } from "./retries/together-50.ts";
import { tokenizeReplay } from "./retries/tokenize-replay.ts";
import { tokenizeTogether } from "./retries/tokenize-together.ts";
import { unreachableGatewayTold } from "./retries/unreachable-gateway-told.ts";
import { verySlowTold } from "./retries/very-slow-told.ts";

/** The checks of the group `retries`. */
export const retryChecks: readonly Check[] = [
  achReplay,
  answerLostOnTheWay,
  changedAccount,
  changedAmount,
  changedCard,
  changedCurrency,
  changedExpiry,
  changedMethod,
  changedParameters,
  gatewayAnswerLost,
  mismatchLeavesOriginal,
  replayAfterOthers,
  replayAfterRestart,
  replayAnswersSuccess,
  replayAtOnce,
  replayByteForByte,
  replayInOtherClothes,
  replayInOtherOrder,
  replayLater,
  retryInFlight,
  slowSuccessTold,
  together2,
  together20,
  together50,
  tokenizeReplay,
  tokenizeTogether,
  unreachableGatewayTold,
  verySlowTold,
];
