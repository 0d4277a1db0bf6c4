// The door: everything behind it runs in a browser page, and nothing of Node is needed.
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { expect, test } from "vitest";
import * as door from "../src/index.ts";

const entry = fileURLToPath(new URL("../src/index.ts", import.meta.url));

test("the whole package is bundled for a browser and runs with a browser's globals alone", async () => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "kit",
    platform: "browser",
  });
  const text = outputFiles[0]?.text ?? "";
  expect(text).not.toMatch(/\brequire\(|\bprocess\.|\bBuffer\b|from "node:/);
  const page = { crypto, TextEncoder, URL, URLSearchParams, btoa, atob, fetch };
  const result: unknown = await runInNewContext(
    `${text}; kit.signWebhook({ authToken: "12345", url: "https://example.com/x", params: [] })
      .then((signature) => [signature.length, kit.readConnectorRequest({}).ok]);`,
    page,
    { contextCodeGeneration: { strings: false, wasm: false } },
  );
  expect(JSON.parse(JSON.stringify(result))).toEqual([28, false]);
});

test("the door names what it always named", () => {
  expect(Object.keys(door).sort()).toMatchInlineSnapshot(`
    [
      "Secret",
      "bankAccountTypes",
      "behaviours",
      "callOutcomes",
      "captureFields",
      "cardNumberLengths",
      "cardTypeByPrefix",
      "cardTypes",
      "contradictions",
      "createConnectorClient",
      "currencies",
      "currenciesDate",
      "currenciesSource",
      "dataClasses",
      "detectCardType",
      "errorCatalogue",
      "formatAmount",
      "idFieldOf",
      "isAccountNumber",
      "isExpired",
      "isRoutingNumber",
      "maskAccountNumber",
      "maskCardNumber",
      "maskSecurityCode",
      "minorUnits",
      "parseAmount",
      "parseExpiry",
      "passesLuhn",
      "payFailures",
      "readCallProgress",
      "readConnectorAnswer",
      "readConnectorRequest",
      "readPayAction",
      "readPaymentCallback",
      "redactConnectorRequest",
      "securityCodeLength",
      "sessionFailures",
      "signWebhook",
      "simulatorParameterName",
      "simulatorPrecedence",
      "simulatorTriggers",
      "truncateCardNumber",
      "validate",
      "validateTwilioApi",
      "verifyWebhook",
    ]
  `);
});
