// The account of a running emulator: its state, and the verbs of core/account as methods. Each method
// puts the new state in place, or throws an OptionsError that names everything in its way. Calls that
// are placed afterwards see the new state.
import type { AccountState, Capability, VerbResult } from "./core/account/account.ts";
import { binUrl, createBin, deleteBin, findBin, updateBin } from "./core/account/bin-verbs.ts";
import {
  authoriseConnector,
  type ConnectorChanges,
  configureConnector,
  findConnector,
  installConnector,
  revokeConnector,
} from "./core/account/connector-verbs.ts";
import {
  buyNumber,
  configureNumber,
  type NumberChanges,
  type OfferedNumber,
  searchNumbers,
} from "./core/account/number-verbs.ts";
import { enablePciMode } from "./core/account/pci-mode.ts";
import { catalogue } from "./core/connectors/catalogue.ts";
import { connectorPage } from "./core/connectors/connector-page.ts";
import type { ProductName } from "./core/connectors/product.ts";
import type { BytesPort } from "./core/ports.ts";
import { ID_BYTES, mintSid } from "./core/sid.ts";
import { OptionsError, type RequestHandler } from "./options.ts";

/** An account at one moment, with the processors in this process. */
export type KeptAccount = {
  readonly state: AccountState;
  readonly handlers: ReadonlyMap<string, RequestHandler>;
};

/** An account that changes by its verbs. */
export class LiveAccount {
  #state: AccountState;
  readonly #bytes: BytesPort;
  // Processors in this process, by the SID of their connector; they cannot be written to a file.
  #handlers = new Map<string, RequestHandler>();

  constructor(state: AccountState, bytes: BytesPort) {
    this.#state = state;
    this.#bytes = bytes;
  }

  /** The account as plain data, as a state file holds it. */
  get state(): AccountState {
    return this.#state;
  }

  /**
   * This moment, to come back to.
   * @internal
   */
  get kept(): KeptAccount {
    return { state: this.#state, handlers: new Map(this.#handlers) };
  }

  /**
   * Comes back to a moment.
   * @internal
   */
  restore({ state, handlers }: KeptAccount): void {
    this.#state = state;
    this.#handlers = new Map(handlers);
  }

  /** Pay Connectors: installing, authorising, revoking, configuring. @see C-01 @see C-02 @see C-03 */
  readonly connectors = {
    /** A connector's page: what it does, needs, reports and refuses, and what of that is assumed. */
    docs: (product: ProductName): string => connectorPage(catalogue[product]).join("\n"),
    install: (given: {
      readonly product: ProductName;
      readonly uniqueName: string;
      readonly acceptTerms: boolean;
    }): void => {
      const { product, uniqueName, acceptTerms: hasAcceptedTerms } = given;
      const sid = mintSid("XE", this.#bytes(ID_BYTES));
      this.#put(installConnector(this.#state, { product, uniqueName, hasAcceptedTerms, sid }));
    },
    authorise: (
      uniqueName: string,
      credentials: { readonly username?: string; readonly password?: string } = {},
    ): void => this.#put(authoriseConnector(this.#state, { uniqueName, ...credentials })),
    revoke: (uniqueName: string): void => this.#put(revokeConnector(this.#state, { uniqueName })),
    configure: (
      uniqueName: string,
      changes: ConnectorChanges & { readonly fetch?: RequestHandler },
    ): void => {
      const { fetch, ...fields } = changes;
      if (fetch !== undefined) this.handle(uniqueName, fetch);
      if (fetch !== undefined && Object.keys(fields).length === 0) return;
      this.#put(configureConnector(this.#state, { uniqueName, ...fields }));
    },
  };

  /** Phone numbers: searching, buying, configuring. @see C-14 */
  readonly numbers = {
    search: (
      wanted: { readonly capability?: Capability; readonly areaCode?: string } = {},
    ): readonly OfferedNumber[] => searchNumbers(this.#state, wanted),
    buy: (phoneNumber: string): void => this.#put(buyNumber(this.#state, { phoneNumber })),
    configure: (phoneNumber: string, changes: NumberChanges): void =>
      this.#put(configureNumber(this.#state, { phoneNumber, ...changes })),
  };

  /** TwiML bins. @see C-15 */
  readonly bins = {
    /** Writes a bin and tells its address. */
    create: (name: string, twiml: string): string => {
      const sid = mintSid("EH", this.#bytes(ID_BYTES));
      this.#put(createBin(this.#state, { name, twiml, sid }));
      return binUrl(sid);
    },
    update: (bin: string, twiml: string): void => this.#put(updateBin(this.#state, { bin, twiml })),
    delete: (bin: string): void => this.#put(deleteBin(this.#state, { bin })),
    /** The address of a bin; null when there is none of that name. */
    url: (bin: string): string | null => {
      const found = findBin(this.#state, bin);
      return found === undefined ? null : binUrl(found.sid);
    },
  };

  /** PCI mode: on, and never off again. @see C-16 */
  readonly pci = {
    enable: ({ acceptTerms }: { readonly acceptTerms: boolean }): void =>
      this.#put(enablePciMode(this.#state, { hasAcceptedTerms: acceptTerms })),
  };

  /**
   * The processor of a connector, in this process.
   * @internal
   */
  handle(uniqueName: string, handler: RequestHandler): void {
    const record = findConnector(this.#state, uniqueName);
    if (record?.product !== "generic") {
      throw new OptionsError([`No generic connector is named "${uniqueName}".`]);
    }
    this.#handlers.set(record.sid, handler);
    if (record.url === undefined) {
      this.#put(configureConnector(this.#state, { uniqueName, url: IN_PROCESS_PROCESSOR }));
    }
  }

  /**
   * The processor of a connector, if it is in this process.
   * @internal
   */
  handlerOf(sid: string): RequestHandler | undefined {
    return this.#handlers.get(sid);
  }

  #put(result: VerbResult): void {
    if (!result.ok) throw new OptionsError(result.problems);
    this.#state = result.account;
  }
}

// Stands for the address of a processor in this process; names under .invalid are nobody's (RFC 2606).
const IN_PROCESS_PROCESSOR = "https://processor.invalid/";
