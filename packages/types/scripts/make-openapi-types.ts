// A document's types, by openapi-typescript. A property with a default stays optional: a default is
// what a reader assumes, not what a sender must send.
import openapiTS, { astToString } from "openapi-typescript";
import type { OpenapiDocument } from "./read-contract.ts";
import { header } from "./write-source.ts";

/** The text of generated/openapi.ts or generated/twilio-api.ts. */
export async function makeOpenapiTypes(document: OpenapiDocument, source: string): Promise<string> {
  // A copy, since the generator notes things down in what it is given.
  const copy = structuredClone(document) as unknown as Parameters<typeof openapiTS>[0];
  const nodes = await openapiTS(copy, { defaultNonNullable: false });
  return `${header(`${source} by openapi-typescript`)}\n${astToString(nodes)}`;
}
