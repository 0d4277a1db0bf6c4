// `mock-twilio replay`: tells a call from its journal and says whether the same events still have the
// same effects. 0: every byte is the same. 1: something is different now. 2: the file is no journal.
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { JournalError, type Replay, replayJournal } from "../core/journal/read-journal.ts";
import { tellStory } from "../core/story/story.ts";
import { UsageError } from "./usage-error.ts";

/** Adds the command. */
export function addReplayCommand(program: Command): void {
  program
    .command("replay")
    .description("tell a call from its journal; exit code 0 if it has the same effects today")
    .argument("<file>", "a journal that `call --journal` wrote")
    .option("--quiet", "say only whether it is the same")
    .action((file: string, { quiet = false }: { readonly quiet?: boolean }) => {
      const { entries, firstDifference } = read(file);
      if (!quiet) console.log(`${tellStory(entries)}\n`);
      if (firstDifference === null) {
        console.log(`${entries.length} events, and the same effects byte for byte`);
        return;
      }
      const { line, was, is } = firstDifference;
      console.log(`${file}:${line}: the effects are others now\n  was  ${was}\n  is   ${is}`);
      process.exitCode = 1;
    });
}

function read(file: string): Replay {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UsageError([`${file} cannot be read.`]);
  }
  try {
    return replayJournal(text);
  } catch (error) {
    if (error instanceof JournalError) throw new UsageError([`${file}: ${error.message}`]);
    throw error;
  }
}
