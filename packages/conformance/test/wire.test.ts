// What goes over the wire: a delivery of the kit is the emulator's, byte for byte, and every outcome of an
// exchange is told apart.
import { createServer } from "node:net";
import { startMockTwilio } from "@pay-connector/mock-twilio";
import { describe, expect, it } from "vitest";
import type { Check } from "../src/check.ts";
import type { CheckContext } from "../src/check-context.ts";
import { judgeWith } from "../src/judge.ts";
import { createMask } from "../src/wire/mask.ts";
import { approves, listen, nobody, textOf } from "./support/endpoints.ts";

/** Runs a function in the context of a check against an endpoint. */
async function within<Seen>(
  endpoint: string,
  run: (context: CheckContext) => Promise<Seen>,
): Promise<Seen | undefined> {
  let seen: Seen | undefined;
  const check = {
    ...{ name: "a-check", behaviour: "A-01", group: "answers", profile: "charge", pace: "slow" },
    ...{ title: "", why: "", cure: "" },
    run: async (context: CheckContext) => {
      seen = await run(context);
      return { verdict: "passed" as const };
    },
  } as Check;
  await judgeWith([check], { endpoint, username: "u", password: "p", seed: 1 });
  return seen;
}

describe("a delivery", () => {
  it("[T-01] [Q-12] has the emulator's headers and the fields of its body, in order", async () => {
    const seen: { headers: readonly string[]; fields: readonly string[] }[] = [];
    const url = await listen((request, response) => {
      void textOf(request).then((text) => {
        const headers = request.rawHeaders.filter((_each, index) => index % 2 === 0);
        seen.push({ headers, fields: Object.keys(JSON.parse(text)) });
        approves(request, response);
      });
    });
    const twilio = await startMockTwilio({ connector: { url, username: "u", password: "p" } });
    const call = await twilio.dial({ twiml: '<Response><Pay chargeAmount="10.00"/></Response>' });
    await call.press("4111111111111111#");
    await call.press("1231#");
    await call.press("123#");
    await call.press("12345#");
    await within(url, ({ deliver, bodies }) => deliver(bodies.charge()));
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toEqual(seen[0]);
  });
});

describe("an exchange", () => {
  it("is answered, with status, headers and body", async () => {
    const url = await listen(approves);
    const exchange = await within(url, ({ deliver, bodies }) => deliver(bodies.charge()));
    expect(exchange).toMatchObject({ outcome: "answered", status: 200, reason: null });
    expect(exchange?.headers["content-type"]).toBe("application/json");
  });

  it("is silent when nothing comes in time", async () => {
    const url = await listen((request, response) => {
      if (request.headers["x-hang"] === undefined) approves(request, response);
    });
    const options = { waitMs: 50, headers: { "X-Hang": "1" } };
    const exchange = await within(url, ({ deliver, bodies }) => deliver(bodies.charge(), options));
    expect(exchange).toMatchObject({ outcome: "silent", status: null });
  });

  it("is broken when half an answer comes", async () => {
    const url = await listen((request, response) => {
      if (request.headers["x-break"] === undefined) return approves(request, response);
      response.writeHead(200, { "Content-Length": "100" });
      response.write("{", () => response.destroy());
    });
    const exchange = await within(url, ({ deliver, bodies }) =>
      deliver(bodies.charge(), { headers: { "X-Break": "1" } }),
    );
    expect(exchange).toMatchObject({ outcome: "broken", status: null });
  });

  it("is refused when nobody listens any more", async () => {
    const url = await listen(approves);
    const gone = new URL(await nobody());
    const exchange = await within(url, ({ deliver, bodies }) =>
      deliver(bodies.charge(), { path: gone.href }),
    );
    expect(exchange).toMatchObject({ outcome: "refused", reason: "the connection was refused" });
  });

  it("goes over one connection where one is kept", async () => {
    const opened = await within(await listen(approves), async (context) => {
      const connection = context.keepConnection();
      for (let time = 0; time < 3; time += 1) {
        await context.deliver(context.bodies.charge(), { connection });
      }
      return connection.opened();
    });
    expect(opened).toBe(1);
  });

  it.each([
    ["chunked", { framing: "chunked" }, /transfer-encoding: chunked/i, /content-length/i],
    ["in pieces", { pieces: { count: 3, pauseMs: 5 } }, /content-length/i, /chunked/i],
    ["after being asked", { expectContinue: true }, /expect: 100-continue/i, /chunked/i],
  ] as const)("sends its whole body %s", async (_name, options, want, unwanted) => {
    let heard = "";
    const url = await listen((request, response) => {
      const head = request.rawHeaders.join(": ");
      void textOf(request).then((text) => {
        heard = `${head}\n${text}`;
        approves(request, response);
      });
    });
    await within(url, ({ deliver }) => deliver('{"transaction_id":"a","end":1}', options));
    expect(heard).toMatch(want);
    expect(heard).not.toMatch(unwanted);
    expect(heard).toContain('{"transaction_id":"a","end":1}');
  });

  it("is broken, not ours to fix, when the other side does not speak HTTP", async () => {
    const server = createServer((socket) => socket.end("hello\r\n\r\n")).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const verdicts = await judgeWith(
      [
        {
          name: "x",
          behaviour: "A-01",
          group: "answers",
          profile: "charge",
          pace: "fast",
          title: "",
          why: "",
          cure: "",
          run: async () => ({ verdict: "passed" }),
        },
      ],
      {
        ...{ endpoint: `http://127.0.0.1:${port}/`, username: "u", password: "p" },
      },
    );
    expect(verdicts).toMatchObject({ exitCode: 2, trouble: expect.stringContaining("breaks it") });
    server.close();
  });
});

describe("the mask", () => {
  it.each([
    ["fields of a body", '{"cardnumber":"4111111111111111","cvv":"123"}', /4111111111111111|123"/],
    ["a body that is no JSON", 'cardnumber=4111111111111111, "cvv": "123"', /4111111111|123/],
    ["a number in a sentence", "card 4111 1111 1111 1111 refused", /4111 1111 1111/],
    ["a number cut off at the edge", `${"x".repeat(4090)}4111111111111111`, /41111/],
  ])("hides card data in %s", (_name, text, unwanted) => {
    expect(createMask().show(text)).not.toMatch(unwanted);
  });

  it("hides what it learnt in every disguise", () => {
    const mask = createMask();
    mask.learn("4000001234567899");
    const base64 = Buffer.from("4000001234567899").toString("base64");
    expect(mask.show(`a ${base64} b 9987654321000004`)).not.toMatch(/NDAwMDAxMjM0|998765/);
  });
});
