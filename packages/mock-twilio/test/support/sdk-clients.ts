// The official SDK in the two ways that reach an emulator without exec: its API's address on a port of this
// machine, or a client for HTTP that calls the emulator in process. Answers in process are held against
// the document.
import twilio, { type Twilio } from "twilio";
import type { MockTwilio } from "../../src/start-mock-twilio.ts";
import { expectDocumented } from "./checked-answer.ts";

/** Who asks; absent: the account with its own token. */
export type SdkCredentials = {
  readonly username?: string;
  readonly password?: string;
  readonly accountSid?: string;
};

/** How a test's SDK reaches the emulator. */
export type SdkWay = (mock: MockTwilio, credentials?: SdkCredentials) => Promise<Twilio>;

/** By its address, which the SDK lets everybody write. */
export const overLoopback: SdkWay = async (mock, credentials = {}) => {
  const client = sdk(mock, credentials, {});
  client.api.baseUrl = await mock.listen();
  return client;
};

/** Without a port: the SDK takes any client for HTTP. */
export const inProcess: SdkWay = async (mock, credentials = {}) =>
  sdk(mock, credentials, { httpClient: { request: (options) => askInProcess(mock, options) } });

type ClientOptions = NonNullable<Parameters<typeof twilio>[2]>;
type HttpClient = { readonly request: (options: HttpRequest) => Promise<HttpAnswer> };
type HttpRequest = {
  readonly method: string;
  readonly uri: string;
  readonly username?: string;
  readonly password?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
  readonly data?: Readonly<Record<string, string>>;
};
type HttpAnswer = { readonly statusCode: number; readonly body: unknown; readonly headers: object };

function sdk(
  mock: MockTwilio,
  { username, password, accountSid }: SdkCredentials,
  options: { readonly httpClient?: HttpClient },
): Twilio {
  return twilio(username ?? mock.accountSid, password ?? mock.authToken, {
    accountSid: accountSid ?? mock.accountSid,
    // Its type names a class of its own; it uses the one method.
    ...(options as ClientOptions),
  });
}

async function askInProcess(mock: MockTwilio, options: HttpRequest): Promise<HttpAnswer> {
  const { method, uri, username, password, headers = {}, params = {}, data } = options;
  const url = new URL(uri);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  const request = new Request(url, {
    method,
    headers: { ...headers, Authorization: `Basic ${btoa(`${username}:${password}`)}` },
    ...(data === undefined ? {} : { body: new URLSearchParams(data) }),
  });
  const answer = await mock.fetch(request.clone());
  await expectDocumented(request, answer);
  const body: unknown = await answer.json();
  return { statusCode: answer.status, body, headers: Object.fromEntries(answer.headers) };
}
