// Names that mean something to JavaScript and other languages, as fields and as parameters.
import type { Check } from "../../check.ts";
import { expectVerdict } from "../../reading/expect.ts";
import { allOf } from "../../reading/finding.ts";
import { expectAlive } from "../../reading/hostile.ts";

/** Names of the language are names like others. */
export const prototypeKeys: Check = {
  name: "prototype-keys",
  behaviour: "Q-07",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "Fields called __proto__, constructor or toString are fields like others.",
  why: "A name that changes every later request gives its sender control over them.",
  cure: "Copy only the fields you know into an object of your own, or use a map.",
  run: async (context) => {
    const { bodies, deliver } = context;
    const names =
      '"__proto__":{"method":"refund","isAdmin":true},"constructor":{"prototype":{"a":1}}';
    const inBody = JSON.stringify(bodies.charge()).replace(/^{/, `{${names},`);
    const inParameters = JSON.stringify(bodies.charge({ parameters: "here" })).replace(
      '"here"',
      '{"__proto__":"a","constructor":"b","toString":"c","hasOwnProperty":"d"}',
    );
    const exchanges = [await deliver(inBody), await deliver(inParameters)];
    return allOf([
      expectVerdict("A charge with such names", "charge", exchanges),
      await expectAlive(context),
    ]);
  },
};
