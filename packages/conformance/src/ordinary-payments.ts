// The ordinary payments, which nearly every check begins with. They are asked for first, so that a report
// that was cut short has them, and told first, so that nobody mends what they hold up.
import type { Check, CheckProfile } from "./check.ts";

/** The checks that ask for one, and the profile whose checks each holds up; absent: all. */
export const ordinaryPayments: readonly {
  readonly name: string;
  readonly profile?: CheckProfile;
}[] = [
  { name: "charge-approved" },
  { name: "tokenize-approved", profile: "tokenize" },
  { name: "ach-charge-approved", profile: "ach" },
];

/** The same checks, those first. */
export function ordinaryFirst(checks: readonly Check[]): readonly Check[] {
  const isOrdinary = ({ name }: Check): boolean =>
    ordinaryPayments.some((one) => one.name === name);
  return [...checks.filter(isOrdinary), ...checks.filter((check) => !isOrdinary(check))];
}
