// What of a request or an answer people may see. Fields are hidden by the contract's own data classes;
// numbers that the kit itself made up are hidden in every disguise they may have come back in.
import { redactConnectorRequest } from "@pay-connector/types";
import { disguisesOf } from "../leaks/disguises.ts";
import type { SentRequest } from "./exchange.ts";

/** Makes texts safe to show. */
export type Mask = {
  /** From now on this number is hidden wherever it shows. */
  readonly learn: (number: string) => void;
  /** A body or any other text, masked and cut to what a person would read. */
  readonly show: (text: string) => string;
  /** From now on this security code is hidden in what this request is answered with. */
  readonly learnCode: (sent: SentRequest, code: string) => void;
  /** What came in answer to a request. */
  readonly showAnswer: (text: string, sent: SentRequest) => string;
};

// More than every body of the contract; what is longer is shown by its beginning.
const LONGEST_SHOWN = 4_096;
// Cut after masking, so that no half of a number stays visible at the edge.
const LONGEST_READ = 2 * LONGEST_SHOWN;

/** A mask that knows no number yet. */
export function createMask(): Mask {
  const learnt = new Map<string, readonly string[]>();
  const show = (text: string): string => {
    const masked = maskJson(text) ?? maskText(text.slice(0, LONGEST_READ));
    const hidden = [...learnt.values()].flat().reduce(hide, masked);
    if (hidden.length <= LONGEST_SHOWN && text.length <= LONGEST_READ) return hidden;
    return `${hidden.slice(0, LONGEST_SHOWN)}… (${text.length} characters in all)`;
  };
  const learn = (number: string): void => {
    if (!learnt.has(number))
      learnt.set(
        number,
        disguisesOf(number).map(({ text }) => text),
      );
  };
  const codes = new WeakMap<SentRequest, string>();
  return {
    learn,
    show,
    learnCode: (sent, code) => void codes.set(sent, code),
    // Three digits may stand anywhere; hidden are only those of the very request, on their own.
    showAnswer: (text, sent) => {
      const code = codes.get(sent);
      const shown = show(text);
      return code === undefined ? shown : shown.replaceAll(onItsOwn(code), "xxx");
    },
  };
}

function onItsOwn(code: string): RegExp {
  return new RegExp(`(?<![\\d.])${code}(?![\\d.]\\d|\\d)`, "g");
}

function hide(text: string, needle: string): string {
  return text.includes(needle) ? text.replaceAll(needle, "[card data]") : text;
}

// Null for what is no JSON, or too long for anybody to read.
function maskJson(text: string): string | null {
  if (text.length > LONGEST_READ) return null;
  try {
    const value: unknown = JSON.parse(text);
    // Duplicate keys are the point of some requests, and reading would lose them.
    const isFaithful = JSON.stringify(value).length >= text.replaceAll(/\s/g, "").length / 2;
    return isFaithful ? JSON.stringify(redactConnectorRequest(value)) : null;
  } catch {
    return null;
  }
}

const namedCode = /((?:cvv|cvc|security_?code)\\?["']?\s*[:=]\s*\\?["']?)\d{3,4}(?!\d)/gi;
const namedNumber = /((?:cardnumber|bankaccountnumber)\\?["']?\s*[:=]\s*\\?["']?)[\d .-]{4,}/gi;

function maskText(text: string): string {
  const masked = redactConnectorRequest(text) as string;
  return masked.replaceAll(namedCode, "$1xxx").replaceAll(namedNumber, "$1[hidden]");
}
