#!/usr/bin/env -S node --max-semi-space-size=8
// Asks for the right Node before anything else is loaded: on an older one the database driver would take
// the process down without a word. Written so that old versions of Node can read it.
const oldestNodeMajor = 22;
if (Number.parseInt(process.versions.node, 10) < oldestNodeMajor) {
  console.error(
    `pay-connector-server needs Node ${oldestNodeMajor} or newer; this is Node ${process.versions.node}.`,
  );
  process.exitCode = 1;
} else {
  await import("../dist/main.js");
}
