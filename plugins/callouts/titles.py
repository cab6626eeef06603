"""The heading of a callout: the words of its kind, then the writer's own."""

from __future__ import annotations

# Words that begin a title with a capital letter only because they come first, English and Spanish. Anything else may
# be a name.
_WORDS = (
    "a about after all an and any are as ask at before behind below both bring call come do does each every "
    "everything first follow for from get go here how if in inside it know leave let many may most my next no not "
    "nothing of on once one our please say send some stop take talk tell text that the their there these they "
    "things this those to two under until use wait we what when where which while who why will with without write "
    "you your "
    "a al antes aquí comuníquese con cómo cuando cuánto cuáles cuál de del desde después díganos dónde el ella en "
    "entre envíe envíenos es escriba escríbanos esta este esto estos estas hable haga hay la las le les llame "
    "llámenos lleve lo los más mi mientras nada no nos nosotros nuestra nuestras nuestro nuestros o para pero pida "
    "podemos por pregunte pregúntenos primera primero puede que qué quién se según si siempre sin sobre su sus "
    "también tenga todas todo todos traiga un una usted ustedes y "
)
_ORDINARY = frozenset(_WORDS.split())


def heading_text(words: str, title: str, *, more: bool = False) -> str:
    """Join the words of a kind and a title.

    Args:
        words: of the kind: "What to expect".
        title: the writer's own, up to their first code, link or emphasis: "Your first visit".
        more: whether code, a link or emphasis follows.

    Returns:
        "What to expect: your first visit"; the title alone if it says the words itself.
    """
    if not title.strip():
        return f"{words}: " if more else words
    if title.lower().startswith(words.lower()) and not title[len(words) : len(words) + 1].isalnum():
        return title
    first = title.split(maxsplit=1)[0].rstrip(",:;.?!")
    lower = first.lower() in _ORDINARY and first[1:] == first[1:].lower()
    return f"{words}: {title[0].lower() + title[1:] if lower else title}"
