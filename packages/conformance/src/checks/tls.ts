// The list of what is asked about the connection itself.
// The order is that of the report.
import type { Check } from "../check.ts";
import { certificateLasts } from "./tls/certificate-lasts.ts";
import { httpsOnly } from "./tls/https-only.ts";
import { tlsOldVersions } from "./tls/tls-old-versions.ts";
import { tlsVersion } from "./tls/tls-version.ts";

/** The checks of the group `tls`. */
export const tlsChecks: readonly Check[] = [
  certificateLasts,
  httpsOnly,
  tlsOldVersions,
  tlsVersion,
];
