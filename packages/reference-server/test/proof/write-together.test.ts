// Writes that share a statement stay strangers to each other.
import { expect, inject, it } from "vitest";
import { writeTogether } from "./write-together.ts";

it("[R-15] many writes at once, on two nodes, each hear what became of themselves", async () => {
  expect(await writeTogether(inject("postgresUrl"), 2)).toBeNull();
});
