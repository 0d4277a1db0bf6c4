// The line for a shell: what it spells, and what it never shows.
import { describe, expect, it } from "vitest";
import { curlLine } from "../src/report/curl.ts";
import type { SentRequest } from "../src/wire/exchange.ts";

describe("the curl line", () => {
  const sent: SentRequest = {
    ...{ method: "POST", url: "http://127.0.0.1/pay", headers: {}, body: `{"a":"it's"}` },
    ...{ credentials: null, input: null, delivery: 1 },
  };
  it.each([
    ["quotes for a shell", {}, `--data-binary '{"a":"it'\\''s"}'`],
    ["names another method", { method: "PUT" }, "-X PUT"],
    ["keeps curl from naming a type that was not sent", {}, "-H 'Content-Type:'"],
    [
      "spells the credentials that were sent, and shows no header that holds them",
      {
        headers: { Authorization: "Basic [hidden]" },
        credentials: { kind: "basic", shell: "$CONNECTOR_USERNAME:wrong" },
      },
      `curl -i -u "$CONNECTOR_USERNAME:wrong" -H 'Content-Type:'`,
    ],
    ["sends no credentials where none were sent", {}, "curl -i -H 'Content-Type:'"],
    [
      "spells a header of another scheme",
      { credentials: { kind: "header", shell: "Bearer x" } },
      'curl -i -H "Authorization: Bearer x"',
    ],
    ["shows what nobody sees", { body: "\ufeff{}" }, "--data-binary '\\uFEFF{}'"],
  ] as const)("%s", (_name, other, want) => {
    expect(curlLine({ ...sent, ...other })).toContain(want);
  });
});
