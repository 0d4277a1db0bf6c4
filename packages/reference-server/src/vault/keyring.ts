// The keys of one installation, all derived from one root key: for ids, for fingerprints, for the vault
// and for the names that logs may show. Each has its own label, so that none says anything of another.
// It knows nothing of files; whoever has 32 bytes can make a keyring.
import { createHmac, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { encodeId } from "../ids.ts";

/** AES-256 and HMAC-SHA-256 both take 32 bytes. */
export const keyBytes = 32;

/** The keys that are derived from one root key, and the name by which the root key is known. */
export type Keyring = {
  readonly keyId: string;
  readonly idKey: KeyObject;
  readonly fingerprintKey: KeyObject;
  readonly logKey: KeyObject;
  readonly vaultKey: KeyObject;
};

/** Derives every key from the root key. The key id tells keys apart and nothing else about them. */
export function createKeyring(rootKey: Uint8Array): Keyring {
  if (rootKey.length !== keyBytes) throw new Error(`Bug: a root key has ${keyBytes} bytes.`);
  // 20 signs hold 98 bits: enough that a wrong key is never taken for the right one.
  const keyIdLength = 20;
  return {
    keyId: `vk_${encodeId(createHmac("sha256", rootKey).update("key id").digest(), keyIdLength)}`,
    idKey: derive(rootKey, "ids"),
    fingerprintKey: derive(rootKey, "fingerprints"),
    logKey: derive(rootKey, "logs"),
    vaultKey: derive(rootKey, "vault"),
  };
}

// A key object is made once; from bytes Node would make one for every digest, six times its work.
function derive(rootKey: Uint8Array, purpose: string): KeyObject {
  // The root key is random already, so no salt is needed; the purpose keeps the keys apart.
  const bytes = hkdfSync("sha256", rootKey, "", `pay-connector/${purpose}/v1`, keyBytes);
  return createSecretKey(new Uint8Array(bytes));
}
