// Phone numbers as the REST API takes and shows them: E.164 with what people write around the digits,
// and Twilio's "formatted" twin. A number's SID is made from its digits, so that an account needs none.

/** A number in E.164, or null when the text is none. Ten digits are a number of North America. */
export function readPhoneNumber(text: string): string | null {
  const bare = text.replace(/[\s().-]/g, "");
  if (/^\+[1-9]\d{6,14}$/.test(bare)) return bare;
  if (/^1?[2-9]\d{9}$/.test(bare)) return `+1${bare.slice(-10)}`;
  return null;
}

/** A number as Twilio shows it to people: "(202) 555-0142"; abroad and elsewhere as it is. */
export function formatPhoneNumber(number: string): string {
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number) ?? [];
  return area === undefined ? number : `(${area}) ${exchange}-${line}`;
}

// A SID has 32 hex digits, of which a number takes the last.
const SID_DIGITS = 32;

/** The SID of a number. */
export function numberSid(phoneNumber: string): string {
  return `PN${phoneNumber.slice(1).padStart(SID_DIGITS, "0")}`;
}
