// The command when whoever reads it has closed the pipe, as `| head` does.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

it("ends quietly, and with the status that it would have had", async () => {
  const flags = ["--conditions=source", "--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...flags, main, "--help"]);
  child.stdout.destroy();
  let said = "";
  child.stderr.on("data", (piece) => {
    said += piece;
  });
  const [code] = await once(child, "close");
  expect(said).toBe("");
  expect(code).toBe(0);
});
