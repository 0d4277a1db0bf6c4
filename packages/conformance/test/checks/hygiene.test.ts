// The checks of broken, hostile and unusual HTTP, each against an endpoint that falls over just that.
import { hygieneChecks } from "../../src/checks/hygiene.ts";
import { eachCheckFails } from "../support/each-check-fails.ts";
import { answersAs, approves, givesId, isSilent, refuses } from "../support/faults.ts";

const fault = { status: 500, body: "oops" };

eachCheckFails(hygieneChecks, {
  "body-deep": isSilent((_body, { text }) => text.includes("[[[[")),
  "body-empty": answersAs((_body, { text }) => text === "", fault),
  "body-huge": approves((_body, { text }) => text.length > 1_000_000),
  "body-large": refuses((_body, { text }) => text.length > 20_000),
  "body-no-object": answersAs((_body, { text }) => text === "null", fault),
  "body-not-json": answersAs((_body, { text }) => text === "<pay/>", fault),
  "broken-body-status-400": answersAs((_body, { text }) => text === "[]", { status: 200 }),
  "bytes-no-utf8": answersAs((_body, { text }) => text.includes("\ufffd"), fault),
  "chunked-body": refuses((_body, { headers }) => "transfer-encoding" in headers),
  "duplicate-keys": approves((_body, { text }) => text.startsWith('{"amount":"1.00"')),
  "errors-never-html": answersAs((_body, { text }) => text === "{", { body: "<html></html>" }),
  "expect-continue": isSilent((_body, { headers }) => "expect" in headers),
  "kept-connection": givesId((body, { headers }) =>
    "x-kept" in headers ? "the first" : String(body.transaction_id),
  ),
  "large-headers": refuses((_body, { headers }) => "x-baggage" in headers),
  // A right endpoint refuses such an id; one that cuts it takes it.
  "long-id": approves((body) => String(body.transaction_id).length > 1000, "cut"),
  "null-bytes": answersAs((body) => String(body.description).includes("\u0000"), fault),
  "other-address-404": approves((_body, { path }) => path.includes("/no/such")),
  "other-verbs": approves((_body, { verb }) => verb === "PUT"),
  "other-verbs-405": answersAs((_body, { verb }) => verb === "GET", { status: 200 }),
  "prototype-keys": answersAs((_body, { text }) => text.includes("__proto__"), fault),
  "script-in-text": answersAs((body) => String(body.description).includes("'"), fault),
  "slow-body": refuses((_body, { headers }) => "x-pieces" in headers),
  "unicode-digits": approves((body) => body.amount === "1e3"),
  "unknown-headers": refuses((_body, { headers }) => headers.accept === undefined),
  "wrong-parameters": answersAs((body) => Array.isArray(body.parameters), fault),
  "wrong-types": answersAs((body) => typeof body.cardnumber === "object", fault),
});
