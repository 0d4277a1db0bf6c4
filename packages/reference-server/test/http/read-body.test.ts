// The bytes of a request: limited in number, and gone when they have been read.
import type { IncomingMessage } from "node:http";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { withBody } from "../../src/http/read-body.ts";

function aRequest(): { request: IncomingMessage; stream: PassThrough } {
  const stream = Object.assign(new PassThrough(), { headers: {} });
  return { request: stream as unknown as IncomingMessage, stream };
}

describe("withBody", () => {
  it("[M-06] wipes what arrived and what it was joined to", async () => {
    const { request, stream } = aRequest();
    const chunks = [Buffer.from("4111"), Buffer.from("1111")];
    let joined: Uint8Array = new Uint8Array();
    const read = withBody(request, (bytes) => {
      joined = bytes;
      return Buffer.from(bytes).toString();
    });
    for (const chunk of chunks) stream.write(chunk);
    stream.end();
    expect(await read).toBe("41111111");
    expect([...chunks.flatMap((chunk) => [...chunk]), ...joined].every((byte) => byte === 0)).toBe(
      true,
    );
  });

  it("[E-12] refuses the first byte over 256 KiB, announced or not", async () => {
    const { request, stream } = aRequest();
    const read = withBody(request, () => "read");
    stream.end(Buffer.alloc(256 * 1024 + 1));
    await expect(read).rejects.toMatchObject({ data: { code: "too_large" } });
    const announced = aRequest().request;
    announced.headers["content-length"] = "262145";
    await expect(withBody(announced, () => "read")).rejects.toMatchObject({
      data: { code: "too_large" },
    });
  });

  it("takes a body that broke off for one that is no object", async () => {
    const { request, stream } = aRequest();
    const read = withBody(request, () => "read");
    stream.write("{");
    stream.destroy();
    await expect(read).rejects.toMatchObject({ data: { code: "malformed_json" } });
  });
});
