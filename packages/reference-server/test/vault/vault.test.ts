// What is kept behind a token: the instrument without its security code.
import { describe, expect, it } from "vitest";
import { openEnvelope } from "../../src/vault/cipher.ts";
import { createKeyring } from "../../src/vault/keyring.ts";
import { createVault } from "../../src/vault/vault.ts";
import { aBankCharge, aCharge, aRequest } from "../support/bodies.ts";

const keyring = createKeyring(new Uint8Array(32).fill(3));
const vault = createVault(keyring);
const owner = { scope: "default", tokenId: "tok_a" };

describe("the vault", () => {
  it("gives a card back without its security code", () => {
    const { instrument } = aRequest(aCharge());
    const opened = vault.open(vault.seal(instrument, owner));
    if (opened.kind !== "card" || instrument.kind !== "card") throw new Error("Bug: not a card.");
    expect(opened.cardNumber.reveal()).toBe("4111111111111111");
    expect(opened).toMatchObject({ expiryMonth: "12", expiryYear: "30", postalCode: "94105" });
    expect(instrument.securityCode).not.toBeNull();
    expect(opened.securityCode).toBeNull();
  });

  it("gives a bank account back", () => {
    const opened = vault.open(vault.seal(aRequest(aBankCharge()).instrument, owner));
    if (opened.kind !== "bank-account") throw new Error("Bug: not a bank account.");
    expect(opened.accountNumber.reveal()).toBe("123456789");
    expect(opened.routingNumber).toBe("110000000");
  });

  it("[M-06] does not seal a security code, not even encrypted", () => {
    const { envelope } = vault.seal(aRequest(aCharge({ cvv: "739" })).instrument, owner);
    const bound = { ...owner, kind: "card", schemaVersion: 1 };
    expect(openEnvelope(envelope, bound, keyring).toString()).not.toContain("739");
  });

  it("[M-07] shows the BIN and the last four of a card, two digits of an account, and no more", () => {
    expect(vault.summarize(aRequest(aCharge()).instrument)).toEqual({
      kind: "card",
      cardType: "visa",
      bin: "411111",
      lastDigits: "1111",
    });
    expect(vault.summarize(aRequest(aBankCharge()).instrument)).toEqual({
      kind: "bank-account",
      cardType: null,
      bin: null,
      lastDigits: "89",
    });
  });
});
