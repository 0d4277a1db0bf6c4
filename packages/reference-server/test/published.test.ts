// Every request body that was ever published gets a verdict, with the clock set to its day.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { startTestServer } from "./support/test-server.ts";

type Published = { readonly file: string; readonly validAt: string; readonly path?: string };

const examples = new URL("../../spec/examples/", import.meta.url);
const read = (file: string) => readFileSync(fileURLToPath(new URL(file, examples)), "utf8");
const { requests } = parse(read("published.yaml")) as { requests: readonly Published[] };

describe("published bodies", () => {
  it("are listed", () => {
    expect(requests.length).toBeGreaterThan(5);
  });

  it.each(requests)("[Q-12] [Q-10] $file gets a verdict", async ({ file, validAt, path }) => {
    const server = await startTestServer({ at: validAt });
    const answer = await server.post(read(file), path);
    expect(answer.status).toBe(200);
    const isBankAccount = file.includes("bank-account");
    // The printed bank accounts have a routing number of eight digits: wrong as data, right as form.
    const code = isBankAccount ? "invalid_routing_number" : null;
    expect(answer.body.error_code).toBe(code);
    expect(server.logLines.at(-1)).toMatchObject({
      admission: "claim",
      verdict: isBankAccount ? "declined" : "approved",
      state: "settled",
    });
  });
});
