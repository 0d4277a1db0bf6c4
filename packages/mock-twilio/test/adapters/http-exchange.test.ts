// TLS to the processor: a certificate is good when somebody vouches for it whom the user has named.
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type CallReport, startMockTwilio } from "../../src/index.ts";
import { aHost, anAuthority, type Certified } from "../support/certificates.ts";

const twiml = '<Response><Pay chargeAmount="10.00"/></Response>';
const keys = "4111111111111111 1230 94105 123";
const authority = anAuthority();
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function play(shown: Certified, ca?: string): Promise<CallReport> {
  const { certificate: cert, key } = shown;
  const server = createServer({ cert, key }, (request, response) =>
    request.resume().on("end", () => {
      response.end('{"charge_id":"ch_1","error_code":null,"error_message":null}');
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  const url = `https://localhost:${(server.address() as AddressInfo).port}/`;
  const mock = await startMockTwilio({
    connector: { url, username: "twilio", password: "sesame" },
    // One delivery is enough to see why it brought nothing.
    assumptions: { connectionFailure: "fail" },
    ...(ca === undefined ? {} : { ca }),
  });
  const report = await mock.play({ twiml, keys });
  await mock.close();
  return report;
}

describe("TLS to the processor", () => {
  it("[F-09] trusts what the named authority has signed", async () => {
    const report = await play(aHost(authority), authority.certificate);
    expect(report.result).toBe("success");
  });

  const cases: readonly { name: string; shown: Certified; ca?: string; want: string }[] = [
    {
      name: "nobody was named",
      shown: aHost(authority),
      want: "authority is not one that is trusted",
    },
    {
      name: "another authority was named, of the same name",
      shown: aHost(authority),
      ca: anAuthority().certificate,
      want: "certificate",
    },
    {
      name: "the certificate has expired",
      shown: aHost(authority, { endsInDays: -1 }),
      ca: authority.certificate,
      want: "the certificate has expired",
    },
    {
      name: "the certificate is for another host",
      shown: aHost(authority, { host: "other.example" }),
      ca: authority.certificate,
      want: "the certificate is for another host name",
    },
    { name: "it is self-signed", shown: authority, want: "the certificate is self-signed" },
  ];
  for (const { name, shown, ca, want } of cases) {
    it(`[F-09] [F-05] brings no answer when ${name}`, async () => {
      const report = await play(shown, ca);
      expect(report.connector).toMatchObject([{ outcome: "unreachable" }]);
      expect(report.connector[0]?.reply).toContain(want);
      expect(report.action).toMatchObject({ PayErrorCode: "64002" });
    });
  }

  it("[F-09] refuses an authority that is none", async () => {
    await expect(startMockTwilio({ ca: "hello" })).rejects.toThrow("certificate as PEM");
  });
});
