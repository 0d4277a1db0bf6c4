// Lines of a ledger to movements of money. A line is a JSON object with a `transaction_id` at least; one
// without a `kind` is a capture. What is no such line is passed over: a ledger may hold more than we know,
// and its last line may be half written.
import type { Movement } from "../check-context.ts";

/** Every movement in a text of JSON lines. */
export function readMovements(text: string): readonly Movement[] {
  return text.split("\n").flatMap(readLine);
}

function readLine(text: string): readonly Movement[] {
  if (!text.trimStart().startsWith("{")) return [];
  try {
    const line = JSON.parse(text) as Record<string, unknown>;
    const { transaction_id: transactionId, kind, amount, currency, at } = line;
    if (typeof transactionId !== "string") return [];
    const words = { amount: wordOf(amount), currency: wordOf(currency), at: wordOf(at) };
    return [{ transactionId, kind: kindOf(kind), ...words }];
  } catch {
    return [];
  }
}

function kindOf(kind: unknown): Movement["kind"] {
  if (kind === undefined || kind === null || kind === "capture") return "capture";
  if (kind === "reversal" || kind === "void") return "reversal";
  return kind === "refund" ? "refund" : "other";
}

function wordOf(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
