// The right user with wrong passwords, among them ones that a careless comparison lets through.
import type { Check } from "../../check.ts";
import { expectUnauthorized } from "../../reading/unauthorized.ts";
import { wrongPasswords } from "../../reading/wrong-credentials.ts";

/** A wrong password: 401. */
export const wrongPassword: Check = {
  name: "wrong-password",
  behaviour: "T-02",
  group: "authentication",
  profile: "charge",
  pace: "fast",
  title: "The right user with a wrong password is answered with 401.",
  why: "Anybody who knows the user name can charge cards.",
  cure: "Compare the whole password, exactly and in constant time: no prefix, no trimming, no ignoring of case.",
  run: (context) => expectUnauthorized(context, wrongPasswords(context.endpoint)),
};
