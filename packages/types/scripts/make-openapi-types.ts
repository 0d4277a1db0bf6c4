// The document's types, by openapi-typescript. A property with a default stays optional: a default is
// what a reader assumes, not what a sender must send.
import openapiTS, { astToString } from "openapi-typescript";
import type { Contract } from "./read-contract.ts";
import { header } from "./write-source.ts";

/** The text of generated/openapi.ts. */
export async function makeOpenapiTypes(contract: Contract): Promise<string> {
  // A copy, since the generator notes things down in what it is given.
  const document = structuredClone(contract.document) as unknown as Parameters<typeof openapiTS>[0];
  const nodes = await openapiTS(document, { defaultNonNullable: false });
  return `${header("openapi.yaml by openapi-typescript")}\n${astToString(nodes)}`;
}
