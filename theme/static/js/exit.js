// Leave at once: empties the page, then puts the weather in its place in the history. Works the same with Shift three
// times within five seconds, left or right. Escape stops pages from loading, so it is not the key.
const link = document.getElementById("exit");
let presses = [];

function leave(event) {
  event.preventDefault();
  document.documentElement.classList.add("leaving");
  document.title = "Weather";
  location.replace(link.href);
}

link.addEventListener("click", leave);
document.getElementById("exit-keys").hidden = false;
addEventListener("keydown", (event) => {
  if (event.repeat) return;
  presses = event.key === "Shift" ? [...presses, event.timeStamp].filter((at) => event.timeStamp - at < 5000) : [];
  if (presses.length === 3) leave(event);
});
// The browser may keep this page and show it again: then it shows itself.
addEventListener("pageshow", () => {
  document.documentElement.classList.remove("leaving");
  presses = [];
});
