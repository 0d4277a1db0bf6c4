// The list of what is asked about credentials.
// The order is that of the report.
import type { Check } from "../check.ts";
import { authenticationTiming } from "./authentication/authentication-timing.ts";
import { credentialsBeforeBody } from "./authentication/credentials-before-body.ts";
import { noCredentials } from "./authentication/no-credentials.ts";
import { otherSchemes } from "./authentication/other-schemes.ts";
import { rightAfterWrong } from "./authentication/right-after-wrong.ts";
import { schemeInAnyCase } from "./authentication/scheme-in-any-case.ts";
import { tokenizeCredentials } from "./authentication/tokenize-credentials.ts";
import { wrongPassword } from "./authentication/wrong-password.ts";
import { wrongUser } from "./authentication/wrong-user.ts";

/** The checks of the group `authentication`. */
export const authenticationChecks: readonly Check[] = [
  authenticationTiming,
  credentialsBeforeBody,
  noCredentials,
  otherSchemes,
  rightAfterWrong,
  schemeInAnyCase,
  tokenizeCredentials,
  wrongPassword,
  wrongUser,
];
