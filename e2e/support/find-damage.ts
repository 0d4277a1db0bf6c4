// Compares what was told, what is stored and what the gateway's own books say, and tells every promise that
// does not hold. The proofs want it to find nothing; the negative controls want it to find what they broke.
import type { Charge } from "./charges.ts";
import type { StoredTransaction } from "./rows.ts";

/** What a gateway's books say of one transaction. */
export type Moved = { readonly captures: number; readonly reversals: number };

/** Everything that is known when all is told and settled. */
export type Aftermath = {
  readonly charges: readonly Charge[];
  readonly rows: readonly StoredTransaction[];
  readonly moved: (transactionId: string) => Moved;
  /** Only a gateway that can be asked nothing (tier C) may leave anything to a person. */
  readonly tier: string;
};

/** A sentence for every broken promise, and how many charges ended how. */
export function findDamage({ charges, rows, moved, tier }: Aftermath): {
  readonly damage: readonly string[];
  readonly endings: Readonly<Record<string, number>>;
} {
  const byId = new Map(rows.map((row) => [row.transaction_id, row]));
  const damage: string[] = [];
  const endings: Record<string, number> = {};
  for (const { body, told } of charges) {
    const id = String(body.transaction_id);
    const row = byId.get(id);
    const ending = row === undefined ? "never claimed" : `${row.verdict} ${row.state}`;
    endings[ending] = (endings[ending] ?? 0) + 1;
    const broken = [...aboutMoney(ending, moved(id), tier), ...aboutAnswers(told, row)];
    const name = `${id} ${JSON.stringify(body.parameters)}, ${ending}`;
    damage.push(...broken.map((sentence) => `${name}: ${sentence}`));
  }
  return { damage, endings };
}

function aboutMoney(ending: string, moved: Moved, tier: string): readonly string[] {
  const { captures, reversals } = moved;
  const said = `the books say ${captures} captures, ${reversals} reversals`;
  if (captures > 1) return [`captured ${captures} times`];
  switch (ending) {
    case "approved settled":
      return captures === 1 && reversals === 0 ? [] : [said];
    case "timed_out reversed":
      return captures === 1 && reversals === 1 ? [] : [said];
    case "timed_out manual":
      // Known to be unclear, and listed: whatever the books say, a person looks at it.
      return tier === "C" ? [] : ["left to a person although the gateway can be asked"];
    case "declined settled":
    case "failed settled":
    case "timed_out settled":
    case "never claimed":
      return captures === 0 && reversals === 0 ? [] : [said];
    default:
      return ["left unfinished"];
  }
}

function aboutAnswers(
  told: ReadonlySet<string>,
  row: StoredTransaction | undefined,
): readonly string[] {
  const broken: string[] = [];
  if (told.size > 1) broken.push("two different answers were told");
  const stored = row?.answer_body ?? null;
  if ([...told].some((text) => text !== stored)) broken.push("told otherwise than is stored");
  const isApproved = row?.verdict === "approved";
  if (isApproved && JSON.parse(stored ?? "{}").charge_id !== row.result_id) {
    broken.push("approved under another id than is stored");
  }
  return broken;
}
