// Every endpoint of this folder, as its page shows it, under the judgement of the conformance kit behind the
// gateway that the kit plays. TypeScript and Node are judged quickly by `npm test`; all languages, with what
// waits for Twilio's ten seconds, by `npm run proof` (SLOW=1). One that is not installed is skipped by name.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { judge } from "@pay-connector/conformance";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findFreePort } from "../../../tools/scratch-account.ts";
import { credentials, type Program, startEndpoint } from "./support/start-endpoint.ts";

const here = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "endpoints-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What runs this test runs these, too. */
const node = [process.execPath] as const;

const isSlow = process.env.SLOW === "1";
const inputs = parse(readFileSync(join(here, "endpoint.yaml"), "utf8"));
const sources = ["--conditions=source", "--disable-warning=ExperimentalWarning"];

/** What the JSON readers of JavaScript and PHP cannot see; the kit warns, and the page says so. */
const twoNames = ["duplicate-keys"];

const endpoints: readonly {
  readonly name: string;
  readonly warnings: readonly string[];
  /** A command that succeeds where it can be run. */
  readonly needs: readonly [string, ...string[]];
  readonly program: () => Program;
}[] = [
  {
    name: "TypeScript with Express",
    warnings: twoNames,
    needs: node,
    program: () => [...node, ...sources, join(here, "src/main.ts")],
  },
  {
    name: "plain Node",
    warnings: twoNames,
    needs: node,
    program: () => [...node, join(here, "node/endpoint.mjs")],
  },
  {
    name: "Python",
    warnings: [],
    needs: ["python3", "--version"],
    program: () => ["python3", "-u", join(here, "python/endpoint.py")],
  },
  {
    name: "Java",
    warnings: [],
    needs: ["javac", "--version"],
    program: () => {
      const files = ["Endpoint", "Order", "Book", "Json"].map((name) => `java/${name}.java`);
      execFileSync("javac", ["-d", scratch, ...files], { cwd: here });
      return ["java", "-cp", scratch, "Endpoint"];
    },
  },
  {
    name: "Go",
    warnings: [],
    needs: ["go", "version"],
    program: () => {
      const program = join(scratch, "go-endpoint");
      const files = ["endpoint.go", "order.go", "book.go"];
      execFileSync("go", ["build", "-o", program, ...files], { cwd: join(here, "go") });
      return [program];
    },
  },
  {
    name: "PHP",
    warnings: twoNames,
    needs: ["sh", join(here, "php/serve.sh"), "--look"],
    program: () => ["sh", join(here, "php/serve.sh")],
  },
];

// region: judge
describe.concurrent("the small endpoints, judged", () => {
  const asked = endpoints.filter(({ needs }) => isSlow || needs === node);
  for (const { name, warnings, needs, program } of asked) {
    const [command, ...args] = needs;
    const isMissing = needs !== node && spawnSync(command, args).status !== 0;
    it.skipIf(isMissing)(`${name}: passes${isMissing ? " (not installed)" : ""}`, async () => {
      const gatewayPort = await findFreePort();
      await using endpoint = await startEndpoint(program(), `http://127.0.0.1:${gatewayPort}`);
      const { results, trouble } = await judge({
        endpoint: endpoint.url,
        ...credentials,
        inputs: { ...inputs, logs: [endpoint.folder] },
        playGateway: gatewayPort,
        restart: endpoint.restart,
        isFast: !isSlow,
      });
      expect(trouble).toBeNull();
      const odd = results.filter(({ verdict }) => verdict !== "passed" && verdict !== "not-proved");
      const alarms = odd.filter((result) => !(result.isWarning && warnings.includes(result.name)));
      expect(alarms.map(({ name: check, said }) => `${check}: ${said}`)).toEqual([]);
      const open = results.filter(({ verdict }) => verdict === "not-proved");
      // Only what these endpoints do not have: parameters of their own, a rule for addresses, TLS.
      const known = ["reply-parameters", "avs-verdict"];
      const surprising = open.filter(
        ({ group, name: check }) => group !== "tls" && !known.includes(check),
      );
      expect(surprising.map(({ name: check }) => check)).toEqual([]);
      expect(results.length).toBeGreaterThan(100);
    });
  }
});
// endregion: judge

describe.concurrent("the naive endpoint, judged", () => {
  const page = join(
    here,
    "../../packages/docs-site/src/content/docs/guides/processor/prove-it.mdx",
  );

  it("fails, as its page says and in the page's words", async () => {
    const gatewayPort = await findFreePort();
    const program: Program = [...node, join(here, "node/naive.mjs")];
    await using endpoint = await startEndpoint(program, `http://127.0.0.1:${gatewayPort}`);
    const { results } = await judge({
      endpoint: endpoint.url,
      ...credentials,
      inputs,
      playGateway: gatewayPort,
      isFast: true,
    });
    const failed = results.filter(({ verdict, isWarning }) => verdict === "failed" && !isWarning);
    const names = failed.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["no-credentials", "replay-at-once", "captured-once-replayed"]),
    );
    expect(names.length).toBeGreaterThanOrEqual(40);
    const shown = failed.find(({ name }) => name === "replay-at-once")!;
    const text = readFileSync(page, "utf8");
    expect(text).toContain(`FAILED  replay-at-once: ${shown.title}`);
    expect(text).toContain(`seen     ${shown.said}`);
    expect(text).toContain(`matters  ${shown.why}`);
  });
});
