// The desk's keys, the selection that corrects, and small conveniences. Every page works without it, by forms.
import { selectedSpan, rangeOf } from "./selection.js";

const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const typing = (element) => element.closest("input, textarea, select, [contenteditable]");
const say = (words) => {
  one("#said").textContent = words;
};

document.documentElement.classList.add("scripted");

// --- A line of the queue that keys act on -------------------------------------------------------------------

const lines = () => all("[data-list] > .item");
const chosen = () => one('.item[aria-current="true"]');

function choose(item) {
  if (!item) return;
  chosen()?.removeAttribute("aria-current");
  item.setAttribute("aria-current", "true");
  one("h2 a", item)?.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const items = lines();
  if (items.length === 0) return follow(by > 0 ? "j" : "k");
  const at = items.indexOf(chosen());
  if (at < 0) return choose(items[0]);
  if (items[at + by]) return choose(items[at + by]);
  return one(by > 0 ? '.paging a[rel="next"]' : '.paging a[rel="prev"]')?.click();
}

function follow(key) {
  const link = one(`.way [data-key="${key}"]`);
  if (link) link.click();
  else if (key === "j" || key === "k") say(key === "j" ? "This is the last one." : "This is the first one.");
}

// --- What keys do -------------------------------------------------------------------------------------------

function openForm(name) {
  const details = one(`#panel details#${name}`);
  if (!details) return;
  details.open = true;
  details.scrollIntoView({ block: "nearest" });
  one("input:not([type=hidden]), textarea, select", details)?.focus({ preventScroll: true });
}

function press(key) {
  const button = one(`#panel [data-key="${key}"]`);
  if (button) button.click();
  return button;
}

function act(key) {
  if (one("#panel")) {
    const forms = { r: "reject", e: "correct", n: "note" };
    if (!forms[key]) {
      if (!press(key) && key === "u") say("There is nothing of yours to take back.");
      return;
    }
    const span = key === "e" ? selection() : null;
    openForm(forms[key]);
    if (span) correctWith(span);
    return;
  }
  const item = chosen();
  if (!item) return void say("Choose a line first, with j.");
  const button = { a: '[value="confirm"]', u: '[value="undo"]' }[key];
  if (button) one(button, item)?.click();
  else if (key === "r" && !one('[data-act="reject"]', item)) say("It has been decided; open it to decide again.");
  else location.href = `${item.dataset.open}#${{ r: "reject", e: "correct", n: "note" }[key]}`;
}

const help = () => {
  let dialog = one("#help");
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.id = "help";
    dialog.setAttribute("aria-labelledby", "help-title");
    document.body.append(dialog);
    fetch("/help?part=1", { headers: { Accept: "text/html" } })
      .then((response) => response.text())
      .then((html) => {
        dialog.innerHTML = html;
        dialog.showModal();
      });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
    });
  } else if (dialog.open) dialog.close();
  else dialog.showModal();
};

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => act("a"),
  r: () => act("r"),
  e: () => act("e"),
  n: () => act("n"),
  u: () => act("u"),
  q: () => follow("q"),
  "/": () => (one("#search") ? one("#search").focus() : (location.href = "/queue?status=open#search")),
  "?": help,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape") {
    const open = one("#panel details[open][name]");
    if (open && !one("dialog[open]")) {
      open.open = false;
      one("summary", open).focus();
    } else if (typing(event.target)) event.target.blur();
    return;
  }
  const reasons = one("#reject[open]");
  if (reasons && /^[1-9]$/.test(event.key) && !event.target.closest("textarea, input:not([type=radio])")) {
    const radio = all("input[name=reason]", reasons)[Number(event.key) - 1];
    if (radio) {
      event.preventDefault();
      radio.checked = true;
      one("form", reasons).requestSubmit();
    }
    return;
  }
  if (typing(event.target) && event.target.type !== "radio") return;
  if (one("dialog[open]") && event.key !== "?") return;
  const does = KEYS[event.key];
  if (!does) return;
  event.preventDefault();
  does();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-help]");
  if (!link) return;
  event.preventDefault();
  help();
});

document.addEventListener("focusin", (event) => {
  const item = event.target.closest("[data-list] > .item");
  if (item && item !== chosen()) {
    chosen()?.removeAttribute("aria-current");
    item.setAttribute("aria-current", "true");
  }
});

// --- Correct by selecting text --------------------------------------------------------------------------------

/** The selected words of the item's own article, wherever on the page they are selected. */
function selection() {
  const form = one("[data-correct]");
  if (!form) return null;
  for (const root of all("[data-article]")) {
    if (root.dataset.article !== form.dataset.correct) continue;
    const span = selectedSpan(root);
    if (span) return span;
  }
  return null;
}

function correctWith(span) {
  const form = one("[data-correct]");
  if (!form) return;
  form.elements.start.value = span.start;
  form.elements.end.value = span.end;
  const output = one("[data-selected]", form);
  output.textContent = `“${span.surface}”`;
  output.classList.add("chosen");
  const near = all("option", form.elements.target).filter(
    (option) => Number(option.dataset.start) < span.end && span.start < Number(option.dataset.end),
  );
  if (near.length > 0 && !form.dataset.picked) form.elements.target.value = near[0].value;
}

let offer = null;

