// An authorisation service that a test plays over real HTTP: a small bank whose misfortune, or whose way of
// breaking an answer on the wire, is chosen when it opens. It trusts everybody and checks nothing.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Misfortune, Tier } from "./gateway-stage.ts";

/** How an answer can break between a service that has captured and whoever asked. */
export const wireFaults = {
  "half an answer": (response: ServerResponse, text: string) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": text.length });
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  },
  "half an answer that looks whole": (response: ServerResponse, text: string) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(text.slice(0, text.length / 2));
  },
  "a reset before any byte": (response: ServerResponse) => {
    response.destroy();
  },
  "a reset between chunks": (response: ServerResponse, text: string) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(text, () => response.destroy());
  },
  "a slow drip": (response: ServerResponse, text: string) => {
    response.writeHead(200, { "content-type": "application/json" });
    let sent = 0;
    const drip = setInterval(() => response.write(text[sent++] ?? " "), 20);
    response.once("close", () => clearInterval(drip));
  },
  "headers that never end": (response: ServerResponse) => {
    response.socket?.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n");
  },
  "bytes that are no HTTP": (response: ServerResponse) => {
    response.socket?.end("approved, thank you\r\n\r\n");
  },
  "a page instead of JSON": (response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<h1>approved</h1>");
  },
  "JSON that is said to be text": (response: ServerResponse, text: string) => {
    response.writeHead(200, { "content-type": "text/plain" }).end(text);
  },
  "a list": (response: ServerResponse, text: string) => {
    response.writeHead(200, { "content-type": "application/json" }).end(`[${text}]`);
  },
  "a coding that nobody asked for": (response: ServerResponse, text: string) => {
    const headers = { "content-type": "application/json", "content-encoding": "br" };
    response.writeHead(200, headers).end(text);
  },
  "too much of it": (response: ServerResponse, text: string) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(text + " ".repeat(200_000));
  },
  "another verdict": (response: ServerResponse, text: string) => {
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(text.replace('"paid"', '"perhaps"'));
  },
  "somebody else's payment": (response: ServerResponse, text: string) => {
    const { reference } = JSON.parse(text);
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(text.replaceAll(reference, "another"));
  },
  "a part of the amount": (response: ServerResponse, text: string) => {
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(text.replace('"amount":1000', '"amount":500'));
  },
  "no reference": (response: ServerResponse, text: string) => {
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(text.replace('"id"', '"number"'));
  },
  "a server's error": (response: ServerResponse, text: string) => {
    response.writeHead(500, { "content-type": "application/json" }).end(text);
  },
  "a way elsewhere": (response: ServerResponse, text: string) => {
    response
      .writeHead(307, { location: "/elsewhere", "content-type": "application/json" })
      .end(text);
  },
  "a status nobody mapped": (response: ServerResponse, text: string) => {
    response.writeHead(202, { "content-type": "application/json" }).end(text);
  },
} as const;

/** The name of a way to break an answer. */
export type WireFault = keyof typeof wireFaults;

/** A bank that listens. */
export type PlayedBank = {
  readonly url: string;
  readonly movements: string[];
  /** Every request's line and body, in order. */
  readonly requests: { readonly line: string; readonly body: string }[];
  readonly connections: () => number;
  letTimePass(): void;
  close(): Promise<void>;
};

type Charge = { id: string; reference: string; amount: number; key: string; isReversed: boolean };
type Body = Readonly<Record<string, unknown>>;

