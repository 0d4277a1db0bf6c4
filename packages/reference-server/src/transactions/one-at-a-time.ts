// Runs short pieces of work one after the other for each key, and any number of keys at once. Within one
// process it keeps two deliveries of one transaction from deciding on the same sight of it. It is a
// convenience, not the lock: that is the store's compare-and-set.

/** Runs work for a key when all earlier work for that key has ended. */
export type OneAtATime = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/** A set of queues, one for each key that is in use. */
export function createOneAtATime(): OneAtATime {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    // What became of the work before is its own caller's business.
    const mine = before.then(work, work);
    tails.set(key, mine);
    try {
      return await mine;
    } finally {
      if (tails.get(key) === mine) tails.delete(key);
    }
  };
}
