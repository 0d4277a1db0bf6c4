// The element <pay-phone>: all that is loaded with a page. The emulator itself comes when the reader calls
// for the first time. Without this file the page still shows the document and says what is missing.
import { type Parts, partsOf } from "./parts.ts";
import type { PhoneCall } from "./phone-call.ts";

class PayPhone extends HTMLElement {
  #parts: Parts | null = null;
  #call: PhoneCall | null = null;

  connectedCallback(): void {
    if (this.#parts !== null) return;
    const parts = partsOf(this);
    this.#parts = parts;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) parts.pace.value = "at-once";
    parts.call.disabled = false;
    parts.setup.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#dial(parts);
    });
    parts.keypad.addEventListener("click", ({ target }) => {
      const key = target instanceof HTMLElement ? target.closest("button")?.value : undefined;
      if (key !== undefined) this.#call?.press(key);
    });
    parts.handset.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^[0-9*#]$/.test(event.key)) this.#call?.press(event.key);
    });
    parts["test-keys"].addEventListener("click", () => this.#call?.keyTestValue());
    parts.quiet.addEventListener("click", () => this.#call?.stayQuiet());
    parts["hang-up"].addEventListener("click", () => this.#call?.hangUp());
  }

  async #dial(parts: Parts): Promise<void> {
    // Signatures are made by the browser itself, which refuses on a page that came over plain http.
    if (!isSecureContext) {
      parts.screen.textContent = "The phone works on https pages and on localhost only.";
      return;
    }
    parts.call.disabled = true;
    parts.screen.textContent = "Dialling …";
    try {
      const { PhoneCall } = await import("./phone-call.ts");
      this.#call?.leave();
      this.#call = new PhoneCall(parts);
      parts.handset.focus();
    } catch {
      parts.screen.textContent = "The emulator could not be loaded. Load the page again.";
    } finally {
      parts.call.disabled = false;
    }
  }
}

customElements.define("pay-phone", PayPhone);
