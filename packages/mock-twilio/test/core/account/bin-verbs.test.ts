// Writing, changing and throwing away TwiML bins, and their addresses.
import { describe, expect, it } from "vitest";
import {
  binSidOf,
  binUrl,
  createBin,
  deleteBin,
  findBin,
  updateBin,
} from "../../../src/core/account/bin-verbs.ts";
import { accountAfter, anAccount, aSid, problemsAfter } from "../../support/accounts.ts";

const sid = aSid("EH");
const account = accountAfter(createBin(anAccount(), { sid, name: "Pay", twiml: "<Response/>" }));

describe("bins", () => {
  it("[C-15] are found by name and by SID, and their text changes under the same address", () => {
    const changed = accountAfter(
      updateBin(account, { bin: "Pay", twiml: "<Response><Hangup/></Response>" }),
    );
    expect(findBin(changed, sid)?.twiml).toMatch(/Hangup/);
    expect(problemsAfter(updateBin(account, { bin: "Nope", twiml: "" }))).toMatch(/no bin "Nope"/);
  });

  it("have names of their own", () => {
    const again = createBin(account, { sid: aSid("EH", 2), name: "Pay", twiml: "" });
    expect(problemsAfter(again)).toMatch(/exists already/);
  });

  it("are kept while a number needs them", () => {
    const number = {
      phoneNumber: "+12025550100",
      capabilities: ["voice"],
      voice: { bin: sid },
    } as const;
    const result = deleteBin({ ...account, numbers: [number] }, { bin: "Pay" });
    expect(problemsAfter(result)).toMatch(/still answered/);
    expect(accountAfter(deleteBin(account, { bin: "Pay" })).bins).toEqual([]);
  });

  it("[C-15] are known by their address, with or without a query", () => {
    expect(binSidOf(binUrl(sid))).toBe(sid);
    expect(binSidOf(`${binUrl(sid)}?a=1`)).toBe(sid);
    expect(binSidOf("https://handler.example/twiml/EH1")).toBe(null);
  });
});
