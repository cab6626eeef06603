// The faults of the newest build, over the last good page: a region that is reached with Tab and by its landmark, closed with
// Escape or its button, and opened again with the button that stays. Errors open it; warnings only leave the button.
let host = null;
let shown = "";

export function show({ build, faults }) {
  const key = JSON.stringify([build !== "", faults]);
  if (key === shown) return;
  shown = key;
  const before = host;
  host = faults.length ? draw(faults, build) : null;
  if (host && before) before.replaceWith(host);
  else if (host) document.body.prepend(host);
  else before?.remove();
}

function draw(faults, build) {
  const outer = make("div", { id: "preview-faults" });
  const root = outer.attachShadow({ mode: "open" }); // the theme's styles end here, and these do not reach the theme
  const isError = (fault) => fault.severity === "error";
  const errors = faults.filter(isError);
  const first = [...errors, ...faults.filter((fault) => !isError(fault))];
  const title = count(faults);
  const close = make("button", { type: "button", className: "close", textContent: "Close" });
  const flag = make("button", { type: "button", className: "flag", textContent: title });
  const panel = make("section", { className: "panel", id: "panel", tabIndex: 0 },
    make("div", { className: "head" }, make("h2", { id: "title", textContent: title }), close),
    make("p", { textContent: state(errors.length, build) }),
    make("ul", { role: "list" }, ...first.map(item)));
  panel.setAttribute("role", "region");
  panel.setAttribute("aria-labelledby", "title");
  flag.setAttribute("aria-controls", "panel");
  const said = make("p", { className: "said" });
  said.setAttribute("role", "status");

  function open(yes) {
    panel.hidden = !yes;
    flag.setAttribute("aria-expanded", String(yes));
  }
  flag.onclick = () => { open(panel.hidden); if (!panel.hidden) panel.focus(); };
  close.onclick = () => { open(false); flag.focus(); };
  outer.onkeydown = (event) => { if (event.key === "Escape" && !panel.hidden) { close.onclick(); event.stopPropagation(); } };

  // Without its styles it would push the page down for a moment.
  outer.hidden = true;
  const styles = make("link", { rel: "stylesheet", href: "/_preview/panel.css" });
  styles.onload = () => {
    outer.hidden = false;
    setTimeout(() => { said.textContent = `Preview: ${title}.`; }, 100); // once and politely, when there is somebody to hear it
  };
  root.append(styles, said, flag, panel);
  open(errors.length > 0);
  return outer;
}

function state(errors, build) {
  if (!build) return "There is no page to show until the errors are mended.";
  if (!errors) return "This page is up to date.";
  return "This page is from the last build without errors. As soon as the errors are mended, it shows itself anew.";
}

function item(fault) {
  return make("li", { className: fault.severity },
    make("h3", {}, make("code", { textContent: fault.where }), ` ${fault.severity}`),
    make("p", { className: "what", textContent: fault.message }),
    make("p", { textContent: `Why: ${fault.why}` }),
    ...(fault.fix ? [make("p", { textContent: `Do: ${fault.fix}` })] : []));
}

function count(faults) {
  const errors = faults.filter((fault) => fault.severity === "error").length;
  const parts = [[errors, "error"], [faults.length - errors, "warning"]];
  return parts.filter(([n]) => n).map(([n, word]) => `${n} ${word}${n === 1 ? "" : "s"}`).join(" and ");
}

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
