// What the README shows of a report is what the kit says: the same endpoint of the zoo is judged again.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { startEndpoint } from "../mutants/endpoint/start-endpoint.ts";
import { mutants } from "../mutants/zoo.ts";
import { judge } from "../src/judge.ts";
import { tellFailure } from "../src/report/tell-failure.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** Times and ids differ from run to run. */
function withoutChance(text: string): string {
  return text.replaceAll(/after \d+\.\d+ s/g, "after 0 s").replaceAll(/ch_[0-9a-f]{24}/g, "ch_1");
}

it("shows a failure as it is told", async () => {
  const mutant = mutants.find(({ name }) => name === "new-id-for-a-retry");
  const endpoint = await startEndpoint(mutant!.type);
  const { url, username, password } = endpoint;
  const verdicts = await judge({ endpoint: url, username, password, only: ["replay-at-once"] });
  await endpoint.close();
  const [told = ""] = verdicts.results.map((result) => withoutChance(tellFailure(result)));
  const [shown = ""] = /(?<=```\n)FAILED[\s\S]*?(?=\n```)/.exec(readme) ?? [];
  const lines = told.split("\n");
  const shownLines = withoutChance(shown).split("\n");
  expect(shownLines).toHaveLength(lines.length);
  for (const [index, line] of shownLines.entries()) {
    // An ellipsis leaves something out.
    const parts = line.split("…").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    expect(lines[index]).toMatch(new RegExp(`^${parts.join(".*")}$`));
  }
});
