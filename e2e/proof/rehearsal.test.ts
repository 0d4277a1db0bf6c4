// A release, rehearsed on this machine: versions, publishing to a registry on loopback, installing in an
// empty folder with npm, importing and running. What is proved here is the published form of the packages,
// on the workspace's Node and on the machine's own.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listFiles } from "../../tidy/source-files.ts";
import { findFreePort } from "../../tools/scratch-account.ts";
import { writeHostFiles } from "../support/host-files.ts";
import { recipeOf } from "../support/recipe.ts";
import { startRegistry } from "../support/registry.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "rehearsal-"));
const workspace = join(folder, "workspace");
const customer = join(folder, "customer");
/** The installed kit. */
const packed = join(customer, "node_modules", "@pay-connector", "conformance");
const binaries = join(root, "node_modules", ".bin");
const published = ["spec", "types", "reference-server", "mock-twilio", "conformance"];
/** The machine's own Node, found without the workspace's folder on the PATH. */
const ownPath = (process.env.PATH ?? "")
  .split(delimiter)
  .filter((place) => !place.includes("node_modules"))
  .join(delimiter);

let stopRegistry = () => {};

beforeAll(async () => {
  copyWorkspace();
  const { settings, stop } = await startRegistry(folder);
  stopRegistry = stop;
  writeFileSync(join(workspace, ".npmrc"), settings);
  mkdirSync(customer);
  writeFileSync(join(customer, ".npmrc"), settings);
  writeFileSync(
    join(customer, "package.json"),
    `{"name":"customer","private":true,"type":"module"}`,
  );
});

afterAll(async () => {
  stopRegistry();
  // A workspace and a customer's install are tens of thousands of files.
  await rm(folder, { recursive: true, force: true });
});

describe("a release", () => {
  it("gets versions and changelogs from its changesets, and is published", () => {
    inWorkspace("changeset", ["version"]);
    inWorkspace("turbo", ["run", "build", "--output-logs=errors-only"]);
    const said = inWorkspace("changeset", ["publish", "--no-git-tag"]);
    for (const name of published) expect(said).toContain(`@pay-connector/${name}`);
  });

  it("installs in an empty folder with npm", () => {
    const names = published.map((name) => `@pay-connector/${name}`);
    asCustomer("npm", ["install", "--no-audit", "--no-fund", ...names]);
    expect(readdirSync(join(customer, "node_modules", "@pay-connector")).sort()).toEqual(
      [...published].sort(),
    );
  });

  it("can be imported on the machine's own Node", () => {
    const script = `
      const types = await import("@pay-connector/types");
      const mock = await import("@pay-connector/mock-twilio");
      const spec = (await import("@pay-connector/spec/openapi.json", { with: { type: "json" } })).default;
      console.log(types.detectCardType("4111111111111111"), typeof mock.startMockTwilio, spec.openapi);
    `;
    expect(asCustomer("node", ["--input-type=module", "--eval", script])).toContain(
      "visa function 3.1",
    );
  });

  it("plays a call with the installed command on the machine's own Node", () => {
    writeFileSync(join(customer, "pay.xml"), `<Response><Say>Thank you.</Say><Pay/></Response>`);
    const call = ["call", "--twiml", "pay.xml", "--connector", "http://127.0.0.1:9/", "--json"];
    const access = ["--username", "u", "--password", "p", "--keys", "*"];
    const said = tryAsCustomer("npx", ["mock-twilio", ...call, ...access]);
    expect(said).toContain(`"result": "caller-interrupted-with-star"`);
  });

  it("runs the installed server's command on the workspace's Node", () => {
    const env = { ...process.env, PATH: `${binaries}${delimiter}${ownPath}` };
    const command = join(customer, "node_modules", ".bin", "pay-connector-server");
    const said = execFileSync(command, ["--help"], { cwd: customer, env, encoding: "utf8" });
    expect(said).toContain("DATABASE_URL");
  });

  it("takes a payment with the installed commands alone", async () => {
    const env = {
      ...{ CONNECTOR_USERNAME: "twilio", CONNECTOR_PASSWORD: "rehearsal", PORT: "0" },
      SIMULATOR_LEDGER_FILE: join(customer, "ledger.jsonl"),
    };
    const server = spawn(
      join(customer, "node_modules", ".bin", "pay-connector-server"),
      ["serve"],
      {
        cwd: customer,
        env: { PATH: `${binaries}${delimiter}${ownPath}`, ...env },
      },
    );
    try {
      const [line] = await once(server.stdout.setEncoding("utf8"), "data");
      const { url } = JSON.parse(line.split("\n")[0]);
      writeFileSync(
        join(customer, "charge.xml"),
        `<Response><Pay chargeAmount="5.00"/></Response>`,
      );
      const access = ["--username", env.CONNECTOR_USERNAME, "--password", env.CONNECTOR_PASSWORD];
      const keys = ["--keys", "4111111111111111 1230 94105 123"];
      const call = ["mock-twilio", "call", "--twiml", "charge.xml", "--connector", url, "--json"];
      const report = JSON.parse(asCustomer("npx", [...call, ...access, ...keys]));
      expect(report.result).toBe("success");
      expect(report.action.PaymentConfirmationCode).toMatch(/^chg_/);
    } finally {
      server.kill();
      await once(server, "exit");
    }
  });

  it("gives the installed server a whole green report by the README's recipe", async () => {
    const place = join(customer, "judged");
    mkdirSync(place);
    const { certificateFile, keyFile, authorityFile } = writeHostFiles(place);
    const port = String(await findFreePort());
    const server = "node_modules/.bin/pay-connector-server";
    const given = {
      4010: port,
      "TLS_CERT_FILE=cert.pem": `TLS_CERT_FILE=${certificateFile}`,
      "--ca-file cert.pem": `--ca-file ${authorityFile}`,
      "key.pem": keyFile,
      // The server's Node is the workspace's; the kit runs on the machine's own.
      [server]: `env PATH="${binaries}:$PATH" ${server}`,
    };
    let recipe = recipeOf(join(packed, "README.md"), "The whole report of the reference server");
    for (const [told, ours] of Object.entries(given)) {
      expect(recipe).toContain(told);
      recipe = recipe.replaceAll(told, ours);
    }
    try {
      const said = asCustomer("sh", ["-e", "-c", recipe]);
      const [told = ""] = /^\d+ passed, .*$/m.exec(said) ?? [];
      console.log(`The packed kit on the packed server: ${told}`);
      expect(told).toMatch(/^1\d\d passed, 0 failed in /);
      expect(said).toMatch(/^All \d+ money checks were checked against the ledger\.$/m);
      // Whoever restarts nothing proves nothing: it listened once, and again for each check that restarts.
      const starts = readFileSync(join(customer, "server.log"), "utf8").match(/"listening"/g);
      expect(starts).toHaveLength(4);
    } finally {
      const pid = join(customer, "server.pid");
      if (existsSync(pid)) process.kill(Number(readFileSync(pid, "utf8")), "SIGKILL");
    }
  });

  it("says in one sentence what it needs where the machine's own Node is too old for the server", () => {
    const [major = 0] = asCustomer("node", ["--print", "process.versions.node"])
      .split(".")
      .map(Number);
    const tried = tryAsCustomer("npx", ["pay-connector-server", "--help"]);
    // 22 is the oldest Node that the database driver runs on.
    if (major >= 22) expect(tried).toContain("DATABASE_URL");
    else
      expect(tried).toMatch(
        /^pay-connector-server needs Node 22 or newer; this is Node [\d.]+\.$/m,
      );
  });

  it("carries nothing that only a clone has: no sources, no workspace ranges", () => {
    const manifest = asCustomer("node", [
      "--eval",
      `console.log(JSON.stringify(require("@pay-connector/mock-twilio/package.json")))`,
    ]);
    expect(manifest).not.toMatch(/workspace:|"source"/);
  });
});

