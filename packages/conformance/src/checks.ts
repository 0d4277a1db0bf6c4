// All checks, in the order of the report. A new one is a file below checks/ and a line in its group's
// list; a test sees that no file is forgotten.
import type { Check } from "./check.ts";
import { answerChecks } from "./checks/answers.ts";
import { authenticationChecks } from "./checks/authentication.ts";
import { counterChecks } from "./checks/counter.ts";
import { dataChecks } from "./checks/data.ts";
import { hygieneChecks } from "./checks/hygiene.ts";
import { leakChecks } from "./checks/leaks.ts";
import { moneyChecks } from "./checks/money.ts";
import { requestChecks } from "./checks/requests.ts";
import { retryChecks } from "./checks/retries.ts";
import { tlsChecks } from "./checks/tls.ts";

/** Every check of the kit. */
export const checks: readonly Check[] = [
  ...requestChecks,
  ...answerChecks,
  ...authenticationChecks,
  ...dataChecks,
  ...retryChecks,
  ...moneyChecks,
  ...counterChecks,
  ...hygieneChecks,
  ...leakChecks,
  ...tlsChecks,
];
