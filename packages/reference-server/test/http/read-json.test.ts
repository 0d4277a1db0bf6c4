// Which bytes are one JSON object without two meanings.
import { describe, expect, it } from "vitest";
import { readJsonObject } from "../../src/http/read-json.ts";

const read = (text: string | Uint8Array) =>
  readJsonObject(typeof text === "string" ? Buffer.from(text) : text);

describe("readJsonObject", () => {
  it.each([
    { name: "an empty object", text: "{}", want: {} },
    {
      name: "nested objects",
      text: '{"a":{"b":[{"b":1},{"b":2}]}}',
      want: { a: { b: [{ b: 1 }, { b: 2 }] } },
    },
    { name: "one name at two levels", text: '{"a":{"a":1}}', want: { a: { a: 1 } } },
    {
      name: "quotes and braces in a text",
      text: '{"a":"{\\"a\\":1,\\\\","b":"}"}',
      want: { a: '{"a":1,\\', b: "}" },
    },
    { name: "a value that equals a name", text: '{"a":"b","b":"a"}', want: { a: "b", b: "a" } },
    { name: "a byte order mark", text: '\uFEFF{"a":1}', want: { a: 1 } },
  ])("reads $name", ({ text, want }) => {
    expect(read(text)).toEqual(want);
  });

  it.each([
    { name: "nothing", text: "" },
    { name: "an array", text: "[{}]" },
    { name: "a text", text: '"a"' },
    { name: "null", text: "null" },
    { name: "a half object", text: '{"a":1' },
    { name: "two objects", text: "{}{}" },
    { name: "a form", text: "a=1&b=2" },
    { name: "[E-14] a name twice", text: '{"amount":"1","amount":"2"}' },
    { name: "[E-14] a name twice, once escaped", text: '{"amount":"1","\\u0061mount":"2"}' },
    { name: "[E-14] a name twice in an inner object", text: '{"p":{"a":"1", "a" :"2"}}' },
    { name: "__proto__", text: '{"__proto__":{"a":1}}' },
    { name: "__proto__ inside and escaped", text: '{"a":[{"\\u005f_proto__":1}]}' },
    { name: "nine levels", text: `${'{"a":'.repeat(9)}1${"}".repeat(9)}` },
    { name: "a hundred thousand levels", text: `{"a":${"[".repeat(1e5)}${"]".repeat(1e5)}}` },
    {
      name: "bytes that are not UTF-8",
      text: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    },
    { name: "UTF-16", text: Buffer.from("{}", "utf16le") },
  ])("[E-12] refuses $name", ({ text }) => {
    expect(read(text)).toBeNull();
  });
});
