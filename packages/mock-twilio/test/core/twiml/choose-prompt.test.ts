// Which <Prompt> is heard: the more qualifiers fit the better, then error before card type before attempt.
import { describe, expect, it } from "vitest";
import type { Asking } from "../../../src/core/twiml/asking.ts";
import { choosePrompt } from "../../../src/core/twiml/choose-prompt.ts";
import { payVerb } from "../../support/builders.ts";

const asking: Asking = {
  ...{ step: "security-code", attempt: 1, errorType: null, cardType: "visa", isSecondEntry: false },
};

function heard(prompts: string, given: Partial<Asking>): string {
  const sounds = choosePrompt(payVerb(`<Pay>${prompts}</Pay>`).prompts, { ...asking, ...given });
  const [sound] = sounds;
  return sound?.kind === "say" ? sound.text : "";
}

const prompt = (qualifiers: string, text: string): string =>
  `<Prompt for="security-code" ${qualifiers}><Say>${text}</Say></Prompt>`;

describe("choosePrompt", () => {
  const error = prompt('errorType="invalid-security-code"', "error");
  const card = prompt('cardType="visa"', "card");
  const attempt = prompt('attempt="2"', "attempt");
  const plain = prompt("", "plain");
  const both = prompt('cardType="amex" attempt="2"', "both");
  const again = { attempt: 2, errorType: "invalid-security-code" };
  it.each<[string, string, Partial<Asking>, string]>([
    ["the plain one when nothing else fits", error + plain, {}, "plain"],
    ["the error's before the card type's", card + error, again, "error"],
    ["the card type's before the attempt's", attempt + card, again, "card"],
    ["two qualifiers before one", error + both, { ...again, cardType: "amex" }, "both"],
    ["none of another card type", prompt('cardType="amex"', "amex") + plain, {}, "plain"],
    ["the first of two equal ones", prompt("", "first") + plain, {}, "first"],
    ["none for an error on a first try", error, {}, "Please enter the security code of your card."],
    ["falls back from an error to the plain one", plain, again, "plain"],
    [
      "input-timeout means timeout",
      prompt('errorType="input-timeout"', "silent"),
      { attempt: 2, errorType: "timeout" },
      "silent",
    ],
  ])("[D-13] chooses %s", (_name, prompts, given, want) => {
    expect(heard(prompts, given)).toBe(want);
  });

  const account = { step: "bank-account-number", cardType: null };
  const bank = (qualifiers: string, text: string): string =>
    `<Prompt for="bank-account-number" ${qualifiers}><Say>${text}</Say></Prompt>`;
  const pair = bank('requireMatchingInputs="true"', "again") + bank("", "plain");
  const failed = { attempt: 2, errorType: "input-matching-failed" };
  it.each<[string, string, Partial<Asking>, string]>([
    ["the second of a pair for the second entry", pair, { isSecondEntry: true }, "again"],
    ["never the second of a pair for the first entry", pair, {}, "plain"],
    [
      "its own form after a mismatch",
      pair + bank('errorType="input-matching-failed"', "no"),
      failed,
      "no",
    ],
    ["the plain one after a mismatch without a form", pair, failed, "plain"],
    [
      "words of ours when the second has none that fits",
      bank('requireMatchingInputs="true" attempt="2"', "again"),
      { isSecondEntry: true },
      "Please enter the same number again.",
    ],
  ])("[D-14] chooses %s", (_name, prompts, given, want) => {
    expect(heard(prompts, { ...account, ...given })).toBe(want);
  });

  it("[D-13] has words of its own for every step and error", () => {
    const words = heard("", { errorType: "invalid-security-code", cardType: "amex" });
    expect(words).toBe(
      "That security code is not right. Please enter the security code of your card. It has four digits.",
    );
  });

  it("may be silent: a prompt without content plays nothing", () => {
    expect(
      choosePrompt(payVerb("<Pay><Prompt for='security-code'/></Pay>").prompts, asking),
    ).toEqual([]);
  });
});
