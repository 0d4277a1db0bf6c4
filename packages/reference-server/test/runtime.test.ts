// Which Node is let through.
import { describe, expect, it } from "vitest";
import { assertRuntime } from "../src/runtime.ts";

describe("assertRuntime", () => {
  it.each(["22.0.0", "24.21.0", "100.1.0"])("lets Node %s through", (version) => {
    expect(() => assertRuntime(version)).not.toThrow();
  });

  it.each(["20.20.2", "8.0.0"])("refuses Node %s in one sentence", (version) => {
    expect(() => assertRuntime(version)).toThrow(
      `needs Node 22 or newer; this is Node ${version}.`,
    );
  });
});
