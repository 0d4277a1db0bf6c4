// Where a <Pay> reports its progress: the statusCallback attribute, relative to the document, and the
// method, which only the SDK knows. An address that is none is warned about; <Pay> goes on without it.
import { type Alert, warningAlert } from "../alerts.ts";
import type { Assumptions } from "../assumptions.ts";
import { resolveAddress } from "../web-address.ts";
import { oneOf } from "./pay-attributes.ts";

/** The address and how it is asked. */
export type StatusCallback = { readonly method: "GET" | "POST"; readonly url: string };

/** Reads the two attributes; null when nothing is to be told. @see W-05 @see W-09 */
export function readStatusCallback(given: {
  readonly attributes: Readonly<Record<string, string>>;
  readonly documentUrl: string | null;
  readonly assumptions: Assumptions;
  readonly alerts: Alert[];
}): StatusCallback | null {
  const { attributes, documentUrl, assumptions, alerts } = given;
  const text = attributes.statusCallback;
  const written = oneOf({
    name: "statusCallbackMethod",
    text: attributes.statusCallbackMethod?.toUpperCase(),
    allowed: ["POST", "GET"] as const,
    alerts,
  });
  if (text === undefined || text === "") return null;
  const url = resolveAddress(text, documentUrl);
  if (url === null) {
    const cure = "give an absolute URL, since this document has no address of its own";
    const message = `HTTP retrieval failure: statusCallback "${text}" is no address; ${cure}.`;
    alerts.push(warningAlert(11200, message));
    return null;
  }
  return { method: assumptions.statusCallbackMethod === "honour" ? written : "POST", url };
}
