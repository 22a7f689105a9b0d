"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const form = document.querySelector(".filters");
  const output = form.querySelector("output");

  const has = (words, word) => words.split(" ").includes(word);

  function filter() {
    const { speaker, kind, verdict, check } = Object.fromEntries(new FormData(form));
    let shown = 0;
    const cards = all(".card");
    for (const card of cards) {
      const { speakers, kinds } = card.dataset;
      const fits =
        (!speaker || has(speakers, speaker)) &&
        (!kind || has(kinds, kind)) &&
        (!verdict || card.dataset.verdict === verdict) &&
        (!check || card.dataset.check === check);
      card.classList.toggle("off", !fits);
      shown += fits;
    }
    const findings = new Set(cards.filter((card) => !card.classList.contains("off")).map((card) => card.id));
    const chosen = verdict || check;
    for (const mark of all(".text .number")) {
      const fits = (!kind || mark.dataset.kind === kind) && (!chosen || findings.has(mark.dataset.finding));
      mark.classList.toggle("dim", !fits);
    }
    for (const said of all(".text .said, .text .source")) {
      said.classList.toggle("dim", Boolean(speaker) && said.dataset.speaker !== speaker);
    }
    for (const row of all(".numbers li")) row.classList.toggle("off", Boolean(kind) && row.dataset.kind !== kind);
    for (const article of all(".article")) {
      const quiet = speaker && !article.querySelector(`.speakers [data-speaker="${speaker}"]`);
      article.classList.toggle("off", Boolean(quiet));
    }
    output.textContent = speaker || kind || chosen ? `${shown} of ${cards.length} findings` : "";
  }

  async function copy(button) {
    const plain = button.closest(".card").querySelector(".plain").textContent.trim();
    let done = true;
    try {
      await navigator.clipboard.writeText(plain);
    } catch {
      const area = document.createElement("textarea");
      area.value = plain;
      document.body.append(area);
      area.select();
      done = document.execCommand("copy");
      area.remove();
      button.focus();
    }
    button.textContent = done ? "Copied" : "Could not copy";
    setTimeout(() => { button.textContent = "Copy as plain text"; }, 2000);
  }

  // A link to a folded finding unfolds it.
  function unfold() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target) return;
    target.classList.remove("off");
    const folded = target.closest("details");
    if (folded) folded.open = true;
    target.scrollIntoView();
  }

  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = all("details.card:not([open])");
    for (const details of unfolded) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of unfolded) details.open = false; });
  addEventListener("hashchange", unfold);
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  for (const button of all(".copy")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
  form.hidden = false;
  unfold();
})();
