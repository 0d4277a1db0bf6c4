// The environment of a program under exec: the person's own, with what sends its requests for Twilio to
// the emulator and makes it trust the answer. One table, by who reads each variable. Pure.
import { TRUST_STORE_PASSWORD } from "./java-trust-store.ts";
import type { TrustFiles } from "./trust-files.ts";

/** What the program is told. */
export type ChildFacts = {
  readonly proxyUrl: string;
  readonly emulatorUrl: string;
  readonly accountSid: string;
  readonly authToken: string;
  readonly trust: Omit<TrustFiles, "remove">;
};

/** The variables of the child: all that were there, and ours. @see X-04 */
export function childEnvironment(
  environment: NodeJS.ProcessEnv,
  facts: ChildFacts,
): NodeJS.ProcessEnv {
  const { proxyUrl, trust } = facts;
  return {
    ...environment,
    // Some read the names in capitals, some in small letters; curl takes http_proxy in small ones alone.
    ...{ HTTP_PROXY: proxyUrl, HTTPS_PROXY: proxyUrl },
    ...{ http_proxy: proxyUrl, https_proxy: proxyUrl },
    ...{ NO_PROXY: "localhost,127.0.0.1,::1", no_proxy: "localhost,127.0.0.1,::1" },
    // Node: fetch and node:https follow the proxy since 24; roots are added to. The official Node SDK takes
    // its proxy from HTTP_PROXY, and trusts what Node trusts on that way.
    NODE_USE_ENV_PROXY: "1",
    NODE_EXTRA_CA_CERTS: trust.additionsFile,
    // What the same SDK, and Twilio's own command line, trust where they go without that proxy.
    TWILIO_CA_BUNDLE: trust.authorityFile,
    // OpenSSL and what stands on it (Python, Ruby, PHP, Go); Python's requests; curl. Each trusts one file alone.
    SSL_CERT_FILE: trust.bundleFile,
    REQUESTS_CA_BUNDLE: trust.bundleFile,
    CURL_CA_BUNDLE: trust.bundleFile,
    JAVA_TOOL_OPTIONS: javaOptions(environment.JAVA_TOOL_OPTIONS, facts),
    // What a Twilio program reads anyway.
    TWILIO_ACCOUNT_SID: facts.accountSid,
    TWILIO_AUTH_TOKEN: facts.authToken,
    MOCK_TWILIO_URL: facts.emulatorUrl,
  };
}

function javaOptions(given: string | undefined, { proxyUrl, trust }: ChildFacts): string {
  const { hostname, port } = new URL(proxyUrl);
  const properties = {
    "http.proxyHost": hostname,
    "http.proxyPort": port,
    "https.proxyHost": hostname,
    "https.proxyPort": port,
    "http.nonProxyHosts": "localhost|127.*|[::1]",
    "javax.net.ssl.trustStore": trust.javaFile,
    "javax.net.ssl.trustStoreType": "JKS",
    "javax.net.ssl.trustStorePassword": TRUST_STORE_PASSWORD,
  };
  const ours = Object.entries(properties).map(([name, value]) => `"-D${name}=${value}"`);
  return [...(given === undefined ? [] : [given]), ...ours].join(" ");
}
