// Wrong credentials must not lock the connector out: whoever knows the address could stop all payments.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** As many wrong tries as a lock-out would need. */
const TRIES = 8;

/** Wrong tries lock nobody out. */
export const rightAfterWrong: Check = {
  name: "right-after-wrong",
  behaviour: "T-02",
  group: "authentication",
  profile: "charge",
  pace: "fast",
  title: "After several wrong tries the right credentials still work.",
  why: "A stranger could stop every payment by asking with wrong passwords.",
  cure: "Do not lock the connector's user out; slow down or block the address the wrong tries come from.",
  run: async ({ bodies, deliver, endpoint }) => {
    const shell = "$CONNECTOR_USERNAME:wrong";
    const authorization = { username: endpoint.username, password: "wrong", shell };
    for (let tries = 0; tries < TRIES; tries += 1) {
      await deliver(bodies.charge(), { authorization });
    }
    const exchange = await deliver(bodies.charge());
    return expectApproved(`A charge after ${TRIES} wrong tries`, "charge", [exchange]);
  },
};
