// A processor with its admin application, asked as an operator asks. Every answer is held against the admin
// API's own document before a test sees it, so each test also tests the document.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import supertest from "supertest";
import { parse } from "yaml";
import { compileSchemas } from "../../../spec/scripts/compile-schemas.ts";
import { adminRoutes } from "../../src/admin/http/create-admin-app.ts";
import { aCharge, aTokenize, type Body } from "./bodies.ts";
import { startTestServer, type TestServer } from "./test-server.ts";

/** The credentials of every test's operator. */
export const operator = { username: "operator", password: "a password of: operators" };

/** The environment of a server with an admin API. */
export const adminEnvironment = {
  ADMIN_PORT: "0",
  ADMIN_USERNAME: operator.username,
  ADMIN_PASSWORD: operator.password,
};

/** Where the document is. */
export const documentPath: string = fileURLToPath(new URL("../../admin-api.yaml", import.meta.url));

type Answers = Record<
  string,
  { content?: Record<string, { schema: { $ref?: string } }>; $ref?: string }
>;
type Operation = { operationId: string; responses: Answers };
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; responses: Answers };
};

/** The document as it is written. */
export const document: Document = parse(readFileSync(documentPath, "utf8"));

// Forms of text are not checked here, only shapes: without them nothing besides the compiler is needed.
const compiled = compileSchemas(
  JSON.parse(JSON.stringify(document), (name, value) => (name === "format" ? undefined : value)),
);

/** What one request may bring. */
export type Ask = {
  readonly key?: string;
  readonly body?: unknown;
  readonly credentials?: { readonly username: string; readonly password: string };
};

/** One answer. */
export type Answer = {
  status: number;
  text: string;
  body: Record<string, unknown>;
  headers: Record<string, string>;
};

/** A processor and its admin API. */
export type AdminServer = TestServer & {
  get(path: string, ask?: Ask): Promise<Answer>;
  write(path: string, ask?: Ask): Promise<Answer>;
  /** Charges a card over the connector; returns its transaction's id. */
  charge(transactionId: string, changes?: Body): Promise<string>;
  /** Stores a card over the connector; returns its token. */
  tokenize(transactionId: string, changes?: Body): Promise<string>;
};

/** Composes a processor with an admin API; a second one in the same folder is the next start of the first. */
export async function startAdminServer(
  given: { folder?: string; at?: string; changes?: Record<string, string> } = {},
): Promise<AdminServer> {
  const changes = { ...adminEnvironment, ...given.changes };
  const server = await startTestServer({ ...given, changes });
  const { admin } = server.composed;
  if (admin === null) throw new Error("Bug: the test's server has no admin API.");
  const ask = async (method: "get" | "post", path: string, { key, body, credentials }: Ask) => {
    const { username, password } = credentials ?? operator;
    let request = supertest(admin)[method](path).auth(username, password);
    if (key !== undefined) request = request.set("Idempotency-Key", key);
    if (body !== undefined) request = request.type("json").send(body as object);
    const { status, text, headers } = await request.buffer(true).parse(readText);
    const answer = { status, text, body: JSON.parse(text), headers };
    assertDocumented(method, path, answer);
    return answer;
  };
  const deliver = async (body: Body) => (await server.post(body)).body;
  return {
    ...server,
    get: (path, given = {}) => ask("get", path, given),
    write: (path, given = {}) => ask("post", path, given),
    charge: async (transactionId, changes = {}) => {
      await deliver(aCharge({ transaction_id: transactionId, ...changes }));
      return transactionId;
    },
    tokenize: async (transactionId, changes = {}) =>
      (await deliver(aTokenize({ transaction_id: transactionId, ...changes }))).token_id,
  };
}

/**
 * Lets time pass in jumps until an answer is there. Between two jumps the clock stands still, long enough
 * for whatever a jump has set going; so no test depends on how fast the machine is.
 */
export async function passTimeUntil<Result>(
  server: TestServer,
  { answer, jumpMs }: { readonly answer: Promise<Result>; readonly jumpMs: number },
): Promise<Result> {
  const turnsBetweenJumps = 200;
  let isDone = false;
  const done = answer.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    server.clock.advance(jumpMs);
    for (let turn = 0; turn < turnsBetweenJumps && !isDone; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
  return await done;
}

// supertest reads problem+json as nothing; the bytes are what counts here.
function readText(response: unknown, done: (error: null, text: string) => void): void {
  const stream = response as NodeJS.ReadableStream & { text: string };
  stream.setEncoding("utf8");
  stream.text = "";
  stream.on("data", (chunk: string) => {
    stream.text += chunk;
  });
  stream.on("end", () => done(null, stream.text));
}

function assertDocumented(method: string, path: string, answer: Answer): void {
  const operation = findOperation(method, path);
  const written = operation?.responses[String(answer.status)];
  const response = written?.$ref === undefined ? written : componentOf(written.$ref);
  const schemas = Object.values(response?.content ?? {}).map(({ schema }) => schema.$ref ?? "");
  // An address that does not exist, or exists for another method, is in no document.
  const isOutside = operation === undefined && [404, 405].includes(answer.status);
  const name = isOutside || answer.status === 401 ? "#/components/schemas/Problem" : schemas[0];
  if (name === undefined)
    throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
  const breaches = compiled.breaches(kebab(name.split("/").at(-1) ?? ""), answer.body);
  if (breaches.length > 0) throw new Error(`${method} ${path}: ${JSON.stringify(breaches)}`);
}

function componentOf(reference: string) {
  return document.components.responses[reference.split("/").at(-1) ?? ""];
}

function findOperation(method: string, path: string): Operation | undefined {
  const [address = ""] = path.split("?");
  const route = adminRoutes.find(
    (one) =>
      one.method === method && new RegExp(`^${one.path.replace(/:\w+/g, "[^/]+")}$`).test(address),
  );
  const key = route?.path.replace(/:(\w+)/g, "{$1}") ?? "";
  return document.paths[key]?.[method];
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}
