// Two people on the phone: one who follows a script, one who waits to be told. Each answers a prompt
// with keys, with silence, or by hanging up. What the words of a script mean is said here once.
import type { CallerPort, CallerReply, Question } from "../core/ports.ts";

const silence: CallerReply = { kind: "keys", keys: "", isInterrupting: false };

/** One word of a key script: digits, `*` and `#` are keys, `-` is silence, `hangup` hangs up. */
export function readKeyWord(word: string): CallerReply | null {
  if (word === "-") return silence;
  if (word === "hangup") return { kind: "hang-up" };
  return /^[0-9*#]+$/.test(word) ? { kind: "keys", keys: word, isInterrupting: false } : null;
}

/** A whole key script, or the first word that is none. The word is not repeated: it may be a card. */
export function readKeyScript(
  text: string,
): { ok: true; replies: readonly CallerReply[] } | { ok: false; wordNumber: number } {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const replies: CallerReply[] = [];
  for (const [index, word] of words.entries()) {
    const reply = readKeyWord(word);
    if (reply === null) return { ok: false, wordNumber: index + 1 };
    replies.push(reply);
  }
  return { ok: true, replies };
}

/** Answers prompt after prompt from a script; when it is used up the caller is silent. */
export class ScriptedCaller implements CallerPort {
  readonly #replies: CallerReply[];

  constructor(replies: readonly CallerReply[]) {
    this.#replies = [...replies];
  }

  readonly reply = (): Promise<CallerReply> => Promise.resolve(this.#replies.shift() ?? silence);
}

/** Waits for `answer`, unless it knows one by itself; whoever drives the call can wait to be asked. */
export class WaitingCaller implements CallerPort {
  readonly #ownReply: (question: Question) => CallerReply | null;
  #question: Question | null = null;
  #resolve: ((reply: CallerReply) => void) | null = null;
  #asked: () => void = () => undefined;

  constructor(ownReply: (question: Question) => CallerReply | null = () => null) {
    this.#ownReply = ownReply;
  }

  readonly reply = (question: Question): Promise<CallerReply> => {
    const own = this.#ownReply(question);
    if (own !== null) return Promise.resolve(own);
    this.#question = question;
    this.#asked();
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  };

  readonly withdraw = (): void => {
    this.#question = null;
    this.#resolve = null;
  };

  /** What is being asked, or null while nobody asks. */
  get question(): Question | null {
    return this.#question;
  }

  /** Resolves when the caller is asked, at once if a question is open. */
  untilAsked(): Promise<void> {
    if (this.#question !== null) return Promise.resolve();
    return new Promise((resolve) => {
      this.#asked = resolve;
    });
  }

  /** Answers the open question; false when there is none. */
  answer(reply: CallerReply): boolean {
    if (this.#resolve === null) return false;
    this.#resolve(reply);
    this.#resolve = null;
    this.#question = null;
    return true;
  }
}
