// The lines of a call on the page: what the caller hears and presses as captions, everything else as a list
// of messages that open. Words come from the emulator's story, masked already; they are set as text.
import { clockTime, type TimedLine } from "@pay-connector/mock-twilio/in-page";
import { element } from "./parts.ts";

const captioned: readonly string[] = ["caller hears", "caller presses", "caller", "call ends"];

/** A line that the caller could tell of; null for every other. */
export function captionOf({ who, what, sinceMs }: TimedLine): HTMLElement | null {
  if (!captioned.includes(who)) return null;
  const caption = element("p", { className: who === "caller hears" ? "heard" : "pressed" });
  const time = element("span", { className: "time", text: clockTime(sinceMs) });
  const words = who === "caller hears" ? what.join(" ") : `${who} ${what.join(" ")}`;
  caption.append(time, " ", words);
  return caption;
}

/** Where a message goes or comes from, as its mark and its class. */
const directions: Readonly<Record<string, { readonly mark: string; readonly party: string }>> = {
  "to the processor": { mark: "→ processor", party: "processor" },
  "from the processor": { mark: "← processor", party: "processor" },
  "to the application": { mark: "→ application", party: "application" },
  "from the application": { mark: "← application", party: "application" },
  "status callback": { mark: "→ application", party: "application" },
};

/** A line that went over a wire, or that Twilio's debugger would show; null for a caption. */
export function messageOf({ who, what, sinceMs }: TimedLine): HTMLElement | null {
  if (captioned.includes(who)) return null;
  const { mark, party } = directions[who] ?? { mark: who, party: "twilio" };
  const [headline = "", ...body] = what;
  const item = element("li", { className: party });
  const head = [
    element("span", { className: "time", text: clockTime(sinceMs) }),
    element("span", { className: "mark", text: mark }),
    element("span", { className: "headline", text: headline }),
  ];
  if (who === "error" || who === "warning") item.classList.add("alert");
  if (body.length === 0) {
    const line = element("p");
    line.append(...head);
    item.append(line);
    return item;
  }
  const details = element("details");
  const summary = element("summary");
  summary.append(...head);
  details.append(summary, element("pre", { text: body.join("\n") }));
  item.append(details);
  return item;
}
