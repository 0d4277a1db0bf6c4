// What a right endpoint of the zoo is: how it is started, in which style it is right, and which warnings it
// earns by that style. Any other finding against it is a false alarm of the kit.
import { fileURLToPath } from "node:url";
import {
  type EndpointType,
  type RunningEndpoint,
  startEndpoint,
  type TlsStyle,
} from "../mutants/endpoint/start-endpoint.ts";

/** An endpoint that is right. */
export type RightOne = {
  readonly name: string;
  /** A sentence: how it is right in its own way. */
  readonly style: string;
  /** Checks whose warning (of a should) is deserved. */
  readonly warnings: readonly string[];
  /** What the kit is told about it. */
  readonly endpointFile: string;
  /** False where something it needs is not installed. */
  readonly isHere: () => boolean;
  readonly start: () => Promise<RunningEndpoint>;
};

/** The endpoint.yaml of everything that is derived from the zoo's right endpoint. */
export const zooFile: string = fileURLToPath(new URL("../mutants/endpoint.yaml", import.meta.url));

/** A right endpoint that runs in this process. */
export function rightOne(given: {
  readonly name: string;
  readonly style: string;
  readonly warnings?: readonly string[];
  readonly type: EndpointType;
  readonly tls?: TlsStyle;
}): RightOne {
  const { type, tls, ...told } = given;
  const start = (): Promise<RunningEndpoint> => startEndpoint(type, { tls });
  return { warnings: [], endpointFile: zooFile, isHere: () => true, ...told, start };
}
