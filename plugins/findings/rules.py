"""The rules on what pages say, show and link to, a row each; `docs/checks.md` is made from them."""

from __future__ import annotations

from plugins.findings.check import Check, rule

ETHICS = "APA Ethics Code 5.01, 5.05; ACA Code C.3; BACB Ethics Code 5.01-5.11"
NHS = "NHS digital service manual, content guide"
SAFE = "Recommendations for reporting on suicide (reportingonsuicide.org)"
ESTIMATE = "45 CFR 149.610 (No Surprises Act)"
WCAG = "WCAG 2.2"

RULES: dict[str, Check] = {
    # claims
    "claim-outcome": rule("error", "Nobody can promise what treatment does for someone.", ETHICS),
    "claim-superiority": rule("warning", "A claim to be above others needs proof that a website cannot give.", ETHICS),
    "claim-privacy": rule(
        "error", "The law sets limits; a promise without them is false.", "C.R.S. 12-245-220; FTC Act 5"
    ),
    "claim-hipaa": rule(
        "warning", "There is no such seal, and it is a promise that can be held against you.", "FTC Act 5"
    ),
    "testimonial": rule("error", "Clients cannot freely say no, and praise shows who they are.", ETHICS),
    "client-story": rule(
        "error", "A story can show who someone is; it needs their consent, and has to say so.", "BACB 5.10"
    ),
    "before-after": rule("error", "It promises an outcome, and is no fair picture of what helps.", ETHICS),
    "diagnosing": rule(
        "warning", "A page cannot know; only a qualified professional can diagnose.", "APA Ethics Code 9.01"
    ),
    "pressure": rule("warning", "People in distress are owed time to decide.", "APA Ethics Code 5.06; SAMHSA TIP 57"),
    "protected-title": rule("warning", "The law protects titles, and readers rely on them.", "C.R.S. 12-245-218"),
    # safety
    "crisis-card": rule("error", "Someone in danger may be reading, and needs the way to help first.", SAFE),
    "crisis-mention": rule("warning", "Someone in danger may be reading, and needs the way to help.", SAFE),
    "method-detail": rule("error", "How someone did it can put a reader at risk.", SAFE),
    "suicide-wording": rule("error", "These words blame, or make suicide look like a success or a wave.", SAFE),
    "crisis-number-stale": rule(
        "error", "The number is out of use; 988 took its place.", "Colorado SB25-236; 988lifeline.org"
    ),
    # notices
    "notice-missing": rule(
        "warning", "The law asks for this page, or readers need it.", f"{ESTIMATE}; 45 CFR 164.520", holds=True
    ),
    "notice-hidden": rule("error", "People and search engines have to find it.", ESTIMATE),
    "notice-unlinked": rule("error", "It has to stand where people look at prices and times.", ESTIMATE),
    "notice-old": rule("error", "The notice had to change by February 16, 2026.", "45 CFR 164.520; 42 CFR 2.22"),
    "credential-incomplete": rule("warning", "Clients are told who gave it and what it took.", "C.R.S. 12-245-216"),
    "price-undated": rule("warning", "A price without a day is soon a wrong price.", ESTIMATE),
    "law-unsourced": rule("warning", "What a law says has to be checked, and changes."),
    "review-missing": rule("hint", "Readers see when a page was last checked.", "NHS standard for health content"),
    "review-overdue": rule("warning", "What was true then may not be true now.", "NHS standard for health content"),
    "review-long-overdue": rule(
        "error", "Nobody has checked it for three months too long.", "NHS standard for health content"
    ),
    "consent-expired": rule("error", "The person allowed it until a day that has passed.", "BACB Ethics Code 5.11"),
    # language
    "stigma": rule("warning", "It makes a person smaller than they are.", f"{NHS}; APA bias-free language"),
    "we-two-senses": rule("warning", "Readers cannot tell who “we” is."),
    "heading-level": rule("warning", "Listeners go from heading to heading, and miss a part.", f"{WCAG} 1.3.1"),
    "link-words": rule("warning", "They say nothing when a screen reader reads the links alone.", f"{WCAG} 2.4.4"),
    "metaphor": rule("warning", "It means something else to each reader, and to a translator.", NHS),
    "jargon": rule("hint", "Many readers do not know the word, and will not ask.", NHS),
    "blaming-word": rule("hint", "It sounds like blame to someone who finds it hard.", NHS),
    "sentence-long": rule("hint", "Long sentences are the first that a worried reader loses.", NHS),
    "paragraph-long": rule("hint", "Long paragraphs are skipped on a phone.", NHS),
    "passive": rule("hint", "Readers ask who does it.", NHS),
    "grade": rule("hint", "Most adults read best at school grade 6 to 8.", "AMA; US health literacy advice"),
    "spelling": rule("warning", "Slips cost trust, and search does not find the word."),
    "spelling-off": Check("hint", "Slips would not be noticed."),
    # pictures
    "alt-opening": rule("warning", "A screen reader has already said that it is a picture.", f"{WCAG} 1.1.1"),
    "alt-angle": rule("warning", "The angle of the camera tells nobody what the picture means.", f"{WCAG} 1.1.1"),
    "alt-caption": rule("warning", "It is read out twice and says nothing more.", f"{WCAG} 1.1.1; {NHS}"),
    "alt-file-name": rule("warning", "The name of a file is no description.", f"{WCAG} 1.1.1"),
    # The build takes all of this out of what it publishes; the file itself still says it to whoever is sent it.
    "picture-place": Check("hint", "It says where, often to the meter, the picture was taken.", "45 CFR 164.514"),
    "picture-camera": rule("hint", "It can say whose device took the picture, and when."),
    "picture-large": rule("hint", "Readers get small copies, but every copy of the project carries it."),
    "picture-text": rule("hint", "Words in a picture cannot be enlarged, translated or read aloud.", f"{WCAG} 1.4.5"),
    "picture-consent": rule(
        "warning", "A picture of a person needs that person's consent.", "BACB Ethics Code 5.10; 45 CFR 164.508"
    ),
    "file-tells": Check("warning", "Everyone who opens the file can read it.", "45 CFR 164.514"),
    # links
    "link-http": rule("warning", "Others on the way can read and change what it shows."),
    "link-bare": rule("warning", "An address read aloud tells nobody what it opens.", f"{WCAG} 2.4.4"),
    "link-redirected": rule("warning", "The old address costs a step, and some day it is gone."),
    "link-external": Check("warning", "Readers would follow it to nowhere."),
    "title-twice": rule("warning", "Readers and search engines cannot tell the two apart.", f"{WCAG} 2.4.2"),
    "description-twice": rule("warning", "Search results would show the same words for both."),
    "orphan": rule("warning", "Nobody finds a page that no other page leads to."),
    # facts
    "fact-typed": rule("warning", "A copy stays behind when the fact changes."),
    # waivers
    "waiver-broken": Check("error", "An exception counts with a reason, a name and a last day."),
    "waiver-expired": Check("warning", "Its last day has passed, so the finding is told again."),
    "waiver-unused": Check("warning", "It would hide the next fault that stands there."),
}
