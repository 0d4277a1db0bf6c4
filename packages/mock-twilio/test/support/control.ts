// An emulator asked over its control API, in process. Every answer is held against the API's own document
// before a test sees it, so each test also tests the document.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { parse } from "yaml";
import { compileSchemas, fileName } from "../../../spec/scripts/compile-schemas.ts";
import { controlRoutes } from "../../src/control/create-control.ts";
import type { MockTwilioOptions } from "../../src/options.ts";
import { type MockTwilio, startMockTwilio } from "../../src/start-mock-twilio.ts";

/** Where the document is. */
export const documentPath: string = fileURLToPath(
  new URL("../../control-api.yaml", import.meta.url),
);

type Reference = { readonly $ref?: string };
type Content = Readonly<Record<string, { readonly schema: Reference }>>;
type Written = Reference & { readonly content?: Content };

/** A parameter as the document writes it. */
export type WrittenParameter = {
  readonly name: string;
  readonly in: string;
  readonly schema: Readonly<Record<string, unknown>>;
};

/** An operation as the document writes it. */
export type WrittenOperation = {
  readonly operationId: string;
  readonly parameters?: readonly Reference[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Written>>;
};

/** The document as it is written. */
export const document: {
  readonly paths: Readonly<Record<string, Readonly<Record<string, WrittenOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, unknown>>;
    readonly responses: Readonly<Record<string, Written>>;
    readonly parameters: Readonly<Record<string, WrittenParameter>>;
  };
} = parse(readFileSync(documentPath, "utf8"));

// Forms of text are not checked here, only shapes: without them nothing besides the compiler is needed.
const compiled = compileSchemas(
  JSON.parse(JSON.stringify(document), (name, value) => (name === "format" ? undefined : value)),
);

/** One answer. */
export type Answer = {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** What may be told besides method and address. */
export type Telling = { readonly body?: unknown; readonly headers?: Record<string, string> };

/** A control API and the emulator behind it. */
export type Control = {
  readonly mock: MockTwilio;
  /** Asks, for example `ask("PUT /clock", { body: { mode: "step" } })`. */
  readonly ask: (line: string, telling?: Telling) => Promise<Answer>;
};

/** Starts an emulator whose processor says yes. */
export async function startControl(options: MockTwilioOptions = {}): Promise<Control> {
  const approve = async (): Promise<Response> =>
    Response.json({ charge_id: "ch_1", error_code: null, error_message: null });
  const at = "2026-11-20T09:00:00Z";
  const mock = await startMockTwilio({ at, connector: { fetch: approve }, ...options });
  return { mock, ask: (line, telling) => askControl(mock, line, telling) };
}

/** Asks an emulator's control API. */
export async function askControl(
  mock: Pick<MockTwilio, "fetch">,
  line: string,
  { body, headers = {} }: Telling = {},
): Promise<Answer> {
  const [method = "", path = ""] = line.split(" ");
  const json = body === undefined ? {} : { "Content-Type": "application/json" };
  const content = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(`http://localhost/_mock${path}`, {
    method,
    headers: { ...json, ...headers },
    ...(body === undefined ? {} : { body: content }),
  });
  const response = await mock.fetch(request);
  const text = await response.text();
  const type = response.headers.get("Content-Type") ?? "";
  const isJson = /^application\/(problem\+)?json\b/.test(type);
  const answer: Answer = {
    status: response.status,
    ...{ type, text },
    body: isJson ? JSON.parse(text) : {},
  };
  expectDocumented(method, path, answer);
  return answer;
}

function expectDocumented(method: string, path: string, { status, type, body }: Answer): void {
  const operation = findOperation(method, path);
  // An address or a method that nobody has is in no document; its form is.
  const isOutside = operation === undefined && [404, 405].includes(status);
  const written = operation?.responses[String(status)];
  const name = written?.$ref?.split("/").at(-1);
  const { content } = (name === undefined ? written : document.components.responses[name]) ?? {};
  const schema = isOutside ? "#/components/schemas/Problem" : content?.[type]?.schema.$ref;
  if (!isOutside) expect({ method, path, status, type, content }).toHaveProperty(["content", type]);
  if (schema === undefined) return;
  const breaches = compiled.breaches(fileName(schema.split("/").at(-1) ?? ""), body);
  expect(breaches.map(({ at, breaks, missing }) => `${at} ${breaks} ${missing ?? ""}`)).toEqual([]);
}

function findOperation(method: string, path: string): WrittenOperation | undefined {
  const [address = ""] = path.split("?");
  const fits = (route: { readonly method: string; readonly path: string }): boolean =>
    route.method === method &&
    new RegExp(`^${route.path.replace(/:\w+/g, "[^/]+")}$`).test(address);
  // "offered" is no phone number: an address without parameters comes first, as in the app.
  const found = controlRoutes.filter(fits).sort((a, b) => parameters(a) - parameters(b))[0];
  if (found === undefined) return undefined;
  return document.paths[documentedPath(found.path)]?.[method.toLowerCase()];
}

function parameters({ path }: { readonly path: string }): number {
  return path.split(":").length;
}

/** A route's path as the document writes it. */
export function documentedPath(path: string): string {
  return `/_mock${path.replace(/:(\w+)/g, "{$1}")}`;
}
