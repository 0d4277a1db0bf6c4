// The processor and the application of a conversation: functions in this process that do what the file's
// lines say, and keep what they were sent.

/** The clock of the emulator, once there is one. */
export type CurrentClock = {
  current: { readonly sleep: (ms: number) => Promise<void> } | null;
};

/** One request to the application; the fields of a GET are in its address. */
export type Post = {
  readonly method: string;
  readonly url: string;
  readonly form: URLSearchParams;
};

/** Everything that both were sent. */
export type Seen = {
  readonly bodies: unknown[];
  readonly posts: Post[];
  readonly statuses: Post[];
  /** To agents: the callbacks of the Payments API. */
  readonly callbacks: Post[];
  /** What is told of the call's own progress. */
  readonly progress: Post[];
};

type Handler = (request: Request) => Promise<Response>;

/** `silence`, `refused`, `200 body`, or `after 1 s 200 body`; more deliveries than replies are refused. */
export function processor(replies: readonly string[], seen: Seen, clock: CurrentClock): Handler {
  return async (request) => {
    const reply = replies[seen.bodies.length] ?? "refused";
    seen.bodies.push(await request.json());
    if (reply === "silence") return new Promise(() => undefined);
    if (reply === "refused") throw new Error("the connection was refused");
    const [, seconds, status, body] = reply.match(/^(?:after (\d+) s )?(\d{3}) (.*)$/) ?? [];
    if (seconds !== undefined) await clock.current?.sleep(Number(seconds) * 1000);
    return new Response(body, { status: Number(status) });
  };
}

/**
 * `500`, `302 address`, `silence`, `refused`, `after 20 s <Response/>`, `type text/plain words`, or TwiML.
 * The last answer is given again to whoever asks more often; status callbacks have a list of their own.
 */
export function application(
  lists: {
    readonly answers: readonly string[];
    readonly statusAnswers: readonly string[];
    readonly callbackAnswers: readonly string[];
    readonly progressAnswers: readonly string[];
  },
  seen: Seen,
  clock: CurrentClock,
): Handler {
  const kindOf = (form: URLSearchParams) => {
    if (form.has("CallbackSource")) return { list: lists.progressAnswers, all: seen.progress };
    if (form.get("Sid")?.startsWith("PK")) {
      return { list: lists.callbackAnswers, all: seen.callbacks };
    }
    if (form.has("For")) return { list: lists.statusAnswers, all: seen.statuses };
    return { list: lists.answers, all: seen.posts };
  };
  return async (request) => {
    const { method, url } = request;
    const query = new URL(url).searchParams;
    const form = method === "GET" ? query : new URLSearchParams(await request.text());
    const { list, all } = kindOf(form);
    const answer = list[all.length] ?? (all === seen.posts ? (list.at(-1) ?? "404") : "204");
    all.push({ method, url, form });
    return respond(answer, clock);
  };
}

async function respond(answer: string, clock: CurrentClock): Promise<Response> {
  if (answer === "silence") return new Promise(() => undefined);
  if (answer === "refused") throw new Error("the connection was refused");
  const [, seconds, later] = answer.match(/^after (\d+) s (.*)$/) ?? [];
  if (seconds !== undefined && later !== undefined) {
    await clock.current?.sleep(Number(seconds) * 1000);
    return respond(later, clock);
  }
  const [, status, location] = answer.match(/^(\d{3})(?: (.*))?$/) ?? [];
  if (status !== undefined) {
    const headers = location === undefined ? undefined : { Location: location };
    return new Response(null, { status: Number(status), ...(headers && { headers }) });
  }
  const [, type = "text/xml", body = answer] = answer.match(/^type (\S+) (.*)$/) ?? [];
  return new Response(body, { headers: { "Content-Type": type } });
}
