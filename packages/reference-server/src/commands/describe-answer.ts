// Answers of the admin API as lines for a person. `--json` prints them as they came, so nothing here is
// meant to be read by a program.

type Body = Readonly<Record<string, unknown>>;

/** A page of transactions, one a line. */
export function describePage(body: Body): readonly string[] {
  const transactions = Array.isArray(body.transactions) ? (body.transactions as Body[]) : [];
  if (transactions.length === 0) return ["There are none."];
  const rest = typeof body.next_cursor === "string" ? [`more: --cursor ${body.next_cursor}`] : [];
  return [...transactions.map(describeTransaction), ...rest];
}

/** Any object, one field a line; what lies inside is indented. */
export function describeRecord(body: Body): readonly string[] {
  return describeFields(body, "");
}

function describeTransaction(one: Body): string {
  const { bin, last_digits: last } = one.instrument as Body;
  const position = `${one.verdict ?? "no verdict"} · ${one.state}`;
  const money = one.amount === null ? "" : `${one.amount} ${one.currency_code}`;
  const number = `${bin ?? ""}…${last}`;
  return [
    String(one.first_seen_at),
    String(one.method).padEnd(8),
    position.padEnd(21),
    money.padStart(14),
    number.padEnd(13),
    String(one.transaction_id),
  ].join("  ");
}

function describeFields(body: Body, indent: string): readonly string[] {
  return Object.entries(body).flatMap(([name, value]) => {
    if (Array.isArray(value)) {
      return [`${indent}${name}:`, ...value.map((item) => `${indent}  - ${describeItem(item)}`)];
    }
    if (typeof value !== "object" || value === null) {
      return [`${indent}${name}: ${value ?? "none"}`];
    }
    return [`${indent}${name}:`, ...describeFields(value as Body, `${indent}  `)];
  });
}

function describeItem(item: unknown): string {
  if (typeof item !== "object" || item === null) return String(item);
  return Object.entries(item)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${typeof value === "object" ? JSON.stringify(value) : value}`)
    .join(", ");
}
