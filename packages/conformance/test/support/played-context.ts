// What a check is given when its endpoint is played: the kit's own bodies and Twilio's own schedule, over a
// function instead of a network and over time that takes none.
import { createBodies } from "../../src/bodies.ts";
import type { Check, Finding } from "../../src/check.ts";
import type { CheckContext, Endpoint } from "../../src/check-context.ts";
import type { EndpointInputs } from "../../src/endpoint/endpoint-inputs.ts";
import { drawFrom } from "../../src/ids.ts";
import type { DeliverOptions, Exchange } from "../../src/wire/exchange.ts";
import { createTransaction } from "../../src/wire/transaction.ts";
import { type Arrival, type Reaction, rightly, type World } from "./played-endpoint.ts";
import { virtualTime } from "./virtual-time.ts";

/** How an endpoint differs from the right one. */
export type Wrong = (arrival: Arrival, right: () => Reaction, world: World) => Reaction;

/** Everything an owner can tell of the played endpoint. */
export const allInputs: EndpointInputs = {
  methods: ["charge", "tokenize"],
  ach: true,
  approves: {},
  declines: { cvv: "901" },
  slow: { cvv: "911" },
  verySlow: { cvv: "928" },
  losesAnswer: { cvv: "912" },
  unreachableGateway: { cvv: "921" },
  avs: { postal_code: "20000" },
  amounts: [{ amount: "0.01", currency: "USD" }],
  currencies: ["USD", "JPY", "KWD"],
  refusedCurrency: "XTS",
  parameters: { send: { order: "1" }, expect: { receipt: "r-1" } },
};

/** Nothing was told. */
export const noInputs: EndpointInputs = {
  ...allInputs,
  ...{ declines: null, slow: null, verySlow: null, losesAnswer: null, unreachableGateway: null },
  ...{ avs: null, amounts: null, currencies: null, refusedCurrency: null, parameters: null },
};

/** An https endpoint that is as it should be. */
export const goodEndpoint: Endpoint = {
  url: "https://127.0.0.1/pay",
  username: "user",
  password: "Pass-word",
  isLoopback: true,
  isTls: true,
  tls: {
    protocol: "TLSv1.3",
    cipher: "TLS_AES_256_GCM_SHA384",
    validTo: "2099-01-01T00:00:00.000Z",
    acceptsOldTls: false,
  },
};

/** What a test may set otherwise. */
export type Setting = {
  readonly wrong?: Wrong;
  readonly inputs?: EndpointInputs;
  readonly endpoint?: Partial<Endpoint>;
  readonly hasWindows?: boolean;
};

/** Runs a check against a played endpoint. */
export function play(check: Check, setting: Setting = {}): Promise<Finding> {
  return check.run(playedContext(setting));
}

function playedContext(setting: Setting): CheckContext {
  const { inputs = allInputs, hasWindows = true, wrong } = setting;
  const world: World = { ledger: [], held: new Map(), log: "started\n", starts: 1 };
  const clock = virtualTime();
  const react = (arrival: Arrival): Reaction => {
    const right = (): Reaction => rightly(arrival, world);
    return wrong === undefined ? right() : wrong(arrival, right, world);
  };
  const deliver = deliverTo(react, clock);
  const draw = drawFrom(7);
  return {
    endpoint: { ...goodEndpoint, ...setting.endpoint },
    deliver,
    clock,
    inputs,
    transaction: createTransaction({
      ...{ deliver, clock, wire: "documented", signal: new AbortController().signal },
    }),
    keepConnection: () => ({ opened: () => 1 }),
    bodies: createBodies({
      ...{ wire: "documented", inputs, draw, isLoopback: true, onCanary: () => undefined },
    }),
    ...(hasWindows ? windowsOf(world) : { ledger: null, restart: null, logs: null }),
  };
}

function windowsOf(world: World): Pick<CheckContext, "ledger" | "restart" | "logs"> {
  const movementsOf = async (id: string) =>
    world.ledger.filter(({ transactionId }) => transactionId === id);
  return {
    ledger: { movementsOf, missing: async () => null },
    restart: async () => {
      world.starts += 1;
    },
    logs: { read: async () => [{ name: "log", bytes: Buffer.from(world.log) }] },
  };
}

function deliverTo(
  react: (arrival: Arrival) => Reaction,
  clock: CheckContext["clock"],
): CheckContext["deliver"] {
  return async (body, options = {}) => {
    const startedMs = clock.nowMs();
    const text = textOf(body);
    const { waitMs = 10_000, method: verb = "POST" } = options;
    const path = options.path ?? `/pay${options.pathSuffix ?? ""}`;
    const reaction = react({ verb, path, headers: headersOf(options), text, atMs: startedMs });
    const tookMs = Math.min(reaction.atMs - startedMs, waitMs);
    await clock.sleep(tookMs);
    const isAnswered = reaction.atMs - startedMs <= waitMs;
    const sent = { method: verb, url: path, headers: {}, body: text };
    const shown = { ...sent, credentials: null, input: null, delivery: 1 };
    const came: Pick<Exchange, "outcome" | "status" | "headers" | "body" | "reason"> = isAnswered
      ? { ...reaction, outcome: "answered", reason: null }
      : { outcome: "silent", status: null, headers: {}, body: "", reason: "no answer in time" };
    return { sent: shown, ...came, isCut: false, tookMs, startedMs };
  };
}

function textOf(body: Parameters<CheckContext["deliver"]>[0]): string {
  if (body === null || typeof body === "string") return body ?? "";
  return body instanceof Uint8Array ? Buffer.from(body).toString() : JSON.stringify(body);
}

function headersOf({ authorization = "right", ...options }: DeliverOptions) {
  const basic = (words: string): string => `Basic ${Buffer.from(words).toString("base64")}`;
  const own = {
    "content-type": "application/json",
    accept: "*/*",
    ...(options.framing === "chunked" ? { "transfer-encoding": "chunked" } : {}),
    ...(options.expectContinue === true ? { expect: "100-continue" } : {}),
    ...(options.pieces === undefined ? {} : { "x-pieces": String(options.pieces.count) }),
    ...(options.connection === undefined ? {} : { "x-kept": "1" }),
  };
  const told =
    authorization === "right"
      ? { authorization: basic("user:Pass-word") }
      : authorization === "none"
        ? {}
        : "raw" in authorization
          ? { authorization: authorization.raw }
          : { authorization: basic(`${authorization.username}:${authorization.password}`) };
  const all: Record<string, string> = { ...own, ...told };
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    if (value === null) delete all[name.toLowerCase()];
    else all[name.toLowerCase()] = value;
  }
  return all;
}
