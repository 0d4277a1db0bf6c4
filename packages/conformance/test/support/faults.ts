// The ways in which the tests make a played endpoint wrong, each in a line: what it refuses, approves,
// answers, remembers or captures otherwise than it should.
import type { Wrong } from "./played-context.ts";
import {
  type Arrival,
  answer,
  bodyOf,
  capture,
  type Reaction,
  refusal,
  type World,
} from "./played-endpoint.ts";

/** A body as it arrived. */
export type Body = Record<string, unknown>;

type Fits = (body: Body, arrival: Arrival, world: World) => boolean;

/** Refuses with an error what it should take. */
export function refuses(fits: Fits): Wrong {
  return (arrival, right, world) =>
    fits(bodyOf(arrival), arrival, world) ? refusal(arrival, "wrongly_refused") : right();
}

/** Approves what it should refuse; the id is that of the transaction, or a given one. */
export function approves(fits: Fits, id?: string): Wrong {
  return (arrival, right, world) => {
    const body = bodyOf(arrival);
    return fits(body, arrival, world)
      ? approval(arrival, id ?? `ok_${body.transaction_id}`)
      : right();
  };
}

/** An approval with both ids. */
export function approval(arrival: Arrival, id: string): Reaction {
  const { method } = bodyOf(arrival);
  const field = method === "tokenize" ? { token_id: id } : { charge_id: id };
  return answer(200, { ...field, error_code: null, error_message: null }, arrival.atMs + 5);
}

/** Changes the JSON of answers that fit. */
export function changes(change: (json: Body, body: Body, arrival: Arrival) => Body): Wrong {
  return (arrival, right) => {
    const reaction = right();
    const json = change(JSON.parse(reaction.body) as Body, bodyOf(arrival), arrival);
    return { ...reaction, body: JSON.stringify(json) };
  };
}

/** Changes the id of approvals. */
export function givesId(make: (body: Body, arrival: Arrival, world: World) => string): Wrong {
  return (arrival, right, world) => {
    const reaction = right();
    const json = JSON.parse(reaction.body) as Body;
    const field = ["charge_id", "token_id"].find((name) => typeof json[name] === "string");
    if (field === undefined) return reaction;
    const changed = { ...json, [field]: make(bodyOf(arrival), arrival, world) };
    return { ...reaction, body: JSON.stringify(changed) };
  };
}

/** Gives each delivery from the second on another id, where it fits. */
export function newIdOnReplay(fits: Fits = () => true): Wrong {
  const seen = new Map<unknown, number>();
  return givesId((body, arrival, world) => {
    const count = (seen.get(body.transaction_id) ?? 0) + 1;
    seen.set(body.transaction_id, count);
    const isNew = count > 1 && fits(body, arrival, world);
    return isNew ? `again_${count}_${body.transaction_id}` : `id_${body.transaction_id}`;
  });
}

/** Answers with another status, or as something else, where it fits. */
export function answersAs(fits: Fits, change: Partial<Reaction>): Wrong {
  return (arrival, right, world) =>
    fits(bodyOf(arrival), arrival, world) ? { ...right(), ...change } : right();
}

/** Never answers where it fits. */
export function isSilent(fits: Fits): Wrong {
  return answersAs(fits, { atMs: Number.POSITIVE_INFINITY });
}

/** Captures once more where it fits. */
export function capturesAgain(fits: Fits): Wrong {
  return (arrival, right, world) => {
    const body = bodyOf(arrival);
    const isKnown = world.held.has(String(body.transaction_id));
    const reaction = right();
    if (fits(body, arrival, world) && isKnown) capture(world, String(body.transaction_id), body);
    return reaction;
  };
}

/** Captures where it fits, whatever it answers. */
export function captures(fits: Fits): Wrong {
  return (arrival, right, world) => {
    const body = bodyOf(arrival);
    if (fits(body, arrival, world)) capture(world, String(body.transaction_id), body);
    return right();
  };
}

/** Writes into its log. */
export function logs(line: (body: Body, arrival: Arrival) => string): Wrong {
  return (arrival, right, world) => {
    world.log += `${line(bodyOf(arrival), arrival)}\n`;
    return right();
  };
}

/** How many transactions it has seen. */
export function isBusy(_body: Body, _arrival: Arrival, world: World): boolean {
  return world.held.size > 20;
}
