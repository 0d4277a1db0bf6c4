// The event log as server-sent events: a line of JSON for each step, an id to come back with, a comment now
// and then so that a silent stream is not taken for a broken one. A listener who reads too slowly is sent
// away and comes back; nobody fills the memory.
// @see https://html.spec.whatwg.org/multipage/server-sent-events.html
import { object, text } from "../core/shape.ts";
import type { EventLog, LoggedEvent } from "./event-log.ts";
import { type ControlRoute, route } from "./route.ts";

// What stands between usually closes a connection after a silent half minute or minute.
const HEARTBEAT_MS = 15_000;
const RETRY_MS = 1000;
// Steps that a listener may be behind.
const MOST_UNREAD = 10_000;

const query = object(
  {},
  { after: text("the id of the event that was heard last"), callSid: text("only of this call") },
);

/** The stream. @see K-12 */
export const eventRoutes: readonly ControlRoute[] = [
  route({
    ...{ operationId: "streamEvents", method: "GET", path: "/events" },
    query,
    answer: ({ query: { after, callSid }, headers, signal }, { events }) => {
      const lastId = headers.get("Last-Event-ID") ?? after ?? null;
      const stream = streamOf(events, { lastId, callSid: callSid ?? null, signal });
      const type = { "Content-Type": "text/event-stream", "Cache-Control": "no-store" };
      return new Response(stream, { headers: type });
    },
  }),
];

type Listener = {
  readonly lastId: string | null;
  readonly callSid: string | null;
  readonly signal: AbortSignal;
};

function streamOf(events: EventLog, listener: Listener): ReadableStream<Uint8Array> {
  let leave = (): void => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        leave = tell(events, listener, controller);
      },
      cancel: () => leave(),
    },
    new CountQueuingStrategy({ highWaterMark: MOST_UNREAD }),
  );
}

function tell(
  events: EventLog,
  { lastId, callSid, signal }: Listener,
  controller: ReadableStreamDefaultController<Uint8Array>,
): () => void {
  const encoder = new TextEncoder();
  const write = (text: string): void => controller.enqueue(encoder.encode(text));
  const tellOne = (event: LoggedEvent): void => {
    if (callSid !== null && event.callSid !== callSid) return;
    if ((controller.desiredSize ?? 0) <= 0) end();
    else write(`id: ${event.id}\nevent: step\ndata: ${event.data}\n\n`);
  };
  const following = events.follow(lastId, tellOne);
  const heartbeat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS);
  // A stream that nobody closes does not keep the program alive.
  heartbeat.unref();
  const leave = (): void => {
    clearInterval(heartbeat);
    following.stop();
    signal.removeEventListener("abort", end);
  };
  const end = (): void => {
    leave();
    controller.close();
  };
  signal.addEventListener("abort", end, { once: true });
  write(`retry: ${RETRY_MS}\n\n`);
  if (following.isIncomplete)
    write(`event: missed\ndata: ${JSON.stringify({ after: lastId })}\n\n`);
  // Whoever comes back before anything happens comes back with this.
  if (lastId === null) write(`id: ${events.lastId}\nevent: hello\ndata: {}\n\n`);
  for (const event of following.missedMeanwhile) tellOne(event);
  return leave;
}
