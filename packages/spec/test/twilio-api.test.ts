// The document of the REST API: what it describes, that every field of it has an example, and that what its
// callbacks show of a card is classed as everywhere.
import { describe, expect, it } from "vitest";
import { bundleDocument, documents, type JsonObject } from "../scripts/bundle-document.ts";
import { compileSchemas, fileName } from "../scripts/compile-schemas.ts";
import { type SchemaNode, schemaNodes } from "../scripts/walk-schemas.ts";

const twilioApi = bundleDocument(documents["twilio-api.json"]);

describe("the document of the REST API", () => {
  const paths = twilioApi.paths as { readonly [path: string]: JsonObject };
  const compiled = compileSchemas(twilioApi);

  it("has what is played of calls, payments and numbers, and five callbacks", () => {
    const operations = Object.values(paths).flatMap(({ get, post }) =>
      [get, post].flatMap((operation) =>
        operation === undefined ? [] : [operation as JsonObject],
      ),
    );
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual([
      ...["createCall", "createPayment", "fetchCall", "fetchIncomingPhoneNumber", "listCalls"],
      ...["listIncomingPhoneNumbers", "updateCall", "updateIncomingPhoneNumber", "updatePayment"],
    ]);
    const ofPayments = ["paymentCreate", "paymentCapture", "paymentComplete", "paymentCancel"];
    const callbacks = [...ofPayments, "callProgress"];
    expect(Object.keys(twilioApi.webhooks as JsonObject)).toEqual(callbacks);
  });

  it("shows an example of every field of a form or a reply, and it fits", () => {
    // The callbacks have whole examples; what the API is asked and answers has one for each field too.
    const ofTheApi = /^(RestError|Page|Call|Payment|IncomingPhoneNumber|(Create|Update)[A-Z]\w+)$/;
    const fields = schemaNodes(twilioApi).filter((node) => isFieldOf(ofTheApi, node));
    expect(fields.length).toBeGreaterThan(80);
    for (const { path, schema } of fields) {
      const examples = (schema.examples ?? []) as readonly unknown[];
      expect(examples.length, path).toBeGreaterThan(0);
      const [name = "", , field = ""] = path.split(".");
      for (const example of examples) {
        const breaches = compiled.breaches(fileName(name), { [field]: example });
        expect(
          breaches.filter(({ at }) => at !== ""),
          path,
        ).toEqual([]);
      }
    }
  });

  it("classes what a callback shows of a card as the processor's document does", () => {
    const classes = (name: string) =>
      schemaNodes(twilioApi)
        .filter(({ path }) => /^(Capture|Collected)Details\./.test(path) && path.endsWith(name))
        .map(({ schema }) => schema["x-data-class"]);
    expect(classes(".PaymentCardNumber")).toEqual(["pan", "pan"]);
    expect(classes(".SecurityCode")).toEqual(["sad", "sad"]);
    expect(classes(".BankAccountNumber")).toEqual(["account", "account"]);
  });
});

/** Whether a node is a field of one of these schemas itself, not of something inside it. */
function isFieldOf(names: RegExp, { path, isField }: SchemaNode): boolean {
  const steps = path.split(".");
  return isField && steps.length === 3 && steps[1] === "properties" && names.test(steps[0] ?? "");
}
