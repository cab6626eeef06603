"""Rules that look at a whole page: each with a good and a bad case."""

from __future__ import annotations

import pytest

from tests.checks.reading import HEAD, checks, findings

CARD = "> [!URGENT] Call or text 988 if:\n> - you think about suicide\n\n## More\n\n"
LIMITS = "What you tell us stays private, with [some limits](../pages/confidentiality.md)."
LONG = "word " * 26 + "end."
HARD = "Comprehensive psychological interventions necessitate considerable interdisciplinary collaboration. "
# check, a page that is fine, a page that is not
PAIRS = [
    (
        "crisis-card",
        CARD + "Suicide is hard to talk about. Self-harm is, too.",
        "Suicide is hard to talk about. Self-harm is, too.",
    ),
    ("crisis-card", "Some people were abused as children.", "## Abuse at home\n\nWho can help."),
    ("crisis-card", "If you think about suicide, call or text 988.", "## Suicide\n\nCall us."),
    ("crisis-mention", "We ask about suicide. Call 988 at any hour.", "We ask about suicide in the first visit."),
    ("claim-privacy", LIMITS, "What you tell us stays private."),
    ("claim-privacy", "## What stays private", "Everything that you say to us is confidential."),
    ("diagnosing", "You have depression. No: only a qualified professional can diagnose.", "You have depression."),
    ("we-two-senses", "We offer visits. Ask your therapist.", "We offer visits. When we open up, our feelings change."),
    ("law-unsourced", "The school decides.", "State law requires a report within a day."),
    (
        "price-undated",
        "We charge $45 for a missed visit (as of November 1, 2026).",
        "We charge $45 for a missed visit.",
    ),
    ("jargon", "A BCBA, or Board Certified Behavior Analyst, plans it.", "Ask the BCBA."),
    ("sentence-long", "Short.", LONG),
    ("paragraph-long", "One. Two. Three. Four.", "One is. Two is. Three is. Four is. Five is."),
    ("passive", "We send it.", "It is sent. It was made by us. It is written and it was kept."),
    ("grade", "We ask what you need. You say what you want to say. " * 20, HARD * 24),
    ("blaming-word", "You can call us.", "You should call us. It is easy."),
    ("heading-level", "## One\n\n### Two\n\n## Three", "# One"),
    ("heading-level", "One\n---\n\n### Two", "## One\n\n#### Two"),
    ("heading-level", "> #### In a quote", "One\n===\n\nText."),
    ("link-bare", "[Book](booking:first-visit).", "Details: www.sample.example/forms"),
    ("picture-consent", "![A chair.](images/a.jpg)", "![A smiling woman.](images/a.jpg)"),
    ("alt-caption", '![A chair.](images/a.svg "Where you sit.")', '![A chair.](images/a.svg "a chair")'),
    ("spelling", "Ana Ruiz meets Thembi and Jayden.", "Thier door is open."),
    ("stigma", 'We do not say "high-functioning".', "He is high-functioning."),
    (
        "testimonial",
        '"Not everything that is faced can be changed." — James Baldwin',
        '"You saved us, thank you." — Kim T., mother',
    ),
    (
        "link-bare",
        "<https://sample.example/a> stands [here on the list](https://sample.example/a).",
        "See https://sample.example/a now.",
    ),
]


@pytest.mark.parametrize(("check", "good", "bad"), PAIRS)
def test_the_rule_tells_good_from_bad(check: str, good: str, bad: str) -> None:
    """The rule is silent on the good page and finds the bad one."""
    head = HEAD.replace("---\n", "---\nsources:\n  - title: A law\n", 1) if check == "claim-privacy" else HEAD
    assert check not in {finding.check for finding in findings(good, head)}
    assert check in {finding.check for finding in findings(bad, head)}


def test_code_and_comments_are_not_read() -> None:
    """What stands in code, or in a comment, is an example of what to type."""
    assert (
        checks("```\nWe cure anxiety.\n```\n\n`We cure anxiety.`\n\n<!-- We cure anxiety. -->\n\n    We cure anxiety.")
        == set()
    )


def test_examples_of_what_not_to_say_are_fine() -> None:
    """Under words that announce what not to say, nothing is meant."""
    assert checks("## What we do not say\n\n- We cure anxiety.\n- We guarantee results.") == set()
    assert checks("> [!DONT] On your page\n> - Do not write that you cure anxiety") == set()


def test_a_claim_is_found_across_lines_and_marks() -> None:
    """A line break or an emphasis inside the words hides nothing, and the line is that of the words."""
    found = findings("One line.\nWe *guarantee\nresults* to all.")
    assert [(finding.check, finding.line) for finding in found if finding.severity == "error"] == [("claim-outcome", 7)]


def test_posts_from_elsewhere_and_drafts_are_only_warned() -> None:
    """A post with Pelican's plain header, and a draft, keep what they say; it is told as a warning."""
    for head in ("Title: A page\nDate: 2026-11-23\n\n", HEAD.replace("title", "status: draft\ntitle")):
        found = [finding for finding in findings("We guarantee results.", head) if finding.check == "claim-outcome"]
        assert [finding.severity for finding in found] == ["warning"]
    assert [finding.severity for finding in findings("We guarantee results.")][:1] == ["error"]


def test_a_story_with_consent_says_so() -> None:
    """A client's story needs a consent in the front matter and a sentence on the page."""
    head = HEAD.replace("---\n", "---\nconsent:\n  - id: 2026-1\n    for: story\n    expires: 2027-01-01\n", 1)
    story = "One of our clients had not slept for a month."
    assert "client-story" in checks(story)
    assert "client-story" in checks(story, head)
    assert "client-story" not in checks(f"{story} This is told with the person's written consent.", head)


def test_spanish_is_read_in_spanish() -> None:
    """A Spanish page, or paragraph, is spelled by the Spanish dictionary; claims are found there, too."""
    head = HEAD.replace("title: A page", "lang: es\ntitle: Una página")
    assert checks("La terapia ayuda a muchas niñas. Pregúntenos lo que quiera.", head) == set()
    assert checks("La teraputa le escucha.", head) == {"spelling"}
    assert checks("Curamos la ansiedad.", head) == {"claim-outcome"}
    assert checks('Llámenos hoy con su pregunta.\n{: lang="es" }') == set()
