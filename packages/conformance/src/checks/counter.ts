// The list of the counter-checks, which constant answers cannot pass.
// The order is that of the report.
import type { Check } from "../check.ts";
import { chargeAndTokenDiffer } from "./counter/charge-and-token-differ.ts";
import { goodAfterBad } from "./counter/good-after-bad.ts";
import { idsDiffer } from "./counter/ids-differ.ts";
import { idsDifferByLastLetter } from "./counter/ids-differ-by-last-letter.ts";
import { idsDifferTogether } from "./counter/ids-differ-together.ts";
import { idsKeepInAnyOrder } from "./counter/ids-keep-in-any-order.ts";
import { idsOutliveTheSecond } from "./counter/ids-outlive-the-second.ts";
import { notEverythingApproved } from "./counter/not-everything-approved.ts";
import { tokensDifferByCard } from "./counter/tokens-differ-by-card.ts";

/** The checks of the group `counter`. */
export const counterChecks: readonly Check[] = [
  chargeAndTokenDiffer,
  goodAfterBad,
  idsDifferByLastLetter,
  idsDifferTogether,
  idsDiffer,
  idsKeepInAnyOrder,
  idsOutliveTheSecond,
  notEverythingApproved,
  tokensDifferByCard,
];
