"""Where the form of a page leads: a row for each kind of `RESPONSES_ENDPOINT`."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urlsplit

NETLIFY = "netlify"
LOCAL = ("127.0.0.1", "localhost")
# What could end a directive of the security policy, or an attribute, is no part of an address here.
ADDRESS = re.compile(r"https?://[A-Za-z0-9.\[\]:-]+(?:/[A-Za-z0-9._~%!$&()*+=:@/-]*)?(?:\?[A-Za-z0-9._~%!$&*+=:@/-]*)?")
FIELDS = ("page", "pseudonym", "words", "consent")
TRAP = "website"  # people do not see this field; programs that fill in everything do


class EndpointError(ValueError):
    """A setting that names no place; the message says what to write."""


class Endpoint(NamedTuple):
    """Where the form leads.

    Args:
        kind: "mail" (there is no form), "netlify" or "service".
        action: the address that takes the form; "" for a page of the site itself.
        forms: what the security policy has to allow besides the site itself.
    """

    kind: str = "mail"
    action: str = ""
    forms: tuple[str, ...] = ()

    @property
    def host(self) -> str:
        """Who takes the form, as readers are told; "" for the host of the site."""
        return urlsplit(self.action).hostname or ""


def endpoint(setting: str) -> Endpoint:
    """Read the setting.

    Args:
        setting: "" for mail alone, "netlify", or the address of a service.

    Returns:
        Where the form leads.

    Raises:
        EndpointError: it names no place that a form may lead to.
    """
    if not setting:
        return Endpoint()
    if setting == NETLIFY:
        return Endpoint(NETLIFY)
    if not ADDRESS.fullmatch(setting):
        raise EndpointError('the address of your form service, such as "https://forms.example/f/abc", or "netlify"')
    parts = urlsplit(setting)
    if parts.scheme != "https" and parts.hostname not in LOCAL:
        raise EndpointError(f'an address that begins with "https://", such as "https://{parts.netloc}{parts.path}"')
    # CSP 3, 6.7.2.6: a source has no query; its path counts as a whole, and not after a redirect.
    return Endpoint("service", setting, (setting.partition("?")[0],))
