// What is being asked of the caller at one moment: the key by which a prompt is chosen. It stands
// alone because both the choice of a prompt and our own words depend on it.

/** One question: the step, the try it is, the error of the last try, the card type if known, the entry. */
export type Asking = {
  readonly step: string;
  readonly attempt: number;
  readonly errorType: string | null;
  readonly cardType: string | null;
  /** True when the same is asked for again, to be compared. @see D-14 */
  readonly isSecondEntry: boolean;
};
