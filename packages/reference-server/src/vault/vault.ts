// Keeps a card or a bank account behind a token. What is kept is written out field by field, and the
// security code is not among the fields: it may not be at rest in any form, not even encrypted.
// It makes records and reads them; where they are stored is not its business.
import { Secret } from "@pay-connector/types";
import type { Instrument, Vault, VaultRecord } from "../core/ports.ts";
import { openEnvelope, sealEnvelope } from "./cipher.ts";
import { summarizeInstrument } from "./instrument-summary.ts";
import type { Keyring } from "./keyring.ts";

// Raised when the fields below change; older records keep the number they were written with.
const schemaVersion = 1;

type KeptCard = {
  cardNumber: string;
  expiryMonth: string | null;
  expiryYear: string | null;
  postalCode: string | null;
};
type KeptBankAccount = { accountNumber: string; routingNumber: string };

/** A vault that can also be opened. Only what is about to use a card may hold one. */
export type OpenableVault = Vault & {
  /** The instrument behind a record; its security code is null, because it was never kept. */
  open(record: VaultRecord): Instrument;
};

/** The vault of one installation. @see M-06 M-07 */
export function createVault(keyring: Keyring): OpenableVault {
  return {
    keyId: keyring.keyId,
    summarize: summarizeInstrument,
    seal: (instrument, owner) => {
      const plaintext = Buffer.from(JSON.stringify(keptFieldsOf(instrument)), "utf8");
      const bound = { ...owner, kind: instrument.kind, schemaVersion };
      const envelope = sealEnvelope(plaintext, bound, keyring);
      plaintext.fill(0);
      return {
        ...owner,
        instrument: summarizeInstrument(instrument),
        keyId: keyring.keyId,
        envelope,
      };
    },
    open: (record) => {
      const { scope, tokenId, instrument } = record;
      const bound = { scope, tokenId, kind: instrument.kind, schemaVersion };
      const plaintext = openEnvelope(record.envelope, bound, keyring);
      const kept: unknown = JSON.parse(plaintext.toString("utf8"));
      plaintext.fill(0);
      return instrumentOf(instrument.kind, kept);
    },
  };
}

function keptFieldsOf(instrument: Instrument): KeptCard | KeptBankAccount {
  switch (instrument.kind) {
    case "card":
      return {
        cardNumber: instrument.cardNumber.reveal(),
        expiryMonth: instrument.expiryMonth,
        expiryYear: instrument.expiryYear,
        postalCode: instrument.postalCode,
      };
    case "bank-account":
      return {
        accountNumber: instrument.accountNumber.reveal(),
        routingNumber: instrument.routingNumber,
      };
  }
}

// The bytes were authenticated, so they are what keptFieldsOf wrote.
function instrumentOf(kind: Instrument["kind"], kept: unknown): Instrument {
  switch (kind) {
    case "card": {
      const { cardNumber, ...rest } = kept as KeptCard;
      return { kind, cardNumber: new Secret(cardNumber), securityCode: null, ...rest };
    }
    case "bank-account": {
      const { accountNumber, routingNumber } = kept as KeptBankAccount;
      return { kind, accountNumber: new Secret(accountNumber), routingNumber };
    }
  }
}
