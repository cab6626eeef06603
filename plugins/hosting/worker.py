"""For R2 behind Cloudflare: a worker that serves the bucket with headers, index pages, redirects and the 404 page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from plugins.hosting.caching import ASK, FOR_EVER, HASHED

if TYPE_CHECKING:
    from plugins.hosting.site import Site

WORKER = """// Made by `tasks.py publish`: a module worker; the bucket is bound to it as SITE.
const headers = {headers};
const moved = {moved};
const hashed = new RegExp({hashed});

async function answer(name, status, request, env) {{
  const found = await env.SITE.get(name, {{ onlyIf: request.headers }});
  if (!found) return null;
  const out = new Headers(headers);
  found.writeHttpMetadata(out);
  out.set("ETag", found.httpEtag);
  out.set("Cache-Control", status === 200 && hashed.test(name) ? {for_ever} : {ask});
  if (!("body" in found)) return new Response(null, {{ status: 304, headers: out }});
  return new Response(request.method === "HEAD" ? null : found.body, {{ status, headers: out }});
}}

export default {{
  async fetch(request, env) {{
    const path = decodeURIComponent(new URL(request.url).pathname);
    const go = (to) => new Response(null, {{ status: 301, headers: {{ ...headers, Location: to }} }});
    if (request.method !== "GET" && request.method !== "HEAD") return new Response(null, {{ status: 405, headers }});
    const target = moved[path.replace(/\\/$/, "")];
    if (target) return go(target);
    if (!path.endsWith("/") && !path.slice(path.lastIndexOf("/")).includes(".")) return go(path + "/");
    const name = path.slice({skip}) + (path.endsWith("/") ? "index.html" : "");
    const page = name === "publication.json" ? null : await answer(name, 200, request, env);
    const missing = page ?? (await answer("404.html", 404, new Request(request.url), env));
    return missing ?? new Response("Not found", {{ status: 404, headers }});
  }},
}};
"""


def files(site: Site) -> dict[str, bytes]:
    """Write the worker.

    Args:
        site: what is published.

    Returns:
        Name -> content.
    """
    text = WORKER.format(
        headers=json.dumps(site.headers, indent=2),
        moved=json.dumps(dict(site.moved()), indent=2),
        hashed=json.dumps(HASHED),
        for_ever=json.dumps(FOR_EVER),
        ask=json.dumps(ASK),
        skip=len(site.prefix) + 1,
    )
    return {"worker.js": text.encode()}
