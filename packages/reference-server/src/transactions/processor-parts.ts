// What the shell is made of. A file of its own because every file of the shell takes some of it.
import type { KeyObject } from "node:crypto";
import type { Timing } from "../core/deadline.ts";
import type { Clock, Gateway, Random, TransactionKey, Vault } from "../core/ports.ts";
import type { TransactionStore } from "../core/store-port.ts";

/** The adapters and keys that a processor works with. */
export type ProcessorParts = {
  readonly store: TransactionStore;
  readonly gateway: Gateway;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly random: Random;
  readonly keys: { readonly idKey: KeyObject; readonly fingerprintKey: KeyObject };
  /** The connector whose transactions these are. */
  readonly scope: string;
  /** This start of the process. */
  readonly bootId: string;
  /** False while others may take this process for gone: then it begins nothing, and sends nothing. */
  readonly mayBegin: () => boolean;
  readonly timing: Timing;
  /** Multiplies every time that is not Twilio's: of the sweeper, and of pauses. 1 but in tests. */
  readonly timeScale: number;
  /** Told of whatever broke while no delivery was waiting for it. */
  readonly reportFault: (error: unknown) => void;
  /** Told of each transaction that needs a person. */
  readonly raiseAlarm: (key: TransactionKey) => void;
};
