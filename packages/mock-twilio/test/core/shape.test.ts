// Shapes: what fits, what does not and where, and the schema an editor gets.
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import * as shape from "../../src/core/shape.ts";

const pet = shape.object(
  { name: shape.text("what it is called") },
  {
    legs: shape.number({ least: 0, most: 8, isWhole: true }),
    colours: shape.oneOrMore(shape.oneOf(["black", "white"])),
    isTame: shape.flag,
    tags: shape.record(shape.text("anything")),
  },
);
const zoo = shape.list(
  shape.choice<unknown>("kind", {
    pet: shape.object({ kind: shape.oneOf(["pet"]), pet }, {}),
    stone: shape.object({ kind: shape.oneOf(["stone"]) }, { weight: shape.anything }),
  }),
);

const cases: readonly { name: string; given: unknown; want: readonly string[] }[] = [
  { name: "nothing in it", given: [], want: [] },
  {
    name: "everything in it",
    given: [
      {
        kind: "pet",
        pet: { name: "Rex", legs: 4, colours: ["black"], isTame: true, tags: { a: "1", b: "c" } },
      },
      { kind: "stone", weight: null },
    ],
    want: [],
  },
  { name: "no list", given: {}, want: [" must be a list."] },
  { name: "no word", given: [{}], want: ['0 lacks "kind".'] },
  { name: "an unknown word", given: [{ kind: "fish" }], want: ["0.kind must be one of"] },
  { name: "no object", given: [{ kind: "pet", pet: 3 }], want: ["0.pet must have fields"] },
  { name: "a missing field", given: [{ kind: "pet", pet: {} }], want: ['0.pet lacks "name".'] },
  {
    name: "everything wrong at once",
    given: [{ kind: "pet", pet: { name: 1, legs: 1.5, colours: "red", isTame: "no", tags: [] } }],
    want: [
      "0.pet.name must be a text; a number or a yes needs quotation marks.",
      "0.pet.legs must be a whole number from 0 to 8.",
      "0.pet.colours must be one of: black, white.",
      "0.pet.isTame must be true or false.",
      "0.pet.tags must be names with values.",
    ],
  },
  {
    name: "a field nobody knows, named like something every object has",
    given: [{ kind: "stone", constructor: 1 }],
    want: ["0.constructor is not known here"],
  },
];

describe("a shape", () => {
  const isValid = new Ajv({ allowUnionTypes: true }).compile(zoo.schema);
  for (const { name, given, want } of cases) {
    it(`names what does not fit: ${name}`, () => {
      const found = shape
        .problemsOf(zoo, given)
        .map(({ path, message }) => `${path.join(".")} ${message}`);
      expect(found).toHaveLength(want.length);
      for (const [index, text] of want.entries()) expect(found[index]).toContain(text);
      // The schema that editors get says the same.
      expect(isValid(given)).toBe(want.length === 0);
    });
  }
});