/** Opens a bank of a tier with a misfortune; a wire fault breaks the answers to charges. */
export async function openBank(given: {
  readonly tier: Tier;
  readonly misfortune?: Misfortune;
  readonly wireFault?: WireFault;
}): Promise<PlayedBank> {
  const { tier, misfortune = "none", wireFault } = given;
  const movements: string[] = [];
  const requests: PlayedBank["requests"] = [];
  const charges: Charge[] = [];
  const refunds = new Map<string, number>();
  let declined: string | null = null;
  let hasTimePassed = false;
  const first = new Set<string>();
  const isFirst = (name: string) => !first.has(name) && first.add(name) !== undefined;

  const capture = (body: Body) => {
    const { reference, key } = body as { reference: string; key: string };
    const amount = Number(body.amount);
    const id = `pay_${charges.length + 1}`;
    charges.push({ id, reference, amount, key, isReversed: false });
    movements.push(`capture ${amount}`);
  };
  const shown = ({ id, reference, amount }: Charge) => ({ state: "paid", id, reference, amount });
  const tell = (response: ServerResponse, status: number, body: object) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };

  const charge = (body: Body, response: ServerResponse) => {
    if (misfortune === "never") return;
    if (misfortune === "not-sent-once" && isFirst("not-sent")) return tell(response, 429, {});
    if (misfortune === "garbage") return void response.writeHead(200).end("?");
    if (misfortune === "refusal") return tell(response, 200, { state: "broken" });
    if (misfortune === "decline" || misfortune === "decline-lost") {
      declined = String(body.reference);
      const isLost = misfortune === "decline-lost" && isFirst("lost");
      if (isLost) return void response.destroy();
      return tell(response, 200, { state: "refused", why: "no_funds" });
    }
    if (body.amount === null) return tell(response, 200, { state: "paid", id: "check" });
    const known = tier === "A" ? charges.find(({ key }) => key === body.key) : undefined;
    if (misfortune === "late" && known === undefined) {
      if (!hasTimePassed) return void response.destroy();
    }
    if (known === undefined) capture(body);
    if (misfortune === "error-after-capture") return tell(response, 500, {});
    const isHidden = misfortune === "pending" && !hasTimePassed;
    const losing = misfortune === "answer-lost" || misfortune === "unseen";
    if (isHidden || (losing && isFirst("lost"))) return void response.destroy();
    const answer = shown(charges.at(-1) as Charge);
    if (wireFault !== undefined) {
      return wireFaults[wireFault](response, JSON.stringify(answer));
    }
    const isSlow = ["slow", "reversal-lost", "reversal-too-late"].includes(misfortune);
    setTimeout(() => tell(response, 200, answer), isSlow ? 50 : 0);
  };
  const find = (reference: string) =>
    misfortune === "unseen" && !hasTimePassed
      ? undefined
      : charges.find((each) => each.reference === reference);
  const lookUp = (reference: string, response: ServerResponse) => {
    const found = find(reference);
    if (declined === reference) return tell(response, 200, { state: "refused", why: "no_funds" });
    if (found === undefined) return tell(response, 404, { state: "absent" });
    const isPending = misfortune === "pending" && !hasTimePassed;
    tell(response, 200, isPending ? { state: "processing" } : shown(found));
  };
  const reverse = ({ reference }: Body, response: ServerResponse) => {
    const found = find(String(reference));
    if (found === undefined) return tell(response, 404, { state: "absent" });
    const isTooLate = misfortune === "reversal-too-late" || refunds.size > 0;
    if (!found.isReversed && isTooLate) return tell(response, 409, { state: "too late" });
    if (!found.isReversed) movements.push(`reversal ${found.amount}`);
    found.isReversed = true;
    if (misfortune === "reversal-lost" && isFirst("reversal")) return void response.destroy();
    tell(response, 200, { state: "reversed" });
  };
  const refund = ({ reference, key, amount }: Body, response: ServerResponse) => {
    const found = find(String(reference));
    const paid = [...refunds.values()].reduce((sum, each) => sum + each, 0);
    const isPossible =
      found !== undefined && !found.isReversed && paid + Number(amount) <= found.amount;
    if (misfortune === "refund-declined" || (!refunds.has(String(key)) && !isPossible)) {
      return tell(response, 200, { state: "refused" });
    }
    if (!refunds.has(String(key))) movements.push(`refund ${amount}`);
    refunds.set(String(key), Number(amount));
    if (misfortune === "refund-lost" && isFirst("refund")) return void response.destroy();
    tell(response, 200, { state: "refunded", id: "back" });
  };

  let connections = 0;
  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      requests.push({ line: `${request.method} ${request.url}`, body: text });
      const body = text === "" ? {} : JSON.parse(text);
      const [, name, reference = ""] = (request.url ?? "").split("/");
      if (name === "charges" && request.method === "POST") charge(body, response);
      else if (name === "charges") lookUp(reference, response);
      else if (name === "reversals") reverse(body, response);
      else if (name === "refunds") refund(body, response);
      else tell(response, 404, {});
    });
  });
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    movements,
    requests,
    connections: () => connections,
    letTimePass: () => {
      hasTimePassed = true;
      if (misfortune !== "late") return;
      const [taken] = requests;
      if (taken !== undefined && charges.length === 0) capture(JSON.parse(taken.body));
    },
    close,
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
