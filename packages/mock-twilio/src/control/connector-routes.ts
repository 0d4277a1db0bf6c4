// The account's Pay Connectors, changed by the account's own verbs; what a verb refuses is told as it says it.
// No answer holds a password.
import type { ConnectorRecord } from "../core/account/account.ts";
import { findConnector } from "../core/account/connector-verbs.ts";
import { catalogue } from "../core/connectors/catalogue.ts";
import type { Ability, ProductName } from "../core/connectors/product.ts";
import { flag, list, object, oneOf, text } from "../core/shape.ts";
import { missing } from "./problem.ts";
import { type ControlParts, type ControlRoute, done, route } from "./route.ts";

const products = Object.keys(catalogue) as readonly ProductName[];
const abilities: readonly Ability[] = catalogue.generic.abilities;
const installBody = object({ product: oneOf(products), uniqueName: text(), acceptTerms: flag }, {});
const authoriseBody = object({}, { username: text(), password: text() });
const configureBody = object(
  {},
  {
    newName: text(),
    mode: oneOf(["TEST", "LIVE"]),
    url: text(),
    approvedUrl: text(),
    currencies: list(text()),
    abilities: list(oneOf(abilities)),
  },
);
/** Pay Connectors. @see K-08 */
export const connectorRoutes: readonly ControlRoute[] = [
  route({
    ...{ operationId: "listConnectors", method: "GET", path: "/connectors" },
    answer: (_asked, parts) => {
      const { connectors } = parts.emulator.account.state;
      return done({ connectors: connectors.map(showConnector) });
    },
  }),
  route({
    ...{ operationId: "installConnector", method: "POST", path: "/connectors" },
    body: installBody,
    answer: ({ body }, parts) => {
      parts.emulator.account.connectors.install(body);
      return oneConnector(parts, body.uniqueName, 201);
    },
  }),
  route({
    ...{ operationId: "configureConnector", method: "PATCH", path: "/connectors/:uniqueName" },
    body: configureBody,
    answer: ({ body, params: { uniqueName = "" } }, parts) =>
      withConnector(parts, uniqueName, (account) => {
        account.connectors.configure(uniqueName, body);
        return body.newName ?? uniqueName;
      }),
  }),
  route({
    operationId: "authoriseConnector",
    ...{ method: "POST", path: "/connectors/:uniqueName/authorise" },
    body: authoriseBody,
    answer: ({ body, params: { uniqueName = "" } }, parts) =>
      withConnector(parts, uniqueName, (account) => {
        account.connectors.authorise(uniqueName, body);
        return uniqueName;
      }),
  }),
  route({
    operationId: "revokeConnector",
    ...{ method: "POST", path: "/connectors/:uniqueName/revoke" },
    answer: ({ params: { uniqueName = "" } }, parts) =>
      withConnector(parts, uniqueName, (account) => {
        account.connectors.revoke(uniqueName);
        return uniqueName;
      }),
  }),
];

function showConnector(record: ConnectorRecord): Readonly<Record<string, unknown>> {
  const { password, ...shown } = record;
  return { ...shown, hasPassword: password !== undefined && password !== "" };
}

function oneConnector({ emulator }: ControlParts, uniqueName: string, status?: 201): Response {
  const record = findConnector(emulator.account.state, uniqueName);
  return record === undefined
    ? missing(`connector "${uniqueName}"`)
    : done(showConnector(record), status);
}

function withConnector(
  parts: ControlParts,
  uniqueName: string,
  change: (account: ControlParts["emulator"]["account"]) => string,
): Response {
  const { account } = parts.emulator;
  if (findConnector(account.state, uniqueName) === undefined) {
    return missing(`connector "${uniqueName}"`);
  }
  return oneConnector(parts, change(account));
}
