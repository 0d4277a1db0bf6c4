// The parameters of calls: what is read, and what each mistake is told as.
import { describe, expect, it } from "vitest";
import { readCallChange, readCallRequest } from "../../src/api/call-parameters.ts";

const To = "+12025550142";
const From = "+12025550199";
const Url = "https://app.example/voice";
const Twiml = "<Response/>";
const form = (given: Readonly<Record<string, string>>) => Object.entries(given);

describe("readCallRequest", () => {
  it("[H-05] reads a call by Url or by Twiml", () => {
    expect(readCallRequest(form({ To, From, Url }))).toEqual({
      ok: true,
      value: {
        ...{ to: To, from: From, ignored: [] },
        source: { kind: "url", url: Url, method: "POST" },
      },
    });
    expect(
      readCallRequest(
        form({
          ...{ To: "(202) 555-0142", From: "client:agent", Twiml, Timeout: "25" },
          ...{ FallbackUrl: Url, FallbackMethod: "get", Record: "true", SendDigits: "1" },
        }),
      ),
    ).toEqual({
      ok: true,
      value: {
        to: To,
        from: "client:agent",
        source: { kind: "twiml", text: Twiml },
        fallback: { method: "GET", url: Url },
        timeoutMs: 25_000,
        ignored: ["Record", "SendDigits"],
      },
    });
  });

  it("[H-05] takes the address where both are named", () => {
    const read = readCallRequest(form({ To, From, Url, Twiml }));
    expect(read).toMatchObject({ ok: true, value: { source: { kind: "url" } } });
  });

  it.each([
    [{}, 21201, "No 'To' number is specified"],
    [{ To: "", From, Url }, 21201, "No 'To'"],
    [{ To, Url }, 21213, "No 'From' number is specified"],
    [{ To: "gygyg2288", From, Url }, 21211, "gygyg2288, is not valid"],
    [{ To, From: "+0123", Url }, 21212, "+0123, is not valid"],
    [{ To: "9".repeat(9999), From, Url }, 21211, "…"],
    [{ To, From }, 21205, "Url parameter is required."],
    [{ To, From, Url: "/voice" }, 21205, "not a valid URL"],
    [{ To, From, Url: "ftp://app.example/" }, 21205, "not a valid URL"],
    [{ To, From, Url, Method: "PUT" }, 20001, "Method must be GET or POST"],
    [{ To, From, Url, FallbackUrl: "x" }, 20001, "FallbackUrl"],
    [{ To, From, Url, FallbackUrl: Url, FallbackMethod: "x" }, 20001, "FallbackMethod"],
    [{ To, From, Url, Timeout: "0" }, 20001, "Timeout"],
    [{ To, From, Url, Timeout: "1e2" }, 20001, "Timeout"],
    [{ To, From, Twiml: "x".repeat(4001) }, 20001, "4000"],
    [{ To, From, Url, StatusCallback: "/progress" }, 21609, "StatusCallback"],
    [{ To, From, Url, StatusCallback: Url, StatusCallbackMethod: "PUT" }, 20001, "Method"],
    [{ To, From, Url, StatusCallback: Url, StatusCallbackEvent: "toString" }, 21626, "Event"],
  ])("[H-06] [H-27] refuses %j", (given, code, sentence) => {
    const read = readCallRequest(form(given as Record<string, string>));
    expect(read).toMatchObject({ ok: false, problem: { status: 400, code } });
    expect(read.ok ? "" : read.problem.message).toContain(sentence);
    expect(JSON.stringify(read).length).toBeLessThan(200);
  });
});

describe("the callback of a new call", () => {
  const callback = (...more: readonly (readonly [string, string])[]) => {
    const read = readCallRequest([...form({ To, From, Url, StatusCallback: Url }), ...more]);
    return read.ok ? read.value.statusCallback : read.problem.code;
  };

  it("[H-21] is told the end where no event is named, and else what is named", () => {
    const posted = { url: Url, method: "POST" };
    expect(callback()).toEqual({ ...posted, events: ["completed"] });
    expect(callback(["StatusCallbackEvent", ""])).toEqual({ ...posted, events: ["completed"] });
    const [one, other] = [
      ["StatusCallbackEvent", "ringing"],
      ["StatusCallbackEvent", "Answered"],
    ] as const;
    expect(callback(one, other)).toEqual({ ...posted, events: ["ringing", "answered"] });
    const both = ["StatusCallbackEvent", "initiated completed"] as const;
    expect(callback(both, ["StatusCallbackMethod", "get"])).toEqual({
      ...{ url: Url, method: "GET", events: ["initiated", "completed"] },
    });
  });

  it("[H-21] is nowhere without an address", () => {
    const read = readCallRequest(form({ To, From, Url, StatusCallbackEvent: "ringing" }));
    expect(read).toMatchObject({ ok: true, value: { ignored: [] } });
    expect(read.ok && "statusCallback" in read.value).toBe(false);
  });
});

describe("readCallChange", () => {
  it.each([
    [{}, { ignored: [] }],
    [{ Status: "completed" }, { status: "completed", ignored: [] }],
    [{ Status: "canceled" }, { status: "canceled", ignored: [] }],
    [{ Twiml }, { source: { kind: "twiml", text: Twiml }, ignored: [] }],
    [
      { Url, Method: "GET", StatusCallback: Url },
      {
        source: { kind: "url", url: Url, method: "GET" },
        statusCallback: { url: Url, method: "POST" },
        ignored: [],
      },
    ],
  ])("[H-08] reads %j", (given, value) => {
    expect(readCallChange(form(given as Record<string, string>))).toEqual({ ok: true, value });
  });

  it("[H-08] refuses a status that cannot be asked for", () => {
    const problem = { status: 400, code: 20001 };
    expect(readCallChange([["Status", "busy"]])).toMatchObject({ ok: false, problem });
    expect(readCallChange(form({ Url, Twiml }))).toMatchObject({ ok: false, problem });
    expect(readCallChange([["Url", "?"]])).toMatchObject({ ok: false, problem: { code: 21205 } });
  });
});
