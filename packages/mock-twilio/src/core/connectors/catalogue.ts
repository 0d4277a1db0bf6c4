// The catalogue: every Pay Connector by its name. Each has a file of its own, all of it data; this file
// only puts them in the order in which Twilio lists them.

import type { Product, ProductName } from "./product.ts";
import { adyen } from "./products/adyen.ts";
import { baseCommerce } from "./products/base-commerce.ts";
import { braintree } from "./products/braintree.ts";
import { cardConnect } from "./products/cardconnect.ts";
import { chasePaymentech } from "./products/chase-paymentech.ts";
import { generic } from "./products/generic.ts";
import { stripe } from "./products/stripe.ts";

/** Every connector that can be installed. @see C-01 @see https://www.twilio.com/docs/voice/twiml/pay/pay-connectors */
export const catalogue: Readonly<Record<ProductName, Product>> = {
  generic,
  stripe,
  cardconnect: cardConnect,
  "base-commerce": baseCommerce,
  "chase-paymentech": chasePaymentech,
  braintree,
  adyen,
};

/** The product of that name, whatever its case; undefined when there is none. */
export function findProduct(text: string): Product | undefined {
  const name = text.toLowerCase().replaceAll(/[ _]+/g, "-");
  return Object.values(catalogue).find((product) => product.name === name);
}
