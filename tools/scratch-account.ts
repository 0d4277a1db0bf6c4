// The scratch account of a run: ports, addresses and credentials. What the person has set in the
// environment is taken; every secret that is missing is made for this run only, and none has a default.
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { type Environment, environmentVariables, type PortVariable } from "./environment.ts";

/** Where the three programs listen, and what they need to trust each other. */
export type ScratchAccount = {
  readonly processorPort: number;
  readonly emulatorPort: number;
  readonly appPort: number;
  /** Null: the documentation is not served beside them. */
  readonly docsPort: number | null;
  readonly processorUrl: string;
  readonly emulatorUrl: string;
  readonly appUrl: string;
  /** Environment of all three programs. */
  readonly env: Readonly<Record<string, string>>;
};

/** Reads ports from the environment, with the documented defaults, and makes what is missing. */
export function makeScratchAccount(env: Environment): ScratchAccount {
  const processorPort = portFrom(env, "PORT");
  const emulatorPort = portFrom(env, "MOCK_TWILIO_PORT");
  const appPort = portFrom(env, "MERCHANT_APP_PORT");
  const docsPort = env.DOCS_PORT === "off" ? null : portFrom(env, "DOCS_PORT");
  const appUrl = `http://127.0.0.1:${appPort}`;
  return {
    processorPort,
    emulatorPort,
    appPort,
    docsPort,
    processorUrl: `http://127.0.0.1:${processorPort}`,
    emulatorUrl: `http://127.0.0.1:${emulatorPort}`,
    appUrl,
    env: {
      PORT: String(processorPort),
      MOCK_TWILIO_PORT: String(emulatorPort),
      MERCHANT_APP_PORT: String(appPort),
      ...(docsPort === null ? {} : { DOCS_PORT: String(docsPort) }),
      PUBLIC_URL: env.PUBLIC_URL ?? appUrl,
      CONNECTOR_USERNAME:
        env.CONNECTOR_USERNAME ?? environmentVariables.CONNECTOR_USERNAME.fallback,
      CONNECTOR_PASSWORD: env.CONNECTOR_PASSWORD ?? randomBytes(16).toString("hex"),
      TWILIO_ACCOUNT_SID: env.TWILIO_ACCOUNT_SID ?? `AC${randomBytes(16).toString("hex")}`,
      TWILIO_AUTH_TOKEN: env.TWILIO_AUTH_TOKEN ?? randomBytes(16).toString("hex"),
    },
  };
}

/** Sentences about ports that somebody else holds; empty when all are free. */
export async function findTakenPorts(account: ScratchAccount): Promise<readonly string[]> {
  const wanted = [
    ["processor", "PORT", account.processorPort],
    ["emulator", "MOCK_TWILIO_PORT", account.emulatorPort],
    ["application", "MERCHANT_APP_PORT", account.appPort],
    ["documentation", "DOCS_PORT", account.docsPort],
  ] as const;
  const answers = await Promise.all(
    wanted.map(async ([name, variable, port]) =>
      port === null || (await isFree(port))
        ? []
        : [
            `Port ${port} of the ${name} is taken; choose another: ${variable}=${port + 1000} npm run dev`,
          ],
    ),
  );
  return answers.flat();
}

/** A port nobody holds at this moment, for runs that need not be found by a person. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === "object" && address !== null ? address.port : 0),
      );
    });
  });
}

function portFrom(env: Environment, name: PortVariable): number {
  const text = env[name] || environmentVariables[name].fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  console.error(`${name} must be a port number from 1 to 65535; "${text}" is not.`);
  process.exit(2);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
