"""Words that would tell, in an address or a subject line, what troubles someone."""

from __future__ import annotations

import re

# Beginnings of words, as they stand in the names of appointments ("anxiety-intake"). A practice that needs one of
# them for its own name has it in the host, which is not looked at.
_WORDS = (
    "abuse addict adhd alcohol anger anorex anxi asperger autis bipolar bully bulimi burnout cutting dementia "
    "depress diagnos disorder divorce domestic drug eating gambl gender grief insomnia lgbt medicaid mental meth ocd "
    "odd opioid panic phobi postpartum pregnan psychos psychot ptsd rape schizo selfharm sexual sober stress substance "
    "suicid tourette trauma violence"
)
_WORD = re.compile(r"[^\W\d_]+")
_WHOLE = frozenset({"odd", "meth", "ocd", "cutting", "drug", "rape", "anger"})
_BEGINNINGS = tuple(word for word in _WORDS.split() if word not in _WHOLE)


def health_word_in(text: str) -> str:
    """Look for a word about health.

    Args:
        text: any text, percent signs already resolved.

    Returns:
        The first such word, as it stands there; "" if there is none.
    """
    for word in _WORD.findall(text.lower().replace("self-harm", "selfharm")):
        if word in _WHOLE or word.startswith(_BEGINNINGS):
            return str(word)
    return ""
