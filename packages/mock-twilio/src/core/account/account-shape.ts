// What an account must look like as data: the form of every part, then what holds between the parts.
// It knows no file: whoever read one turns the path of a problem into a line and a column.
import { catalogue } from "../connectors/catalogue.ts";
import type { Ability, ProductName } from "../connectors/product.ts";
import {
  flag,
  list,
  object,
  oneOf,
  type Path,
  problemsOf,
  type ShapeProblem,
  text,
} from "../shape.ts";
import { checkAddress } from "../web-address.ts";
import { type AccountState, newAccount } from "./account.ts";

const productNames = Object.keys(catalogue) as readonly ProductName[];
const abilityNames: readonly Ability[] = catalogue.generic.abilities;
const method = oneOf(["GET", "POST"]);

const connector = object(
  {
    sid: text("XE and 32 hex digits"),
    product: oneOf(productNames),
    uniqueName: text("what paymentConnector names"),
    mode: oneOf(["TEST", "LIVE"]),
  },
  {
    authorisation: oneOf(["missing", "given", "revoked"]),
    username: text(),
    password: text(),
    url: text("the processor's address"),
    approvedUrl: text("the address that Twilio's review has passed"),
    currencies: list(text("ISO 4217")),
    abilities: list(oneOf(abilityNames)),
  },
);

const voice = object(
  {},
  {
    bin: text("the SID of a TwiML bin"),
    url: text("what answers a call"),
    method,
    fallbackUrl: text("asked when the first address fails"),
    fallbackMethod: method,
  },
);

const statusCallback = object({ url: text("told when a call is over") }, { method });

const number = object(
  {
    phoneNumber: text("+ and digits, in quotation marks"),
    capabilities: list(oneOf(["voice", "sms"])),
  },
  { friendlyName: text(), voice, statusCallback },
);

/** The form of an account. @see C-17 */
export const accountShape = object(
  { accountSid: text("AC and 32 hex digits"), authToken: text() },
  {
    apiKeys: list(object({ sid: text("SK and 32 hex digits"), secret: text() }, {})),
    pciMode: flag,
    connectors: list(connector),
    numbers: list(number),
    bins: list(object({ sid: text("EH and 32 hex digits"), name: text(), twiml: text() }, {})),
  },
);

/** An account, or everything that is wrong with it. @see C-17 */
export type AccountReading =
  | { readonly ok: true; readonly account: AccountState }
  | { readonly ok: false; readonly problems: readonly ShapeProblem[] };

/** Reads data as an account; lists that are left out are empty. */
export function readAccount(value: unknown): AccountReading {
  const misfits = problemsOf(accountShape, value);
  if (misfits.length > 0) return { ok: false, problems: misfits };
  // What fits the shape is an account but for what may be left out.
  const given = value as Pick<AccountState, "accountSid" | "authToken"> & Partial<AccountState>;
  const account: AccountState = { ...newAccount(given), ...given };
  const problems = [
    ...sidProblems(account),
    ...nameProblems(account),
    ...connectorProblems(account),
    ...numberProblems(account),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, account };
}

function problem(path: Path, message: string): ShapeProblem {
  return { path, message };
}

function sidProblems(account: AccountState): ShapeProblem[] {
  const { accountSid, authToken, apiKeys, connectors, bins } = account;
  const problems = authToken === "" ? [problem(["authToken"], "must not be empty.")] : [];
  const check = (prefix: string, sid: string, path: Path): void => {
    if (new RegExp(`^${prefix}[0-9a-f]{32}$`).test(sid)) return;
    problems.push(problem(path, `must be ${prefix} and 32 hex digits.`));
  };
  check("AC", accountSid, ["accountSid"]);
  for (const [index, { sid, secret }] of apiKeys.entries()) {
    check("SK", sid, ["apiKeys", index, "sid"]);
    if (secret === "") problems.push(problem(["apiKeys", index, "secret"], "must not be empty."));
  }
  for (const [index, { sid }] of connectors.entries())
    check("XE", sid, ["connectors", index, "sid"]);
  for (const [index, { sid }] of bins.entries()) check("EH", sid, ["bins", index, "sid"]);
  return problems;
}

