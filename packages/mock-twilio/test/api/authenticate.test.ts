// Who may ask the REST API.
import { describe, expect, it } from "vitest";
import { credentialsProblem } from "../../src/api/authenticate.ts";
import { anAccount, aSid } from "../support/accounts.ts";

const accountSid = aSid("AC");
const keySid = `SK${"1".repeat(32)}`;
const account = anAccount({ apiKeys: [{ sid: keySid, secret: "open:sesame" }] });
const basic = (text: string): string => `Basic ${Buffer.from(text).toString("base64")}`;

describe("credentialsProblem", () => {
  it.each([
    ["the account's own", basic(`${accountSid}:token`)],
    ["an API key, a colon in its secret", basic(`${keySid}:open:sesame`)],
    ["the scheme in any case", basic(`${accountSid}:token`).replace("Basic", "bAsIc ")],
  ])("[H-01] takes %s", (_, header) => {
    expect(credentialsProblem(header, account)).toBeNull();
  });

  it.each([
    ["none", undefined],
    ["another scheme", "Bearer abc"],
    ["what is no Base64", "Basic §§§"],
    ["what has no colon", basic(accountSid)],
    ["nothing at all", basic(":")],
    ["a wrong token", basic(`${accountSid}:tokem`)],
    ["the key's secret under the account's name", basic(`${accountSid}:open:sesame`)],
    ["an unknown key", basic(`SK${"2".repeat(32)}:open:sesame`)],
    ["the account of somebody else", basic(`${aSid("AC", 2)}:token`)],
  ])("[H-02] refuses %s", (_, header) => {
    const problem = credentialsProblem(header, account);
    expect(problem).toMatchObject({ status: 401, code: 20003 });
    expect(problem?.message).not.toMatch(/sesame|token/);
  });
});
