// Certificates as strict readers see them: OpenSSL inside Node is the judge of chains and of the limit.
import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import type { AddressInfo } from "node:net";
import { connect as connectPlainly, createServer, type Server, type Socket } from "node:net";
import { connect, createSecureContext, TLSSocket } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  AUTHORITY_NAME,
  type Certified,
  derOf,
  endsAtMs,
  makeAuthority,
  makeLeaf,
} from "../../src/exec/certificates.ts";
import { createBytes } from "../../src/ids.ts";
import { aHost } from "../support/certificates.ts";

const making = { nowMs: Date.now(), bytes: createBytes(undefined) };
let authority: Certified;
let leaf: Certified;

beforeAll(async () => {
  authority = await makeAuthority(making);
  leaf = await makeLeaf(authority, "api.twilio.com", making);
});

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

// Shows a certificate to a client that trusts the authority; resolves to "trusted" or to the code of its refusal.
async function judge(shown: Certified, host: string): Promise<string> {
  const secureContext = createSecureContext({ cert: shown.certificate, key: shown.key });
  const server = createServer((socket: Socket) => {
    new TLSSocket(socket, { isServer: true, secureContext }).on("error", () => undefined);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const socket = connectPlainly((server.address() as AddressInfo).port, "127.0.0.1");
  return new Promise((resolve) => {
    const servername = host.includes(":") || /^\d/.test(host) ? "" : host;
    const client = connect({ socket, servername, host, ca: authority.certificate });
    client.once("secureConnect", () => resolve("trusted"));
    client.once("error", ({ code, message }: NodeJS.ErrnoException) =>
      resolve(code === "UNSPECIFIED" ? message : (code ?? "?")),
    );
    client.once("close", () => socket.destroy());
  }).finally(() => socket.destroy()) as Promise<string>;
}

// What a thief of the key could sign, past the check in makeLeaf.
function forged(host: string): Certified {
  const privateKey: KeyObject = createPrivateKey(authority.key);
  return aHost({ privateKey, name: AUTHORITY_NAME }, { host });
}

describe("a certificate", () => {
  it("[X-03] is trusted for its host, for a day, by whoever trusts the authority", async () => {
    expect(await judge(leaf, "api.twilio.com")).toBe("trusted");
    expect(await judge(leaf, "verify.twilio.com")).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
    expect(endsAtMs(leaf.certificate) - making.nowMs).toBeLessThanOrEqual(86_400_000);
    const read = new X509Certificate(derOf(leaf.certificate));
    expect(read.subjectAltName).toBe("DNS:api.twilio.com");
    expect(read.ca).toBe(false);
    expect(read.verify(new X509Certificate(authority.certificate).publicKey)).toBe(true);
  });

  it("[X-03] is made for no host but Twilio's", async () => {
    for (const host of ["example.com", "twilio.com.evil.example", "127.0.0.1", "*.twilio.com"]) {
      await expect(makeLeaf(authority, host, making)).rejects.toThrow(/^Bug: /);
    }
  });

  it("[X-03] that a thief of the key signs for another host is trusted by nobody", async () => {
    // The forgery itself is sound: below the domain it works.
    expect(await judge(forged("verify.twilio.com"), "verify.twilio.com")).toBe("trusted");
    expect(await judge(forged("example.com"), "example.com")).toBe("permitted subtree violation");
    expect(await judge(forged("eviltwilio.com"), "eviltwilio.com")).toBe(
      "permitted subtree violation",
    );
  });
});

describe("the authority", () => {
  it("[X-03] signs hosts, and neither addresses nor further authorities", () => {
    const read = new X509Certificate(authority.certificate);
    expect(read.ca).toBe(true);
    expect(read.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1"]);
    const text = Buffer.from(derOf(authority.certificate)).toString("hex");
    // basicConstraints: an authority, and a path of no further one; nameConstraints: 16 + 32 zero bytes.
    expect(text).toContain("30060101ff020100");
    expect(text).toContain("00".repeat(32));
  });

  it("is another one each time", async () => {
    const other = await makeAuthority(making);
    expect(other.key).not.toBe(authority.key);
  });
});
