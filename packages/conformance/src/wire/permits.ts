// How much may be under way at the endpoint at once. Whoever wants to send waits for a permit; they are
// handed on in the order they were asked for.

/** A number of permits. */
export type Permits = {
  /** Resolves when one is free; the result gives it back. */
  readonly take: () => Promise<() => void>;
};

/** That many permits. */
export function createPermits(count: number): Permits {
  let free = count;
  const waiting: (() => void)[] = [];
  const give = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  const take = async (): Promise<() => void> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    let isGiven = false;
    return () => {
      if (isGiven) return;
      isGiven = true;
      give();
    };
  };
  return { take };
}