function offerCorrection() {
  offer?.remove();
  offer = null;
  const span = selection();
  if (!span) return;
  if (one("#correct[open]")) return void correctWith(span);
  const box = document.getSelection().getRangeAt(0).getBoundingClientRect();
  offer = document.createElement("button");
  offer.type = "button";
  offer.className = "offer primary";
  offer.textContent = "Correct with this ";
  const key = document.createElement("kbd");
  key.textContent = "e";
  offer.append(key);
  offer.addEventListener("mousedown", (event) => event.preventDefault());
  offer.addEventListener("click", () => {
    openForm("correct");
    correctWith(span);
    offer.remove();
  });
  document.body.append(offer);
  const top = window.scrollY + box.bottom + 6;
  const left = Math.max(8, Math.min(box.left, window.innerWidth - offer.offsetWidth - 8));
  offer.style.setProperty("top", `${top}px`);
  offer.style.setProperty("left", `${left}px`);
}

document.addEventListener("mouseup", () => setTimeout(offerCorrection));
document.addEventListener("touchend", () => setTimeout(offerCorrection, 300));
document.addEventListener("keyup", (event) => event.shiftKey && offerCorrection());

document.addEventListener("change", (event) => {
  const form = event.target.closest("[data-correct]");
  if (form && event.target.name === "target") {
    form.dataset.picked = "yes";
    hints(form);
  }
  if (event.target.matches("select[data-submit]")) event.target.form.requestSubmit();
});

/** Show what the machine read as the hint of each field, and hide what cannot be corrected of this. */
function hints(form) {
  const option = form.elements.target.selectedOptions[0];
  if (!option) return;
  const kinds = { value: "number", unit: "number", edtf: "date", speaker: "speaker" };
  for (const [name, kind] of Object.entries(kinds)) {
    const field = form.elements[name];
    field.placeholder = option.dataset[name] || "";
    const label = field.closest("label");
    label.hidden = option.dataset.kind !== kind;
    if (label.hidden) field.value = "";
  }
}

// --- Each page, and each part that htmx puts into it ------------------------------------------------------------

function prepare(root) {
  for (const form of all("[data-correct]", root)) hints(form);
  for (const button of all("[data-copy]", root)) button.hidden = !navigator.clipboard;
  for (const alert of all("[role=alert][tabindex]", root)) alert.focus();
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(one(`#${button.dataset.copy}`).textContent);
  say("Copied.");
});

let last = null; // id of the line that was chosen before a swap

document.addEventListener("htmx:beforeSwap", () => {
  last = chosen()?.id ?? null;
  // Of forms that bear one name a page keeps one open: let it be the new one.
  for (const details of all("#panel details[open][name]")) details.open = false;
});
document.addEventListener("htmx:afterSettle", (event) => {
  prepare(event.target);
  if (last && !chosen()) choose(document.getElementById(last));
});
document.addEventListener("htmx:oobAfterSwap", () => setTimeout(() => say(""), 4000));
document.addEventListener("htmx:responseError", (event) => {
  say(event.detail.xhr.status === 401 ? "You have been logged out. Log in again." : "That did not work. Reload the page.");
});
document.addEventListener("htmx:sendError", () => say("The desk does not answer. Nothing was written."));

/** Scroll the article beside a finding to what is stated, without moving the page. */
function scrollArticle() {
  const scroller = one("[data-scroll-to]");
  const goal = scroller && document.getElementById(scroller.dataset.scrollTo);
  if (!goal) return;
  goal.classList.add("here");
  const box = goal.getBoundingClientRect();
  scroller.scrollTop += box.top - scroller.getBoundingClientRect().top - scroller.clientHeight / 3;
}

/** Show where the words that a correction gives stand. */
function showSpan(start, end) {
  const root = one("[data-scroll-to] [data-article]");
  const range = root && rangeOf(root, start, end);
  if (range && CSS.highlights) CSS.highlights.set("corrected", new Highlight(range));
}

for (const piece of all("[data-span]")) showSpan(...piece.dataset.span.split("-").map(Number));

if (window.matchMedia("(max-width: 60rem)").matches) one(".facets")?.removeAttribute("open");
prepare(document);
scrollArticle();
if (["#reject", "#correct", "#note"].includes(location.hash)) openForm(location.hash.slice(1));

// --- A form whose answer takes seconds ---------------------------------------------------------------------------

document.addEventListener("submit", (event) => {
  const busy = event.target.dataset.busy;
  if (!busy) return;
  say(busy);
  // After the form is gathered: a button that is disabled now would stop it.
  setTimeout(() => all("button", event.target).forEach((button) => (button.disabled = true)));
});
window.addEventListener("pageshow", () => {
  const forms = all("form[data-busy]");
  for (const form of forms) all("button", form).forEach((button) => (button.disabled = false));
  if (forms.length > 0) say("");
});

// --- Drop a file on "check a text" ------------------------------------------------------------------------------

const drop = one("[data-drop]");
if (drop) {
  const over = (on) => (event) => {
    event.preventDefault();
    drop.classList.toggle("over", on);
  };
  drop.addEventListener("dragover", over(true));
  drop.addEventListener("dragleave", over(false));
  drop.addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length > 0) one("input[type=file]", drop).files = event.dataTransfer.files;
  });
}
