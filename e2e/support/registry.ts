// A registry on loopback that keeps our scope and asks nobody: packages are published to it and installed
// from it as from the public one.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findFreePort } from "../../tools/scratch-account.ts";

const binary = fileURLToPath(new URL("../../node_modules/.bin/verdaccio", import.meta.url));

/** A running registry. */
export type Registry = {
  /** The text of an `.npmrc` that publishes to it, and installs our scope from it. */
  readonly settings: string;
  readonly stop: () => void;
};

/** Starts one that keeps everything in a folder. */
export async function startRegistry(folder: string): Promise<Registry> {
  const port = await findFreePort();
  const config = join(folder, "verdaccio.yaml");
  writeFileSync(
    config,
    `storage: ${join(folder, "storage")}
auth: { htpasswd: { file: ${join(folder, "htpasswd")} } }
packages: { "@pay-connector/*": { access: $all, publish: $authenticated } }
log: { type: stdout, level: fatal }
`,
  );
  const listen = ["--config", config, "--listen", `127.0.0.1:${port}`];
  const child = spawn(binary, listen, { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/`;
  while (!(await answers(`${url}-/ping`))) await new Promise((resolve) => setImmediate(resolve));
  const settings = `@pay-connector:registry=${url}\n//127.0.0.1:${port}/:_authToken=${await makeToken(url)}\n`;
  return { settings, stop: () => child.kill() };
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** A publisher's token, as the registry gives one to a new user. */
async function makeToken(registry: string): Promise<string> {
  const answer = await fetch(`${registry}-/user/org.couchdb.user:rehearsal`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "rehearsal", password: "only-on-loopback" }),
  });
  return ((await answer.json()) as { token: string }).token;
}
