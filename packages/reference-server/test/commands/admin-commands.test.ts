// The commands of an operator against a server that listens, as a person or a script would use them.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Command } from "commander";
import { describe, expect, it, onTestFinished } from "vitest";
import { addAdminCommands } from "../../src/commands/admin-commands.ts";
import { CommandError } from "../../src/commands/command-error.ts";
import { startServer } from "../../src/start-server.ts";
import { adminEnvironment, operator } from "../support/admin.ts";
import { aCharge, aTokenize, type Body } from "../support/bodies.ts";
import { deliver } from "../support/server-process.ts";
import { createFolder, environmentOf } from "../support/test-server.ts";

const operatorEnvironment = {
  ADMIN_USERNAME: operator.username,
  ADMIN_PASSWORD: operator.password,
};

async function start() {
  const environment = environmentOf(createFolder(), { ...adminEnvironment, TIME_SCALE: "0.001" });
  const server = await startServer(environment, { logDestination: { write: () => {} } });
  onTestFinished(() => server.close());
  const url = server.adminUrl ?? "";
  return {
    url,
    deliver: async (body: Body): Promise<Body> =>
      (await (await deliver(server.url, body)).json()) as Body,
    command: (line: string) => command(`${line} --url ${url}`),
  };
}

/** Runs a command line in this process; what it prints, and the exit code it would end with. */
async function command(line: string, environment: Record<string, string> = operatorEnvironment) {
  const printed: string[] = [];
  const program = new Command("test").exitOverride();
  addAdminCommands(program, { environment, print: (text) => printed.push(text) });
  const silence = (one: Command): void => {
    one.exitOverride().configureOutput({ writeErr: () => {} });
    one.commands.forEach(silence);
  };
  silence(program);
  try {
    await program.parseAsync(line.split(" "), { from: "user" });
    return { printed, text: printed.join("\n"), exitCode: 0, message: "" };
  } catch (error) {
    const exitCode = error instanceof CommandError ? error.exitCode : 2;
    return { printed, text: printed.join("\n"), exitCode, message: String(error) };
  }
}

describe("an operator's commands", () => {
  it("list and show transactions", async () => {
    const server = await start();
    await server.deliver(aCharge({ transaction_id: "a" }));
    await server.deliver(aCharge({ transaction_id: "b", cvv: "901" }));
    const { printed } = await server.command("transactions list");
    expect(printed).toHaveLength(2);
    expect(printed[0]).toMatch(/charge +declined · settled +10\.00 USD +411111…1111 +b$/);
    const page = await server.command("transactions list --verdict approved --limit 1 --json");
    expect(JSON.parse(page.text)).toMatchObject({ transactions: [{ transaction_id: "a" }] });
    expect((await server.command("transactions show a")).text).toContain("verdict: approved");
    expect((await server.command("unheard")).text).toBe("There are none.");
    expect((await server.command("manual --json")).text).toBe(
      '{"transactions":[],"next_cursor":null}',
    );
    expect((await server.command("counts")).text).toContain("alarms: 0");
  });

  it("charge a token, refund, void, look up and reconcile, each once for its key", async () => {
    const server = await start();
    const { token_id: token } = await server.deliver(aTokenize({ transaction_id: "t" }));
    const charge = `tokens charge ${token} --amount 7.00 --currency USD --key charge-one --json`;
    const first = await server.command(`${charge} --description x --parameter order=7=8`);
    const charged = JSON.parse(first.text);
    expect(charged).toMatchObject({ outcome: "approved", token_id: token, amount: "7.00" });
    expect((await server.command(`${charge} --description x --parameter order=7=8`)).text).toBe(
      first.text,
    );
    const other = await server.command(charge);
    expect(other).toMatchObject({ exitCode: 1, message: expect.stringContaining("other content") });
    const id = charged.transaction_id;
    const refund = await server.command(`refund ${id} --amount 2.00 --scope admin`);
    expect(refund.text).toContain("outcome: refunded");
    expect((await server.command(`void ${id}`)).message).toContain("Less than this is left");
    expect((await server.command(`look-up ${id}`)).text).toContain("outcome: approved");
    expect((await server.command("reconcile")).text).toContain("outcome: done");
    await server.deliver(aCharge({ transaction_id: "a" }));
    expect((await server.command("void a")).text).toContain("outcome: voided");
  });

  it("end with 3 and name the key while nobody knows the outcome", async () => {
    const server = await start();
    const parameters = { simulator: "refund-lost" };
    await server.deliver(aCharge({ transaction_id: "a", parameters }));
    const lost = await server.command("refund a");
    expect(lost).toMatchObject({ exitCode: 3 });
    const key = /--key (\S+);/.exec(lost.message)?.[1];
    const again = await server.command(`refund a --key ${key}`);
    expect(again).toMatchObject({ exitCode: 0, text: expect.stringContaining("refunded") });
  });

  it("end with 1 when they are refused, and say why", async () => {
    const server = await start();
    const refused = async (line: string) => (await server.command(line)).message;
    expect(await refused("transactions show none")).toContain("There is no such transaction.");
    expect(await refused("refund none --amount 1,00")).toContain("amount: It is missing");
    const wrong = { ...operatorEnvironment, ADMIN_PASSWORD: "wrong" };
    const answer = await command(`counts --url ${server.url}`, wrong);
    expect(answer).toMatchObject({ exitCode: 1, message: expect.stringContaining("credentials") });
  });

  it.each([
    { name: "no credentials", line: "counts --url http://127.0.0.1:1", environment: {}, want: 1 },
    { name: "no address", line: "counts", want: 1 },
    { name: "an address that is none", line: "counts --url nowhere", want: 1 },
    { name: "nobody there to read from", line: "counts --url http://127.0.0.1:1", want: 1 },
    { name: "nobody there to write to", line: "reconcile --url http://127.0.0.1:1", want: 3 },
    {
      name: "a parameter without a value",
      line: "tokens charge t --amount 1 --currency USD --parameter a",
      want: 2,
    },
    { name: "another verdict", line: "transactions list --verdict maybe", want: 2 },
    { name: "no transaction", line: "refund", want: 2 },
  ])("end with $want with $name", async ({ line, environment, want }) => {
    expect((await command(line, environment ?? operatorEnvironment)).exitCode).toBe(want);
  });

  it("find the server by ADMIN_HOST and ADMIN_PORT", async () => {
    const { url } = await start();
    const environment = { ...operatorEnvironment, ADMIN_PORT: new URL(url).port };
    expect((await command("counts", environment)).exitCode).toBe(0);
  });

  it("carry the password nowhere else", async () => {
    const asked: (string | undefined)[] = [];
    const other = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(307, { location: "/elsewhere" }).end();
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void other.close());
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    expect((await command(`counts --url ${url}`)).exitCode).toBe(1);
    expect(asked).toEqual(["/counts"]);
  });
});
