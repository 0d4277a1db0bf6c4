// The elements of the phone, as phone.astro writes them: found once by their names, so that a part that is
// renamed there is missed at once.

/** The names of the parts, with their elements. */
type PartTypes = {
  readonly setup: HTMLFormElement;
  readonly twiml: HTMLTextAreaElement;
  readonly processor: HTMLSelectElement;
  readonly pace: HTMLSelectElement;
  readonly call: HTMLButtonElement;
  readonly handset: HTMLElement;
  readonly screen: HTMLElement;
  readonly entry: HTMLElement;
  readonly keypad: HTMLElement;
  readonly "test-keys": HTMLButtonElement;
  readonly quiet: HTMLButtonElement;
  readonly "hang-up": HTMLButtonElement;
  readonly captions: HTMLElement;
  readonly outcome: HTMLElement;
  readonly record: HTMLElement;
  readonly timeline: HTMLElement;
  readonly traffic: HTMLElement;
};

/** Every part of one phone. */
export type Parts = PartTypes;

const names: readonly (keyof Parts)[] = [
  ...(["setup", "twiml", "processor", "pace", "call", "handset", "screen", "entry"] as const),
  ...(["keypad", "test-keys", "quiet", "hang-up", "captions", "outcome", "record"] as const),
  ...(["timeline", "traffic"] as const),
];

/** Finds all parts. */
export function partsOf(phone: HTMLElement): Parts {
  const found = names.map((name) => {
    const element = phone.querySelector(`[data-part="${name}"]`);
    if (element === null) throw new Error(`Bug: the phone has no part "${name}".`);
    return [name, element];
  });
  return Object.fromEntries(found) as Parts;
}

/** An element with a class and words. */
export function element(
  name: keyof HTMLElementTagNameMap,
  { className = "", text = "" }: { readonly className?: string; readonly text?: string } = {},
): HTMLElement {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  if (text !== "") made.textContent = text;
  return made;
}
