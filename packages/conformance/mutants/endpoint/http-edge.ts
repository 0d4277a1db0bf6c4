// The outer half of the right endpoint: one HTTP exchange from its first line to the text of its body and
// back. Each step is a method, so that a wrong endpoint can be wrong in one of them.
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, refusal } from "./answer.ts";

/** Credentials that the endpoint wants. */
export type Credentials = { readonly username: string; readonly password: string };

/** A body larger than this is refused; Twilio's are below a kilobyte. */
const LARGEST_BODY = 256 * 1024;

/** The outer half of an endpoint. */
export abstract class HttpEdge {
  /** The address of the endpoint; the older layout appends /charge or /tokenize. */
  readonly path: string = "/pay";
  protected abstract readonly credentials: Credentials;

  /** One exchange. An answer of null is silence: the connection is closed, and Twilio asks again. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.answerTo(request);
    if (answer === null) request.socket.destroy();
    else this.send(response, answer);
  }

  protected async answerTo(request: IncomingMessage): Promise<Answer | null> {
    const misfit = this.refuseFrame(request);
    if (misfit !== null) return misfit;
    const text = await this.readBody(request);
    if (text === null) return refusal(413, "body_too_large", "The body is too large.");
    const body = this.parse(text);
    if (body === null) return refusal(400, "invalid_json", "The body is not one JSON object.");
    return this.answerBody(body, this.methodInPath(request));
  }

  /** What follows from a body that is one JSON object. */
  protected abstract answerBody(
    body: Readonly<Record<string, unknown>>,
    pathMethod: string | null,
  ): Promise<Answer | null>;

  /** Address, verb and credentials, in this order; null when all are right. @see E-12 @see T-02 */
  protected refuseFrame(request: IncomingMessage): Answer | null {
    if (!this.isOwnPath(request)) return refusal(404, "not_found", "Nothing is here.");
    if (request.method !== "POST") {
      const answer = refusal(405, "method_not_allowed", "Only POST is answered here.");
      return { ...answer, headers: { ...answer.headers, Allow: "POST" } };
    }
    if (this.isAllowed(request.headers.authorization ?? "")) return null;
    const answer = refusal(401, "unauthorized", "The credentials are missing or wrong.");
    return { ...answer, headers: { ...answer.headers, "WWW-Authenticate": 'Basic realm="pay"' } };
  }

  protected isOwnPath(request: IncomingMessage): boolean {
    const path = pathOf(request);
    return [this.path, `${this.path}/charge`, `${this.path}/tokenize`].includes(path);
  }

  /** The method that the older layout puts into the address. @see T-04 */
  protected methodInPath(request: IncomingMessage): string | null {
    const rest = pathOf(request).slice(this.path.length + 1);
    return rest === "" ? null : rest;
  }

  protected isAllowed(authorization: string): boolean {
    const given = readBasic(authorization);
    if (given === null) return false;
    // Both are compared in full, whatever the first comparison says.
    const isUser = isSame(given.username, this.credentials.username);
    const isPassword = isSame(given.password, this.credentials.password);
    return isUser && isPassword;
  }

  /** The whole body as text; null when it is too large. It is read to its end, so that the answer arrives. */
  protected async readBody(request: IncomingMessage): Promise<string | null> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= LARGEST_BODY) chunks.push(chunk);
    }
    return size > LARGEST_BODY ? null : Buffer.concat(chunks).toString("utf8");
  }

  /** The body as an object; null when it is not one, or names a key twice. @see T-03 @see E-14 */
  protected parse(text: string): Readonly<Record<string, unknown>> | null {
    if (hasTwinKeys(text)) return null;
    return parseObject(text);
  }

  protected send(response: ServerResponse, answer: Answer): void {
    response.writeHead(answer.status, {
      ...answer.headers,
      "Content-Length": String(Buffer.byteLength(answer.body)),
    });
    response.end(answer.body);
  }
}

/** The path of a request, without its query. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? "").split("?")[0] ?? "";
}

/** User and password of a Basic header; null when it is none. */
export function readBasic(authorization: string): Credentials | null {
  const token = /^basic +(\S+)$/i.exec(authorization.trim())?.[1];
  if (token === undefined) return null;
  const text = Buffer.from(token, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? null : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** A text as a JSON object; null when it is anything else. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Whether an object of a JSON text names a key twice. Of a text that is no JSON it says anything. */
export function hasTwinKeys(text: string): boolean {
  const open: Set<string>[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\]]/g)) {
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (token.endsWith(":")) {
      const keys = open.at(-1);
      const key = keyIn(token);
      if (keys?.has(key)) return true;
      keys?.add(key);
    }
  }
  return false;
}

// A key may be written with escapes; a spelling that is no JSON stands for itself.
function keyIn(token: string): string {
  const quoted = token.slice(0, token.lastIndexOf('"') + 1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
