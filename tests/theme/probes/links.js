// Every link that can be reached: what it is called, and where it goes.
() => [...document.querySelectorAll("a[href]")].filter((link) => link.getClientRects().length).map((link) => [
  (link.getAttribute("aria-label") || link.innerText || link.textContent).replace(/\s+/g, " ").trim().toLowerCase(),
  link.href,
])
