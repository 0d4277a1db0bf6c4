// The desk: the calls that are on, each with its payment, and the pages that watch. Everything that happens
// becomes one new picture of the desk, sent to every page as a server-sent event.
import type { Response } from "express";
import type { Payment } from "./payment.ts";

/** A call on the desk. */
export type DeskCall = {
  readonly sid: string;
  /** The customer's number. */
  readonly customer: string;
  readonly payment: Payment | null;
};

/** The calls on the desk, and who watches them. */
export class Desk {
  readonly #calls = new Map<string, DeskCall>();
  readonly #pages = new Set<Response>();

  call(sid: string): DeskCall | undefined {
    return this.#calls.get(sid);
  }

  /** Puts a call on the desk, or what is new about it. */
  put(call: DeskCall): void {
    this.#calls.set(call.sid, call);
    this.#tellPages();
  }

  /** Takes a call off the desk. */
  remove(sid: string): void {
    if (this.#calls.delete(sid)) this.#tellPages();
  }

  /** Keeps a page told for as long as it is open. */
  watch(response: Response): void {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
    response.write(this.#picture());
    this.#pages.add(response);
    response.on("close", () => this.#pages.delete(response));
  }

  /** Lets every page go, so that the server can close. */
  close(): void {
    for (const page of this.#pages) page.end();
  }

  #tellPages(): void {
    for (const page of this.#pages) page.write(this.#picture());
  }

  #picture(): string {
    return `data: ${JSON.stringify([...this.#calls.values()])}\n\n`;
  }
}
