window.prerenderReady = false;
(() => {
  // The choice of language lives in the address and changes without a new document.
  const languages = LANGUAGES;
  const follow = () => {
    const asked = new URLSearchParams(location.search).get("language");
    document.documentElement.lang = languages.includes(asked) ? asked : languages[0];
  };
  for (const name of ["pushState", "replaceState"]) {
    const original = history[name];
    history[name] = function (...details) {
      const before = location.href;
      original.apply(this, details);
      follow();
      if (location.href !== before) settle();
    };
  }
  addEventListener("popstate", follow);
  // A link to another language takes along what was chosen since it was written, such as an assumption.
  const takeAlong = ({ target }) => {
    const link = target.closest?.(".mt-language a");
    if (!link) return;
    const chosen = new URLSearchParams(location.search);
    chosen.set("language", link.lang);
    link.search = chosen;
  };
  for (const way of ["click", "auxclick"]) addEventListener(way, takeAlong, true);
  // Another document, also that of another language, has none of what is gathered here and not kept.
  addEventListener("beforeunload", (event) => {
    if (document.querySelector("[data-unkept]")) event.preventDefault();
  });

  // Streamlit's own words are English: each is replaced as it appears. A brace stands for what Streamlit fills in.
  const phrases = PHRASES;
  const ours = ".mt, .mt *, svg, script, style, textarea, pre, code";
  const spoken = ["aria-label", "placeholder", "title", "alt"];
  const brace = /\{\w+\}/g;
  const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const made = {};
  const inWords = (code) => {
    const pairs = phrases[code] || [];
    made[code] ||= {
      whole: new Map(pairs),
      filled: pairs.filter(([theirs]) => /\{\w+\}/.test(theirs)).map(([theirs, said]) => [
        new RegExp(`^${theirs.split(brace).map(literal).join("(.+)")}$`), said]),
    };
    return made[code];
  };
  const say = (text) => {
    const { whole, filled } = inWords(document.documentElement.lang);
    if (whole.has(text)) return whole.get(text);
    const fit = filled.find(([pattern]) => pattern.test(text));
    if (!fit) return text;
    const parts = fit[0].exec(text).slice(1);
    return fit[1].replace(brace, () => parts.shift());
  };
  const put = (text, write) => {
    const said = text && say(text);
    if (said && said !== text) write(said);
  };
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      put(node.data, (said) => { node.data = said; });
      return;
    }
    for (const name of spoken) put(node.getAttribute(name), (said) => node.setAttribute(name, said));
  };
  const readAll = (top) => {
    const element = top.nodeType === Node.TEXT_NODE ? top.parentElement : top;
    if (!element || !element.closest || element.closest(ours)) return;
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node.nodeType === Node.ELEMENT_NODE && node.matches(ours) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) read(node);
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "childList") addedNodes.forEach(readAll);
      else if (target.nodeType === Node.TEXT_NODE) readAll(target);
      else if (!target.closest(ours)) read(target);
    }
  }).observe(document, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: spoken,
  });
  // Whoever pressed a button is brought to what came of it: the page was made again, and may be shorter than before.
  const bring = () => {
    const answer = document.querySelector("[data-answer]");
    if (!answer) return;
    const block = answer.dataset.answer || "center";
    answer.removeAttribute("data-answer");
    answer.focus({ preventScroll: true });
    answer.scrollIntoView({ block });
  };
  // Whoever cannot see that the page has been made again hears it. The first time is the page itself being opened.
  const updated = UPDATED;
  let told, isOpened = false;
  const tell = () => {
    if (!told) {
      told = document.createElement("p");
      told.id = "updated";
      told.setAttribute("role", "status");
      told.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0";
      document.body.append(told);
    }
    if (isOpened) {
      told.textContent = "";
      setTimeout(() => { told.textContent = updated[document.documentElement.lang] || ""; }, 100);
    }
    isOpened = true;
  };
  // A short run begins and ends between two drawings and is never shown as running; its answer or address is.
  let soon;
  const settle = () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      if (!document.querySelector("[data-test-script-state=notRunning]")) return;
      bring();
      tell();
    }, 50);
  };
  new MutationObserver((changes) => {
    const isDone = changes.some(({ type, target, oldValue }) => type === "attributes" && oldValue === "running"
      && target.dataset.testScriptState === "notRunning");
    if (isDone || document.querySelector("[data-answer]")) settle();
  }).observe(document, {
    subtree: true, childList: true, attributes: true, attributeOldValue: true,
    attributeFilter: ["data-test-script-state"],
  });
  // Streamlit runs the page again on a bare "r" and offers to clear its memory on "c": a slip for those who dictate.
  // Escape takes away what a chart says of the point under the mouse.
  addEventListener("keydown", (event) => {
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "Escape") document.querySelectorAll(".hoverlayer > *").forEach((label) => label.remove());
    if (!isBare || !["r", "c"].includes(event.key.toLowerCase())) return;
    if (!event.target.closest("input, textarea, select, [role=listbox], [contenteditable]")) {
      event.stopImmediatePropagation();
    }
  }, true);
})();
