// The only use of the vault's `open`: to charge a stored token. Every use is journalled before anything can
// be done with what was opened; when the journal cannot be written, nothing was opened for anybody.
import type { TokenStore } from "../../core/operation-store-port.ts";
import type { Clock, Instrument, VaultRecord } from "../../core/ports.ts";

/** Opens what it sealed; throws when a record was changed, moved or belongs to another key. */
export type OpenVault = { open(record: VaultRecord): Instrument };

/** What opening takes. */
export type OpenTokenParts = {
  readonly vault: OpenVault;
  readonly tokens: TokenStore;
  readonly clock: Clock;
};

/** Which record, for whom and for what. */
export type Opening = {
  readonly record: VaultRecord;
  readonly actor: string;
  /** The operation for whose sake it is opened. */
  readonly purpose: string;
};

/** The instrument behind a token, after its opening is in the journal. */
export async function openToken(opening: Opening, parts: OpenTokenParts): Promise<Instrument> {
  const { record, actor, purpose } = opening;
  const { scope, tokenId } = record;
  const journal = (result: "opened" | "failed") =>
    parts.tokens.recordOpening({ at: parts.clock.now(), actor, scope, tokenId, purpose, result });
  const instrument = tryToOpen(record, parts.vault);
  if (instrument instanceof Error) {
    await journal("failed");
    throw instrument;
  }
  await journal("opened");
  return instrument;
}

function tryToOpen(record: VaultRecord, vault: OpenVault): Instrument | Error {
  try {
    return vault.open(record);
  } catch (error) {
    return error instanceof Error ? error : new Error("Bug: the vault threw something odd.");
  }
}
