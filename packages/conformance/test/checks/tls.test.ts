// The checks of the connection, each against what a first contact may have seen.
import { tlsChecks } from "../../src/checks/tls.ts";
import { eachCheckFails } from "../support/each-check-fails.ts";
import { goodEndpoint } from "../support/played-context.ts";

const tls = goodEndpoint.tls ?? { protocol: "", cipher: "", validTo: "", acceptsOldTls: false };

eachCheckFails(tlsChecks, {
  "certificate-lasts": { endpoint: { tls: { ...tls, validTo: "2020-01-01T00:00:00.000Z" } } },
  "https-only": { endpoint: { isTls: false, isLoopback: false } },
  "tls-old-versions": { endpoint: { tls: { ...tls, acceptsOldTls: true } } },
  "tls-version": { endpoint: { tls: { ...tls, protocol: "TLSv1.1" } } },
});
