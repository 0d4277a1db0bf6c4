// Every form of the report from the same verdicts: what must be in it, and what an endpoint's answer may
// not do to it.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { curlLine } from "../src/report/curl.ts";
import { htmlReport } from "../src/report/html.ts";
import { junitXml } from "../src/report/junit.ts";
import { showProgress } from "../src/report/progress.ts";
import { terminalReport } from "../src/report/terminal.ts";
import type { SentRequest } from "../src/wire/exchange.ts";
import { aResult, someVerdicts } from "./support/verdicts.ts";

const nasty = `<script>alert("1")</script> & ]]> \u0000\u0007 \ud800 'quoted'`;

describe("the terminal's report", () => {
  const report = terminalReport(
    someVerdicts([aResult("failed"), aResult("not-proved"), aResult("passed")]),
  );
  it("tells of a failure what was sent, what came, the clause, why it matters and how to mend it", () => {
    for (const word of ["seen ", "sent ", "came ", "clause ", "matters ", "mend "]) {
      expect(report).toContain(`\n  ${word}`);
    }
    expect(report).toContain("curl -i -u");
    expect(report).toContain("R-05 (must): A retry after the verdict");
  });

  it("ends with how many money checks were not proved and what to give", () => {
    expect(report.split("\n").at(-1)).toBe("1 of 2 money checks were not proved. Give --ledger.");
  });

  it("names what was left out beside it, so that nobody takes it for judged", () => {
    const leftOut = { fast: ["replay-later", "very-slow-told"], tls: ["tls-version"] };
    const verdicts = { ...someVerdicts([aResult("passed")]), leftOut };
    const told = [
      "--fast left out 2 checks: replay-later, very-slow-told.",
      "Plain http left out 1 check: tls-version.",
    ];
    expect(terminalReport(verdicts).split("\n").slice(-3, -1)).toEqual(told);
    for (const line of told) expect(htmlReport(verdicts)).toContain(`<p>${line}</p>`);
  });

  it("tells musts before warnings", () => {
    const both = [
      aResult("failed", { name: "small", isWarning: true }),
      aResult("failed", { name: "big" }),
    ];
    const text = terminalReport(someVerdicts(both));
    expect(text.indexOf("FAILED  big")).toBeLessThan(text.indexOf("warning  small"));
  });

  it("says in one sentence why nothing could be judged", () => {
    const text = terminalReport({ ...someVerdicts([]), trouble: "It is down.", exitCode: 2 });
    expect(text.split("\n").slice(-2)).toEqual(["It is down.", "Nothing was judged."]);
  });
});

describe("the JSON form", () => {
  it("fits its schema", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../verdicts.schema.json", import.meta.url), "utf8"),
    );
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    const verdicts = someVerdicts([aResult("failed"), aResult("broken"), aResult("not-proved")]);
    validate(JSON.parse(JSON.stringify(verdicts)));
    expect(validate.errors).toBeNull();
  });
});

describe("the JUnit form", () => {
  it("counts failures, errors and what was skipped; a warning is no failure", () => {
    const xml = junitXml(
      someVerdicts([
        ...[aResult("failed"), aResult("failed", { isWarning: true })],
        ...[aResult("not-proved"), aResult("broken"), aResult("passed")],
      ]),
    );
    expect(xml).toContain('tests="5" failures="1" errors="1" skipped="1"');
  });

  it("has a case in error when nothing could be judged", () => {
    expect(junitXml({ ...someVerdicts([]), trouble: "It is down." })).toContain(
      'message="It is down."',
    );
  });

  it("stays XML whatever the endpoint says", () => {
    const xml = junitXml(someVerdicts([aResult("failed", { said: nasty })]));
    expect(xml).not.toContain("<script>");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(xml).not.toMatch(/[\u0000-\u0008\ud800]/);
  });
});

describe("the page", () => {
  it("runs and loads nothing, whatever the endpoint says", () => {
    const page = htmlReport(someVerdicts([aResult("failed", { said: nasty })]));
    expect(page).not.toMatch(/<script|<img|<link|@import|url\(/i);
    expect(page).toContain("&lt;script&gt;");
  });

  it("opens failures and folds what passed", () => {
    const page = htmlReport(someVerdicts([aResult("failed"), aResult("passed")]));
    expect(page.match(/<details class="failed" open>/g)).toHaveLength(1);
    expect(page.match(/<details class="passed">/g)).toHaveLength(1);
  });

  it.each([
    ["Not safe yet", { exitCode: 1 }, [aResult("failed")]],
    ["Everything that was asked for holds", { exitCode: 0 }, [aResult("passed")]],
    ["Nothing failed; not everything was proved", { exitCode: 0 }, [aResult("not-proved")]],
    ["Nothing could be judged", { exitCode: 2, trouble: "It is down." }, []],
  ] as const)("says first: %s", (want, other, results) => {
    expect(htmlReport({ ...someVerdicts(results), ...other })).toContain(`>${want}</p>`);
  });
});

describe("the curl line", () => {
  const sent: SentRequest = {
    ...{ method: "POST", url: "http://127.0.0.1/pay", headers: {}, body: `{"a":"it's"}` },
    ...{ credentials: null, input: null },
  };
  it.each([
    ["quotes for a shell", {}, `--data-binary '{"a":"it'\\''s"}'`],
    ["names another method", { method: "PUT" }, "-X PUT"],
    ["keeps curl from naming a type that was not sent", {}, "-H 'Content-Type:'"],
    [
      "spells the credentials that were sent, and shows no header that holds them",
      {
        headers: { Authorization: "Basic [hidden]" },
        credentials: { kind: "basic", shell: "$CONNECTOR_USERNAME:wrong" },
      },
      `curl -i -u "$CONNECTOR_USERNAME:wrong" -H 'Content-Type:'`,
    ],
    ["sends no credentials where none were sent", {}, "curl -i -H 'Content-Type:'"],
    [
      "spells a header of another scheme",
      { credentials: { kind: "header", shell: "Bearer x" } },
      'curl -i -H "Authorization: Bearer x"',
    ],
    ["shows what nobody sees", { body: "\ufeff{}" }, "--data-binary '\\uFEFF{}'"],
  ] as const)("%s", (_name, other, want) => {
    expect(curlLine({ ...sent, ...other })).toContain(want);
  });
});

describe("progress", () => {
  const written = (isTerminal: boolean): string => {
    let text = "";
    const progress = showProgress({ isTerminal, width: 40, write: (more) => (text += more) });
    progress.started("a-check");
    progress.ended(aResult("failed", { name: "a-check", title: "It holds." }));
    progress.close();
    return text;
  };

  it("writes one line over and over at a terminal, and leaves it empty", () => {
    expect(written(true)).toContain("0 done; running: a-check");
    expect(written(true).endsWith("\r\u001b[K")).toBe(true);
    expect(written(true)).not.toContain("\n");
  });

  it("writes a line for each result where it is kept", () => {
    expect(written(false)).toBe("FAILED      a-check: It holds.\n");
  });
});
