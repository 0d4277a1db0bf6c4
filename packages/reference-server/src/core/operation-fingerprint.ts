// What makes two requests of an operator the same: a keyed digest of what they ask for. The key that names
// the operation is part of it, so that equal requests under two keys cannot be told from the digests.
import { createHmac, type KeyObject } from "node:crypto";
import type { OperationKind } from "./operation.ts";
import type { OperationKey } from "./operation-store-port.ts";

/** What an operation asks for, in a canonical form: equal amounts of money are equal texts. */
export type OperationContent = {
  readonly kind: OperationKind;
  readonly parts: readonly string[];
};

/** The fingerprint of an operation under a key. */
export function operationFingerprintOf(
  { scope, idempotencyKey }: OperationKey,
  { kind, parts }: OperationContent,
  key: KeyObject,
): string {
  const hmac = createHmac("sha256", key);
  // Every part is preceded by its length, so that no two lists of parts can give the same bytes.
  for (const part of ["operation 1", scope, idempotencyKey, kind, ...parts]) {
    const bytes = Buffer.from(part, "utf8");
    hmac.update(`${bytes.length}:`).update(bytes);
  }
  return hmac.digest("base64url");
}
