// Takes the bytes of a request, whatever its headers call them: Twilio has been seen to send none. Only
// their number is limited. What arrived is wiped when it has been read, because it holds a card.
import type { IncomingMessage } from "node:http";
import { malformedJson, tooLarge } from "./answer-errors.ts";

// The contract sets no limit on parameters, so bytes are limited and not fields. 256 KiB are several
// hundred times the longest body that was ever published.
const mostBytes = 256 * 1024;

/** Reads a whole body and hands it to `use`; its bytes are zero afterwards. @see T-03 E-12 */
export async function withBody<Result>(
  request: IncomingMessage,
  use: (bytes: Uint8Array) => Result,
): Promise<Result> {
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  try {
    await collect(request, chunks);
    const bytes = Buffer.concat(chunks);
    chunks.push(bytes);
    return use(bytes);
  } finally {
    for (const chunk of chunks) chunk.fill(0);
    // The request lives until it is answered, and what listened to it knows the chunks: they need not stay.
    chunks.length = 0;
  }
}

// By events and not by iterating: leaving an iteration early would tear down the connection, and with
// it the answer that says why.
function collect(request: IncomingMessage, chunks: Buffer[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > mostBytes) {
        request.removeAllListeners("data");
        reject(tooLarge());
        return;
      }
      chunks.push(chunk);
    });
    request.once("end", resolve);
    // Half a body is no JSON object; whoever broke off will not hear the answer. Every request closes, and
    // an error is dear to make: one that came whole needs none.
    const breakOff = () => {
      if (!request.complete) reject(malformedJson());
    };
    request.once("error", breakOff).once("close", breakOff);
  });
}
