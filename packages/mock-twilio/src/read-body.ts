// The body of a request as text, up to a size: whoever sends for ever fills nobody's memory. Every route
// that takes a body reads it here.

// A form of Twilio's is a few kilobytes; a snapshot for the control API has room too.
const LARGEST_BODY_BYTES = 1_048_576;

/** The body, or null when it is larger than anybody could have meant. */
export async function readBody(
  request: Request,
  largestBytes: number = LARGEST_BODY_BYTES,
): Promise<string | null> {
  if (Number(request.headers.get("Content-Length") ?? 0) > largestBytes) return null;
  if (request.body === null) return "";
  const reader: Reader = request.body.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  while (true) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > largestBytes) {
      // Not waited for: whoever sends for ever may never notice.
      reader.cancel().catch(() => undefined);
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;
