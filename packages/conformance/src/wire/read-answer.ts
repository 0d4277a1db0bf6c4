// Reads an answer as far as anybody needs it: at most a megabyte, however much is sent.
import type { IncomingMessage } from "node:http";

/** The parts of an answer. */
export type AnswerParts = {
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isCut: boolean;
};

// No limit is published; a megabyte is far above any reply of the contract and keeps memory safe. The
// emulator reads as much.
const LARGEST_ANSWER_BYTES = 1_048_576;

/** Reads it; throws when the connection breaks before its end. */
export async function readAnswer(response: IncomingMessage): Promise<AnswerParts> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    pieces.push(piece.subarray(0, LARGEST_ANSWER_BYTES - size));
    size += piece.length;
    if (size > LARGEST_ANSWER_BYTES) break;
  }
  const headers = Object.fromEntries(
    Object.entries(response.headersDistinct).map(([name, values = []]) => [
      name,
      values.join(", "),
    ]),
  );
  const body = Buffer.concat(pieces).toString("utf8");
  const isCut = size > LARGEST_ANSWER_BYTES;
  return { status: response.statusCode ?? null, headers, body, isCut };
}
