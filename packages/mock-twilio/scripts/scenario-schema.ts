// Writes scenario.schema.json, from which editors complete and check scenario files. It is made from the
// shape that the emulator itself checks with; a test holds the two together.
import { writeFileSync } from "node:fs";
import { scenarioShape } from "../src/scenarios/scenario-shape.ts";

/** The schema as the text of its file. */
export function scenarioSchemaText(): string {
  const about = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "A scenario of mock-twilio",
  };
  return `${JSON.stringify({ ...about, ...scenarioShape.schema }, null, 2)}\n`;
}

if (import.meta.main) {
  writeFileSync(new URL("../scenario.schema.json", import.meta.url), scenarioSchemaText());
}
