// What an endpoint looks like when only the fields of the contract are known: it reads the request, charges,
// answers. On a good day it works. The conformance kit says what is wrong with it; do not build on it.
import { createServer } from "node:http";

const { PORT = "8000", GATEWAY_URL = "http://127.0.0.1:4014" } = process.env;

const server = createServer(async (request, response) => {
  try {
    const order = JSON.parse(Buffer.concat(await request.toArray()).toString());
    const payment = {
      reference: order.transaction_id,
      amount: Number(order.amount) * 100,
      currency: order.currency_code,
      card: { number: order.cardnumber, cvc: order.cvv },
    };
    const body = JSON.stringify(payment);
    const answer = await fetch(`${GATEWAY_URL}/v1/payments`, { method: "POST", body });
    const { id } = await answer.json();
    const approved = { charge_id: id, error_code: null, error_message: null };
    const declined = { charge_id: null, error_code: "declined", error_message: "Declined." };
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(answer.ok ? approved : declined));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(Number(PORT), "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}/pay`);
});
