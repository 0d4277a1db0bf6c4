// The list of all mutants, in the order of the report's groups.
import type { Mutant } from "./mutant.ts";
import { wrongAnswers } from "./wrong-answers.ts";
import { wrongAuthentication } from "./wrong-authentication.ts";
import { wrongCounter } from "./wrong-counter.ts";
import { wrongData } from "./wrong-data.ts";
import { wrongFrames } from "./wrong-frames.ts";
import { wrongJoining } from "./wrong-joining.ts";
import { wrongLeaks } from "./wrong-leaks.ts";
import { wrongMemory } from "./wrong-memory.ts";
import { wrongMoney } from "./wrong-money.ts";
import { wrongRequests } from "./wrong-requests.ts";
import { wrongStrangers } from "./wrong-strangers.ts";
import { wrongTls } from "./wrong-tls.ts";

/** Every mutant. */
export const mutants: readonly Mutant[] = [
  ...wrongRequests,
  ...wrongAnswers,
  ...wrongAuthentication,
  ...wrongData,
  ...wrongMemory,
  ...wrongJoining,
  ...wrongMoney,
  ...wrongCounter,
  ...wrongFrames,
  ...wrongStrangers,
  ...wrongLeaks,
  ...wrongTls,
];
