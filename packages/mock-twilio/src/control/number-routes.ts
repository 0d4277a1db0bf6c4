// The account's phone numbers and its PCI mode, changed by the account's own verbs.
import { flag, object, oneOf, text } from "../core/shape.ts";
import { missing } from "./problem.ts";
import { type ControlParts, type ControlRoute, done, route } from "./route.ts";

const method = oneOf(["GET", "POST"]);
const offeredQuery = object({}, { capability: oneOf(["voice", "sms"]), areaCode: text() });
const numberBody = object(
  {},
  {
    ...{ friendlyName: text(), bin: text(), url: text(), method, fallbackUrl: text() },
    ...{ statusCallback: text(), statusCallbackMethod: method },
  },
);
const termsBody = object({ acceptTerms: flag }, {});

/** Phone numbers and PCI mode. @see K-08 */
export const numberRoutes: readonly ControlRoute[] = [
  route({
    ...{ operationId: "listNumbers", method: "GET", path: "/numbers" },
    answer: (_asked, { emulator }) => done({ numbers: emulator.account.state.numbers }),
  }),
  route({
    ...{ operationId: "searchNumbers", method: "GET", path: "/numbers/offered" },
    query: offeredQuery,
    answer: ({ query }, { emulator }) => done({ numbers: emulator.account.numbers.search(query) }),
  }),
  route({
    ...{ operationId: "buyNumber", method: "POST", path: "/numbers" },
    body: object({ phoneNumber: text() }, {}),
    answer: ({ body: { phoneNumber } }, parts) => {
      parts.emulator.account.numbers.buy(phoneNumber);
      return oneNumber(parts, phoneNumber, 201);
    },
  }),
  route({
    ...{ operationId: "configureNumber", method: "PATCH", path: "/numbers/:phoneNumber" },
    body: numberBody,
    answer: ({ body, params: { phoneNumber = "" } }, parts) => {
      const { account } = parts.emulator;
      if (!account.state.numbers.some((each) => each.phoneNumber === phoneNumber)) {
        return missing(`number ${phoneNumber} in this account`);
      }
      account.numbers.configure(phoneNumber, body);
      return oneNumber(parts, phoneNumber);
    },
  }),
  route({
    ...{ operationId: "showPciMode", method: "GET", path: "/pci-mode" },
    answer: (_asked, { emulator }) => done({ isOn: emulator.account.state.pciMode }),
  }),
  route({
    ...{ operationId: "enablePciMode", method: "PUT", path: "/pci-mode" },
    body: termsBody,
    answer: ({ body }, { emulator: { account } }) => {
      account.pci.enable(body);
      return done({ isOn: account.state.pciMode });
    },
  }),
];

function oneNumber({ emulator }: ControlParts, phoneNumber: string, status?: 201): Response {
  const { numbers } = emulator.account.state;
  return done(
    numbers.find((each) => each.phoneNumber === phoneNumber),
    status,
  );
}
