// Draws a timeline as boxes in lanes, so that its words keep their size on a telephone. To a screen reader
// it is one picture with the deliveries as its words.
import { element } from "./parts.ts";
import type { Mark, Timeline } from "./timeline.ts";

/** Draws, in the place of what was drawn before. */
export function showTimeline(target: HTMLElement, timeline: Timeline): void {
  const { lanes, ticksMs, lengthMs, summary } = timeline;
  target.setAttribute("aria-label", summary);
  const share = (ms: number): string => `${(100 * ms) / lengthMs}%`;
  const rows = lanes.map(({ name, marks }) => {
    const row = element("div", { className: "lane" });
    const track = element("div", { className: "track" });
    track.append(...marks.map((mark) => drawn(mark, share)));
    row.append(element("span", { className: "name", text: name }), track);
    return row;
  });
  const axis = element("div", { className: "lane axis" });
  const track = element("div", { className: "track" });
  for (const tickMs of ticksMs) {
    const tick = element("span", { className: "tick", text: `${tickMs / 1000} s` });
    tick.style.left = share(tickMs);
    track.append(tick);
  }
  axis.append(element("span", { className: "name" }), track);
  target.replaceChildren(...rows, axis);
}

function drawn(mark: Mark, share: (ms: number) => string): HTMLElement {
  const { startMs, endMs, kind, label } = mark;
  const isDelivery = kind === "answered" || kind === "unanswered" || kind === "under-way";
  const made = element("span", { className: `mark ${kind}`, text: isDelivery ? label : "" });
  made.title = label;
  made.style.left = share(startMs);
  if (isDelivery) made.style.width = share(endMs - startMs);
  return made;
}
