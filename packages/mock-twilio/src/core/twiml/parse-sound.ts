// <Say>, <Play> and <Pause>: the elements a caller hears, alone or inside a <Prompt>.
// Voices and languages are read and not used: the emulator has no loudspeaker.
import type { Alert } from "../alerts.ts";
import { textOf, type XmlElement } from "./parse-xml.ts";
import { warnUnknownAttributes } from "./schema-warnings.ts";
import type { Sound } from "./verbs.ts";

/** Reads <Say>, <Play> or <Pause>; undefined for any other element. */
export function readSound(element: XmlElement, alerts: Alert[]): Sound | undefined {
  const { name, attributes } = element;
  if (name !== "Say" && name !== "Play" && name !== "Pause") return undefined;
  warnUnknownAttributes(element, alerts);
  if (name === "Pause") {
    // One second is the documented default length of a pause.
    return { kind: "pause", lengthMs: wholeNumber(attributes.length, 1) * 1000 };
  }
  const loop = wholeNumber(attributes.loop, 1);
  if (name === "Say") return { kind: "say", text: spokenText(element), loop };
  return { kind: "play", url: textOf(element), loop };
}

// <Say> may hold SSML elements; the words inside them are what is heard.
function spokenText(element: XmlElement): string {
  const words = element.children.map((child) =>
    typeof child === "string" ? child : ` ${spokenText(child)} `,
  );
  return words.join("").replace(/\s+/g, " ").trim();
}

/** A whole number of up to five digits, else the default. */
export function wholeNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : otherwise;
}
