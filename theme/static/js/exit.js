// Leave at once: hides the page first, then replaces it in the history where the browser allows it.
// Shift three times within five seconds does the same; Escape stops page loads and is not safe here.
const link = document.getElementById("exit");
const said = document.getElementById("exit-said");
let presses = 0;
let since = 0;

function leave(event) {
  event?.preventDefault();
  said.textContent = "Leaving this page.";
  document.documentElement.classList.add("leaving");
  document.title = "Weather";
  location.replace(link.href);
}

link.addEventListener("click", leave);
document.querySelector(".exit-keys").hidden = false;
addEventListener("keydown", (event) => {
  if (event.key !== "Shift") { presses = 0; return; }
  if (event.repeat) return;
  if (event.timeStamp - since > 5000) { presses = 0; since = event.timeStamp; }
  presses += 1;
  if (presses === 3) leave();
});
// Back from the weather: the page shows itself again.
addEventListener("pageshow", () => { document.documentElement.classList.remove("leaving"); presses = 0; });
