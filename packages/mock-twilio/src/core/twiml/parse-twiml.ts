// A TwiML document to verbs. Text that is not well-formed, or whose root is not <Response>, is 12100
// and ends the call; an unknown verb or attribute is 12200, a warning, and is skipped.
// Names are case-sensitive, as Twilio's are. It does not know what a call does with the verbs.
import { type Alert, errorAlert, noteAlert } from "../alerts.ts";
import { readDial } from "./parse-dial.ts";
import { readGather } from "./parse-gather.ts";
import { readPayVerb } from "./parse-pay.ts";
import { readSound } from "./parse-sound.ts";
import { elementsOf, type Place, parseXml, textOf, type XmlElement } from "./parse-xml.ts";
import { skipped, warnUnknownAttributes } from "./schema-warnings.ts";
import { unplayedVerbs, type Verb } from "./verbs.ts";

/** Verbs and warnings, or the one error that ends the call. @see E-02 @see E-03 */
export type TwimlResult =
  | { readonly ok: true; readonly verbs: readonly Verb[]; readonly alerts: readonly Alert[] }
  | { readonly ok: false; readonly alert: Alert };

/** Reads a document. @see https://www.twilio.com/docs/voice/twiml */
export function parseTwiml(text: string): TwimlResult {
  const xml = parseXml(text);
  if (!xml.ok) return parseFailure(xml.place, xml.problem);
  const root = xml.root;
  if (root.name !== "Response") {
    const isPage = root.name.toLowerCase() === "html";
    const what = isPage ? "this is an HTML page: the URL is not that of an application" : "";
    const found = `the root element is <${root.name}>, not <Response>`;
    return parseFailure(root.place, isPage ? `${found}; ${what}` : found);
  }
  const alerts: Alert[] = [];
  warnUnknownAttributes(root, alerts);
  const verbs = elementsOf(root).flatMap((element) => readVerb(element, alerts));
  return { ok: true, verbs, alerts };
}

function parseFailure({ line, column }: Place, problem: string): TwimlResult {
  const message = `Document parse failure: line ${line}, column ${column}: ${problem}.`;
  return { ok: false, alert: errorAlert(12100, message) };
}

function readVerb(element: XmlElement, alerts: Alert[]): readonly Verb[] {
  const sound = readSound(element, alerts);
  if (sound !== undefined) return [{ verb: "Sound", sound }];
  if (element.name === "Pay") return [readPayVerb(element, alerts)];
  if (element.name === "Redirect") {
    warnUnknownAttributes(element, alerts);
    const method = element.attributes.method?.toUpperCase() === "GET" ? "GET" : "POST";
    return [{ verb: "Redirect", url: textOf(element), method }];
  }
  if (element.name === "Hangup") {
    warnUnknownAttributes(element, alerts);
    return [{ verb: "Hangup" }];
  }
  if (element.name === "Gather") return [readGather(element, alerts)];
  if (element.name === "Dial") return [readDial(element, alerts)];
  if (element.name === "Reject") {
    warnUnknownAttributes(element, alerts);
    return [{ verb: "Reject", reason: element.attributes.reason === "busy" ? "busy" : "rejected" }];
  }
  if (unplayedVerbs.includes(element.name)) {
    const what = `line ${element.place.line}: <${element.name}> is not played here`;
    alerts.push(noteAlert(null, `${what}; it is skipped, where Twilio would perform it.`));
  } else alerts.push(skipped(element, `TwiML has no verb <${element.name}>`));
  return [];
}
