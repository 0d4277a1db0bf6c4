// Endpoints that let in who should stay out, or keep out who should come in.
import type { IncomingMessage } from "node:http";
import type { Answer } from "./endpoint/answer.ts";
import { readBasic } from "./endpoint/http-edge.ts";
import { RightEndpoint } from "./endpoint/right-endpoint.ts";
import { mutantsOf } from "./mutant.ts";

/** The group "authentication". */
export const wrongAuthentication = mutantsOf("authentication", [
  {
    name: "no-authentication",
    fault: "Answers without credentials as if they had come.",
    caughtBy: [
      "credentials-before-body",
      "no-credentials",
      "tokenize-credentials",
      "unauthorized-captures-nothing",
    ],
    type: class extends RightEndpoint {
      protected override isAllowed(authorization: string): boolean {
        return authorization === "" || super.isAllowed(authorization);
      }
    },
  },
  {
    name: "any-password",
    fault: "Looks at the user name and not at the password.",
    caughtBy: ["wrong-password"],
    type: class extends RightEndpoint {
      protected override isAllowed(authorization: string): boolean {
        return readBasic(authorization)?.username === this.credentials.username;
      }
    },
  },
  {
    name: "any-user",
    fault: "Looks at the password and not at the user name.",
    caughtBy: ["wrong-user"],
    type: class extends RightEndpoint {
      protected override isAllowed(authorization: string): boolean {
        return readBasic(authorization)?.password === this.credentials.password;
      }
    },
  },
  {
    name: "half-a-password",
    fault: "Compares only as many characters of the password as were given.",
    caughtBy: ["wrong-password"],
    type: class extends RightEndpoint {
      protected override isAllowed(authorization: string): boolean {
        const given = readBasic(authorization);
        if (given?.username !== this.credentials.username) return false;
        return this.credentials.password.startsWith(given.password);
      }
    },
  },
  {
    name: "loud-password",
    fault: "Compares the password without regard to capital letters.",
    caughtBy: ["wrong-password"],
    type: class extends RightEndpoint {
      protected override isAllowed(authorization: string): boolean {
        const given = readBasic(authorization);
        if (given?.username !== this.credentials.username) return false;
        return given.password.toLowerCase() === this.credentials.password.toLowerCase();
      }
    },
  },
  {
    name: "any-scheme",
    fault: "Takes every Authorization header that is not Basic.",
    caughtBy: ["other-schemes"],
    type: class extends RightEndpoint {
      protected override isAllowed(authorization: string): boolean {
        const isOther = authorization !== "" && !/^basic /i.test(authorization);
        return isOther || super.isAllowed(authorization);
      }
    },
  },
  {
    name: "200-for-strangers",
    fault: "Tells wrong credentials with HTTP 200 and an error_code.",
    caughtBy: ["wrong-password", "no-credentials"],
    type: class extends RightEndpoint {
      protected override refuseFrame(request: IncomingMessage): Answer | null {
        const misfit = super.refuseFrame(request);
        return misfit?.status === 401 ? { ...misfit, status: 200 } : misfit;
      }
    },
  },
  {
    name: "locks-the-door",
    fault: "After wrong credentials it refuses the right ones too, for a second.",
    caughtBy: ["right-after-wrong"],
    type: class extends RightEndpoint {
      #lockedUntil = 0;

      protected override isAllowed(authorization: string): boolean {
        const isRight = super.isAllowed(authorization);
        if (!isRight) this.#lockedUntil = Date.now() + 1_000;
        return isRight && Date.now() >= this.#lockedUntil;
      }
    },
  },
]);
