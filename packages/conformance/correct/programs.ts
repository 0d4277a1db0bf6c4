// Right endpoints that are programs of their own: our reference server, and one in Python that shares no
// line with anything of ours.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startProcess } from "./process-endpoint.ts";
import { type RightOne, zooFile } from "./right-one.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const referenceServer: RightOne = {
  name: "reference-server",
  style: "The reference server as its operator runs it, with the simulator as its gateway.",
  warnings: [],
  endpointFile: here("../endpoints/reference-server.yaml"),
  isHere: () => true,
  start: () =>
    startProcess(({ port, folder, ledgerFile, credentials }) => {
      const entry = here("../../reference-server/src/main.ts");
      return {
        command: process.execPath,
        args: ["--conditions=source", "--disable-warning=ExperimentalWarning", entry, "serve"],
        env: {
          PORT: String(port),
          DATABASE_URL: `sqlite:${join(folder, "reference-server.db")}`,
          VAULT_KEY_FILE: join(folder, "vault.key"),
          SIMULATOR_LEDGER_FILE: ledgerFile,
          CONNECTOR_USERNAME: credentials.username,
          CONNECTOR_PASSWORD: credentials.password,
        },
      };
    }, "/"),
};

const python: RightOne = {
  name: "python",
  style: "A program in Python's standard library, with threads and SQLite.",
  warnings: [],
  endpointFile: zooFile,
  isHere: () => spawnSync("python3", ["--version"]).status === 0,
  start: () =>
    startProcess(({ port, folder, ledgerFile, credentials }) => {
      const { username, password } = credentials;
      return {
        command: "python3",
        args: ["-u", here("endpoint.py"), String(port), join(folder, "book.db"), ledgerFile],
        env: { CONNECTOR_USERNAME: username, CONNECTOR_PASSWORD: password },
      };
    }, "/pay"),
};

/** The programs. */
export const programs: readonly RightOne[] = [referenceServer, python];
