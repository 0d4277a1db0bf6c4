// Listens to the control API's event stream and takes a broken one up where it was. Only our own stream is
// read, which has one line of each kind; a parser for everybody's is not needed.

/** One event: a step of a call, the beginning, or that some were missed. @see K-12 */
export type ControlEvent = {
  readonly type: "hello" | "step" | "missed";
  /** To come back with. */
  readonly id: string;
  /** A step as its journal has it, masked, with the SID of its call. */
  readonly data: {
    readonly callSid?: string;
    readonly event?: { readonly type: string; readonly atMs: number } & Record<string, unknown>;
    readonly effects?: readonly ({ readonly type: string } & Record<string, unknown>)[];
  };
};

type Send = (request: Request) => Promise<Response>;

// As long as a stream that breaks says itself.
const RETRY_MS = 1000;

/** Events until the signal ends it; what throws is what `send` throws. */
export async function* listenToEvents(
  send: Send,
  { address, signal }: { readonly address: string; readonly signal: AbortSignal | undefined },
): AsyncGenerator<ControlEvent> {
  let lastId: string | null = null;
  for (;;) {
    const headers: Record<string, string> = lastId === null ? {} : { "Last-Event-ID": lastId };
    const request = new Request(address, { headers, ...(signal === undefined ? {} : { signal }) });
    const { body } = await send(request);
    for await (const event of eventsOf(body, signal)) {
      if (event.id !== "") lastId = event.id;
      yield event;
    }
    if (signal?.aborted === true) return;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

// A connection that breaks ends this; whoever listens comes back.
async function* eventsOf(
  body: ReadableStream<Uint8Array> | null,
  signal: AbortSignal | undefined,
): AsyncGenerator<ControlEvent> {
  if (body === null) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (;;) {
      const piece = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (piece.done || signal?.aborted === true) return;
      text += decoder.decode(piece.value, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const event = readBlock(block);
        if (event !== null) yield event;
      }
    }
  } finally {
    // Whoever stops listening lets the other side know.
    await reader.cancel().catch(() => undefined);
  }
}

function readBlock(block: string): ControlEvent | null {
  const fields: Record<string, string> = {};
  for (const line of block.split("\n")) {
    const [, name = "", value = ""] = line.match(/^(\w+): ?(.*)$/) ?? [];
    fields[name] = value;
  }
  const { event, id = "", data } = fields;
  if (data === undefined || (event !== "hello" && event !== "step" && event !== "missed"))
    return null;
  return { type: event, id, data: JSON.parse(data) as ControlEvent["data"] };
}
