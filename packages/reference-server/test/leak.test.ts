// Canary card numbers and security codes through every kind of delivery, and then a search through every
// file, log line and answer. The canaries are made up and belong to no issuer.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aBankCharge, aCharge, aTokenize, type Body } from "./support/bodies.ts";
import { startTestServer } from "./support/test-server.ts";

// Ranges that begin with 9 are for national use and issued to nobody; the last digit is a right check digit.
const canaries = Array.from({ length: 12 }, (_, index) =>
  withCheckDigit(`91${"7".repeat(9)}${1000 + index}`),
);
const account = "73190046218853";
// Ten digits are no security code of any card, so the contract refuses them; four are the longest it takes.
const securityCodes = canaries.map((_, index) => String(7391 + index));

describe("card data", () => {
  it("[M-05] [M-06] [M-07] [E-13] is in no file, no log line and no answer", async () => {
    const server = await startTestServer();
    const answers: string[] = [];
    const send = async (body: Body | string) => {
      const text = await server.post(body).then(
        (answer) => answer.text,
        () => "",
      );
      answers.push(text);
    };
    const makers = [
      (canary: Body) => aCharge(canary),
      (canary: Body) => aTokenize(canary),
      (canary: Body) => aCharge({ ...canary, parameters: { simulator: "decline:card_declined" } }),
      (canary: Body) => aCharge({ ...canary, parameters: { simulator: "error" } }),
      (canary: Body) => aCharge({ ...canary, parameters: { simulator: "garbage" } }),
      (canary: Body) => aCharge({ ...canary, parameters: { simulator: "capture-then-drop" } }),
      (canary: Body) => aCharge({ ...canary, expiry_year: "20" }),
      (canary: Body) => aCharge({ ...canary, method: "refund" }),
      (canary: Body) => aCharge({ ...canary, amount: canary.cardnumber }),
      (canary: Body) => aCharge({ ...canary, parameters: { [String(canary.cardnumber)]: 1 } }),
      (canary: Body) => ({ ...aCharge(canary), cardnumber: Number(canary.cardnumber) }),
      (canary: Body) => `${JSON.stringify(aCharge(canary))}}`,
    ];
    for (const [index, make] of makers.entries()) {
      const canary = {
        transaction_id: `canary ${index}`,
        cardnumber: canaries[index],
        cvv: securityCodes[index],
      };
      const body = make(canary);
      await send(body);
      await send(body);
      await send(aCharge({ ...canary, amount: "77.00" }));
    }
    await send(aBankCharge({ transaction_id: "bank", bankaccountnumber: account }));
    await send(
      aBankCharge({ transaction_id: "bank token", bankaccountnumber: account, method: "tokenize" }),
    );
    const logs = server.logLines.map((line) => JSON.stringify(line)).join("\n");
    const whileOpen = filesIn(server.folder);
    await server.stop();
    const places = [
      Buffer.from(logs),
      Buffer.from(answers.join("\n")),
      ...whileOpen,
      ...filesIn(server.folder),
    ];

    expect(places.flatMap((place) => findLeaks(place))).toEqual([]);
    expect(logs).toContain("delivery");
    expect(logs.match(/"verdict":"approved"/g)?.length).toBeGreaterThan(4);
  });

  it("would be found if it leaked", () => {
    const digits = canaries[0] ?? "";
    const planted = [
      digits,
      digits.replace(/(.{4})/g, "$1 "),
      Buffer.from(digits).toString("hex"),
      [0, 1, 2]
        .map((shift) => Buffer.from("x".repeat(shift) + digits).toString("base64"))
        .join(" "),
      `{"cvv":"${securityCodes[0]}"}`,
    ];
    for (const text of planted) expect(findLeaks(Buffer.from(text))).not.toEqual([]);
  });
});

/** The canaries that a place holds, in the shapes that texts and files give to digits. */
function findLeaks(place: Buffer): readonly string[] {
  const text = place.toString("latin1");
  const bare = text.replace(/(?<=\d)[ -](?=\d)/g, "");
  const secrets = [...canaries, account];
  const numbers = secrets.filter((secret) =>
    [secret, Buffer.from(secret).toString("hex"), ...insideBase64(secret)].some(
      (shape) => text.includes(shape) || bare.includes(shape),
    ),
  );
  // Four digits are not unique, so a security code is looked for by its name.
  const codes = /(cvv|security_?code)["':= ]+"?\d{3,4}/i.test(text) ? ["a security code"] : [];
  return [...numbers, ...codes];
}

// What base64 makes of a text depends on where it begins; the middle of each shape is always the same.
function insideBase64(secret: string): readonly string[] {
  return [0, 1, 2].map((shift) =>
    Buffer.from("\0".repeat(shift) + secret)
      .toString("base64")
      .slice(4, -4),
  );
}

function filesIn(folder: string): readonly Buffer[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path));
}

function withCheckDigit(digits: string): string {
  const sum = [...digits]
    .reverse()
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
