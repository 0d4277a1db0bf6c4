// Holds every answer of the REST API against its document: the resource by its path, a refusal by its
// form, and the headers that go with both. A test that asks through here has this for nothing.
import { validateTwilioApi } from "@pay-connector/types";
import { expect } from "vitest";

type ResourceName = "call" | "call-list" | "payment" | NumberName | "rest-error";
type NumberName = "incoming-phone-number" | "incoming-phone-number-list";

const collections: Readonly<Record<string, ResourceName>> = {
  Calls: "call-list",
  IncomingPhoneNumbers: "incoming-phone-number-list",
};
const resources: Readonly<Record<string, ResourceName>> = {
  Calls: "call",
  Payments: "payment",
  IncomingPhoneNumbers: "incoming-phone-number",
};

/** Fails the test when the answer is not as the document says. */
export async function expectDocumented(request: Request, answer: Response): Promise<void> {
  if (answer.status === 204) return;
  const body: unknown = await answer.clone().json();
  const path = new URL(request.url).pathname
    .replace(/\.json$/, "")
    .split("/")
    .slice(4);
  const name = answer.ok ? resourceName(path, request.method) : "rest-error";
  expect({ path: path.join("/"), problems: validateTwilioApi[name](body) }).toEqual({
    path: path.join("/"),
    problems: [],
  });
  expect(answer.headers.get("Content-Type")).toMatch(/^application\/json/);
  if (!answer.ok) expect(body).toMatchObject({ status: answer.status });
  if (answer.status === 401) expect(answer.headers.get("WWW-Authenticate")).toMatch(/^Basic /);
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
}

// ["Calls", "CA…", "Payments"]: an odd number of steps ends at a collection.
function resourceName(path: readonly string[], method: string): ResourceName {
  const isCollection = path.length % 2 === 1;
  const last = path.at(isCollection ? -1 : -2) ?? "";
  const name = isCollection && method === "GET" ? collections[last] : resources[last];
  if (name === undefined) throw new Error(`The document knows no ${path.join("/")}.`);
  return name;
}
