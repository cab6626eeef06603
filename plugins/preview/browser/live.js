// Follows the builds of the preview: puts a new page, or only new styles, in the place of the old, and shows faults.
// Put into pages by the preview server; never part of the site.
import { show } from "/_preview/panel.js";

// The build that this page is from, or whose styles it wears by now.
let worn = new URL(import.meta.url).searchParams.get("build");
let told = null;

// The place on the page. A browser keeps it over a reload by itself, but not over two that follow each other closely.
let place = history.state?.place;
if (place) {
  const back = () => scrollTo({ left: place[0], top: place[1], behavior: "instant" });
  back();
  addEventListener("load", () => { back(); place = null; }, { once: true });
  history.replaceState({ ...history.state, place: undefined }, "");
}

function reload() {
  history.replaceState({ ...history.state, place: place ?? [scrollX, scrollY] }, "");
  location.reload();
}

function heard(state) {
  told = state;
  if (state.build && state.build !== worn) {
    if (!worn || state.restyles !== worn) {
      reload();
      return;
    }
    worn = state.build;
    restyle().catch(reload);
  }
  show(state);
}

// Which stylesheets the page has now, the page itself knows best.
async function restyle() {
  const answer = await fetch(location.href, { cache: "no-store" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const query = 'head link[rel="stylesheet"]';
  const fresh = [...page.querySelectorAll(query)].map((link) => link.getAttribute("href"));
  const links = [...document.querySelectorAll(query)];
  if (fresh.length !== links.length) throw new Error("other stylesheets");
  links.forEach((link, place) => {
    if (link.getAttribute("href") === fresh[place]) return;
    const next = link.cloneNode();
    next.href = fresh[place];
    next.onload = () => link.remove(); // never a moment without styles
    next.onerror = reload;
    link.after(next);
  });
}

// One tab listens for all: browsers open six connections to a server and no more, so that a seventh tab would wait for ever.
// When that tab closes or loads anew, its lock goes to the next, which is told the state at once.
const others = new BroadcastChannel("preview");
others.onmessage = ({ data }) => {
  if (data === "what is it?") {
    if (told) others.postMessage(told);
  } else {
    heard(data);
  }
};
others.postMessage("what is it?");

function listen() {
  const source = new EventSource("/_preview/events");
  source.onmessage = ({ data }) => {
    const state = JSON.parse(data);
    others.postMessage(state);
    heard(state);
  };
  return new Promise(() => {}); // as long as the page is there
}

if (navigator.locks) navigator.locks.request("preview", listen);
else listen();
