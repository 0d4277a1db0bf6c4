// A client for the control API, typed by its document: a method for each operation, which takes one object
// (what is in the address and what is in the body together) and gives what the document says. It knows
// neither Node nor the emulator, so it runs in a test of any program and in a page.
import { type ControlEvent, listenToEvents } from "./control-events.ts";
import { controlOperations, type operations } from "./generated/control-api.ts";

/** Where the emulator is; for one in this process give `mock.fetch`, and no address. */
export type ControlClientOptions = {
  /** Absent: `http://localhost`, which is good for an emulator in this process. */
  readonly url?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
};

type Operations = typeof controlOperations;
type Name = Exclude<keyof Operations, "streamEvents">;

type Part<Value> = [Value] extends [undefined] ? unknown : NonNullable<Value>;
type BodyOf<Operation> = Operation extends {
  readonly requestBody?: { readonly content: { readonly "application/json": infer Body } };
}
  ? Body
  : unknown;
type Input<Each extends Name> = Part<operations[Each]["parameters"]["path"]> &
  Part<operations[Each]["parameters"]["query"]> &
  BodyOf<operations[Each]>;
type Given<Each extends Name> =
  Record<never, never> extends Input<Each> ? [given?: Input<Each>] : [given: Input<Each>];

type Success<Responses> = Responses extends { readonly 201: infer Answer }
  ? Answer
  : Responses extends { readonly 200: infer Answer }
    ? Answer
    : never;
type Output<Each extends Name> =
  Success<operations[Each]["responses"]> extends {
    readonly content: { readonly "application/json": infer Body };
  }
    ? Body
    : string;

/** What an event stream may be asked. */
export type EventOptions = {
  /** The id of the event that was heard last; absent: from now on. */
  readonly after?: string;
  /** Only what happens to this call. */
  readonly callSid?: string;
  /** Ends the listening. */
  readonly signal?: AbortSignal;
};

/** A method for each operation of the control API, and its event stream. @see K-13 */
export type ControlClient = {
  readonly [Each in Name]: (...given: Given<Each>) => Promise<Output<Each>>;
} & {
  /** Everything that happens, as it happens; a broken connection is taken up where it was. @see K-12 */
  readonly events: (options?: EventOptions) => AsyncGenerator<ControlEvent>;
};

/** A request that was not done; the message names everything that stood in its way. @see K-13 */
export class ControlError extends Error {
  readonly status: number;
  /** Tells problems apart, such as `calls-live`; `no-control-api` when something else answered. */
  readonly code: string;
  readonly problems: readonly { readonly field: string; readonly message: string }[];

  constructor(status: number, answer: unknown) {
    const { title, code, problems } = problemOf(answer);
    const lines = problems.map(({ field, message }) => `${field} ${message}`.trim());
    super([title, ...lines].join("\n"));
    this.name = "ControlError";
    this.status = status;
    this.code = code;
    this.problems = problems;
  }
}

/** A client for the control API of an emulator. @see K-13 */
export function createControlClient(options: ControlClientOptions = {}): ControlClient {
  const { url = "http://localhost", fetch = (request) => globalThis.fetch(request) } = options;
  const send = async (request: Request): Promise<Response> => {
    const response = await fetch(request);
    if (!response.ok) throw new ControlError(response.status, parseJson(await response.text()));
    return response;
  };
  const ask = async (name: Name, given: Fields): Promise<unknown> => {
    const response = await send(requestOf(name, url, given));
    const isJson = response.headers.get("Content-Type")?.startsWith("application/json") === true;
    return isJson ? response.json() : response.text();
  };
  const names = Object.keys(controlOperations).filter((name) => name !== "streamEvents") as Name[];
  const methods = names.map((name) => [name, (given: Fields = {}) => ask(name, given)]);
  const events = ({ signal, ...query }: EventOptions = {}): AsyncGenerator<ControlEvent> =>
    listenToEvents(send, { address: addressOf("streamEvents", url, query), signal });
  // Each method is what the table says of its name, which no type of an object made from a list can tell.
  return { ...Object.fromEntries(methods), events } as ControlClient;
}

type Fields = Readonly<Record<string, unknown>>;

function requestOf(name: Name, base: string, given: Fields): Request {
  const { method, path, query, hasBody } = controlOperations[name];
  const address = addressOf(name, base, given);
  if (!hasBody) return new Request(address, { method });
  const inAddress = [...path.matchAll(/\{(\w+)\}/g)].map(([, field = ""]) => field);
  const elsewhere: readonly string[] = [...inAddress, ...query];
  const body = Object.entries(given).filter(([field]) => !elsewhere.includes(field));
  return new Request(address, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(Object.fromEntries(body)),
  });
}

function addressOf(name: keyof Operations, base: string, given: Fields): string {
  const { path, query } = controlOperations[name];
  const filled = path.replace(/\{(\w+)\}/g, (_, field: string) =>
    encodeURIComponent(String(given[field])),
  );
  const url = new URL(filled, base);
  for (const field of query) {
    if (given[field] !== undefined) url.searchParams.set(field, String(given[field]));
  }
  return url.href;
}

function problemOf(answer: unknown): Pick<ControlError, "code" | "problems"> & { title: string } {
  const problem = answer as Partial<Pick<ControlError, "code" | "problems"> & { title: string }>;
  if (typeof problem?.title === "string" && typeof problem.code === "string") {
    return { title: problem.title, code: problem.code, problems: problem.problems ?? [] };
  }
  const title = "This is not the control API of an emulator.";
  return { title, code: "no-control-api", problems: [] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
