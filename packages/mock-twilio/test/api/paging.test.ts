// Pages of lists: their sizes, their neighbours, and what is no page.
import { describe, expect, it } from "vitest";
import { pageOf } from "../../src/api/paging.ts";

const items = ["a", "b", "c", "d", "e"].map((sid) => ({ sid }));
const path = "/2010-04-01/Accounts/AC1/Calls.json";
const page = (query: string) => pageOf(items, new URL(`http://localhost${path}${query}`));

describe("pageOf", () => {
  it.each([
    ["", "abcde", { page: 0, page_size: 50, start: 0, end: 4, next_page_uri: null }],
    [
      "?PageSize=2&To=%2B1",
      "ab",
      {
        ...{ start: 0, end: 1, uri: `${path}?PageSize=2&To=%2B1`, previous_page_uri: null },
        first_page_uri: `${path}?PageSize=2&To=%2B1&Page=0`,
        next_page_uri: `${path}?PageSize=2&To=%2B1&Page=1&PageToken=PAb`,
      },
    ],
    [
      "?PageSize=2&Page=1&PageToken=PAb",
      "cd",
      {
        ...{ page: 1, start: 2, end: 3, next_page_uri: `${path}?PageSize=2&Page=2&PageToken=PAd` },
        previous_page_uri: `${path}?PageSize=2&Page=0`,
      },
    ],
    ["?PageSize=2&Page=2&PageToken=PAd", "e", { next_page_uri: null }],
    [
      "?PageSize=2&Page=2",
      "e",
      { previous_page_uri: `${path}?PageSize=2&Page=1&PageToken=PAb`, start: 4, end: 4 },
    ],
    ["?PageSize=5", "abcde", { next_page_uri: null }],
    ["?Page=9", "", { start: 450, end: 450, next_page_uri: null }],
  ])("[H-10] %s is %s", (query, want, facts) => {
    const cut = page(query);
    expect(cut.ok && cut.value.items.map(({ sid }) => sid).join("")).toBe(want);
    expect(cut.ok && cut.value.facts).toMatchObject(facts);
  });

  it("[H-10] shows everything once, whatever the size", () => {
    for (let size = 1; size <= items.length + 1; size += 1) {
      let next: string | null = `${path}?PageSize=${size}`;
      let seen = "";
      while (next !== null) {
        const cut: ReturnType<typeof page> = page(next.slice(path.length));
        if (!cut.ok) throw new Error(cut.problem.message);
        seen += cut.value.items.map(({ sid }) => sid).join("");
        next = cut.value.facts.next_page_uri;
      }
      expect(seen).toBe("abcde");
    }
  });

  it.each([
    ["?PageSize=0", 20001],
    ["?PageSize=-1", 20001],
    ["?PageSize=many", 20001],
    ["?PageSize=1001", 20007],
    ["?Page=x", 20001],
    ["?PageToken=PAz", 20001],
  ])("[H-10] refuses %s", (query, code) => {
    expect(page(query)).toMatchObject({ ok: false, problem: { status: 400, code } });
  });
});
