// A <Dial>: whom it dials, and for how long. The nouns inside it (<Number>, <Client>, <Sip>, …) have
// attributes of their own that say nothing to a simulated leg; they are not looked at.
import type { Alert } from "../alerts.ts";
import { wholeNumber } from "./parse-sound.ts";
import { elementsOf, textOf, type XmlElement } from "./parse-xml.ts";
import { warnUnknownAttributes } from "./schema-warnings.ts";
import type { DialVerb } from "./verbs.ts";

// The defaults of Twilio's page: half a minute of ringing, four hours of talk.
const DEFAULT_TIMEOUT_S = 30;
const DEFAULT_TIME_LIMIT_S = 14_400;

/** Reads <Dial>; of several nouns the first is dialed. @see V-03 */
export function readDial(element: XmlElement, alerts: Alert[]): DialVerb {
  warnUnknownAttributes(element, alerts);
  const { attributes } = element;
  const [noun] = elementsOf(element);
  return {
    verb: "Dial",
    to: textOf(noun ?? element),
    // An empty action is the document's own address, as everywhere; an absent one is none.
    action: attributes.action ?? null,
    method: attributes.method?.toUpperCase() === "GET" ? "GET" : "POST",
    timeoutMs: wholeNumber(attributes.timeout, DEFAULT_TIMEOUT_S) * 1000,
    timeLimitMs: wholeNumber(attributes.timeLimit, DEFAULT_TIME_LIMIT_S) * 1000,
    isHungUpOnStar: attributes.hangupOnStar === "true",
  };
}
