// Moments to come back to: the account, the settings and the clock's mode under a name, and which calls there
// were. They are kept in this process, so that no password leaves it. A live call cannot be kept or put back.
import type { ClockMode } from "../clock.ts";
import type { KeptAccount } from "../live-account.ts";
import type { SettingsState } from "../live-settings.ts";
import type { ControlledEmulator } from "./emulator.ts";

type Snapshot = {
  readonly takenAtMs: number;
  readonly account: KeptAccount;
  readonly settings: SettingsState;
  readonly clock: { readonly mode: ClockMode; readonly timeScale: number };
  readonly calls: ReadonlySet<string>;
};

/** A snapshot as it is listed. */
export type ShownSnapshot = {
  readonly name: string;
  readonly takenAt: string;
  readonly calls: number;
};

/** The snapshots of one emulator. @see K-11 */
export class Snapshots {
  readonly #emulator: ControlledEmulator;
  readonly #kept = new Map<string, Snapshot>();

  constructor(emulator: ControlledEmulator) {
    this.#emulator = emulator;
  }

  /** All of them, oldest first. */
  list(): readonly ShownSnapshot[] {
    return [...this.#kept].map(([name, snapshot]) => show(name, snapshot));
  }

  /** Keeps this moment; an older one of that name is forgotten. */
  take(name: string): ShownSnapshot {
    const { account, settings, clock, calls } = this.#emulator;
    const snapshot = {
      takenAtMs: clock.nowMs(),
      account: account.kept,
      settings: settings.state,
      clock: { mode: clock.mode, timeScale: clock.timeScale },
      calls: new Set(calls.keys()),
    };
    this.#kept.delete(name);
    this.#kept.set(name, snapshot);
    return show(name, snapshot);
  }

  /** Puts a moment back, but for the time, which never goes back; false when there is none of that name. */
  restore(name: string): boolean {
    const snapshot = this.#kept.get(name);
    if (snapshot === undefined) return false;
    const { account, settings, clock } = this.#emulator;
    account.restore(snapshot.account);
    settings.restore(snapshot.settings);
    clock.setMode(snapshot.clock.mode, snapshot.clock.timeScale);
    this.#emulator.forgetCalls((callSid) => !snapshot.calls.has(callSid));
    return true;
  }

  /** Forgets one; false when there is none of that name. */
  forget(name: string): boolean {
    return this.#kept.delete(name);
  }

  /** Forgets all. */
  clear(): void {
    this.#kept.clear();
  }
}

function show(name: string, { takenAtMs, calls }: Snapshot): ShownSnapshot {
  return { name, takenAt: new Date(takenAtMs).toISOString(), calls: calls.size };
}
