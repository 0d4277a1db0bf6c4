// The right password under a wrong user.
import type { Check } from "../../check.ts";
import { expectUnauthorized } from "../../reading/unauthorized.ts";
import { wrongUsers } from "../../reading/wrong-credentials.ts";

/** A wrong user: 401. */
export const wrongUser: Check = {
  name: "wrong-user",
  behaviour: "T-02",
  group: "authentication",
  profile: "charge",
  pace: "fast",
  title: "A wrong user with the right password is answered with 401.",
  why: "An endpoint that looks at the password alone halves what an attacker must know.",
  cure: "Compare the user name and the password, both exactly.",
  run: (context) => expectUnauthorized(context, wrongUsers(context.endpoint)),
};
