// Which calls a list shows: newest first, narrowed by what the query names.
import { type RestResult, refuse } from "../core/rest-problem.ts";
import type { ApiCall } from "./emulator.ts";
import { readPhoneNumber } from "./phone-number.ts";

/** The calls that a query asks for. @see H-10 @see H-11 */
export function callsAsked(
  calls: ReadonlyMap<string, ApiCall>,
  query: URLSearchParams,
): RestResult<readonly ApiCall[]> {
  let chosen = [...calls.values()].reverse();
  for (const [name, value] of query) {
    const filter = value === "" ? undefined : filters[name];
    if (filter === undefined) continue;
    const matches = filter(value);
    if (matches === null) return refuse(400, 20001, `${name} is no date`);
    chosen = chosen.filter(matches);
  }
  return { ok: true, value: chosen };
}

// Null: the value cannot be read.
type Filter = (value: string) => ((call: ApiCall) => boolean) | null;

const party = (text: string): string => readPhoneNumber(text) ?? text;

// "StartTime<=2026-11-20" is a parameter named "StartTime<".
const filters: Readonly<Record<string, Filter>> = {
  To: (value) => (call) => call.to === party(value),
  From: (value) => (call) => call.from === party(value),
  Status: (value) => (call) => call.status === value,
  // No call here has a parent.
  ParentCallSid: () => () => false,
  StartTime: onDay(({ startedAtMs }) => startedAtMs),
  "StartTime<": compared(
    ({ startedAtMs }) => startedAtMs,
    (ms, limit) => ms <= limit,
  ),
  "StartTime>": compared(
    ({ startedAtMs }) => startedAtMs,
    (ms, limit) => ms >= limit,
  ),
  EndTime: onDay(({ endedAtMs }) => endedAtMs),
  "EndTime<": compared(
    ({ endedAtMs }) => endedAtMs,
    (ms, limit) => ms <= limit,
  ),
  "EndTime>": compared(
    ({ endedAtMs }) => endedAtMs,
    (ms, limit) => ms >= limit,
  ),
};

type Moment = (call: ApiCall) => number | null;

const DAY_MS = 86_400_000;

function onDay(moment: Moment): Filter {
  return (value) => {
    const startMs = Date.parse(value.slice(0, "2026-11-20".length));
    if (Number.isNaN(startMs)) return null;
    return (call) => {
      const ms = moment(call);
      return ms !== null && ms >= startMs && ms < startMs + DAY_MS;
    };
  };
}

function compared(moment: Moment, isWanted: (ms: number, limitMs: number) => boolean): Filter {
  return (value) => {
    const limitMs = Date.parse(value);
    if (Number.isNaN(limitMs)) return null;
    return (call) => {
      const ms = moment(call);
      return ms !== null && isWanted(ms, limitMs);
    };
  };
}
