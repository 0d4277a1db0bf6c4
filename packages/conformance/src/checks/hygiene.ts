// The list of what is asked about broken, hostile and unusual HTTP.
// The order is that of the report.
import type { Check } from "../check.ts";
import { bodyDeep } from "./hygiene/body-deep.ts";
import { bodyEmpty } from "./hygiene/body-empty.ts";
import { bodyHuge } from "./hygiene/body-huge.ts";
import { bodyLarge } from "./hygiene/body-large.ts";
import { bodyNoObject } from "./hygiene/body-no-object.ts";
import { bodyNotJson } from "./hygiene/body-not-json.ts";
import { brokenBodyStatus400 } from "./hygiene/broken-body-status-400.ts";
import { bytesNoUtf8 } from "./hygiene/bytes-no-utf8.ts";
import { chunkedBody } from "./hygiene/chunked-body.ts";
import { duplicateKeys } from "./hygiene/duplicate-keys.ts";
import { errorsNeverHtml } from "./hygiene/errors-never-html.ts";
import { expectContinue } from "./hygiene/expect-continue.ts";
import { keptConnection } from "./hygiene/kept-connection.ts";
import { largeHeaders } from "./hygiene/large-headers.ts";
import { longId } from "./hygiene/long-id.ts";
import { nullBytes } from "./hygiene/null-bytes.ts";
import { otherAddress404 } from "./hygiene/other-address-404.ts";
import { otherVerbs } from "./hygiene/other-verbs.ts";
import { otherVerbs405 } from "./hygiene/other-verbs-405.ts";
import { prototypeKeys } from "./hygiene/prototype-keys.ts";
import { scriptInText } from "./hygiene/script-in-text.ts";
import { slowBody } from "./hygiene/slow-body.ts";
import { unicodeDigits } from "./hygiene/unicode-digits.ts";
import { unknownHeaders } from "./hygiene/unknown-headers.ts";
import { wrongParameters } from "./hygiene/wrong-parameters.ts";
import { wrongTypes } from "./hygiene/wrong-types.ts";

/** The checks of the group `hygiene`. */
export const hygieneChecks: readonly Check[] = [
  bodyDeep,
  bodyEmpty,
  bodyHuge,
  bodyLarge,
  bodyNoObject,
  bodyNotJson,
  brokenBodyStatus400,
  bytesNoUtf8,
  chunkedBody,
  duplicateKeys,
  errorsNeverHtml,
  expectContinue,
  keptConnection,
  largeHeaders,
  longId,
  nullBytes,
  otherAddress404,
  otherVerbs405,
  otherVerbs,
  prototypeKeys,
  scriptInText,
  slowBody,
  unicodeDigits,
  unknownHeaders,
  wrongParameters,
  wrongTypes,
];
