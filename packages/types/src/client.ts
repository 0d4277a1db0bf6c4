// Calls a processor as Twilio's connector does: one POST of JSON with Basic credentials, and the reply
// read as Twilio would read it. No timers and no retries: those are Twilio's behaviour and belong to
// whoever plays Twilio. Redirects are not followed.
// It does not know what is done with the outcome.
import type { ChargeRequest, ConnectorRequestBody, TokenizeRequest } from "./connector.ts";
import type { Problem } from "./problem.ts";
import { type ConnectorAnswer, readConnectorAnswer } from "./read-answer.ts";

/** Where the processor is, how to sign in, and how to send; `fetch` may be a function made for a test. */
export type ConnectorClientOptions = {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
};

/** What came of a call: a verdict, a reply that is none, or an HTTP status that says so. */
export type ConnectorOutcome =
  | Exclude<ConnectorAnswer, { kind: "malformed" }>
  | { readonly kind: "malformed"; readonly status: number; readonly problems: readonly Problem[] }
  | {
      readonly kind: "http-error";
      readonly status: number;
      /** What the body says, where it is the contract's: the code of a 401, 413 and so on. */
      readonly errorCode: string | null;
      readonly errorMessage: string | null;
    };

/** A body less its method, form by form, so that "a card or a bank account" stays part of the type. */
type WithoutMethod<Body> = Body extends unknown ? Omit<Body, "method"> : never;

/** Sends requests to one processor. A connection that fails throws what `fetch` throws. */
export type ConnectorClient = {
  charge(request: WithoutMethod<ChargeRequest>): Promise<ConnectorOutcome>;
  tokenize(request: WithoutMethod<TokenizeRequest>): Promise<ConnectorOutcome>;
};

/**
 * A client for the processor at a URL.
 * @see T-01
 * @see T-02
 * @see T-05
 */
export function createConnectorClient(options: ConnectorClientOptions): ConnectorClient {
  const send = async (body: ConnectorRequestBody): Promise<ConnectorOutcome> => {
    const { url, fetch = globalThis.fetch } = options;
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: {
        authorization: basicCredentials(options.username, options.password),
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
    return readOutcome(body.method, response);
  };
  return {
    charge: (request) => send({ ...request, method: "charge" } as ChargeRequest),
    tokenize: (request) => send({ ...request, method: "tokenize" } as TokenizeRequest),
  };
}

async function readOutcome(
  method: ConnectorRequestBody["method"],
  response: Response,
): Promise<ConnectorOutcome> {
  const { status } = response;
  const answer = readConnectorAnswer(method, parseJson(await response.text()));
  if (status >= 400) {
    const isError = answer.kind === "error";
    return {
      kind: "http-error",
      status,
      errorCode: isError ? answer.errorCode : null,
      errorMessage: isError ? answer.errorMessage : null,
    };
  }
  // A browser shows a redirect that was not followed as status 0; both are no answer of the contract.
  if (status < 200 || status >= 300) return { kind: "malformed", status, problems: [redirected] };
  return answer.kind === "malformed" ? { ...answer, status } : answer;
}

const redirected: Problem = {
  field: "",
  rule: "status",
  message: "The processor did not answer with a status of success; redirects are not followed.",
};

/** Anything that is not JSON becomes undefined, which no answer of the contract is. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** RFC 7617: user and password as UTF-8, joined by a colon, in base64. */
function basicCredentials(username: string, password: string): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
}
