// The form of a webhook as frameworks hand it over, and its fields by name. Twilio sends a field that has no
// value either empty or not at all, and means the same; here both are null.

/** The forms a web framework may hand over; of a repeated field the first value counts. */
export type ActionForm =
  | URLSearchParams
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The fields as they came, one entry for each value. */
export type Entries = readonly (readonly [string, string])[];

/** A field by its name; null if it is empty or was not sent. */
export type Fields = (name: string) => string | null;

/** The form's fields, by name and in order. */
export function readForm(form: ActionForm): { readonly fields: Fields; readonly entries: Entries } {
  const entries = entriesOf(form);
  // The first value wins, so the list is laid down backwards.
  const values = new Map([...entries].reverse());
  return { fields: (name) => values.get(name) || null, entries };
}

/** A whole number that a field holds; null for anything else. */
export function readNumber(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

function entriesOf(form: ActionForm): Entries {
  if (form instanceof URLSearchParams) return [...form.entries()];
  return Object.entries(form).flatMap(([name, value]) => {
    const first = typeof value === "string" ? value : value?.[0];
    return first === undefined ? [] : [[name, first] as const];
  });
}
