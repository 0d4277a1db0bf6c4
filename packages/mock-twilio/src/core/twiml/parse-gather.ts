// A <Gather> and the sounds inside it. Keys alone are heard: where speech is asked for, a note says so.
import { type Alert, noteAlert } from "../alerts.ts";
import { readSound, wholeNumber } from "./parse-sound.ts";
import { elementsOf, type XmlElement } from "./parse-xml.ts";
import { skipped, warnUnknownAttributes } from "./schema-warnings.ts";
import type { GatherVerb, Sound } from "./verbs.ts";

// Both are the defaults of Twilio's page.
const DEFAULT_TIMEOUT_S = 5;
const DEFAULT_FINISH_KEY = "#";

/** Reads <Gather>. @see V-01 */
export function readGather(element: XmlElement, alerts: Alert[]): GatherVerb {
  warnUnknownAttributes(element, alerts);
  const { attributes } = element;
  if (attributes.input?.includes("speech")) {
    const message = `line ${element.place.line}: <Gather> hears keys here, and no speech.`;
    alerts.push(noteAlert(null, message));
  }
  const sounds: Sound[] = [];
  for (const child of elementsOf(element)) {
    const sound = readSound(child, alerts);
    if (sound === undefined) alerts.push(skipped(child, `<Gather> takes no <${child.name}>`));
    else sounds.push(sound);
  }
  const numDigits = wholeNumber(attributes.numDigits, 0);
  return {
    verb: "Gather",
    action: attributes.action ?? "",
    method: attributes.method?.toUpperCase() === "GET" ? "GET" : "POST",
    timeoutMs: wholeNumber(attributes.timeout, DEFAULT_TIMEOUT_S) * 1000,
    numDigits: numDigits === 0 ? null : numDigits,
    finishOnKey: attributes.finishOnKey ?? DEFAULT_FINISH_KEY,
    isEmptyResultPosted: attributes.actionOnEmptyResult === "true",
    sounds,
  };
}