// Names and numbers by which the account's parts are found.
function nameProblems({ apiKeys, connectors, numbers, bins }: AccountState): ShapeProblem[] {
  const twice = (list: string, field: string, values: readonly string[]): ShapeProblem[] =>
    values.flatMap((value, index) =>
      values.indexOf(value) === index
        ? []
        : [problem([list, index, field], `"${value}" is there already.`)],
    );
  return [
    ...twice(
      "apiKeys",
      "sid",
      apiKeys.map(({ sid }) => sid),
    ),
    ...twice(
      "connectors",
      "uniqueName",
      connectors.map(({ uniqueName }) => uniqueName),
    ),
    ...twice(
      "connectors",
      "sid",
      connectors.map(({ sid }) => sid),
    ),
    ...twice(
      "numbers",
      "phoneNumber",
      numbers.map(({ phoneNumber }) => phoneNumber),
    ),
    ...twice(
      "bins",
      "name",
      bins.map(({ name }) => name),
    ),
    ...twice(
      "bins",
      "sid",
      bins.map(({ sid }) => sid),
    ),
  ];
}

function connectorProblems({ connectors }: AccountState): ShapeProblem[] {
  return connectors.flatMap((each, index) => {
    const at = (field: string): Path => ["connectors", index, field];
    const problems: ShapeProblem[] = [];
    const isGeneric = each.product === "generic";
    if (each.uniqueName === "") problems.push(problem(at("uniqueName"), "must not be empty."));
    if (each.url !== undefined && checkAddress(each.url, null).kind === "refused") {
      problems.push(problem(at("url"), "must be https, or http to this machine."));
    }
    if (each.username?.includes(":") === true) {
      problems.push(problem(at("username"), "must not hold a colon."));
    }
    if (!isGeneric && (each.url !== undefined || each.password !== undefined)) {
      problems.push(
        problem(at("product"), "a simulated connector takes no address and no password."),
      );
    }
    if (isGeneric && each.authorisation !== undefined) {
      const why = "belongs to branded connectors; the generic one has username and password.";
      problems.push(problem(at("authorisation"), why));
    }
    if (
      isGeneric &&
      each.mode === "LIVE" &&
      (each.url === undefined || each.approvedUrl !== each.url)
    ) {
      problems.push(problem(at("mode"), "LIVE needs an approvedUrl that equals url (64024)."));
    }
    return problems;
  });
}

function numberProblems({ numbers, bins }: AccountState): ShapeProblem[] {
  return numbers.flatMap(({ phoneNumber, capabilities, voice: setting, statusCallback }, index) => {
    const at = (...fields: readonly string[]): Path => ["numbers", index, ...fields];
    const problems: ShapeProblem[] = [];
    if (!/^\+\d{7,15}$/.test(phoneNumber)) {
      problems.push(problem(at("phoneNumber"), "must be + and 7 to 15 digits."));
    }
    const insecure = "must be https, or http to this machine.";
    if (statusCallback !== undefined && checkAddress(statusCallback.url, null).kind === "refused") {
      problems.push(problem(at("statusCallback", "url"), insecure));
    }
    if (setting === undefined) return problems;
    if (!capabilities.includes("voice")) {
      problems.push(problem(at("voice"), "the number has no voice, so nothing can answer a call."));
    }
    const named = ("bin" in setting ? 1 : 0) + ("url" in setting ? 1 : 0);
    if (named !== 1) problems.push(problem(at("voice"), "must name either a bin or a url."));
    if ("bin" in setting && !bins.some(({ sid }) => sid === setting.bin)) {
      problems.push(problem(at("voice", "bin"), `there is no bin ${setting.bin}.`));
    }
    for (const field of ["url", "fallbackUrl"] as const) {
      const address = "url" in setting ? setting[field] : undefined;
      if (address !== undefined && checkAddress(address, null).kind === "refused") {
        problems.push(problem(at("voice", field), insecure));
      }
    }
    return problems;
  });
}
