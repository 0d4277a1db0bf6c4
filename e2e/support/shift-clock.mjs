// Loaded before a program: its calendar is off by CLOCK_SHIFT_MS, as on a machine whose clock is wrong. The
// steady clock, which counts what has passed, stays as it is.
const shiftMs = Number(process.env.CLOCK_SHIFT_MS ?? 0);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shiftMs);
    else super(...given);
  }

  static now() {
    return RealDate.now() + shiftMs;
  }
};