describe.each(published)("the packed package %s", (name) => {
  it("is what publint expects", () => {
    const said = inWorkspace("publint", [join(workspace, "packages", name), "--strict"]);
    expect(said).toContain("All good");
  });
});

describe.each(["types", "reference-server", "mock-twilio", "conformance"])(
  "the types of %s",
  (name) => {
    it("are not wrong", () => {
      const folder = join(workspace, "packages", name);
      // A YAML document has no types; it is exported to be read as a file.
      const documents = exportsOf(folder).filter((path) => path.endsWith(".yaml"));
      const excluded = documents.length === 0 ? [] : ["--exclude-entrypoints", ...documents];
      inWorkspace("attw", ["--pack", folder, "--profile", "esm-only", ...excluded]);
    });
  },
);

/** What a package exports, each without its leading dot. */
function exportsOf(folder: string): readonly string[] {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return Object.keys(exports).map((path) => path.replace(/^\.\//, ""));
}

/** A copy of what is, or could be, committed, as a git repository of its own. */
function copyWorkspace(): void {
  for (const path of listFiles()) {
    const target = join(workspace, path);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(root, path), target);
  }
  inWorkspace("git", ["init", "--quiet", "--initial-branch=main"]);
  inWorkspace("git", ["add", "--all"]);
  inWorkspace("git", ["-c", "user.name=r", "-c", "user.email=r@localhost", "commit", "-qm", "a"]);
  inWorkspace("pnpm", ["install", "--frozen-lockfile", "--prefer-offline", "--reporter=silent"]);
}

function inWorkspace(command: string, args: readonly string[]): string {
  return execute(command, args, workspace, `${binaries}${delimiter}${process.env.PATH}`);
}

function asCustomer(command: string, args: readonly string[]): string {
  return execute(command, args, customer, ownPath);
}

/** What a command says, also when it fails. */
function tryAsCustomer(command: string, args: readonly string[]): string {
  try {
    return asCustomer(command, args);
  } catch (error) {
    return (error as Error).message;
  }
}

/** The environment without what npm adds for the scripts that it runs: nobody's settings but the machine's. */
function environmentOfAShell(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")),
  );
}

function execute(command: string, args: readonly string[], cwd: string, path: string): string {
  const env = { ...environmentOfAShell(), PATH: path };
  try {
    return execFileSync(command, [...args], {
      cwd,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}\n${stderr}`);
  }
}
