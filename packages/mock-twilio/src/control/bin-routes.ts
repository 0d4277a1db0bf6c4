// The account's TwiML bins: documents that Twilio itself would serve. A bin is found by its name or its SID.
import { findBin } from "../core/account/bin-verbs.ts";
import { object, text } from "../core/shape.ts";
import { missing } from "./problem.ts";
import { type ControlParts, type ControlRoute, done, route } from "./route.ts";

/** TwiML bins. @see K-08 */
export const binRoutes: readonly ControlRoute[] = [
  route({
    ...{ operationId: "listBins", method: "GET", path: "/bins" },
    answer: (_asked, { emulator: { account } }) => {
      const bins = account.state.bins.map((bin) => ({ ...bin, url: account.bins.url(bin.sid) }));
      return done({ bins });
    },
  }),
  route({
    ...{ operationId: "createBin", method: "POST", path: "/bins" },
    body: object({ name: text(), twiml: text() }, {}),
    answer: ({ body: { name, twiml } }, parts) => {
      parts.emulator.account.bins.create(name, twiml);
      return oneBin(parts, name, 201);
    },
  }),
  route({
    ...{ operationId: "showBin", method: "GET", path: "/bins/:bin" },
    answer: ({ params: { bin = "" } }, parts) => oneBin(parts, bin),
  }),
  route({
    ...{ operationId: "updateBin", method: "PUT", path: "/bins/:bin" },
    body: object({ twiml: text() }, {}),
    answer: ({ body: { twiml }, params: { bin = "" } }, parts) => {
      if (findBin(parts.emulator.account.state, bin) === undefined) return missing(noBin(bin));
      parts.emulator.account.bins.update(bin, twiml);
      return oneBin(parts, bin);
    },
  }),
  route({
    ...{ operationId: "deleteBin", method: "DELETE", path: "/bins/:bin" },
    answer: ({ params: { bin = "" } }, { emulator: { account } }) => {
      const found = findBin(account.state, bin);
      if (found === undefined) return missing(noBin(bin));
      account.bins.delete(bin);
      return done({ deleted: found.sid });
    },
  }),
];

function oneBin({ emulator: { account } }: ControlParts, bin: string, status?: 201): Response {
  const found = findBin(account.state, bin);
  if (found === undefined) return missing(noBin(bin));
  return done({ ...found, url: account.bins.url(found.sid) }, status);
}

function noBin(bin: string): string {
  return `bin "${bin}"`;
}
