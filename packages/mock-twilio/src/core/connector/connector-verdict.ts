// What Twilio makes of a processor's reply: approved, failed with which texts, or as good as silence.
// The texts are the published ones where any is published; the others are ours and say so.
import { readConnectorAnswer } from "@pay-connector/types";
import type { Assumptions } from "../assumptions.ts";

/** The reading of one reply. */
export type Verdict =
  | {
      readonly kind: "approved";
      readonly id: string;
      /** Only branded connectors have one. @see C-11 */
      readonly profileId?: string;
      readonly parameters: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: "failed";
      readonly payErrorCode: 64001 | 64008 | 64010 | 64012;
      readonly paymentError: string;
      readonly connectorError: string | null;
      readonly parameters: Readonly<Record<string, string>>;
    }
  | { readonly kind: "silence" };

type Failed = Extract<Verdict, { kind: "failed" }>;

/** Reads a reply. @see A-03 @see A-06 @see A-07 @see A-11 @see T-05 */
export function readReply(given: {
  readonly method: "charge" | "tokenize";
  readonly status: number;
  readonly body: string;
  readonly assumptions: Assumptions;
}): Verdict {
  const { method, status, assumptions } = given;
  if (status === 401 || status === 403) {
    const paymentError = "Configuration error: the processor refused the connector's credentials.";
    return failed({ payErrorCode: 64001, paymentError });
  }
  // A redirect is not followed; it is a reply that is not the contract's JSON, like any other.
  const isSuccess = status >= 200 && status < 300;
  if (status >= 400 && assumptions.nonSuccessStatus === "retry") return { kind: "silence" };
  if (!isSuccess) return malformed(method);
  const answer = readConnectorAnswer(method, parseJson(given.body));
  switch (answer.kind) {
    case "approved":
      return { kind: "approved", id: answer.id, parameters: { ...answer.parameters } };
    case "malformed":
      return malformed(method);
    case "error": {
      const { errorCode, errorMessage } = answer;
      const sentence = errorMessage === null || errorMessage === "" ? errorCode : errorMessage;
      return {
        ...failed({ ...rejection(method), paymentError: `${rejectionTitles[method]} ${sentence}` }),
        connectorError: connectorError({ errorCode, errorMessage }, assumptions),
        parameters: { ...answer.parameters },
      };
    }
  }
}

/** Titles of 64008 and 64010; the second half of the malformed text is published for a charge. */
export const rejectionTitles = {
  charge: "Payment Gateway rejected charge creation.",
  tokenize: "Payment Gateway rejected token creation.",
} as const;

function rejection(method: "charge" | "tokenize"): { readonly payErrorCode: 64008 | 64010 } {
  return { payErrorCode: method === "charge" ? 64008 : 64010 };
}

/** A reply that is not the contract's. @see A-06 */
export function malformed(method: "charge" | "tokenize"): Failed {
  const paymentError = `${rejectionTitles[method]} Got malformed response from Payment Provider.`;
  return failed({ ...rejection(method), paymentError });
}

function failed(given: Pick<Failed, "payErrorCode" | "paymentError">): Failed {
  return { kind: "failed", ...given, connectorError: null, parameters: {} };
}

/**
 * The text of `ConnectorError`. PAY says "code/message" and no recorded decline is public, so the form
 * is a switch. @see E-01
 */
export function connectorError(
  answer: { readonly errorCode: string; readonly errorMessage: string | null },
  assumptions: Assumptions,
): string {
  const message = answer.errorMessage ?? "";
  switch (assumptions.connectorErrorText) {
    case "code":
      return answer.errorCode;
    case "message":
      return message;
    case "code-and-message":
      return message === "" ? answer.errorCode : `${answer.errorCode}: ${message}`;
  }
}

// Anything that is not JSON becomes undefined, which no answer of the contract is.
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
