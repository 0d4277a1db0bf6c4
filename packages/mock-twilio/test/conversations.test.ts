// Whole calls, one a text file in conversations/. A title carries the ids of the behaviours it covers.
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "vitest";
import { playConversation } from "./support/conversation.ts";
import { all, readConversation } from "./support/conversation-lines.ts";

const folder = new URL("conversations/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));

describe("conversations", () => {
  for (const file of files) {
    const lines = readConversation(readFileSync(new URL(file, folder), "utf8"));
    const ids = (all(lines, "behaviours")[0] ?? "").split(" ").map((id) => `[${id}]`);
    // At once: an agent's conversation mostly waits for the machine to be quiet.
    it.concurrent(`${ids.join(" ")} ${all(lines, "title")[0]}`, () => playConversation(lines));
  }
});
