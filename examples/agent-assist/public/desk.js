// The agent's page: it shows the desk as the server tells it, event by event, and sends what the agent clicks.
// It keeps no state of its own, so a page that is opened again shows the same.

const fields = [
  ["payment-card-number", "Card number", "PaymentCardNumber"],
  ["expiration-date", "Expires", "ExpirationDate"],
  ["postal-code", "Postal code", "PaymentCardPostalCode"],
  ["security-code", "Security code", "SecurityCode"],
];
const stages = {
  asking: "The customer is keying.",
  ready: "Everything is there.",
  completing: "The payment is under way.",
  paid: "Done.",
  failed: "Not paid.",
};

const notice = document.querySelector("#notice");
const list = document.querySelector("#calls");
const copyOf = (id) =>
  document.querySelector(`template#${id}`).content.firstElementChild.cloneNode(true);
const part = (node, name) => node.querySelector(`[data-show="${name}"]`);

async function send(path, body = {}) {
  notice.textContent = "";
  const headers = { "Content-Type": "application/json" };
  const request = { method: "POST", headers, body: JSON.stringify(body) };
  try {
    const answer = await fetch(`api/${path}`, request);
    if (answer.ok) return;
    const { code, message } = await answer.json();
    notice.textContent = code === undefined ? message : `${message} (${code})`;
  } catch {
    notice.textContent = "The desk does not answer.";
  }
}

function showField(call, [field, name, shownAs]) {
  const item = copyOf("field");
  const { payment } = call;
  part(item, "name").textContent = name;
  part(item, "value").textContent = payment.shown[shownAs] || "·";
  item.toggleAttribute("aria-current", payment.field === field);
  const again = item.querySelector("button");
  again.textContent = payment.shown[shownAs] ? "Ask again" : "Ask";
  again.hidden = !["asking", "ready"].includes(payment.stage);
  again.addEventListener("click", () => send(`calls/${call.sid}/ask`, { field }));
  return item;
}

function showSession(call, section) {
  const { amount, stage, message } = call.payment;
  part(section, "amount").textContent = amount === "" ? "Card to be saved" : `USD ${amount}`;
  part(section, "stage").textContent = stages[stage];
  part(section, "message").textContent = message;
  part(section, "fields").replaceChildren(...fields.map((field) => showField(call, field)));
  const complete = section.querySelector('[data-do="complete"]');
  complete.textContent = amount === "" ? "Save the card" : "Charge now";
  complete.disabled = stage !== "ready";
  section.querySelector("footer").hidden = !["asking", "ready"].includes(stage);
  section.dataset.stage = stage;
}

function showCall(call) {
  const card = copyOf("call");
  part(card, "customer").textContent = call.customer;
  const start = card.querySelector('[data-form="payment"]');
  const session = card.querySelector('[data-form="session"]');
  const isOpen = call.payment && !["paid", "failed"].includes(call.payment.stage);
  start.hidden = Boolean(isOpen);
  session.hidden = call.payment === null;
  if (call.payment) showSession(call, session);
  start.addEventListener("submit", (event) => {
    event.preventDefault();
    void send(`calls/${call.sid}/payment`, { amount: start.elements.amount.value.trim() });
  });
  for (const button of card.querySelectorAll("[data-do]")) {
    button.addEventListener("click", () => send(`calls/${call.sid}/${button.dataset.do}`));
  }
  return card;
}

document.querySelector("#dial").addEventListener("submit", (event) => {
  event.preventDefault();
  void send("calls", { to: event.target.elements.to.value.trim() });
});

/** An event redraws the desk; what the agent is typing and where the focus is must survive it. */
function redraw(calls) {
  const typed = document.activeElement?.name === "amount" ? document.activeElement.value : null;
  const empty = document.createElement("p");
  empty.className = "empty";
  empty.textContent = "No call is on.";
  list.replaceChildren(...(calls.length === 0 ? [empty] : calls.map(showCall)));
  const box = typed === null ? null : list.querySelector('input[name="amount"]');
  if (box) {
    box.value = typed;
    box.focus();
  }
}

new EventSource("api/events").addEventListener("message", ({ data }) => redraw(JSON.parse(data)));
