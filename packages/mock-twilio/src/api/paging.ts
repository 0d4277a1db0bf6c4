// Lists of the REST API come in pages: how large, which one, and where the neighbours are. A page token
// names the last item of the page before, so that what arrives meanwhile shifts nothing.
import type { RestResult } from "../core/rest-problem.ts";
import { refuse } from "../core/rest-problem.ts";

/** One page of a list, in the words of the REST API. */
export type Page<Item> = { readonly items: readonly Item[]; readonly facts: PageFacts };

type PageFacts = {
  readonly page: number;
  readonly page_size: number;
  readonly start: number;
  readonly end: number;
  readonly uri: string;
  readonly first_page_uri: string;
  readonly next_page_uri: string | null;
  readonly previous_page_uri: string | null;
};

// Twilio's own: @see https://www.twilio.com/docs/usage/twilios-response#pagination
const USUAL_PAGE_SIZE = 50;
const LARGEST_PAGE_SIZE = 1000;

/** Cuts the page out that an address asks for. @see H-10 */
export function pageOf<Item extends { readonly sid: string }>(
  all: readonly Item[],
  address: URL,
): RestResult<Page<Item>> {
  const query = address.searchParams;
  const size = wholeNumber(query.get("PageSize"), USUAL_PAGE_SIZE);
  const page = wholeNumber(query.get("Page"), 0);
  if (size === null || size < 1) return refuse(400, 20001, "PageSize is no positive number");
  if (size > LARGEST_PAGE_SIZE) return refuse(400, 20007, "Page size too large");
  if (page === null) return refuse(400, 20001, "Page is no number");
  const start = startOf(all, query.get("PageToken"), page * size);
  if (start === null) return refuse(400, 20001, "PageToken is not one of this list");
  const items = all.slice(start, start + size);
  const last = items.at(-1);
  const hasMore = last !== undefined && start + size < all.length;
  const at = (number: number, token?: string): string =>
    pageUri(address, [
      ["PageSize", `${size}`],
      ["Page", `${number}`],
      ["PageToken", token],
    ]);
  const before = all[start - size - 1];
  const facts: PageFacts = {
    page,
    page_size: size,
    start,
    end: Math.max(start, start + items.length - 1),
    uri: address.pathname + address.search,
    first_page_uri: at(0),
    next_page_uri: hasMore ? at(page + 1, tokenOf(last)) : null,
    previous_page_uri:
      page === 0 ? null : at(page - 1, before === undefined ? undefined : tokenOf(before)),
  };
  return { ok: true, value: { items, facts } };
}

function tokenOf({ sid }: { readonly sid: string }): string {
  return `PA${sid}`;
}

function startOf(
  all: readonly { readonly sid: string }[],
  token: string | null,
  usual: number,
): number | null {
  if (token === null || token === "") return usual;
  const index = all.findIndex((item) => tokenOf(item) === token);
  return index < 0 ? null : index + 1;
}

function pageUri(address: URL, paging: readonly (readonly [string, string | undefined])[]): string {
  const query = new URLSearchParams(address.search);
  for (const [name, value] of paging) {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  return `${address.pathname}?${query}`;
}

// Ten digits are more than any list is long, and stay exact.
function wholeNumber(text: string | null, usual: number): number | null {
  if (text === null || text === "") return usual;
  return /^\d{1,10}$/.test(text) ? Number(text) : null;
}
