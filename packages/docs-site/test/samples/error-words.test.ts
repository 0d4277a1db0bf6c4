// One fault, one word: what the sample endpoints answer as error_code stands in the reference server's list, so
// that a reader who compares pages does not look for a difference where there is none.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { declineCodes } from "../../../reference-server/src/core/decline-codes.ts";
import { root } from "../../scripts/reference/contract.ts";

const folder = join(root, "examples/endpoints");

/** Fields of the contract, which are written like codes, and words of a language. */
const fields = [
  ...["transaction_id", "charge_id", "token_id", "error_code", "error_message"],
  ...["currency_code", "postal_code", "expiry_month", "expiry_year"],
  ...["ignore_errors", "is_string", "display_errors"],
];

/** The reference server gives tokens, so it has no word for an endpoint that does not. */
const own = ["not_supported"];

describe("the words of the sample endpoints", () => {
  it.each(["src", "node", "python", "java", "go", "php"])(
    "in %s are the reference server's",
    (language) => {
      const known = new Set([...Object.keys(declineCodes), ...fields, ...own]);
      const words = readdirSync(join(folder, language)).flatMap((name) => [
        ...readFileSync(join(folder, language, name), "utf8").matchAll(
          /["']([a-z]+(?:_[a-z]+)+)["']/g,
        ),
      ]);
      expect(words.length).toBeGreaterThan(5);
      expect(words.map(([, word = ""]) => word).filter((word) => !known.has(word))).toEqual([]);
    },
  );
});
