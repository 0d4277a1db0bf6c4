// What a TLS socket needs to speak for a played host, made at the first connection to that host and kept
// until shortly before its certificate ends.
import { createSecureContext, type SecureContext } from "node:tls";
import type { BytesPort } from "../core/ports.ts";
import { type Certified, LEAF_LIFE_MS, makeLeaf } from "./certificates.ts";

/** The world as the proxy knows it. */
export type World = { readonly nowMs: () => number; readonly bytes: BytesPort };

type Kept = { readonly context: Promise<SecureContext>; readonly madeAtMs: number };

// An hour before its end nothing new begins with it.
const USED_FOR_MS = LEAF_LIFE_MS - 3_600_000;

/** Contexts by host. */
export class LeafContexts {
  readonly #authority: Certified;
  readonly #world: World;
  readonly #kept = new Map<string, Kept>();

  constructor(authority: Certified, world: World) {
    this.#authority = authority;
    this.#world = world;
  }

  /** The context of a played host. */
  of(host: string): Promise<SecureContext> {
    const nowMs = this.#world.nowMs();
    const kept = this.#kept.get(host);
    if (kept !== undefined && nowMs - kept.madeAtMs < USED_FOR_MS) return kept.context;
    const context = this.#make(host, nowMs);
    this.#kept.set(host, { context, madeAtMs: nowMs });
    return context;
  }

  async #make(host: string, nowMs: number): Promise<SecureContext> {
    const leaf = await makeLeaf(this.#authority, host, { nowMs, bytes: this.#world.bytes });
    return createSecureContext({ cert: leaf.certificate, key: leaf.key, minVersion: "TLSv1.2" });
  }
}
