// Endpoints that answer rightly over a TLS that nobody should rely on.
import { RightEndpoint } from "./endpoint/right-endpoint.ts";
import { mutantsOf } from "./mutant.ts";

/** The group "tls". */
export const wrongTls = mutantsOf("tls", [
  {
    name: "old-tls",
    fault: "Still takes TLS 1.1 from who asks for it.",
    caughtBy: ["tls-old-versions"],
    type: RightEndpoint,
    tls: { oldestVersion: "TLSv1.1", endsInDays: 90 },
  },
  {
    name: "certificate-ends-soon",
    fault: "Shows a certificate that ends within days.",
    caughtBy: ["certificate-lasts"],
    type: RightEndpoint,
    tls: { oldestVersion: "TLSv1.2", endsInDays: 3 },
  },
]);
