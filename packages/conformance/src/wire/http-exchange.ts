// One HTTP exchange over a real connection. The request's headers are exactly those given; no redirect is
// followed, nothing is repeated, and at most a megabyte of the answer is read. Unlike the emulator's own
// exchange it keeps the answer's headers and tells a broken connection from a refused one.
import { type ClientRequest, Agent as PlainAgent, request as plainRequest } from "node:http";
import { Agent as TlsAgent, request as tlsRequest } from "node:https";
import { rootCertificates } from "node:tls";
import { whyUnreachable } from "@pay-connector/mock-twilio";
import type { ExchangeOutcome, KeptConnection } from "./exchange.ts";
import { type AnswerParts, readAnswer } from "./read-answer.ts";
import { type BodyPlan, sendBody } from "./send-body.ts";

/** A request, ready to be sent. */
export type RawRequest = BodyPlan & {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly waitMs: number;
  readonly signal: AbortSignal;
  readonly connection?: KeptConnection | undefined;
};

/** What came of it. */
export type RawOutcome = AnswerParts & {
  readonly outcome: ExchangeOutcome;
  readonly reason: string | null;
};

/** The way to the endpoint. */
export type Wire = {
  readonly send: (request: RawRequest) => Promise<RawOutcome>;
  readonly keepConnection: () => KeptConnection;
  readonly close: () => void;
};

type Agents = { readonly plain: PlainAgent; readonly tls: TlsAgent };

const noAnswer: AnswerParts = { status: null, headers: {}, body: "", isCut: false };

/** A way that also trusts certificates of this authority (PEM text). */
export function openWire(authority: string | null): Wire {
  const ca = authority === null ? {} : { ca: [...rootCertificates, authority] };
  // Every delivery has a connection of its own, as the emulator's have.
  const ordinary = { plain: new PlainAgent(), tls: new TlsAgent(ca) };
  const kept = new Map<KeptConnection, Agents>();
  const keepConnection = (): KeptConnection => {
    let count = 0;
    const one = { keepAlive: true, maxSockets: 1 };
    const agents = { plain: new PlainAgent(one), tls: new TlsAgent({ ...one, ...ca }) };
    for (const agent of Object.values(agents))
      countConnections(agent, () => {
        count += 1;
      });
    const connection = { opened: () => count };
    kept.set(connection, agents);
    return connection;
  };
  const agentsOf = ({ connection }: RawRequest): Agents =>
    (connection === undefined ? undefined : kept.get(connection)) ?? ordinary;
  return {
    send: (request) => exchange(request, agentsOf(request)),
    keepConnection,
    close: () => {
      for (const { plain, tls } of [ordinary, ...kept.values()]) {
        plain.destroy();
        tls.destroy();
      }
    },
  };
}

// Node's typings leave the method out that every agent makes its connections with.
function countConnections(agent: object, count: () => void): void {
  const maker = agent as { createConnection: (...given: unknown[]) => unknown };
  const make = maker.createConnection.bind(agent);
  maker.createConnection = (...given) => {
    count();
    return make(...given);
  };
}

function exchange(given: RawRequest, agents: Agents): Promise<RawOutcome> {
  return new Promise((resolve) => {
    const isTls = given.url.startsWith("https:");
    const { method, headers } = given;
    const options = { method, headers, agent: isTls ? agents.tls : agents.plain };
    const request = (isTls ? tlsRequest : plainRequest)(given.url, options);
    const isConnected = watchConnection(request, isTls);
    let isAnswering = false;
    const end = (outcome: RawOutcome): void => {
      clearTimeout(timer);
      given.signal.removeEventListener("abort", abort);
      // A whole answer leaves a kept connection open for the next request.
      const isWhole = outcome.outcome === "answered" && !outcome.isCut;
      if (!isWhole || given.connection === undefined) request.destroy();
      resolve(outcome);
    };
    const fail = (outcome: ExchangeOutcome, reason: string): void =>
      end({ ...noAnswer, outcome, reason });
    const abort = (): void => fail("silent", "the run was ended");
    const timer = setTimeout(
      () => fail("silent", `no whole answer within ${given.waitMs / 1000} s`),
      given.waitMs,
    );
    given.signal.addEventListener("abort", abort);
    request.on("response", (response) => {
      isAnswering = true;
      readAnswer(response).then(
        (parts) => end({ ...parts, outcome: "answered", reason: null }),
        (error: unknown) => fail("broken", whyUnreachable(error)),
      );
    });
    request.on("error", (error) => {
      // Once an answer is on its way, how it ends is told by reading it.
      if (!isAnswering) fail(isConnected() ? "broken" : "refused", whyUnreachable(error));
    });
    if (given.signal.aborted) abort();
    else sendBody(request, given);
  });
}

// Over TLS a connection counts once it is secure: a bad certificate is no broken delivery.
function watchConnection(request: ClientRequest, isTls: boolean): () => boolean {
  let isConnected = false;
  request.on("socket", (socket) => {
    if (request.reusedSocket) isConnected = true;
    socket.once(isTls ? "secureConnect" : "connect", () => {
      isConnected = true;
    });
  });
  return () => isConnected;
}
