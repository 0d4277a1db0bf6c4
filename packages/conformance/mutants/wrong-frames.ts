// Endpoints that are at a loss with a body that is not sent in the way they know: they fall, hang, answer in
// HTML, or approve.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, refusal } from "./endpoint/answer.ts";
import { parseObject } from "./endpoint/http-edge.ts";
import { RightEndpoint } from "./endpoint/right-endpoint.ts";
import { mutantsOf } from "./mutant.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Of the group "hygiene": how the body and its frame are read. */
export const wrongFrames = mutantsOf("hygiene", [
  {
    name: "falls-over-bad-json",
    fault: "Breaks the connection when the body is not JSON.",
    caughtBy: ["broken-body-status-400"],
    type: class extends RightEndpoint {
      protected override parse(text: string): Fields | null {
        JSON.parse(text);
        return super.parse(text);
      }
    },
  },
  {
    name: "hangs-on-an-empty-body",
    fault: "Waits for ever for a body that is empty.",
    caughtBy: ["body-empty"],
    type: class extends RightEndpoint {
      protected override async readBody(request: IncomingMessage): Promise<string | null> {
        const text = await super.readBody(request);
        return text === "" ? new Promise<string>(() => {}) : text;
      }
    },
  },
  {
    name: "html-for-bad-json",
    fault: "Answers a body that is not JSON with a page in HTML.",
    caughtBy: ["errors-never-html"],
    type: class extends RightEndpoint {
      protected override async answerTo(request: IncomingMessage): Promise<Answer | null> {
        const answer = await super.answerTo(request);
        const headers = { "Content-Type": "text/html" };
        return answer?.status === 400
          ? { status: 400, headers, body: "<!doctype html><h1>Bad Request</h1>" }
          : answer;
      }
    },
  },
  {
    name: "200-for-bad-json",
    fault: "Approves a body that is not JSON, as if nothing was asked.",
    caughtBy: ["broken-body-status-400"],
    type: class extends RightEndpoint {
      protected override async answerTo(request: IncomingMessage): Promise<Answer | null> {
        const answer = await super.answerTo(request);
        return answer?.status === 400 ? { ...answer, status: 200, body: "{}" } : answer;
      }
    },
  },
  {
    name: "list-is-a-body",
    fault: "Takes the first item of a list for the body.",
    caughtBy: ["body-no-object"],
    type: class extends RightEndpoint {
      protected override parse(text: string): Fields | null {
        return super.parse(text) ?? firstOf(text);
      }
    },
  },
  {
    name: "last-twin-key-wins",
    fault: "Takes the last of two fields of the same name.",
    caughtBy: ["duplicate-keys"],
    type: class extends RightEndpoint {
      protected override parse(text: string): Fields | null {
        return parseObject(text);
      }
    },
  },
  {
    name: "reads-the-first-piece",
    fault: "Takes the first piece of the body that arrives for the whole.",
    caughtBy: ["slow-body"],
    type: class extends RightEndpoint {
      protected override async readBody(request: IncomingMessage): Promise<string | null> {
        for await (const chunk of request as AsyncIterable<Buffer>) return chunk.toString("utf8");
        return "";
      }
    },
  },
  {
    name: "needs-a-content-length",
    fault: "Refuses a body without Content-Length, sent in chunks.",
    caughtBy: ["chunked-body"],
    type: class extends RightEndpoint {
      protected override refuseFrame(request: IncomingMessage): Answer | null {
        const isChunked = request.headers["transfer-encoding"] !== undefined;
        const misfit = super.refuseFrame(request);
        return misfit ?? (isChunked ? refusal(411, "length_required", "Say the length.") : null);
      }
    },
  },
  {
    name: "swallows-any-size",
    fault: "Reads and answers a body of any size.",
    caughtBy: ["body-huge"],
    type: class extends RightEndpoint {
      protected override async readBody(request: IncomingMessage): Promise<string | null> {
        const chunks: Buffer[] = [];
        for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
        return Buffer.concat(chunks).toString("utf8");
      }
    },
  },
  {
    name: "small-headers-only",
    fault: "Refuses a request whose headers are longer than a kilobyte.",
    caughtBy: ["large-headers"],
    type: class extends RightEndpoint {
      protected override refuseFrame(request: IncomingMessage): Answer | null {
        const isLarge = request.rawHeaders.join(": ").length > 1_024;
        return isLarge
          ? refusal(431, "headers_too_large", "Too much.")
          : super.refuseFrame(request);
      }
    },
  },
  {
    name: "one-answer-late",
    fault: "Answers the second request of a kept connection with the answer of the first.",
    caughtBy: ["kept-connection"],
    type: class extends RightEndpoint {
      readonly #last = new WeakMap<object, Answer>();

      protected override async answerTo(request: IncomingMessage): Promise<Answer | null> {
        const answer = await super.answerTo(request);
        const last = this.#last.get(request.socket);
        if (answer !== null) this.#last.set(request.socket, answer);
        return last ?? answer;
      }
    },
  },
  {
    name: "closes-a-kept-connection",
    fault: "Promises to keep a connection and breaks it at the second request.",
    caughtBy: ["kept-connection"],
    type: class extends RightEndpoint {
      readonly #seen = new WeakSet<object>();

      override async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
        if (this.#seen.has(request.socket)) request.socket.destroy();
        this.#seen.add(request.socket);
        return super.serve(request, response);
      }
    },
  },
]);

function firstOf(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && typeof value[0] === "object" ? value[0] : null;
  } catch {
    return null;
  }
}
