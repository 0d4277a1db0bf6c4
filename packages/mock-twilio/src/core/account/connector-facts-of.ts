// What the dialogue needs to know of an installed instance: its product's capabilities, narrowed by what
// the instance is configured to take, and whether it may be used at all.
import { catalogue } from "../connectors/catalogue.ts";
import type { ConnectorFacts } from "../twiml/connector-facts.ts";
import type { ConnectorRecord } from "./account.ts";

/** The facts of one instance. @see C-02 @see C-08 */
export function connectorFactsOf(record: ConnectorRecord): ConnectorFacts {
  const { product: name, uniqueName, mode, url, currencies, abilities } = record;
  const product = catalogue[name];
  return {
    ...{ uniqueName, product: name, mode },
    ...(name === "generic" ? {} : { gateway: product.title }),
    isPlainHttp: url?.startsWith("http:") ?? false,
    ...(currencies === undefined ? {} : { currencies }),
    abilities: abilities ?? product.abilities,
    tokenTypes: product.tokenTypes,
    requires: product.requires,
    authorisation: authorisationOf(record),
  };
}

/** Whether an instance may be used. The generic one needs credentials and an address. */
export function authorisationOf(record: ConnectorRecord): "given" | "missing" | "revoked" {
  if (record.product !== "generic") return record.authorisation ?? "missing";
  const { username, password, url } = record;
  const isComplete = username !== undefined && password !== undefined && url !== undefined;
  return isComplete ? "given" : "missing";
}
