// Who may control the emulator: this machine, under a name of this machine. A browser is on this machine too
// and would pass on what any page asks of it; so a request that names another host (a name that was bound
// anew to 127.0.0.1), or that the page of another host sent, is refused.
import { problem } from "./problem.ts";

const loopbackName = /^(localhost|([a-z0-9-]+\.)+localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** The refusal of a request that does not come from this machine's own programs and pages; null: it may. @see K-01 */
export function refuseForeign(request: Request): Response | null {
  const host = request.headers.get("Host");
  const isHere = [new URL(request.url).host, host].every(
    (each) => each === null || loopbackName.test(withoutPort(each)),
  );
  if (!isHere) return foreign("The control API answers under a name of this machine alone.");
  const origin = request.headers.get("Origin");
  const isOfPage = origin !== null && !isLoopbackOrigin(origin);
  // Browsers tell it of every request, also of those without an Origin, such as a picture's.
  const isCrossSite = request.headers.get("Sec-Fetch-Site") === "cross-site";
  if (!isOfPage && !(isCrossSite && origin === null)) return null;
  return foreign("The page of another host may not control the emulator.");
}

/** True when a page of this machine sent it. */
export function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && loopbackName.test(new URL(origin).hostname);
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, "");
}

function foreign(title: string): Response {
  return problem("foreign-origin", title);
}
