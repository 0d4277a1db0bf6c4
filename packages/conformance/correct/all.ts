// The list of all right endpoints.
import { programs } from "./programs.ts";
import type { RightOne } from "./right-one.ts";
import { styles } from "./styles.ts";

/** Every right endpoint. */
export const rightOnes: readonly RightOne[] = [...styles, ...programs];
