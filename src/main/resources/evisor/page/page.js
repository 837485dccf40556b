// Asks again whenever the form changes: the answer at once, what takes longer behind it. A newer change cancels both.
// Without this script the form is sent as forms are.
"use strict";
(() => {
  const form = document.getElementById("ask");
  const answer = document.getElementById("answer");
  if (!form || !answer || !window.fetch) return;
  let running = new AbortController();
  let timer = 0;

  const query = () => {
    const fields = new URLSearchParams();
    const equipment = [...form.querySelectorAll("input[name=equipment][type=checkbox]")];
    const all = equipment.every((box) => box.checked);
    // What the laboratory's profile states is sent even where it was taken out, or it would be put in again.
    const stated = new Set((form.dataset.laboratory || "").split(" "));
    for (const [name, value] of new FormData(form)) {
      const idle = name === "equipment" ? all : !value.trim();
      if (!idle || stated.has(name)) fields.append(name, value);
    }
    return fields.toString();
  };

  const text = async (url, signal) => {
    const response = await fetch(url, { signal, headers: { Accept: "text/html" } });
    if (!response.ok) throw new Error(response.status);
    return response.text();
  };

  const parsed = (html) => new DOMParser().parseFromString(html, "text/html").body.firstElementChild;

  const faults = (found) => {
    const said = new Map();
    for (const fault of found ? found.children : []) said.set(fault.dataset.field, fault.textContent);
    for (const place of form.querySelectorAll(".fault")) {
      const name = place.id.slice(2, -6);
      const control = form.elements["f-" + name];
      place.textContent = said.get(name) || "";
      if (!control || !control.setAttribute) continue;
      control.toggleAttribute("aria-invalid", said.has(name));
      if (said.has(name)) {
        control.setAttribute("aria-invalid", "true");
        control.setAttribute("aria-describedby", place.id);
      } else {
        control.removeAttribute("aria-describedby");
      }
    }
  };

  const open = () => new Set([...answer.querySelectorAll("details[id][open]")].map((one) => one.id));

  const later = async (signal) => {
    const place = document.getElementById("more");
    if (!place || !place.dataset.more) return;
    place.setAttribute("aria-busy", "true");
    try {
      const found = parsed(await text(place.dataset.more, signal));
      place.replaceChildren(...found.childNodes);
    } finally {
      place.removeAttribute("aria-busy");
    }
  };

  const ask = async () => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const waiting = setTimeout(() => answer.setAttribute("aria-busy", "true"), 250);
    const begun = performance.now();
    try {
      const found = parsed(await text("/answer?" + query(), signal));
      const kept = open();
      const faulty = found.querySelector("#faults");
      faults(faulty);
      if (faulty) faulty.remove();
      for (const id of kept) {
        const same = found.querySelector("#" + CSS.escape(id));
        if (same) same.open = true;
      }
      answer.replaceChildren(...found.childNodes);
      document.title = (found.dataset.title ? found.dataset.title + " · " : "") + "evisor";
      document.getElementById("said").textContent = found.dataset.title || "";
      history.replaceState(null, "", found.dataset.query);
      for (const link of document.querySelectorAll(".languages a")) {
        const url = new URL(found.dataset.query, location.href);
        url.searchParams.set("language", link.lang);
        link.href = url;
      }
      answer.dataset.query = found.dataset.query;
      answer.dataset.took = Math.round(performance.now() - begun);
      await later(signal);
    } catch (problem) {
      if (problem.name !== "AbortError") answer.dataset.problem = problem.message;
    } finally {
      clearTimeout(waiting);
      if (running.signal === signal) answer.removeAttribute("aria-busy");
    }
  };

  const soon = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  };
  form.addEventListener("input", (event) => soon(event.target.type === "text" ? 60 : 0));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    soon(0);
    answer.scrollIntoView();
  });

  // A list is completed word by word: what stands before the last comma stays.
  for (const field of form.querySelectorAll("[data-list] input")) {
    const words = [...field.list.options].map((option) => option.value);
    field.addEventListener("input", () => {
      const comma = field.value.lastIndexOf(",");
      const before = comma < 0 ? "" : field.value.slice(0, comma + 1) + " ";
      [...field.list.options].forEach((option, i) => { option.value = before + words[i]; });
    });
  }

  // What takes long is drawn when it is opened.
  answer.addEventListener("toggle", async (event) => {
    const part = event.target;
    const url = part.open && part.dataset.open;
    if (!url) return;
    delete part.dataset.open;
    const place = part.lastElementChild;
    place.setAttribute("aria-busy", "true");
    try {
      place.replaceChildren(...parsed(await text(url, running.signal)).childNodes);
    } catch (problem) {
      part.dataset.open = url;
    }
    place.removeAttribute("aria-busy");
  }, true);
  later(running.signal).catch(() => {});
})();
