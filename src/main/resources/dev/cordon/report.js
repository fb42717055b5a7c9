// Filters, pages and links. Everything can be read without it.
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
  "use strict";
  const PAGE = 200;
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const search = find("#search");
  const vendor = find("#vendor");
  const module = find("#module");
  const status = find("#status");
  const findings = all(".finding");
  const vendors = all("section.vendor");
  const levels = all("input[name=level]");

  // Rows leave the document until they are shown: a browser lays out one page of them.
  const table = find("table.components");
  const body = table && table.tBodies[0];
  const rows = table ? Array.from(table.rows).slice(1) : [];
  let matching = rows;
  let first = 0;
  // What is said stands in the page, in its language.
  const filled = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (place, n) => values[n]);
  const texts = new Map();
  const text = (element) => {
    if (!texts.has(element)) texts.set(element, element.textContent.toLowerCase());
    return texts.get(element);
  };

  function showRows(everything) {
    if (!table) return;
    body.replaceChildren(...(everything ? matching : matching.slice(first, first + PAGE)));
    table.hidden = matching.length === 0;
    find("#components .nothing").hidden = matching.length > 0;
    find(".pager").hidden = matching.length <= PAGE;
    const last = Math.min(first + PAGE, matching.length);
    const shown = find("#shown");
    shown.textContent = filled(shown.dataset.text, first + 1, last, matching.length);
    find("#earlier").disabled = first === 0;
    find("#later").disabled = last === matching.length;
  }

  function filter() {
    const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = (element) => terms.every((term) => text(element).includes(term));
    const shown = new Set(levels.filter((level) => level.checked).map((level) => level.value));
    const chosen = vendor ? vendor.value : "";
    const within = module ? module.value : "";
    const isWithin = (element) => !within || (element.dataset.in || "").split(" ").includes(within);
    const keep = (f) => shown.has(f.dataset.level) && (!chosen || f.dataset.vendor === chosen) && isWithin(f) && matches(f);
    const kept = findings.filter(keep);
    // One that brings others stays where one of them is kept.
    findings.forEach((f) => { f.hidden = !kept.some((k) => f.contains(k)); });
    vendors.forEach((v) => { v.hidden = !v.querySelector(".finding:not([hidden])"); });
    if (terms.length) kept.forEach(open);
    find("#findings .nothing").hidden = kept.length > 0 || findings.length === 0;
    matching = terms.length || within ? rows.filter((row) => isWithin(row) && matches(row)) : rows;
    first = 0;
    showRows(false);
    const filtered = terms.length || chosen || within || levels.some((level) => !level.checked);
    const counts = [];
    if (findings.length) counts.push(filled(status.dataset.findings, kept.length, findings.length));
    if (rows.length && (terms.length || within)) counts.push(filled(status.dataset.components, matching.length, rows.length));
    status.textContent = filtered ? counts.join(", ") : "";
  }

  function open(element) {
    for (let d = element.parentElement; d; d = d.parentElement) if (d.tagName === "DETAILS") d.open = true;
  }

  function goTo() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) reset();
    open(target);
    settle(target, 10);
  }

  // What comes into view gets its real height, and moves what is below it.
  function settle(target, frames) {
    target.scrollIntoView();
    if (frames > 0) requestAnimationFrame(() => settle(target, frames - 1));
  }

  function reset() {
    search.value = "";
    if (vendor) vendor.value = "";
    if (module) module.value = "";
    levels.forEach((level) => { level.checked = true; });
    filter();
  }

  let waiting;
  search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  levels.forEach((level) => level.addEventListener("change", filter));
  if (vendor) vendor.addEventListener("change", filter);
  if (module) module.addEventListener("change", filter);
  if (table) {
    const turn = (by) => { first += by; showRows(false); find("#components").scrollIntoView(); };
    find("#earlier").addEventListener("click", () => turn(-PAGE));
    find("#later").addEventListener("click", () => turn(PAGE));
  }
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    } else if (event.key === "Escape" && event.target === search) {
      reset();
    }
  });

  // A printed report is whole.
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    closed.forEach((d) => { d.open = true; });
    showRows(true);
  });
  window.addEventListener("afterprint", () => {
    closed.forEach((d) => { d.open = false; });
    showRows(false);
  });
  window.addEventListener("hashchange", goTo);
  // What the browser kept of an earlier visit counts again.
  filter();
  goTo();
});
