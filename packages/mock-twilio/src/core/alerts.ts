// What Twilio would write into the account's error log: a number of Twilio's and a sentence of ours.
// Alerts are data; who prints them is decided elsewhere. No alert ever carries what a caller pressed.

/** The numbers of Twilio's that the emulator can raise. @see https://www.twilio.com/docs/api/errors */
export type AlertCode =
  | 11200
  | 11205
  | 11215
  | 12100
  | 12200
  | 12300
  | 20404
  | 21210
  | 64001
  | 64002
  | 64003
  | 64004
  | 64005
  | 64006
  | 64007
  | 64008
  | 64009
  | 64010
  | 64011
  | 64012
  | 64013
  | 64014
  | 64015
  | 64016
  | 64017
  | 64018
  | 64019
  | 64020
  | 64021
  | 64022
  | 64023;

/** An error ends something, a warning is skipped over, a note says what Twilio would do otherwise. */
export type AlertLevel = "error" | "warning" | "note";

/** One line of the account's error log. */
export type Alert = {
  readonly level: AlertLevel;
  /** Null for a note on something Twilio has no number for. */
  readonly code: AlertCode | null;
  readonly message: string;
};

/** An alert of the level `error`. */
export function errorAlert(code: AlertCode, message: string): Alert {
  return { level: "error", code, message };
}

/** An alert of the level `warning`. */
export function warningAlert(code: AlertCode, message: string): Alert {
  return { level: "warning", code, message };
}

/** An alert of the level `note`. */
export function noteAlert(code: AlertCode | null, message: string): Alert {
  return { level: "note", code, message };
}
