// Hostile and broken requests: none may be approved, none may break the endpoint, and the next ordinary
// charge works. A closed connection is a fair answer to what nobody can read; silence is none.
import type { Finding } from "../check.ts";
import type { CheckContext } from "../check-context.ts";
import type { Exchange } from "../wire/exchange.ts";
import { expectApproved, expectNotApproved } from "./expect.ts";
import { allOf, failed, passed } from "./finding.ts";

/** Nothing of it is approved, and the endpoint keeps running. */
export async function expectTurnedAway(
  context: CheckContext,
  subject: string,
  exchanges: readonly Exchange[],
): Promise<Finding> {
  const findings = [
    expectNotApproved(subject, "charge", exchanges),
    expectNoFault(subject, exchanges),
  ];
  return allOf([...findings, await expectAlive(context)]);
}

/** None is answered with a 5xx: that is a program that fell over. */
export function expectNoFault(subject: string, exchanges: readonly Exchange[]): Finding {
  const fault = exchanges.find(({ status }) => status !== null && status >= 500);
  if (fault === undefined) return passed();
  const seen = `HTTP status ${fault.status}`;
  return failed(`${subject} got ${seen}: the endpoint fell over it.`, [fault]);
}

/** An ordinary charge is approved afterwards. */
export async function expectAlive({ bodies, deliver }: CheckContext): Promise<Finding> {
  const exchange = await deliver(bodies.charge());
  return expectApproved("The ordinary charge afterwards", "charge", [exchange]);
}

/** Each is answered with one of these statuses. */
export function expectStatus(
  subject: string,
  statuses: readonly number[],
  exchanges: readonly Exchange[],
): Finding {
  const other = exchanges.find(({ status }) => status === null || !statuses.includes(status));
  if (other === undefined) return passed();
  const seen = other.status === null ? "no answer" : `HTTP status ${other.status}`;
  return failed(`${subject} got ${seen}; it was to get ${statuses.join(" or ")}.`, [other]);
}
