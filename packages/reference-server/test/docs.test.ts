// The examples of the admin API's page, run against a server as they stand there: each must succeed, and
// answer with the fields that the page shows.
import { readFileSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { adminRoutes } from "../src/admin/http/create-admin-app.ts";
import { settings } from "../src/config.ts";
import { startServer } from "../src/start-server.ts";
import { adminEnvironment, operator } from "./support/admin.ts";
import { aCharge, aTokenize, type Body } from "./support/bodies.ts";
import { deliver } from "./support/server-process.ts";
import { createFolder, environmentOf } from "./support/test-server.ts";

const page = readFileSync(new URL("../docs/admin.md", import.meta.url), "utf8");

type Example = { readonly command: string; readonly answer: Body | null };

/** Every curl of the page, with the answer that the page shows after it. */
function readExamples(): readonly Example[] {
  const blocks = [...page.matchAll(/```sh\n(.*?)```(?:\s+```json\n(.*?)```)?/gs)];
  return blocks.flatMap(([, commands = "", answer]) =>
    commands
      .replaceAll("\\\n", " ")
      .split("\n")
      .filter((command) => command.startsWith("curl "))
      .map((command) => ({ command, answer: answer === undefined ? null : JSON.parse(answer) })),
  );
}

/** The words of a command as a shell would part them. */
function wordsOf(command: string, variables: Record<string, string>): readonly string[] {
  const words = command.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  return words.map((word) =>
    word.startsWith("'")
      ? word.slice(1, -1)
      : word.replace(/^"|"$/g, "").replace(/\$(\w+)/g, (_all, name) => variables[name] ?? ""),
  );
}

/** Does what curl would do with these words. */
async function run(words: readonly string[]): Promise<{ status: number; body: Body }> {
  const after = (flag: string) => words[words.indexOf(flag) + 1] ?? "";
  const has = (flag: string) => words.includes(flag);
  const headers = new Headers({ authorization: `Basic ${btoa(after("-u"))}` });
  if (has("-H")) headers.set(...(after("-H").split(": ") as [string, string]));
  const method = has("-X") ? after("-X") : has("-d") ? "POST" : "GET";
  const sent = has("-d") ? { body: after("-d") } : {};
  const response = await fetch(words.at(-1) ?? "", { method, headers, ...sent });
  return { status: response.status, body: (await response.json()) as Body };
}

describe("the admin API's page", () => {
  it("has an example of every operation, and each one runs", async () => {
    const environment = environmentOf(createFolder(), adminEnvironment);
    const server = await startServer(environment, { logDestination: { write: () => {} } });
    onTestFinished(() => server.close());
    const pay = async (body: Body) => (await (await deliver(server.url, body)).json()) as Body;
    await pay(aCharge({ transaction_id: "one" }));
    await pay(aCharge({ transaction_id: "two" }));
    const variables = {
      ADMIN: server.adminUrl ?? "",
      OPERATOR: `${operator.username}:${operator.password}`,
      TRANSACTION: "one",
      OTHER_TRANSACTION: "two",
      TOKEN: String((await pay(aTokenize({ transaction_id: "three" }))).token_id),
    };
    const asked = new Set<string>();
    for (const { command, answer } of readExamples()) {
      const words = wordsOf(command, variables);
      const { status, body } = await run(words);
      expect(status, command).toBe(200);
      if (answer !== null) expect(Object.keys(body), command).toEqual(Object.keys(answer));
      if (answer?.outcome !== undefined) expect(body.outcome, command).toBe(answer.outcome);
      asked.add(new URL(words.at(-1) ?? "").pathname.replace(/\/(one|two|tok_\w+)/, "/:id"));
    }
    const routes = adminRoutes.map(({ path }) => path.replace(/:\w+/, ":id"));
    expect([...asked].sort()).toEqual([...new Set(routes)].sort());
  });

  it("names every setting of the admin API", () => {
    const own = settings.filter(({ name }) => /^(ADMIN_|TOKEN_TYPE)/.test(name));
    for (const { name } of own) expect(page).toContain(`| \`${name}\``);
    expect(own.length).toBeGreaterThan(4);
  });
});
