// Every body that Twilio's pages and public recordings print comes out of the request builder, given what
// was captured. Some of it no caller could key in: these cases start past the dialogue's checks.
import { readFileSync } from "node:fs";
import { Secret } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { WireProfile } from "../src/core/assumptions.ts";
import { connectorRequest, olderLayoutRequest } from "../src/core/connector/connector-request.ts";
import { aPay } from "./support/builders.ts";

type Published = {
  readonly file: string;
  readonly profile: WireProfile;
  readonly path?: string;
  readonly captured: {
    readonly transactionId: string;
    readonly entries: Readonly<Record<string, string>>;
    readonly attributes: Readonly<Record<string, string>>;
    readonly parameters: Readonly<Record<string, string>>;
  };
};

const examples = new URL("../../spec/examples/", import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, examples), "utf8");
const { requests } = parse(text("published.yaml")) as { readonly requests: readonly Published[] };

describe("published bodies", () => {
  it("are not an empty list", () => {
    expect(requests.length).toBeGreaterThan(5);
  });

  it.each(requests.map((each) => [each.file, each] as const))(
    "[Q-12] [Q-10] [T-04] %s comes out of the builder, key by key",
    (file, { profile, path, captured: given }) => {
      const settings = aPay(twimlOf(given), { wire: profile });
      const entries = Object.entries(given.entries).map(([name, keys]) => [name, new Secret(keys)]);
      const captured = Object.fromEntries(entries);
      const { transactionId } = given;
      const older = olderLayoutRequest({ settings, captured, transactionId });
      const body =
        path === undefined ? connectorRequest({ settings, captured, transactionId }) : older.body;
      const want = JSON.parse(text(file));
      expect(body).toEqual(want);
      if (path !== undefined) expect(older.path).toBe(path);
      // The order of the keys was recorded for the observed profile alone.
      if (profile === "observed") expect(Object.keys(body)).toEqual(Object.keys(want));
    },
  );
});

function twimlOf({ attributes, parameters }: Published["captured"]): string {
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  const children = Object.entries(parameters).map(
    ([name, value]) => `<Parameter name="${name}" value="${value}"/>`,
  );
  return `<Pay ${written.join(" ")}>${children.join("")}</Pay>`;
}
