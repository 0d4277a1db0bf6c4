// Writes endpoint.schema.json, from which editors complete and check endpoint.yaml. It is made from the
// schema that the kit itself checks with; a test holds the two together.
import { writeFileSync } from "node:fs";
import { z } from "zod";
import { endpointFile } from "../src/endpoint/endpoint-file.ts";

/** The schema as the text of its file. */
export function endpointSchemaText(): string {
  const title = "What only its owner can tell about an endpoint of the Generic Pay Connector";
  return `${JSON.stringify({ title, ...z.toJSONSchema(endpointFile, { target: "draft-7" }) }, null, 2)}\n`;
}

if (import.meta.main) {
  writeFileSync(new URL("../endpoint.schema.json", import.meta.url), endpointSchemaText());
}
