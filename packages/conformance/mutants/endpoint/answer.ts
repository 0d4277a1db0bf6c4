// An HTTP answer as data, and the few forms a processor answers in: the contract's JSON, whatever the
// status. Stored answers are sent again byte for byte, so the body is kept as text.

/** One HTTP answer. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** An answer in JSON; 200 unless another status is given. */
export function json(body: unknown, status = 200): Answer {
  return {
    status,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
}

/** What is answered before anybody knows which method it was: both id fields, null. @see Q-09 */
export function refusal(status: number, code: string, message: string): Answer {
  return json(
    { charge_id: null, token_id: null, error_code: code, error_message: message },
    status,
  );
}

/** An answer with other fields in its body; for endpoints that are wrong in what they say. */
export function changed(
  answer: Answer,
  change: (body: Record<string, unknown>) => unknown,
): Answer {
  const body: Record<string, unknown> = JSON.parse(answer.body);
  return { ...answer, body: JSON.stringify(change(body)) };
}
