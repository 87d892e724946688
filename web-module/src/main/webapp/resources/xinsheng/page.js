/* What every page does in the browser: drawer, look, countdowns, bell, rule texts, drafts. */
(function () {
  "use strict";

  const texts = document.getElementById("texts").dataset;
  const clockIsAhead = Number(texts.now) - Date.now();
  const SOON = 0.75;
  const MINUTE = 60000;

  function fill(text, ...args) {
    return text.replace(/\{(\d)\}/g, (gap, at) => args[at] ?? gap);
  }

  // --- countdowns ---
  function duration(millis) {
    const minutes = Math.floor(millis / MINUTE);
    const hours = Math.floor(minutes / 60);
    const days = Math.floor(hours / 24);
    if (days > 0) {
      return fill(texts.days, days, hours % 24);
    }
    return hours > 0 ? fill(texts.hours, hours, minutes % 60) : fill(texts.minutes, minutes);
  }

  /** Writes only what is new, because the observer below hears every write. */
  function show(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  function countDown() {
    const now = Date.now() + clockIsAhead;
    for (const badge of document.querySelectorAll(".x-deadline")) {
      const { state, start, due, met } = badge.dataset;
      const running = state === "RUNNING" || (state === "BREACHED" && !met);
      const late = now > due;
      const passed = (now - start) / (due - start);
      badge.classList.toggle("x-over", state === "BREACHED" || (running && late));
      badge.classList.toggle("x-soon", running && !late && passed >= SOON);
      badge.classList.toggle("x-calm", state === "MET" || (running && !late && !(passed >= SOON)));
      if (running) {
        show(badge.querySelector(".x-deadline-left"), fill(late ? texts.over : texts.left, duration(Math.abs(due - now))));
      }
    }
  }

  // --- drawer and menus ---
  const menu = document.querySelector(".x-menu-button");

  function drawer(open) {
    document.body.classList.toggle("x-drawer", open);
    menu.setAttribute("aria-expanded", String(open));
    (open ? document.querySelector(".x-nav-link") : menu).focus();
  }

  function closeMenus(except) {
    for (const open of document.querySelectorAll(".x-menu[open]")) {
      if (!open.contains(except)) {
        open.removeAttribute("open");
      }
    }
  }

  document.addEventListener("click", event => {
    closeMenus(event.target);
    if (event.target.closest(".x-menu-button")) {
      drawer(!document.body.classList.contains("x-drawer"));
    } else if (event.target.closest(".x-veil")) {
      drawer(false);
    } else if (event.target.closest(".x-theme")) {
      switchTheme();
    } else if (event.target.closest("[data-choose-theme]")) {
      chooseTheme(event.target.closest("[data-choose-theme]").dataset.chooseTheme);
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      closeMenus(null);
      hideTip();
      if (document.body.classList.contains("x-drawer")) {
        drawer(false);
      }
    }
  });

  // --- light and dark ---
  function switchTheme() {
    chooseTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
  }

  /** "device" follows the system. */
  function chooseTheme(theme) {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = theme === "device" ? (dark ? "dark" : "light") : theme;
    document.cookie = "theme=" + theme + "; path=/; max-age=31536000; samesite=lax";
    for (const choice of document.querySelectorAll("[data-choose-theme]")) {
      choice.setAttribute("aria-pressed", String(choice.dataset.chooseTheme === theme));
    }
  }

  // --- charts are drawn after this, with words in the colours of the page ---
  if (window.Chart) {
    const colours = getComputedStyle(document.documentElement);
    window.Chart.defaults.color = colours.getPropertyValue("--x-ink-3");
    window.Chart.defaults.borderColor = colours.getPropertyValue("--x-line");
  }

  // --- the bell, and what waits at a place of the navigation ---
  const counters = document.querySelectorAll(".x-count[data-url]");

  function count() {
    if (!document.hidden) {
      counters.forEach(ask);
    }
  }

  async function ask(counter) {
    try {
      const answer = await fetch(counter.dataset.url, { headers: { Accept: "application/json" }, redirect: "manual" });
      if (answer.ok) {
        const [number] = Object.values(await answer.json());
        counter.textContent = number > 99 ? "99+" : number;
        counter.hidden = number === 0;
      }
    } catch (unreachable) {
      counter.hidden = true;
    }
  }

  // --- the text of a rule, on hover and focus ---
  let tip = null;

  function hideTip() {
    tip?.remove();
    tip = null;
  }

  function showTip(event) {
    showRule(event.target.closest?.(".x-rule"));
  }

  function showRule(rule) {
    hideTip();
    if (!rule?.dataset.tip) {
      return;
    }
    tip = document.createElement("div");
    tip.className = "x-tip";
    tip.textContent = rule.dataset.tip;
    document.body.append(tip);
    const at = rule.getBoundingClientRect();
    const left = Math.min(at.left, document.documentElement.clientWidth - tip.offsetWidth - 12);
    tip.style.left = Math.max(12, left) + scrollX + "px";
    tip.style.top = at.bottom + 6 + scrollY + "px";
  }

  document.addEventListener("keydown", event => {
    const rule = event.key === "F1" && event.target.closest?.(".x-field")?.querySelector(".x-rule");
    if (rule) {
      event.preventDefault();
      showRule(rule);
    }
  });
  document.addEventListener("mouseover", showTip);
  document.addEventListener("focusin", showTip);
  document.addEventListener("focusout", hideTip);

  // --- drafts: what is typed outlives an expired session, in this tab only ---
  function draftOf(form) {
    return "draft:" + form.dataset.draft;
  }

  function typed(form) {
    return [...form.elements].filter(it => it.name && it.matches("input[type=text], input[type=tel], textarea"));
  }

  /** Offers what was typed before; the record that came of it says that it is done with. */
  function offer(form) {
    const draft = sessionStorage.getItem(draftOf(form));
    if (!draft) {
      return;
    }
    const note = form.querySelector(".x-draft");
    note.hidden = false;
    note.querySelector(".x-draft-restore").addEventListener("click", () => {
      const values = JSON.parse(draft);
      typed(form).filter(it => values[it.name]).forEach(it => { it.value = values[it.name]; });
      note.hidden = true;
    });
    note.querySelector(".x-draft-discard").addEventListener("click", () => {
      sessionStorage.removeItem(draftOf(form));
      note.hidden = true;
    });
  }

  document.addEventListener("input", event => {
    const form = event.target.form;
    if (form?.dataset.draft) {
      sessionStorage.setItem(draftOf(form), JSON.stringify(Object.fromEntries(typed(form).map(it => [it.name, it.value]))));
    }
  });

  // --- what was typed goes along to the form of another kind ---
  const CARRIED = "carried";

  /** By the field's name without its form; a box that is one of several by its value, too. */
  function carriedAs(input) {
    const name = input.name.slice(input.name.lastIndexOf(":") + 1);
    return input.type === "checkbox" ? name + "=" + input.value : name;
  }

  function carriable(form) {
    return [...form.elements].filter(it => it.name?.includes(":") && it.matches("input:not([type=hidden]):not([type=file]), textarea, select"));
  }

  document.addEventListener("click", event => {
    const form = event.target.closest(".x-kinds a") && document.querySelector("form[data-draft]");
    if (form) {
      const values = JSON.parse(sessionStorage.getItem(CARRIED) ?? "{}");
      carriable(form).forEach(it => { values[carriedAs(it)] = it.type === "checkbox" ? it.checked : it.value; });
      sessionStorage.setItem(CARRIED, JSON.stringify({ ...values, underway: true }));
      sessionStorage.removeItem(draftOf(form));
    }
  });

  /** Only a switch of the kind brings it: whoever opens the form anew begins anew. */
  function takeOver(form) {
    const values = JSON.parse(sessionStorage.getItem(CARRIED) ?? "{}");
    if (!values.underway) {
      sessionStorage.removeItem(CARRIED);
      return;
    }
    sessionStorage.setItem(CARRIED, JSON.stringify({ ...values, underway: false }));
    sessionStorage.removeItem(draftOf(form));
    carriable(form).filter(it => carriedAs(it) in values).forEach(it => {
      if (it.type === "checkbox") {
        it.checked = values[carriedAs(it)];
      } else if (it.type !== "select-one" || [...it.options].some(one => one.value === values[carriedAs(it)])) {
        it.value = values[carriedAs(it)];
      }
    });
    const changed = form.querySelector('[id$=":customer_phone"]');
    changed?.dispatchEvent(new Event("input", { bubbles: true }));
    changed?.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // --- sections stay open when a form comes back, and open where something is to be mended ---
  const opened = new Set();

  function openSections() {
    for (const section of document.querySelectorAll("details.x-more")) {
      if (opened.has(section.id) || section.querySelector(".ui-message-error, .ui-state-error")) {
        section.open = true;
      }
    }
  }

  document.addEventListener("toggle", event => {
    if (event.target.matches("details.x-more")) {
      event.target.open ? opened.add(event.target.id) : opened.delete(event.target.id);
    }
  }, true);

  // --- Ctrl+Enter presses the form's main button ---
  document.addEventListener("keydown", event => {
    const form = event.target.form;
    if (event.key === "Enter" && event.ctrlKey && form?.dataset.quick) {
      event.preventDefault();
      event.target.dispatchEvent(new Event("change", { bubbles: true }));
      form.querySelector(`[id$=":${form.dataset.quick}"]`).click();
    }
  });

  // --- short cuts: single keys outside of inputs, for whoever has not switched them off ---
  const keys = document.getElementById("keys");

  function goes(event) {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    return !typing && !event.ctrlKey && !event.altKey && !event.metaKey && localStorage.getItem("keys") !== "off";
  }

  document.addEventListener("keydown", event => {
    if (!keys || !goes(event)) {
      return;
    }
    if (event.key === "?") {
      keys.showModal();
    } else if (event.key === "/") {
      document.querySelector(".x-find input").focus();
    } else {
      const link = document.querySelector(`#navigation [data-key="${CSS.escape(event.key)}"]`);
      if (!link || keys.open) {
        return;
      }
      link.click();
    }
    event.preventDefault();
  });
  if (keys) {
    const on = keys.querySelector("input");
    on.checked = localStorage.getItem("keys") !== "off";
    on.addEventListener("change", () => localStorage.setItem("keys", on.checked ? "on" : "off"));
    keys.querySelector("button").addEventListener("click", () => keys.close());
    document.querySelectorAll("[data-open-keys]").forEach(it => it.addEventListener("click", () => keys.showModal()));
  }

  // --- what the look-up found goes where nothing was typed ---
  window.Xinsheng = {
    fill(found) {
      for (const [field, value] of Object.entries(found ?? {})) {
        const input = document.querySelector(`[id$=":${field}"]`);
        if (input && !input.value) {
          input.value = value;
        }
      }
    }
  };

  // --- a screen on a wall renews itself, which is no activity of its person ---
  const wall = document.querySelector("[data-renew]");

  async function renew() {
    try {
      const answer = await fetch(location.href, { headers: { "X-Quiet": "wall" }, redirect: "manual" });
      if (!answer.ok) {
        location.reload();
        return;
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      wall.replaceChildren(...fresh.querySelector("[data-renew]").childNodes);
    } catch (unreachable) {
      wall.querySelector(".x-stale").hidden = false;
    }
  }

  if (wall) {
    setInterval(renew, Number(wall.dataset.renew) * 1000);
  }

  function refreshed() {
    countDown();
    openSections();
  }

  // --- filters show what the address asks for ---
  for (const input of document.querySelectorAll("[data-value]")) {
    if (input.type === "checkbox") {
      input.checked = input.dataset.value !== "";
    } else {
      input.value = input.dataset.value;
    }
  }
  document.querySelectorAll('details[data-open="true"]').forEach(it => { it.open = true; });

  // --- what goes on in the background shows how far it has come ---
  function follow() {
    const followed = document.hidden ? null : document.querySelector("[data-follow]");
    const button = followed && document.getElementById(followed.dataset.follow);
    if (button && !button.disabled) {
      button.click();
    }
  }

  refreshed();
  setInterval(follow, 3000);
  setInterval(countDown, 15000);
  new MutationObserver(refreshed).observe(document.body, { childList: true, subtree: true });
  document.querySelectorAll("[data-draft-done]").forEach(it => sessionStorage.removeItem("draft:" + it.dataset.draftDone));
  document.querySelectorAll("form[data-draft]").forEach(takeOver);
  document.querySelectorAll("form[data-draft]").forEach(offer);
  if (counters.length) {
    count();
    setInterval(count, 30000);
    window.jQuery?.(document).on("pfAjaxComplete", count);
    document.addEventListener("visibilitychange", count);
  }
})();
