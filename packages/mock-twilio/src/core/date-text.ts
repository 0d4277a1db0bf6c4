// Dates as the REST API and the callbacks of a call write them: RFC 2822 in UTC, with the zone as digits. The
// callbacks of a payments session write ISO 8601 instead.

/** A moment such as "Fri, 20 Nov 2026 09:00:00 +0000". */
export function dateText(ms: number): string {
  return new Date(ms).toUTCString().replace("GMT", "+0000");
}

/** The same, or null for what has not happened yet. */
export function dateTextOrNull(ms: number | null): string | null {
  return ms === null ? null : dateText(ms);
}
