// Compares the dotted versions by which databases name their releases.

/** Whether a dotted version is not older than another. */
export function isAtLeast(version: string, oldest: readonly number[]): boolean {
  // A version that is still tried out has more than its number: 19beta1.
  const parts = version.split(".").map((part) => Number.parseInt(part, 10));
  for (const [index, wanted] of oldest.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
