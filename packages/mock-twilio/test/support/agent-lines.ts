// The agent's side of a conversation: its requests to the Payments API, what it is told by callbacks, and how
// time moves, which stands still here until a line says so. `agent creates ChargeAmount=10.00`,
// `agent captures security-code`, `refused 64019`, `told capture PartialResult=true`, `waits 5 s`.
import { readPaymentCallback, validateTwilioApi } from "@pay-connector/types";
import { expect } from "vitest";
import type { PaymentCallback } from "../../src/core/agent-assist/payments-session.ts";
import type { FormFields } from "../../src/core/form-fields.ts";
import type { RestProblem, RestResult } from "../../src/core/rest-problem.ts";
import type { StatusCallback } from "../../src/core/twiml/status-callback.ts";
import type { LiveCall, MockTwilio } from "../../src/index.ts";
import type { PaymentRecord } from "../../src/live-call.ts";
import type { Line } from "./conversation-lines.ts";
import type { Post } from "./conversation-sides.ts";

const CALLBACK = "https://agent.example/payments";

/** An agent at work on one call. */
export class Agent {
  readonly #mock: MockTwilio;
  readonly #call: LiveCall;
  readonly #callbacks: readonly Post[];
  readonly #sids: string[] = [];
  #problem: RestProblem | null = null;
  #requests = 0;

  constructor(mock: MockTwilio, call: LiveCall, callbacks: readonly Post[]) {
    this.#mock = mock;
    this.#call = call;
    this.#callbacks = callbacks;
  }

  /** Plays one line, in its place; a line of another's is passed over. */
  async play({ word, rest }: Line): Promise<void> {
    if (word === "refused") {
      expect(this.#problem).toMatchObject({ code: Number(rest), status: 400 });
      this.#problem = null;
    }
    expect(this.#problem, "nobody expects this refusal").toBeNull();
    if (word === "waits") await this.#mock.clock.advance(Number(rest.split(" ")[0]) * 1000);
    if (word === "agent" || word === "presses") {
      if (word === "agent") this.#ask(rest);
      else await this.#press(rest);
      // Whoever has to be told is told at once: nothing of it takes time.
      await this.#mock.clock.advance(0);
    }
    this.#check(word, rest);
  }

  /** What was told fits the contract, and says of itself what it is. */
  checkAll(): void {
    for (const { form } of this.#callbacks) {
      const fields = Object.fromEntries(form);
      expect(validateTwilioApi[`payment-${kindOf(form)}`](fields), form.toString()).toEqual([]);
      expect(readPaymentCallback(form)).not.toMatchObject({ kind: "unreadable" });
    }
  }

  #check(word: string, rest: string): void {
    if (word === "told") this.#checkTold(rest);
    if (word === "call") expect(this.#call.status).toBe(rest);
    if (word === "session") {
      expect(this.#call.report.payments.at(-1)?.result ?? "open").toBe(rest);
    }
    if (word === "listening") expect(this.#call.question?.step ?? "nothing").toBe(rest);
    if (word === "callbacks") {
      expect(this.#callbacks.map(({ form }) => kindOf(form)).join(" ")).toBe(spelledOut(rest));
    }
  }

  #ask(rest: string): void {
    const [, verb = "", what = ""] = rest.match(/^(\S+) ?(.*)$/) ?? [];
    const call = this.#call;
    this.#requests += 1;
    if (verb === "creates") {
      const made = call.createPayment(this.#form(what));
      if (made.ok) this.#sids.push(made.value.sid);
      this.#note(made);
    } else if (verb === "updates") this.#note(this.#update(what));
    else if (verb === "captures") {
      const [capture, ...more] = what.split(" ");
      this.#note(this.#update(`Capture=${capture} ${more.join(" ")}`));
    } else if (verb === "completes") this.#note(this.#update(`Status=complete ${what}`));
    else if (verb === "cancels") this.#note(this.#update(`Status=cancel ${what}`));
    else if (verb === "ends") this.#note(call.update({ status: "completed" }));
    else if (verb === "moves") {
      const [method, url = ""] = what.split(" ");
      this.#note(call.update({ statusCallback: { method, url } as StatusCallback }));
    } else if (verb === "leads") {
      this.#note(call.update({ source: { kind: "twiml", text: what } }));
    } else throw new Error(`No agent ${verb}.`);
  }

  // `the first` speaks of an earlier session than the newest.
  #update(what: string): RestResult<PaymentRecord> {
    const isFirst = what.includes("the first");
    const sid = isFirst ? this.#sids[0] : this.#sids.at(-1);
    return this.#call.updatePayment(sid!, this.#form(what.replace("the first", "")));
  }

  // `Name=value` in words; a value with blanks stands in quotes, and a bare `Name=` takes the default away.
  #form(text: string): FormFields {
    const defaults = [
      ["IdempotencyKey", `key-${this.#requests}`],
      ["StatusCallback", CALLBACK],
    ] as const;
    const given = [...text.matchAll(/(\w+)=(?:"([^"]*)"|'([^']*)'|(\S*))/g)].map(
      ([, name = "", quoted, single, plain]) => [name, quoted ?? single ?? plain ?? ""] as const,
    );
    return [...new Map([...defaults, ...given])];
  }

  #note(result: RestResult<unknown>): void {
    this.#problem = result.ok ? null : result.problem;
  }

  async #press(keys: string): Promise<void> {
    if (keys === "hangup") await this.#call.hangUp();
    else for (const key of keys.replace(/ /g, "")) this.#call.pressKey(key);
  }

  // `told capture Required=postal-code !ErrorType`: the newest callback, unless nobody was told anything.
  #checkTold(rest: string): void {
    const [kind, ...wanted] = rest.split(" ");
    const last = this.#callbacks.at(-1);
    if (kind === "nothing") {
      expect(last).toBeUndefined();
      return;
    }
    const form = last?.form ?? new URLSearchParams();
    expect(kindOf(form), form.toString()).toBe(kind);
    for (const each of wanted) {
      const cut = each.indexOf("=");
      if (cut === -1) expect(form.has(each.slice(1)), `${each} in ${form.toString()}`).toBe(false);
      else if (each.startsWith("to=")) expect(last?.url).toBe(each.slice(3));
      else expect(form.get(each.slice(0, cut)), form.toString()).toBe(each.slice(cut + 1));
    }
  }
}

function kindOf(form: URLSearchParams): PaymentCallback {
  if (form.has("Capture")) return "capture";
  if (!form.has("Result")) return "create";
  return form.get("Result") === "transaction-cancelled" ? "cancel" : "complete";
}

// `create 3*capture complete`.
function spelledOut(text: string): string {
  return text.replace(/(\d+)\*(\w+)/g, (_all, count: string, kind: string) =>
    Array.from({ length: Number(count) }, () => kind).join(" "),
  );
}
