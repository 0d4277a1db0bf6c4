// The list of what is asked about card data in answers and logs.
// The order is that of the report.
import type { Check } from "../check.ts";
import { accountInLogs } from "./leaks/account-in-logs.ts";
import { leakElsewhere } from "./leaks/leak-elsewhere.ts";
import { leakInApproval } from "./leaks/leak-in-approval.ts";
import { leakInBrokenBody } from "./leaks/leak-in-broken-body.ts";
import { leakInLogs } from "./leaks/leak-in-logs.ts";
import { leakInMismatch } from "./leaks/leak-in-mismatch.ts";
import { leakInRefusal } from "./leaks/leak-in-refusal.ts";
import { leakInToken } from "./leaks/leak-in-token.ts";
import { leakOfAccount } from "./leaks/leak-of-account.ts";
import { noStackTraces } from "./leaks/no-stack-traces.ts";
import { securityCodeInLogs } from "./leaks/security-code-in-logs.ts";
import { tokenCardInLogs } from "./leaks/token-card-in-logs.ts";

/** The checks of the group `leaks`. */
export const leakChecks: readonly Check[] = [
  accountInLogs,
  leakElsewhere,
  leakInApproval,
  leakInBrokenBody,
  leakInLogs,
  leakInMismatch,
  leakInRefusal,
  leakInToken,
  leakOfAccount,
  noStackTraces,
  securityCodeInLogs,
  tokenCardInLogs,
];
