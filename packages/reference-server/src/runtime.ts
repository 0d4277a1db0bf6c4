// Which Node this server needs. The database driver does not fail on an older one, it takes the process
// down without a word; so this is asked before the driver is loaded. The command's own file asks the
// same question once more, because an old Node may not even read this one.
import { StartError } from "./start-error.ts";

/** The oldest major version of Node that the database driver runs on. */
export const oldestNodeMajor = 22;

/** Refuses a Node that the database driver cannot run on. */
export function assertRuntime(version: string = process.versions.node): void {
  if (Number.parseInt(version, 10) >= oldestNodeMajor) return;
  throw new StartError(
    `pay-connector-server needs Node ${oldestNodeMajor} or newer; this is Node ${version}.`,
  );
}
