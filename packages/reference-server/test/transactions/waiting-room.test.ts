// Who is let in when there is no room: those that came first, as places are left, and nobody after their time.
import { describe, expect, it } from "vitest";
import { createWaitingRoom } from "../../src/transactions/waiting-room.ts";
import { createTestClock } from "../support/test-clock.ts";

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

function open(mostAtOnce: number) {
  const clock = createTestClock();
  const state = { isLate: false };
  const room = createWaitingRoom({ clock, mostAtOnce, isLate: () => state.isLate });
  const entered: string[] = [];
  const enter = async (name: string, forMs = 9_000) => {
    const place = await room.enter(clock.steadyMs() + forMs);
    entered.push(place === null ? `${name} gave up` : name);
    return place;
  };
  return { clock, state, enter, entered };
}

describe("a waiting room", () => {
  it("lets in as many as there are places, and the others in their order as places are left", async () => {
    const { enter, entered } = open(2);
    const [one] = await Promise.all([enter("a"), enter("b")]);
    void enter("c");
    void enter("d");
    await soon();
    expect(entered).toEqual(["a", "b"]);
    one?.leave();
    one?.leave();
    await soon();
    expect(entered).toEqual(["a", "b", "c"]);
  });

  it("lets nobody in after their time, and gives their place to the next", async () => {
    const { clock, enter, entered } = open(1);
    const place = await enter("a");
    void enter("b", 1_000);
    void enter("c", 5_000);
    clock.advance(2_000);
    await soon();
    place?.leave();
    await soon();
    expect(entered).toEqual(["a", "b gave up", "c"]);
  });

  it("begins nothing while the event loop is late, and goes on by itself", async () => {
    const { clock, state, enter, entered } = open(9);
    state.isLate = true;
    void enter("a");
    clock.advance(500);
    await soon();
    expect(entered).toEqual([]);
    state.isLate = false;
    clock.advance(200);
    await soon();
    expect(entered).toEqual(["a"]);
  });

  it("lets nobody overtake whoever waits", async () => {
    const { state, clock, enter, entered } = open(9);
    state.isLate = true;
    void enter("a");
    state.isLate = false;
    void enter("b");
    clock.advance(200);
    await soon();
    expect(entered).toEqual(["a", "b"]);
  });
});
