// A restart is believed when it was seen: the connection that the kit holds must end with the process that
// answers. Endpoints of many manners, each with a restart that works and with one that does nothing.
import {
  createServer,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from "node:http";
import { type AddressInfo, createServer as createPlain, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type RunningEndpoint, startEndpoint } from "../mutants/endpoint/start-endpoint.ts";
import { mutants } from "../mutants/zoo.ts";
import { judge } from "../src/judge.ts";
import type { JudgeOptions } from "../src/judge-options.ts";
import { restarter } from "../src/oracle/restart-endpoint.ts";
import { htmlReport } from "../src/report/html.ts";
import { terminalReport } from "../src/report/terminal.ts";
import { quickClock } from "./support/quick-clock.ts";

const servers: Server[] = [];
const endpoints: RunningEndpoint[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
  await Promise.all(endpoints.splice(0).map((endpoint) => endpoint.close()));
});

/** An idle time far above what the kit leaves a connection alone, and questions that take longer than it. */
const [IDLE_MS, QUESTIONS] = [1_500, 80];

const notAllowed = (response: ServerResponse): void =>
  void response.writeHead(405).end("POST only");

/** How an endpoint treats a GET, and what its server is set to. */
const manners: Readonly<Record<string, { answer: RequestListener; options?: ServerOptions }>> = {
  "keeps connections": { answer: (_request, response) => notAllowed(response) },
  "ends a connection after every answer": {
    answer: (_request, response) => notAllowed(response.setHeader("Connection", "close")),
  },
  "never answers a GET": { answer: () => undefined },
};

async function serve(
  answer: RequestListener,
  options: ServerOptions = {},
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer(options, answer).listen(0, "127.0.0.1");
  servers.push(server);
  await new Promise((resolve) => server.once("listening", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/pay` };
}

function restarting(url: string, restart: () => Promise<void>, isTrusted = false) {
  const way = { url, username: "u", password: "p", ca: null };
  return restarter(restart, { way, clock: quickClock(), isTrusted })();
}

describe.each(Object.entries(manners))("an endpoint that %s", (_name, { answer, options }) => {
  it("went, when its connections are cut", async () => {
    const { server, url } = await serve(answer, options);
    await restarting(url, async () => server.closeAllConnections());
  });

  it("went, when it is stopped and started", async () => {
    const { server, url } = await serve(answer, options);
    const { port } = server.address() as AddressInfo;
    await restarting(url, async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    });
  });

  it("stayed, when nothing was done", async () => {
    const { url } = await serve(answer, options);
    await expect(restarting(url, async () => undefined)).rejects.toMatchObject({
      name: "OracleError",
      message: expect.stringMatching(
        /^a connection that was held open outlived it, so .*trustRestart/,
      ),
    });
  });
});

it("takes no connection that ended for idling for an endpoint that went", async () => {
  let count = 0;
  let goOn = (): void => undefined;
  const many = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const answer: RequestListener = (_request, response) => {
    count += 1;
    if (count === QUESTIONS) goOn();
    notAllowed(response);
  };
  const { url } = await serve(answer, { keepAliveTimeout: IDLE_MS, keepAliveTimeoutBuffer: 0 });
  await expect(restarting(url, () => many)).rejects.toThrow(/^a connection that was held open/);
});

it("sees an endpoint go that goes in good order, as when it is told to stop", async () => {
  const { server, url } = await serve((_request, response) => notAllowed(response));
  const { port } = server.address() as AddressInfo;
  await restarting(url, async () => {
    await new Promise((resolve) => server.close(resolve));
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  });
});

it("sees an endpoint go behind a command that has ended already", async () => {
  const { server, url } = await serve((_request, response) => notAllowed(response));
  const clock = quickClock();
  await restarting(url, async () => {
    void clock.sleep(1_000).then(() => server.closeAllConnections());
  });
});

it("sees nothing of an endpoint that ends silent connections at once and others after an answer", async () => {
  const sockets: Socket[] = [];
  const server = createPlain((socket) => {
    sockets.push(socket);
    socket.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pay`;
  const isRun: true[] = [];
  const ended = restarting(url, async () => void isRun.push(true));
  await expect(ended).rejects.toThrow(/^no connection to the endpoint stays open for a second/);
  // Nobody is restarted for nothing.
  expect(isRun).toEqual([]);
  await restarting(url, async () => void isRun.push(true), true);
  expect(isRun).toEqual([true]);
  server.close();
});

it("tells the trouble that a restart itself tells", async () => {
  const { url } = await serve((_request, response) => notAllowed(response));
  const trouble = restarting(url, async () => Promise.reject(new Error("no such service")));
  const message = "its function failed (no such service)";
  await expect(trouble).rejects.toMatchObject({ name: "OracleError", message });
});

describe("in a judgement, a restart that does nothing", () => {
  const asked = ["captured-once-restarted"];

  // It forgets everything at a restart: what was never restarted would pass.
  async function judgeForgetful(given: Partial<JudgeOptions>, isTls = false) {
    const mutant = mutants.find(({ name }) => name === "forgets-at-a-restart")!;
    const tls = isTls ? ({ oldestVersion: "TLSv1.2", endsInDays: 9 } as const) : undefined;
    const endpoint = await startEndpoint(mutant.type, { tls });
    endpoints.push(endpoint);
    const { url, username, password, ca, ledgerFile } = endpoint;
    const all = { endpoint: url, username, password, ledger: { file: ledgerFile }, only: asked };
    const secured = ca === undefined ? {} : { ca };
    return judge({ ...all, ...secured, restart: endpoint.restart, ...given });
  }

  it("proves nothing", async () => {
    const verdicts = await judgeForgetful({ restart: { command: "true" } });
    expect(verdicts.results.map(({ verdict }) => verdict)).toEqual(["not-proved"]);
    expect(terminalReport(verdicts)).toMatch(
      /^ {2}a restart that works: a connection that was held open outlived it, .*\(captured-once-restarted\)$/m,
    );
  });

  it("is believed where its owner vouches for it, and the report says so", async () => {
    const inputs = { trustRestart: true };
    const verdicts = await judgeForgetful({ restart: async () => undefined, inputs });
    expect(verdicts.results.map(({ verdict }) => verdict)).toEqual(["passed"]);
    expect(verdicts.isRestartTrusted).toBe(true);
    expect(terminalReport(verdicts)).toContain("\nThe restart was trusted: ");
    expect(htmlReport(verdicts)).toContain("<p>The restart was trusted: ");
  });

  it.each([["http", false] as const, ["https", true] as const])(
    "is told from one that works, over %s",
    async (_name, isTls) => {
      const verdicts = await judgeForgetful({}, isTls);
      expect(verdicts.results.map(({ verdict }) => verdict)).toEqual(["failed"]);
      expect(verdicts.isRestartTrusted).toBe(false);
    },
  );
});
