// Follows the builds of the preview: puts a new page, or only new styles, in the place of the old, and shows faults.
// Put into pages by the preview server; never part of the site.
import { show } from "/_preview/panel.js";

// The build that this page is from, or whose styles it wears by now.
let worn = new URL(import.meta.url).searchParams.get("build");
let told = null;
let styling = Promise.resolve();

function heard(state) {
  told = state;
  if (state.build && state.build !== worn) {
    if (!worn || state.restyles !== worn) {
      location.reload(); // browsers keep the place on the page by themselves
      return;
    }
    worn = state.build;
    styling = styling.then(restyle).catch(() => location.reload());
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
  await Promise.all(links.map((link, number) => link.getAttribute("href") === fresh[number] || new Promise((done, failed) => {
    const next = link.cloneNode();
    next.href = fresh[number];
    next.onload = () => { link.remove(); done(); }; // never a moment without styles
    next.onerror = failed;
    link.after(next);
  })));
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
