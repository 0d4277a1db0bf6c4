// The right user with wrong passwords, among them ones that a careless comparison lets through.
import type { Check } from "../../check.ts";
import { expectUnauthorized } from "../../reading/unauthorized.ts";

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
  run: (context) => {
    const { username, password } = context.endpoint;
    const swapped =
      password === password.toUpperCase() ? password.toLowerCase() : password.toUpperCase();
    const wrong = ["wrong", "", `${password}x`, password.slice(0, -1), ` ${password}`, swapped];
    const others = wrong.filter((word) => word !== password);
    return expectUnauthorized(
      context,
      "A charge with a wrong password",
      others.map((word) => ({ username, password: word })),
    );
  },
};
