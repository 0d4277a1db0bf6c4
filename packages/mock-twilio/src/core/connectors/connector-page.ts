// A connector's page: what it can do, what it needs, how its ids look, when it refuses, and, kept apart,
// what of all this nobody published. It is what Twilio shows in a tab of its Console, in our words.
import { assumedMarks, type IdPart, type IdShape, type Product, type Trigger } from "./product.ts";
import { sharedAssumptions } from "./shared-assumptions.ts";

/** The page as lines of text. @see C-18 */
export function connectorPage(product: Product): readonly string[] {
  const { title, name, abilities, tokenTypes, requires, sources } = product;
  const isBranded = product.ids !== null;
  const gateway = isBranded ? " (its gateway is simulated here)" : "";
  return [
    `${title}${gateway}`,
    `  install    mock-twilio connectors install ${name} --as <unique name> --accept-terms`,
    `  does       ${abilities.join(", ")}`,
    `  tokens     ${tokenTypes.join(", ")}`,
    ...section("Needs", requires.map(parameterLine)),
    ...section("Reports", idLines(product)),
    ...section("Refuses", triggerLines(product)),
    ...section("Known", statementsOf(product, false)),
    ...section("Assumed: no public source says so", [
      ...statementsOf(product, true),
      ...(isBranded ? sharedAssumptions.map(({ text, mark }) => `${text} [${mark}]`) : []),
    ]),
    ...section("Sources", sources),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

function parameterLine({ names, when, code }: Product["requires"][number]): string {
  const cases = { always: "every <Pay>", "ach-debit": "ach-debit", description: "a description" };
  return `<Parameter> ${names.join(", ")} with ${cases[when]}, else ${code}`;
}

function statementsOf({ statements }: Product, isAssumed: boolean): readonly string[] {
  return statements
    .filter(({ mark }) => assumedMarks.includes(mark) === isAssumed)
    .map(({ text, mark }) => `${text} [${mark}]`);
}

function idLines({ ids }: Product): readonly string[] {
  if (ids === null) return [];
  const tokens = ids.token === null ? [] : Object.entries(ids.token);
  return [
    `PaymentConfirmationCode   ${shapeText(ids.charge)}`,
    ...tokens.map(([type, shape]) => `PaymentToken (${type})   ${shapeText(shape)}`),
    ...(tokens.length === 0 ? ["PaymentToken   empty"] : []),
    `ProfileId   ${ids.profile === null ? "empty" : shapeText(ids.profile)}`,
  ];
}

function shapeText({ parts, mark }: IdShape): string {
  return `${parts.map(partText).join(" + ")} [${mark}]`;
}

function partText(part: IdPart): string {
  if ("literal" in part) return `"${part.literal}"`;
  if ("random" in part) return `${part.random} of ${part.of}`;
  if ("digits" in part) return `the number's ${part.digits.replace("-", " ")}`;
  if ("clock" in part) return "the time, 8 hex digits";
  return "a UUID";
}

function triggerLines({ triggers }: Product): readonly string[] {
  return triggers.flatMap(linesOfTrigger);
}

function linesOfTrigger(trigger: Trigger): readonly string[] {
  const marked = (line: string): string => `${line} [${trigger.mark}]`;
  switch (trigger.by) {
    case "amount": {
      const range = `${trigger.from}.00 to ${trigger.below - 1}.99`;
      return [marked(`amounts from ${range}`)];
    }
    case "number":
      return Object.entries(trigger.numbers).map(([number, { code, text }]) =>
        marked(`card ${number}   ${code}: ${text}`),
      );
    case "parameter":
      return Object.entries(trigger.values).map(([value, { code, text }]) =>
        marked(`<Parameter> ${trigger.name}=${value}   ${code}: ${text}`),
      );
  }
}
