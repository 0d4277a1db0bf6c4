// Numbers in an address: a query is text, so its numbers are texts that read as one within limits.
import type { Shape } from "../core/shape.ts";

type Limits = { readonly least: number; readonly most: number };

/** A whole number. */
export function countText(limits: Limits): Shape<string> {
  return numberText(/^\d{1,9}$/, "integer", limits);
}

/** Seconds, with a fraction if need be. */
export function secondsText(limits: Limits): Shape<string> {
  return numberText(/^\d{1,9}(\.\d{1,3})?$/, "number", limits);
}

function numberText(form: RegExp, type: string, { least, most }: Limits): Shape<string> {
  const wanted = type === "integer" ? "a whole number" : "a number";
  return {
    schema: { type, minimum: least, maximum: most },
    check: (value, path, problems) => {
      const read = typeof value === "string" && form.test(value) ? Number(value) : Number.NaN;
      if (read >= least && read <= most) return;
      problems.push({ path, message: `must be ${wanted} from ${least} to ${most}.` });
    },
  };
}
