// What must be true of the money and of what was told when a world is over: the promises about captures,
// one by one, against the gateway's own books.
import type { HeldTransaction } from "../../../src/core/store-port.ts";
import type { Caller } from "./caller.ts";
import type { Book } from "./gateway-world.ts";
import type { Plan } from "./plan.ts";

/** Everything that is known of one transaction at the end. */
export type Ended = {
  readonly plan: Plan;
  readonly book: Book;
  readonly held: HeldTransaction | null;
  readonly told: ReadonlySet<string>;
  readonly caller: Caller;
};

/** Every promise that was broken, as sentences. */
export function judgeMoney(ended: Ended): readonly string[] {
  const { book, held, told } = ended;
  const broken: string[] = [];
  const must = (isTrue: boolean, sentence: string) => void (isTrue || broken.push(sentence));
  const captures = book.captures.length;
  const reversals = book.reversals.length;
  must(captures <= 1, `captured ${captures} times`);
  must(reversals <= captures, `reversed ${reversals} times, captured ${captures} times`);
  const amounts = [...book.captures, ...book.reversals].map(({ amountMinor }) => amountMinor);
  must(new Set(amounts).size <= 1, `moved different amounts: ${amounts.join(", ")}`);
  if (held === null) {
    must(captures === 0, "captured although nothing was claimed");
    must(told.size === 0, "answered although nothing was claimed");
    return broken;
  }
  for (const body of told) must(body === held.answerBody, "told something else than is stored");
  judgePosition(held, ended, must);
  return broken;
}

type Must = (isTrue: boolean, sentence: string) => void;

function judgePosition(held: HeldTransaction, { plan, book }: Ended, must: Must): void {
  const captures = book.captures.length;
  const reversals = book.reversals.length;
  const isCharge = held.method === "charge";
  switch (held.position) {
    case "approved":
      must(captures === (isCharge ? 1 : 0), `approved with ${captures} captures`);
      must(reversals === 0, "an approval was reversed");
      must(held.resultId !== null, "an approval without an id");
      return;
    case "declined":
    case "failed":
      must(captures === 0, `${held.position} with a capture`);
      return;
    case "timedOutSettled":
      must(captures === 0, "timed out and settled with a capture");
      return;
    case "timedOutReversed":
      must(captures === 1 && reversals === 1, "timed out and reversed, and the books disagree");
      return;
    case "timedOutManual": {
      // Whatever could be found out in seven days was not to be found out.
      const { canLookUp, canReverse } = plan.capabilities;
      const isHopeless = !(canLookUp || canReverse) || plan.reversalClosesAfterMs !== null;
      must(isHopeless, "left to a person although the gateway could have told");
      return;
    }
    case "authorizing":
    case "unknown":
    case "timedOutUnknown":
    case "timedOutReversing":
      must(false, `left as ${held.position}`);
      return;
  }
}
