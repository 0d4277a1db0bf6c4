// How fast the call's time passes on the page. The browser tells how long a picture has lasted; nobody here
// asks for the time.

/** Resolves to how much of the call's time may pass. */
export type Pace = () => Promise<number>;

// A page that was in the background must not leap: no picture lasts longer than this.
const LONGEST_FRAME_MS = 100;

const paces: Readonly<Record<string, Pace>> = {
  "as-heard": () => frame(1),
  "ten-times": () => frame(10),
  "at-once": () => Promise.resolve(Number.POSITIVE_INFINITY),
};

/** The pace of that name. */
export function paceNamed(name: string): Pace {
  const pace = paces[name];
  if (pace === undefined) throw new Error(`Bug: no pace is named "${name}".`);
  return pace;
}

let lastFrameMs = 0;

function frame(factor: number): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame((nowMs) => {
      const lastedMs = Math.min(LONGEST_FRAME_MS, Math.max(1, nowMs - lastFrameMs));
      lastFrameMs = nowMs;
      resolve(Math.round(lastedMs * factor));
    });
  });
}
