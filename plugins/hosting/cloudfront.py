"""For S3 behind CloudFront: a response headers policy, and a function that finds index pages and redirects."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from plugins.hosting.policy import FIXED

if TYPE_CHECKING:
    from plugins.hosting.site import Site

FUNCTION = """// Made by `tasks.py publish`: a CloudFront function (cloudfront-js-2.0) for viewer requests.
var moved = {moved};

function go(target) {{
  return {{ statusCode: 301, statusDescription: "Moved Permanently", headers: {{ location: {{ value: target }} }} }};
}}

function handler(event) {{
  var request = event.request;
  var path = request.uri;
  var target = moved[path.replace(/\\/$/, "")];
  if (target) {{
    return go(target);
  }}
  if (path.endsWith("/")) {{
    request.uri = path + "index.html";
  }} else if (path.indexOf(".", path.lastIndexOf("/")) < 0) {{
    return go(path + "/");
  }}
  return request;
}}
"""
# Those that CloudFront keeps in fields of their own.
SECURITY: dict[str, dict[str, object]] = {
    "Strict-Transport-Security": {
        "StrictTransportSecurity": {"Override": True, "AccessControlMaxAgeSec": 63072000, "IncludeSubdomains": False}
    },
    "X-Content-Type-Options": {"ContentTypeOptions": {"Override": True}},
    "X-Frame-Options": {"FrameOptions": {"Override": True, "FrameOption": "DENY"}},
    "Referrer-Policy": {"ReferrerPolicy": {"Override": True, "ReferrerPolicy": "no-referrer"}},
}


def files(site: Site) -> dict[str, bytes]:
    """Write both files, and the headers by name for other networks.

    Args:
        site: what is published.

    Returns:
        Name -> content.
    """
    policy = site.headers["Content-Security-Policy"]
    security: dict[str, object] = {"ContentSecurityPolicy": {"Override": True, "ContentSecurityPolicy": policy}}
    for fields in SECURITY.values():
        security.update(fields)
    others = [
        {"Header": name, "Value": value, "Override": True} for name, value in FIXED.items() if name not in SECURITY
    ]
    config = {
        "Name": f"{site.host.replace('.', '-')}-headers",
        "Comment": "Made by tasks.py publish",
        "SecurityHeadersConfig": security,
        "CustomHeadersConfig": {"Quantity": len(others), "Items": others},
        "RemoveHeadersConfig": {"Quantity": 1, "Items": [{"Header": "Server"}]},
    }
    moved = json.dumps(dict(site.moved()), indent=2)
    return {
        "cloudfront-headers.json": (json.dumps(config, indent=2) + "\n").encode(),
        "cloudfront-function.js": FUNCTION.format(moved=moved).encode(),
        "headers.txt": "".join(f"{name}: {value}\n" for name, value in site.headers.items()).encode(),
    }
