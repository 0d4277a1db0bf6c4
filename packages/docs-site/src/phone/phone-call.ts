// One call as the page shows it: the handset, the captions, the line of time, and what went over the wires.
// Whatever happens is shown from the call's own lines; nothing is remembered here but how far they are told.
import { conductNamed } from "./conducts.ts";
import { paceNamed } from "./frames.ts";
import { PageCall } from "./page-call.ts";
import { element, type Parts } from "./parts.ts";
import { showTimeline } from "./show-timeline.ts";
import { captionOf, messageOf } from "./show-traffic.ts";
import { timelineOf } from "./timeline.ts";
import { endWords, screenWords, shownEntry } from "./words.ts";

/** A call on the phone of a page. */
export class PhoneCall {
  readonly #parts: Parts;
  readonly #call: PageCall;
  #told = 0;
  #hasLeft = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.captions.replaceChildren();
    parts.traffic.replaceChildren();
    parts.outcome.hidden = true;
    parts.record.hidden = false;
    this.#call = new PageCall({
      twiml: parts.twiml.value,
      conduct: conductNamed(parts.processor.value),
      nextFrame: () => paceNamed(parts.pace.value)(),
      onChange: () => this.#show(),
    });
    this.#run(this.#call.drive());
  }

  /** Presses one key. */
  press(key: string): void {
    this.#run(this.#call.press(key));
  }

  /** Keys the published test value for what is asked. */
  keyTestValue(): void {
    this.#run(this.#call.keyTestValue());
  }

  /** Presses nothing until Twilio gives up waiting. */
  stayQuiet(): void {
    this.#run(this.#call.stayQuiet());
  }

  /** Hangs up. */
  hangUp(): void {
    this.#run(this.#call.hangUp());
  }

  /** Ends the call without a trace: another one begins. */
  leave(): void {
    this.#hasLeft = true;
    if (!this.#call.isEnded) this.#run(this.#call.hangUp());
  }

  #run(work: Promise<void>): void {
    work
      .then(() => this.#show())
      .catch((error: unknown) => {
        this.#parts.screen.textContent =
          "The emulator has failed; the browser's console tells why.";
        console.error(error);
      });
  }

  #show(): void {
    if (this.#hasLeft) return;
    this.#showNewLines();
    this.#showHandset();
    const { report, lines, elapsedMs } = this.#call;
    showTimeline(this.#parts.timeline, timelineOf({ report, lines }, elapsedMs));
    if (this.#call.isEnded) this.#showEnd();
  }

  #showNewLines(): void {
    const { captions, traffic } = this.#parts;
    const news = this.#call.lines.slice(this.#told);
    this.#told += news.length;
    for (const line of news) {
      const caption = captionOf(line);
      if (caption !== null) captions.append(caption);
      const message = messageOf(line);
      if (message !== null) traffic.append(message);
    }
    if (news.length > 0) captions.scrollTop = captions.scrollHeight;
  }

  #showHandset(): void {
    const { screen, entry, keypad } = this.#parts;
    const { listensFor, isEnded, isWaiting, takesTestValue, report } = this.#call;
    const words = screenWords({ listensFor, isEnded, report });
    // A live region speaks whenever it is written to.
    if (screen.textContent !== words) screen.textContent = words;
    entry.textContent = shownEntry(listensFor, this.#call.entry);
    for (const button of keypad.querySelectorAll("button")) setUse(button, !isEnded);
    setUse(this.#parts["test-keys"], takesTestValue);
    setUse(this.#parts.quiet, isWaiting);
    setUse(this.#parts["hang-up"], !isEnded);
  }

  #showEnd(): void {
    const { outcome } = this.#parts;
    if (!outcome.hidden) return;
    outcome.hidden = false;
    const { result, words } = endWords(this.#call.report, this.#call.tally);
    outcome.dataset.result = result;
    outcome.replaceChildren(element("strong", { text: result }), ` ${words}`);
  }
}

// A button that is disabled outright loses the focus, and with it the keys of the keyboard; pressed in vain,
// each of these does nothing.
function setUse(button: HTMLButtonElement, isOfUse: boolean): void {
  button.setAttribute("aria-disabled", String(!isOfUse));
}
