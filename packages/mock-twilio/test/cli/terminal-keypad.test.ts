// The terminal as a keypad: keys until Enter, dots for card data, single keys in real time.
import { PassThrough } from "node:stream";
import type { ReadStream } from "node:tty";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CallRun } from "../../src/calls/run-call.ts";
import { TerminalKeypad } from "../../src/cli/terminal-keypad.ts";

function aTerminal(): ReadStream & PassThrough {
  return Object.assign(new PassThrough(), {
    setRawMode: () => undefined,
  }) as unknown as ReadStream & PassThrough;
}

let shown = "";
beforeEach(() => {
  shown = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    shown += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

describe("TerminalKeypad", () => {
  it("[M-05] takes keys until Enter and shows dots for a card number", async () => {
    const terminal = aTerminal();
    const keypad = new TerminalKeypad(terminal, false);
    const reply = keypad.reply({ step: "payment-card-number", attempt: 1 });
    terminal.write("4111x#\r");
    expect(await reply).toEqual({ kind: "keys", keys: "4111#", isInterrupting: false });
    expect(shown).toContain("••••#");
    expect(shown).not.toContain("4111");
  });

  it("[D-09] hangs up with h", async () => {
    const terminal = aTerminal();
    const reply = new TerminalKeypad(terminal, false).reply({ step: "postal-code", attempt: 1 });
    terminal.write("94h");
    expect(await reply).toEqual({ kind: "hang-up" });
  });

  it("lets every key count at once in real time", async () => {
    const terminal = aTerminal();
    const keypad = new TerminalKeypad(terminal, true);
    const pressed: string[] = [];
    const run = { press: (key: string) => pressed.push(key), hangUp: () => pressed.push("gone") };
    keypad.connect(run as unknown as CallRun);
    terminal.write("12q*h");
    await vi.waitFor(() => expect(pressed).toEqual(["1", "2", "*", "gone"]));
  });
});
