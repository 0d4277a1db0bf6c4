// What Twilio is told: an id and two nulls, or an error with the id field null. HTTP 200 in both cases.

/** The body of an answer. */
export type Answer = {
  readonly charge_id?: string | null;
  readonly token_id?: string | null;
  readonly error_code: string | null;
  readonly error_message: string | null;
};

/** An approval. */
export function charged(charge_id: string): Answer {
  return { charge_id, error_code: null, error_message: null };
}

/** A failure; the id field of the method stays in it, as null. */
export function failed(
  idField: "charge_id" | "token_id",
  error_code: string,
  error_message: string,
): Answer {
  return { [idField]: null, error_code, error_message };
}
