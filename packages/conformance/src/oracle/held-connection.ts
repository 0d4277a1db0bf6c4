// One connection to the endpoint that is held open below HTTP, to see when the other side ends it. It may be
// asked something again and again, so that it never idles; it judges nothing.
import { connect as connectPlain, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { type Target, targetOf } from "../wire/target-of.ts";

/** Where to, and as whom. */
export type WayTo = {
  /** The endpoint's address. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** A certificate authority of the user's, as PEM text. */
  readonly ca: string | null;
};

/** A connection that is held. */
export type HeldConnection = {
  readonly isOpen: () => boolean;
  /** Whether something came since it was asked last; false before it was asked. */
  readonly isAnswered: () => boolean;
  /** True when the endpoint ended it behind an answer that had said so: that happens every day. */
  readonly isEndedAsTold: () => boolean;
  /** Asks with a GET, which an endpoint of the contract turns away and which moves no money. */
  readonly ask: () => void;
  /** Settles when the other side ended it, or did so already. */
  readonly ended: Promise<void>;
  readonly letGo: () => void;
};

/** A host that is gone without a word refuses nothing; it is not waited for longer. */
const CONNECT_MS = 2_000;

/** Opens one; null when none is to be had, whatever the reason. */
export function holdConnection(way: WayTo): Promise<HeldConnection | null> {
  const target = targetOf(way.url, way.ca);
  return new Promise((resolve) => {
    const socket = open(target, () => {
      socket.setTimeout(0);
      resolve(held(socket, questionOf(way)));
    });
    socket.setTimeout(CONNECT_MS, () => socket.destroy());
    // That it is over tells everything; why does not matter here.
    socket.on("error", () => undefined);
    socket.once("close", () => resolve(null));
  });
}

function open({ isTls, ...target }: Target, onOpen: () => void): Socket {
  return isTls ? connectTls(target, onOpen) : connectPlain(target, onOpen);
}

function held(socket: Socket, question: string): HeldConnection {
  let heard: string | null = null;
  const ended = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  socket.on("data", (bytes: Buffer) => {
    // The head of an answer is all that is looked at.
    if (heard !== null && heard.length < LONGEST_HEAD) heard += bytes.toString("latin1");
  });
  return {
    ended,
    isOpen: () => !socket.destroyed && socket.readyState === "open",
    isAnswered: () => heard !== null && heard !== "",
    isEndedAsTold: () => heard !== null && SAYS_THE_END.test(heard),
    ask: () => {
      heard = "";
      socket.write(question);
    },
    letGo: () => void socket.destroy(),
  };
}

const LONGEST_HEAD = 16_384;

/** What an answer says behind which the connection ends; HTTP/1.0 says it by its name. */
const SAYS_THE_END = /^HTTP\/1\.0|^connection:[ \t]*close/im;

function questionOf({ url, username, password }: WayTo): string {
  const { pathname, search, host } = new URL(url);
  const basic = Buffer.from(`${username}:${password}`).toString("base64");
  const lines = [`GET ${pathname}${search} HTTP/1.1`, `Host: ${host}`, "Accept: */*"];
  return `${[...lines, `Authorization: Basic ${basic}`].join("\r\n")}\r\n\r\n`;
}
