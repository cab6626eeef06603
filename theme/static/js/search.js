// The results of the search field, as you type. Nothing that is typed is sent, stored or written into an address.
const FIRST = 5, WAIT = 150; // results at once; milliseconds after a key

function make(name, words = {}, ...children) {
  const element = Object.assign(document.createElement(name), words);
  element.append(...children);
  return element;
}

export function start(form, find, style) {
  const field = form.querySelector("input");
  const title = make("h2", { id: "found-title", tabIndex: -1 });
  const said = make("p", { className: "found-count" });
  said.setAttribute("role", "status");
  const list = make("ol", { className: "found-list" });
  const narrow = make("div", { className: "found-narrow" });
  const more = make("button", { type: "button", className: "found-more", hidden: true });
  const close = make("button", { type: "button" });
  const every = make("a", { href: form.action });
  const found = make("section", { className: "found", hidden: true }, title, said, narrow, list, more, make("p", { className: "found-ways" }, every, close));
  found.setAttribute("aria-labelledby", "found-title");
  const place = document.getElementById("found-here");
  if (place) place.append(found);
  else form.closest("header").after(found);
  document.head.append(make("link", { rel: "stylesheet", href: style }));

  let finder, turn = 0, waiting, was = "", shown = 0, last = { results: [], words: [] };
  const ready = find.open(form.dataset.index, form.dataset.lang).then((opened) => {
    finder = opened;
    const { say, kinds, topics } = opened.guide;
    title.textContent = say.search_results;
    more.textContent = say.search_more;
    close.textContent = say.search_close;
    every.textContent = say.all_pages;
    narrow.append(...[[say.search_kind, kinds], [say.search_topic, topics]].map(([label, rows]) => choice(label, [["", say.search_all], ...rows])));
  });
  // Without its index the field leads to the list of all pages, as it does without this script.
  ready.catch(() => form.removeEventListener("submit", submit));

  function choice(label, rows) {
    const select = make("select", {}, ...rows.map(([value, text]) => make("option", { value, textContent: text })));
    select.addEventListener("change", look);
    return make("label", {}, `${label} `, select);
  }

  async function look() {
    const query = field.value.trim(), mine = ++turn;
    clearTimeout(waiting);
    if (query.length < 2) return shut();
    await ready;
    const only = [...narrow.querySelectorAll("select")].map((select) => select.value);
    const asked = [query, ...only].join("\n");
    if (asked === was && !found.hidden) return; // the list that is there, and where the reader is in it, stays
    const answer = await finder.find(query, only);
    if (mine !== turn) return;
    const rows = await Promise.all(answer.results.slice(0, FIRST).map((page) => finder.show(page, answer.words)));
    if (mine !== turn) return;
    [last, shown, was] = [answer, rows.length, asked];
    list.replaceChildren(...rows.map(item));
    const { say } = finder.guide, count = answer.results.length;
    const words = { 0: say.search_none, 1: say.search_one }[count] ?? say.search_many.replace("{}", count);
    said.textContent = answer.instead && count ? `${words} ${say.search_instead.replace("{}", answer.instead)}` : words;
    more.hidden = shown >= count;
    found.hidden = false;
  }

  function item({ url, title: name, kind, topic, excerpt, parts }) {
    const words = make("p", { className: "found-words" });
    for (const [word, marked] of excerpt) words.append(marked ? make("mark", { textContent: word }) : word, " ");
    const row = make("li", {}, make("h3", {}, make("a", { href: url, textContent: name })), make("p", { className: "meta", textContent: [kind, topic].filter(Boolean).join(" · ") }), words);
    if (parts.length) row.append(make("ul", { className: "found-parts" }, ...parts.map((part) => make("li", {}, make("a", { href: part.url, textContent: part.title })))));
    return row;
  }

  function shut() {
    turn++;
    was = "";
    found.hidden = true;
    list.replaceChildren();
    said.textContent = "";
  }

  async function submit(event) {
    event.preventDefault();
    await look();
    if (!found.hidden) title.focus();
  }

  form.addEventListener("submit", submit);
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, WAIT);
  });
  more.addEventListener("click", async () => {
    const mine = turn, next = last.results.slice(shown, shown + 2 * FIRST);
    const rows = await Promise.all(next.map((page) => finder.show(page, last.words)));
    if (mine !== turn) return;
    list.append(...rows.map(item));
    list.children[shown].querySelector("a").focus();
    shown += rows.length;
    more.hidden = shown >= last.results.length;
  });
  for (const part of [form, found]) {
    part.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !found.hidden) leave();
      else if (event.key === "ArrowDown" && event.target === field && !found.hidden) {
        event.preventDefault();
        list.querySelector("a")?.focus();
      }
    });
  }
  close.addEventListener("click", leave);

  function leave() {
    field.value = "";
    shut();
    field.focus();
  }

  if (field.value) look();
}
