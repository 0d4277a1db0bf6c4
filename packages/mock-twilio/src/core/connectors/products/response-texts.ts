// Response codes that an amount can ask a CardPointe emulator for, with the words that go with them.
// A code without words here is told as a number alone.

/** Response code to words. @see https://github.com/Fiserv/card-pointe */
export const responseTexts: Readonly<Record<string, string>> = {
  "01": "Refer to issuer",
  "05": "Do not honor",
  "54": "Wrong expiration",
  "100": "Do not honor",
  "101": "Wrong expiration",
  "107": "Refer to issuer",
  "116": "Not sufficient funds",
  "500": "Insufficient funds",
};
