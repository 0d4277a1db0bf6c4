// The parameters of a request to the REST API: a form in the body, names and values in order. Twilio
// reads no JSON there; a body of another kind has no parameters.
import type { FormFields } from "../core/form-fields.ts";
import { type RestResult, refuse } from "../core/rest-problem.ts";
import { readBody } from "../read-body.ts";

/** The fields of the form, or null when it is larger than anybody could have meant. */
export async function readForm(request: Request): Promise<FormFields | null> {
  const body = await readBody(request, LARGEST_FORM_BYTES);
  if (body === null) return null;
  const type = request.headers.get("Content-Type") ?? "";
  if (!type.toLowerCase().startsWith("application/x-www-form-urlencoded")) return [];
  return [...new URLSearchParams(body)];
}

// TwiML of 4,000 letters is the largest of a call's parameters; escaped it is three times as long.
const LARGEST_FORM_BYTES = 65_536;

/** The value of a parameter; of one that comes twice the first, of one that is empty none. */
export function fieldOf(form: FormFields, name: string): string | undefined {
  const value = form.find(([each]) => each === name)?.[1];
  return value === "" ? undefined : value;
}

/** How an address of the form is asked; POST if it is not given. */
export function readMethod(form: FormFields, name: string): RestResult<"GET" | "POST"> {
  const method = (fieldOf(form, name) ?? "POST").toUpperCase();
  if (method === "GET" || method === "POST") return { ok: true, value: method };
  return refuse(400, 20001, `${name} must be GET or POST`);
}
