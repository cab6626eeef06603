// Keep or share a page: shows the buttons that this browser can answer, and answers them. Then the search field.
const said = document.getElementById("share-said");
const address = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
const ways = {
  copy: navigator.clipboard && (() => navigator.clipboard.writeText(address).then(() => { said.textContent = said.dataset.copied; })),
  share: navigator.share && (() => navigator.share({ title: document.title, url: address }).catch(() => {})),
  print: () => print(),
};
for (const button of document.querySelectorAll("[data-do]")) {
  const answer = ways[button.dataset.do];
  button.hidden = !answer;
  if (answer) button.addEventListener("click", answer);
}

// Search loads when its field is used, and not before.
const form = document.querySelector("form[data-with]");
form?.addEventListener("focusin", async () => {
  const [search, find, style] = form.dataset.with.split(" ");
  const [field, finder] = await Promise.all([import(search), import(find)]);
  field.start(form, finder, style);
}, { once: true });
