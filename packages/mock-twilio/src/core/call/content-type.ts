// What an answer is read as, by its Content-Type: Twilio takes three types for TwiML, and refuses others.
// @see https://www.twilio.com/docs/api/errors/12300
import { type Alert, errorAlert, noteAlert } from "../alerts.ts";

/** Read on, perhaps with a note, or refuse. */
export type ContentCheck =
  | { readonly ok: true; readonly notes: readonly Alert[] }
  | { readonly ok: false; readonly alert: Alert };

// text/html too: what an HTML page is told then, is that it is no TwiML.
const twimlTypes = ["text/xml", "application/xml", "text/html"];

const fine: ContentCheck = { ok: true, notes: [] };

/** Judges the type of a document. @see V-07 */
export function checkContentType(arrived: {
  readonly url: string;
  readonly contentType: string | null;
  readonly body: string;
}): ContentCheck {
  const { url, contentType, body } = arrived;
  const type = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  // Nothing public says what becomes of an answer without a type; it is given the benefit of the doubt.
  if (type === "" || twimlTypes.includes(type)) return fine;
  const cure = "send text/xml";
  if (type === "text/plain" && body.trimStart().startsWith("<")) {
    // A Response made of a text has this type by itself, so this happens to everybody once.
    const what = `${url} sent TwiML as text/plain, which Twilio would read out aloud`;
    return { ok: true, notes: [noteAlert(12300, `Invalid content type: ${what}; ${cure}.`)] };
  }
  const message = `Invalid content type: ${url} sent ${type}; ${cure}.`;
  return { ok: false, alert: errorAlert(12300, message) };
}
