// A request as a line for a shell, so that a reader can send the like of it by hand. Card data is masked
// in it and the credentials are names of variables: what it shows is safe to paste anywhere.
import type { SentRequest } from "../wire/exchange.ts";
import { visible } from "./visible.ts";

// Headers that curl makes by itself.
const ownHeaders = new Set([
  ...["content-length", "connection", "accept", "transfer-encoding"],
  // Credentials are spelt apart.
  "authorization",
]);

/** The curl line. */
export function curlLine({ method, url, headers, credentials, body }: SentRequest): string {
  const parts = ["curl", "-i", ...(method === "POST" ? [] : ["-X", method])];
  if (credentials?.kind === "basic") parts.push("-u", `"${credentials.shell}"`);
  if (credentials?.kind === "header") parts.push("-H", `"Authorization: ${credentials.shell}"`);
  for (const [name, value] of Object.entries(headers)) {
    if (!ownHeaders.has(name.toLowerCase())) parts.push("-H", quote(`${name}: ${value}`));
  }
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
  // Without being told, curl would call the body a form.
  if (body !== null && !hasType) parts.push("-H", quote("Content-Type:"));
  if (body !== null) parts.push("--data-binary", quote(shorten(body)));
  return visible([...parts, quote(url)].join(" "));
}

// More is for a machine to send; the beginning tells a reader of what kind it was.
const LONGEST_BODY = 1_200;

function shorten(body: string): string {
  if (body.length <= LONGEST_BODY) return body;
  const end = /… \(\d+ characters in all\)$/.exec(body)?.[0];
  return `${body.slice(0, LONGEST_BODY)}${end ?? `… (${body.length} characters in all)`}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
