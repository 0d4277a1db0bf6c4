// Faults over a whole call: on the hops to the application, by chance with a seed, and changed on the way.
import { describe, expect, it } from "vitest";
import type { FaultSpec } from "../../../src/adapters/faults/kinds.ts";
import { startMockTwilio } from "../../../src/index.ts";

const pay = '<Response><Pay chargeAmount="10.00" action="https://app.example/paid"/></Response>';
const keys = "4111111111111111 1230 94105 123";
const url = "https://app.example/voice";
const approve = async (): Promise<Response> =>
  Response.json({ charge_id: "ch_1", error_code: null, error_message: null });

const application = {
  fetch: async (request: Request): Promise<Response> =>
    new Response(request.url.endsWith("/paid") ? "<Response><Say>Bye.</Say></Response>" : pay),
};

describe("the faults of a call", () => {
  const cases: readonly { name: string; fault: FaultSpec; codes: readonly number[] }[] = [
    {
      name: "[F-01] [E-16] a silent document ends the call after its limit",
      fault: { on: "document", fault: "silent" },
      codes: [11200, 11205],
    },
    {
      name: "[F-01] [E-16] an action that is refused ends the call",
      fault: { on: "action", fault: "refused" },
      codes: [11200, 11205],
    },
    {
      name: "[F-06] [E-16] an action with a 503 ends the call",
      fault: { on: "action", fault: "status", status: 503 },
      codes: [11200],
    },
    {
      name: "[F-06] [E-02] a document that is an HTML page cannot be read",
      fault: { on: "document", fault: "malformed", body: "<html><p>It works!</html>" },
      codes: [12100],
    },
  ];
  for (const { name, fault, codes } of cases) {
    it(name, async () => {
      const mock = await startMockTwilio({
        connector: { fetch: approve },
        application,
        faults: [fault],
      });
      const report = await mock.play({ url, keys });
      const found = report.alerts.map(({ code }) => code);
      expect(codes.some((code) => found.some((each) => each === code))).toBe(true);
    });
  }

  it("[F-06] a redirected document is fetched where it leads", async () => {
    const faults = [
      { on: "document", fault: "redirect", location: "https://app.example/moved", at: 1 },
    ] as const;
    const mock = await startMockTwilio({ connector: { fetch: approve }, application, faults });
    const report = await mock.play({ url, keys });
    expect(report.twiml[0]?.url).toBe("https://app.example/moved");
    expect(report.result).toBe("success");
  });

  it("[F-07] a seed repeats what chance has done", async () => {
    const outcomes = async (seed: number): Promise<string> => {
      const faults = [{ on: "processor", fault: "refused", chance: 0.6 }] as const;
      const mock = await startMockTwilio({ seed, connector: { fetch: approve }, faults });
      const reports = [];
      for (let call = 0; call < 8; call += 1) reports.push(await mock.play({ twiml: pay, keys }));
      return reports.map(({ connector }) => connector.length).join(" ");
    };
    const [first, again, other] = [await outcomes(1), await outcomes(1), await outcomes(2)];
    expect(first).toBe(again);
    expect(other).not.toBe(first);
  });

  it("[F-01] faults may be laid and lifted between two calls", async () => {
    const mock = await startMockTwilio({ connector: { fetch: approve } });
    const result = async (): Promise<string | null> =>
      (await mock.play({ twiml: pay, keys })).result;
    expect(await result()).toBe("success");
    mock.setFaults([{ on: "processor", fault: "status", status: 500 }]);
    expect(await result()).toBe("payment-connector-error");
    mock.setFaults([]);
    expect(await result()).toBe("success");
    expect(() => mock.setFaults([{ on: "processor", fault: "reset" } as never])).toThrow(
      'lacks "afterBytes"',
    );
  });
});
