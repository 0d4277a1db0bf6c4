// What is shown, and the word for a place in the list.
import { describe, expect, it } from "vitest";
import { readCursor, writeCursor } from "../../src/admin/show-transaction.ts";

describe("a cursor", () => {
  it("is read as it was written, whatever signs an id has", () => {
    const place = {
      firstSeenAt: "2026-11-20T12:00:00.000Z",
      scope: "default",
      transactionId: '"ü/ 1',
    };
    expect(writeCursor(place)).toMatch(/^[\w-]+$/);
    expect(readCursor(writeCursor(place))).toEqual(place);
  });

  it.each(["", "nonsense", "W10", "WzEsMiwzXQ", "eyJhIjoxfQ", "WyJhIiwiYiIsImMiLCJkIl0"])(
    "is nothing when we never wrote it: %j",
    (word) => {
      expect(readCursor(word)).toBeNull();
    },
  );
});
