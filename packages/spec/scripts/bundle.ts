// Makes the two files that readers of the published package load: the contract in one document without
// outside references (dist/openapi.json), and the behaviours (dist/behaviours.json).
// Only puts together; whether the result is right is asked by lint.ts, check-examples.ts and the tests.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleDocument, packageFolder, readYaml } from "./bundle-document.ts";

const distFolder = join(packageFolder, "dist");

mkdirSync(distFolder, { recursive: true });
writeJson("openapi.json", bundleDocument());
writeJson("behaviours.json", readYaml("behaviours.yaml"));

function writeJson(name: string, value: unknown): void {
  writeFileSync(join(distFolder, name), `${JSON.stringify(value, null, 2)}\n`);
}
