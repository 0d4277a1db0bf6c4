// Answers to requests that carried an IdempotencyKey: the same key with the same request is answered as
// before and has no second effect. The scope is the whole request, since published clients use one key
// for a session's create, captures and completion.
import type { Answer } from "./answer.ts";

// Sessions are short; a program that repeats a request does so within seconds.
const MOST_ANSWERS = 10_000;

/** The answers of one emulator; the oldest are forgotten. @see G-25 */
export class RememberedReplies {
  readonly #answers = new Map<string, Answer>();

  /** Acts, unless this very request was answered before. Refusals are not kept: what was asked too early may be asked again. */
  once(request: string, act: () => Answer): Answer {
    const before = this.#answers.get(request);
    if (before !== undefined) return before;
    const answer = act();
    if (answer.ok) this.#keep(request, answer);
    return answer;
  }

  #keep(request: string, answer: Answer): void {
    this.#answers.set(request, answer);
    if (this.#answers.size <= MOST_ANSWERS) return;
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined) this.#answers.delete(oldest);
  }
}
