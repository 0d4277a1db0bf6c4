// An OpenAPI document as far as the reference looks into it, and its references followed. It writes nothing.

/** A JSON schema; only the words that a reader is told of. */
export type Schema = {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly "x-data-class"?: string;
  readonly "x-evidence"?: string;
};

/** A parameter of a path, a query or a header. */
export type Parameter = {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly schema?: Schema;
};

/** A body or an answer, by its media type. */
export type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** One answer. */
export type Answer = {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Content;
};

/** What one verb at one address does. */
export type Operation = {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly $ref?: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly content: Content;
  };
  readonly responses: Readonly<Record<string, Answer>>;
};

/** The verbs of one address, and parameters that all of them have. */
export type PathItem = Readonly<Record<string, Operation>> & {
  readonly parameters?: readonly Parameter[];
};

/** The document. */
export type OpenapiDocument = {
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly summary?: string;
    readonly description: string;
  };
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly webhooks?: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** What the value is or refers to, however many steps away. */
export function follow<T extends { readonly $ref?: string }>(
  document: OpenapiDocument,
  value: T,
): T {
  if (value.$ref === undefined) return value;
  const steps = value.$ref.replace("#/", "").split("/");
  const found = steps.reduce<unknown>(
    (at, step) => (at as Record<string, unknown> | undefined)?.[step],
    document,
  );
  if (found === undefined) throw new Error(`The document refers to nothing: ${value.$ref}`);
  return follow(document, found as T);
}

/** The name of a schema that is referred to. */
export function nameOf(schema: Schema): string | undefined {
  return schema.$ref?.split("/").at(-1);
}
