// What the host's event loop offers, in Node and in a browser page: a turn of it, and what Node tells of
// work that is under way. A page tells nothing of the kind.

/** Resolves after one turn of the event loop: everything that could go on by itself has had its turn. */
export function immediateTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === "function") setImmediate(resolve);
    else viaChannel(resolve);
  });
}

/** Names of work that ends by itself, as Node tells them; none in a page. */
export function activeWork(): readonly string[] {
  return typeof process === "undefined" ? [] : process.getActiveResourcesInfo();
}

// A page's own timers are held back to some milliseconds each; messages are not.
function viaChannel(resolve: () => void): void {
  const { port1, port2 } = new MessageChannel();
  const done = (): void => {
    port1.close();
    resolve();
  };
  port1.addEventListener("message", done, { once: true });
  port1.start();
  port2.postMessage(null);
}
