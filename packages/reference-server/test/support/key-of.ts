// Keys for tests: thirty-two equal bytes each, as the keyring would hand them out.
import { createSecretKey, type KeyObject } from "node:crypto";

/** The key whose bytes all have one value. */
export function keyOf(byte: number): KeyObject {
  return createSecretKey(new Uint8Array(32).fill(byte));
}
