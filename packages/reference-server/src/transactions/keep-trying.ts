// Does a piece of work again and again until it succeeds or its time is up. It is meant for the store: a
// database that is away for a moment must not cost a verdict. What is a fault of ours is not tried twice.
import type { ProcessorParts } from "./processor-parts.ts";

// The first pause is short, because most failures are; a second between two tries spares a sick database.
const firstPauseMs = 50;
const longestPauseMs = 1_000;

type Parts = Pick<ProcessorParts, "clock" | "timeScale">;

/** The result of the first try that succeeds within `forMs`; throws what the last one threw. */
export async function keepTrying<Result>(
  work: () => Promise<Result>,
  forMs: number,
  { clock, timeScale }: Parts,
): Promise<Result> {
  const endMs = clock.steadyMs() + forMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      return await work();
    } catch (error) {
      const leftMs = endMs - clock.steadyMs();
      if (isOurFault(error) || leftMs <= 0) throw error;
      await clock.wait(Math.min(pauseMs * timeScale, leftMs));
    }
  }
}

function isOurFault(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Bug:");
}
