// The edge of a delivery's life: which answers count as told, and that a client who left was told nothing.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import supertest from "supertest";
import { describe, expect, it, onTestFinished } from "vitest";
import type { DeliveryOutcome } from "../../src/transactions/process-transaction.ts";
import { aCharge } from "../support/bodies.ts";
import { anOutcome, createPlayedApp } from "../support/played-app.ts";
import { deliver } from "../support/server-process.ts";
import { credentials } from "../support/test-server.ts";

const ask = (app: ReturnType<typeof createPlayedApp>["app"]) =>
  supertest(app).post("/").auth(credentials.username, credentials.password).send(aCharge());

describe("an answer", () => {
  it.each(["claim", "join", "replay", "take-over"] as const)(
    "of %s counts as told",
    async (admission) => {
      const { app, confirmed } = createPlayedApp(async () => anOutcome({ admission }));
      expect((await ask(app)).text).toBe("{}");
      expect(confirmed).toHaveLength(1);
    },
  );

  it("[R-06] that refuses other details tells nobody the verdict", async () => {
    const { app, confirmed } = createPlayedApp(async () => anOutcome({ admission: "refuse" }));
    expect((await ask(app)).status).toBe(200);
    expect(confirmed).toEqual([]);
  });

  it("that was not given, because nobody knows one, is not told either", async () => {
    const { app, confirmed } = createPlayedApp(async () => anOutcome({ body: null }));
    await expect(ask(app)).rejects.toThrow();
    expect(confirmed).toEqual([]);
  });

  it("to a client that has left meanwhile is not told", async () => {
    let finish: (outcome: DeliveryOutcome) => void = () => {};
    let isAsked: () => void = () => {};
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    const { app, confirmed } = createPlayedApp(() => {
      isAsked();
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    const server = createServer(app).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const [connection] = await Promise.all([
      once(server, "connection"),
      asked,
      deliver(
        `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        aCharge(),
        AbortSignal.timeout(500),
      ).catch(() => {}),
    ]);
    if (!connection[0].destroyed) await once(connection[0], "close");
    finish(anOutcome());
    await new Promise((resolve) => setImmediate(resolve));
    expect(confirmed).toEqual([]);
  });
});
