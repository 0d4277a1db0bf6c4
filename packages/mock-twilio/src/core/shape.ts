// Shapes of plain data: what a file or an option must look like, checked with all problems named by the
// path of what is wrong, and printable as a JSON Schema for editors. It knows no file format: whoever
// read the file turns a path into a line and a column.

/** The way from the root of the data to a place in it. */
export type Path = readonly (string | number)[];

/** Something that does not fit, where it stands, and a sentence that says what would. */
export type ShapeProblem = {
  readonly path: Path;
  readonly message: string;
  /** True when the name itself is wrong, and not what it holds. */
  readonly isName?: true;
};

/** One shape of data. */
export type Shape<Value> = {
  /** Adds what does not fit. */
  readonly check: (value: unknown, path: Path, problems: ShapeProblem[]) => void;
  /** The same as a JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Only for the compiler: the type of data that fits. */
  readonly sample?: Value;
};

/** The type of data that fits a shape. */
export type Fits<Given> = Given extends Shape<infer Value> ? Value : never;

/** Everything that does not fit. */
export function problemsOf(shape: Shape<unknown>, value: unknown): readonly ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  shape.check(value, [], problems);
  return problems;
}

function leaf<Value>(
  wanted: string,
  fits: (value: unknown) => boolean,
  schema: Readonly<Record<string, unknown>>,
): Shape<Value> {
  return {
    schema,
    check: (value, path, problems) => {
      if (!fits(value)) problems.push({ path, message: `must be ${wanted}.` });
    },
  };
}

/** A text; with `about`, what the text says, for the editor. */
export function text(about?: string): Shape<string> {
  const description = about === undefined ? {} : { description: about };
  const wanted = "a text; a number or a yes needs quotation marks";
  return leaf(wanted, (value) => typeof value === "string", { type: "string", ...description });
}

/** A number within limits; whole numbers only when `isWhole`. */
export function number(limits: {
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
}): Shape<number> {
  const { least, most, isWhole = false } = limits;
  const fits = (value: unknown): boolean =>
    isNumber(value) && value >= least && value <= most && (!isWhole || Number.isInteger(value));
  const wanted = `a ${isWhole ? "whole number" : "number"} from ${least} to ${most}`;
  const schema = { type: isWhole ? "integer" : "number", minimum: least, maximum: most };
  return leaf(wanted, fits, schema);
}

/** True or false. */
export const flag: Shape<boolean> = leaf("true or false", (value) => typeof value === "boolean", {
  type: "boolean",
});

/** One of these words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Shape<Word> {
  const fits = (value: unknown): boolean => words.some((word) => word === value);
  return leaf(`one of: ${words.join(", ")}`, fits, { enum: words });
}

/** Anything at all. */
export const anything: Shape<unknown> = { check: () => undefined, schema: {} };

/** A list of one shape. */
export function list<Value>(item: Shape<Value>): Shape<readonly Value[]> {
  return {
    schema: { type: "array", items: item.schema },
    check: (value, path, problems) => {
      if (!Array.isArray(value)) problems.push({ path, message: "must be a list." });
      else
        for (const [index, each] of value.entries()) item.check(each, [...path, index], problems);
    },
  };
}

/** Any names, each with a value of one shape. */
export function record<Value>(item: Shape<Value>): Shape<Readonly<Record<string, Value>>> {
  return {
    schema: { type: "object", additionalProperties: item.schema },
    check: (value, path, problems) => {
      if (!isObject(value)) problems.push({ path, message: "must be names with values." });
      else for (const name in value) item.check(value[name], [...path, name], problems);
    },
  };
}

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Required<Given extends Shapes> = { readonly [Name in keyof Given]: Fits<Given[Name]> };
type Optional<Given extends Shapes> = { readonly [Name in keyof Given]?: Fits<Given[Name]> };

/** Named fields, and no others. */
export function object<Needed extends Shapes, Allowed extends Shapes>(
  needed: Needed,
  allowed: Allowed,
): Shape<Required<Needed> & Optional<Allowed>> {
  const fields: Shapes = { ...needed, ...allowed };
  const names = Object.keys(fields);
  const properties = Object.fromEntries(names.map((name) => [name, fields[name]?.schema]));
  return {
    schema: {
      ...{ type: "object", properties, additionalProperties: false },
      ...(Object.keys(needed).length === 0 ? {} : { required: Object.keys(needed) }),
    },
    check: (value, path, problems) => {
      if (!isObject(value)) {
        problems.push({ path, message: `must have fields: ${names.join(", ")}.` });
        return;
      }
      for (const name of Object.keys(needed)) {
        if (!Object.hasOwn(value, name)) problems.push({ path, message: `lacks "${name}".` });
      }
      for (const [name, each] of Object.entries(value)) {
        const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
        const message = `is not known here; known are: ${names.join(", ")}.`;
        if (shape === undefined) problems.push({ path: [...path, name], message, isName: true });
        else shape.check(each, [...path, name], problems);
      }
    },
  };
}

/** One of several objects, told apart by the word in one of their fields. */
export function choice<Value>(
  field: string,
  branches: Readonly<Record<string, Shape<Value>>>,
): Shape<Value> {
  const words = Object.keys(branches);
  return {
    schema: { oneOf: Object.values(branches).map(({ schema }) => schema) },
    check: (value, path, problems) => {
      const word = isObject(value) ? value[field] : undefined;
      const branch =
        typeof word === "string" && Object.hasOwn(branches, word) ? branches[word] : undefined;
      if (branch !== undefined) branch.check(value, path, problems);
      else if (word === undefined) problems.push({ path, message: `lacks "${field}".` });
      else
        problems.push({ path: [...path, field], message: `must be one of: ${words.join(", ")}.` });
    },
  };
}

/** A single value, or a list of such. */
export function oneOrMore<Value>(item: Shape<Value>): Shape<Value | readonly Value[]> {
  const many = list(item);
  return {
    schema: { oneOf: [item.schema, many.schema] },
    check: (value, path, problems) =>
      (Array.isArray(value) ? many : item).check(value, path, problems),
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
