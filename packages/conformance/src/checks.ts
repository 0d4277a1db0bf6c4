// Every check of the kit, in the order of the report.
import type { Check } from "./check.ts";

/** All checks. */
export const checks: readonly Check[] = [];
