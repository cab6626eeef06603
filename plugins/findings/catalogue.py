"""Every check, a row each: how severe it is and why it matters."""

from __future__ import annotations

from plugins.findings.check import Check
from plugins.findings.rules import RULES

__all__ = ["CHECKS", "Check"]

CHECKS: dict[str, Check] = {
    # files and front matter
    "file-unreadable": Check("error", "A page that cannot be read would be missing from the site."),
    "file-encoding": Check("error", "Other encodings turn letters such as é or ’ into wrong signs."),
    "file-misplaced": Check("error", "A page that nothing builds is a page that nobody reads."),
    "file-form": Check("error", "A page that nothing builds is a page that nobody reads."),
    "front-matter-missing": Check("error", "Without it the page has no title and no date."),
    "front-matter-blank-line": Check("error", "Front matter counts only when it starts on the first line of the file."),
    "front-matter-yaml": Check("error", "Front matter that cannot be read is front matter that is lost."),
    "key-missing": Check("error", "The page cannot be listed, linked or dated without it."),
    "key-unknown": Check("error", "A key that nothing reads is lost without a word."),
    "key-foreign": Check("warning", "The key is read by no part of this site and has no effect."),
    "key-duplicate": Check("error", "Only one of the two values could count."),
    "value-invalid": Check("error", "The page would show something else than was meant."),
    "date-invalid": Check("error", "Pages are sorted and reviewed by their dates."),
    "date-ambiguous": Check("warning", "02/03 is the 2nd of March in some places and February 3rd in others."),
    # texts
    "text-too-deep": Check("error", "No reader can follow it, and the page could not be made."),
    "picture-remote": Check("warning", "A picture from another website would tell that website who reads this page."),
    "picture-undescribed": Check("warning", "People who do not see it, or load no pictures, learn nothing from it."),
    "html-unsafe": Check("error", "Code and frames from elsewhere would see who reads the page."),
    "html-left-out": Check("warning", "Code and frames from elsewhere would see who reads the page."),
    "html-obsolete": Check("warning", "Browsers read it each in its own way, or not at all.", "HTML Standard, 16.2"),
    # pictures
    "picture-broken": Check("error", "Readers would see a broken picture, or half of one."),
    "picture-format": Check("error", "Readers would see a broken picture."),
    "picture-animated": Check(
        "error", "What moves keeps people from reading, and can make them ill (WCAG 2.2.2, 2.3.1)."
    ),
    "picture-too-large": Check("error", "Opening it could fill the memory of this machine."),
    "picture-unsafe": Check("error", "A drawing may hold code, and may tell other websites who looks at it."),
    "picture-outside": Check("error", "What lies elsewhere on this machine may not be meant for everyone."),
    "picture-left-out": Check("warning", "Readers would see a broken picture; this page now shows its words alone."),
    "picture-unconsented": Check("error", "A picture of a person needs that person's consent, in writing."),
    "picture-consent-ended": Check("warning", "The person no longer allows it; every copy is taken away at once."),
    "picture-scope": Check("error", "The person allowed it in other places only."),
    "picture-record-lost": Check(
        "warning", "What people agreed to would not count for the picture that it was meant for."
    ),
    "picture-missing": Check("error", "Readers would see a broken picture."),
    "link-broken": Check("error", "Readers would follow it to nowhere."),
    # pages together
    "fact-sample": Check("warning", "Readers would call a number, or count on a price, that is made up.", holds=True),
    "address-twice": Check("error", "One of the two would be lost."),
    "person-unknown": Check("error", "Readers see who wrote a page, with their credentials."),
    "person-foreign": Check("warning", "Readers see the name, but no credentials."),
    "topic-near": Check("warning", "Two spellings of one topic part the pages that belong together."),
    "template-unknown": Check("error", "The page cannot be shown without its template."),
    # responses
    "response-page": Check("error", "Nobody sees a response that belongs to no page."),
    "response-empty": Check("error", "Readers would see a name and nothing below it."),
    "response-thread": Check("error", "Readers could not tell what it answers."),
    "response-pending": Check(
        "warning", "What nobody has approved is kept in _pending/, out of the project's history."
    ),
    "response-hidden": Check("error", "Such signs turn words round, or hide them from the person who approves them."),
    "response-private": Check("error", "Anyone could find or call whoever wrote it."),
    "response-confirms": Check(
        "error", "That someone is a client is health information, and so is that someone is not.", "45 CFR 164.502"
    ),
    "responses-endpoint": Check("error", "What readers write would be lost, or be read on its way."),
    # the build
    "template-error": Check("error", "No page that uses the template can be made."),
    "plugin-broken": Check("error", "A step of the build would be left out."),
    "settings-broken": Check("error", "Nothing can be built without the settings."),
    "style-broken": Check("error", "Pages would be shown without their looks."),
    "content-missing": Check("error", "The words of the site are looked for there."),
    "output-unwritable": Check("error", "The site cannot be written; the one that was there is as it was."),
    "pelican-error": Check("error", "Pelican left something out."),
    "pelican-warning": Check("warning", "Pelican had a doubt."),
    # the search
    "search-words": Check("error", "People would not find a page by the words that they use."),
    "search-missing": Check("warning", "Readers would have lists of pages in place of a search."),
    # the finished folder
    "page-link-broken": Check("error", "Readers would follow it to nowhere."),
    "id-twice": Check("error", "A link to it, and a screen reader, would find only the first."),
    "third-party": Check("error", "Another company would learn who reads this site."),
    "promise-broken": Check("error", "The page about the website says that it does not do this."),
    "inline-code": Check("error", "The security policy that keeps foreign scripts out of the site would block it."),
    # the facts of content/practice.toml
    "facts-unreadable": Check("error", "Every page shows facts from this file."),
    "facts-syntax": Check("error", "A line that cannot be read is a fact that is lost."),
    "fact-missing": Check("error", "Pages cannot answer what people ask without it."),
    "fact-unknown": Check("error", "A key that nothing reads is lost without a word."),
    "fact-invalid": Check("error", "The page would show something else than was meant."),
    "fact-reference": Check("error", "The page would point to something that is not there."),
    "fact-conflict": Check("error", "Only one of two facts that contradict each other can be true."),
    "fact-expired": Check("warning", "People rely on prices, waits and credentials; an old one misleads them."),
    "fact-review-due": Check("warning", "Facts change without telling anyone; the date says when to look again."),
    "fact-date-ahead": Check("warning", "Nobody can have checked something on a day that is still to come."),
    # translations
    "translation-unknown": Check("error", "Readers could not go from one language to the other."),
    "translation-twice": Check("error", "Only one of two pages can be the same page in another language."),
    "translation-stale": Check("warning", "Readers of one language would rely on what no longer holds."),
    "translation-review": Check("warning", "A slip in a translation can change what someone does, or agrees to."),
    "fact-untranslated": Check("warning", "People who do not read English would meet English words."),
    # callouts
    "callout-spelling": Check("error", "Readers would see brackets in place of a callout."),
    "callout-kind": Check("error", "Nothing says how it should look or what its heading should be."),
    "callout-option": Check("error", "An option that nothing reads is lost without a word."),
    "callout-visit": Check("error", "The callout would have no facts to show."),
    "callout-fold": Check("error", "Fees, limits and care have to be seen without a click."),
    "callout-place": Check("error", "A callout is only read on the first line of a quote."),
    "callout-split": Check("error", "Readers could not tell what belongs to the callout."),
    "callout-empty": Check("error", "A heading with nothing below it tells nobody anything."),
    "callout-item": Check(
        "error", "A screen reader, or someone in a hurry, may miss that the list says what not to do."
    ),
    "callout-heading": Check("error", "Without a heading, people who listen do not hear where the card ends."),
    "callout-count": Check("warning", "Where everything is a warning, people stop reading warnings."),
    # booking links
    "booking-unknown": Check("error", "Readers would follow the link to nowhere."),
    "booking-spelling": Check("error", "Readers would see the address instead of a way to book, or a broken link."),
    "booking-place": Check("error", "Only a link in Markdown becomes a booking link with all that belongs to it."),
    "booking-pasted": Check(
        "error", "It may carry tracking, and will be out of date some day on one page but not on others."
    ),
    "booking-words": Check("warning", "People who read “book” believe that the time is theirs."),
    "booking-provider": Check(
        "error", "What is known of a service stands in its row: its hosts, and what it may be sent."
    ),
    "booking-address": Check("error", "The link could lead to someone else, or could be read on its way."),
    "booking-parameter": Check(
        "error", "Parameters tell the service, and everyone on the way, where someone came from."
    ),
    "booking-private": Check(
        "error", "An address is kept in many logs: it may not say who someone is or what troubles them."
    ),
    "booking-visit": Check("error", "The button would promise a visit that it does not start."),
    "booking-agreement": Check(
        "warning", "Who handles health information for you has to agree to protect it (45 CFR 164.504)."
    ),
    # what pages say, show and link to
    **RULES,
    # redirects
    "redirect-form": Check("error", "Hosts would not understand it, each in its own way."),
    "redirect-shadow": Check("error", "Readers could not reach the page any longer."),
    "redirect-twice": Check("error", "Only one of the two could count."),
    "redirect-loop": Check("error", "Browsers give up after some rounds, and show an error."),
    "redirect-chain": Check("error", "Each step costs readers time, and search engines follow only a few."),
    "redirect-nowhere": Check("error", "Readers would follow it to nowhere."),
    # publishing
    "target-unknown": Check("error", "Nothing says where to publish to."),
    "target-invalid": Check("error", "The site could go to the wrong place, or get there by half."),
    "publish-address": Check("error", "Feeds, search engines and shared links carry this address."),
    "publish-sample": Check("error", "Readers would call a number, or count on a price, that is made up."),
    "publish-overdue": Check("error", "Nobody has said since then that the page is still true."),
    "publish-branch": Check("error", "What is on another branch may not be ready for readers."),
    "publish-uncommitted": Check("error", "Nobody could find out later what readers have seen."),
    "publish-tool": Check("error", "Without it nothing can be sent."),
    "publish-secret": Check("error", "Without it the host lets nobody in."),
    "publish-room": Check("error", "A full disk would stop the publication half-way."),
    "publish-unwanted": Check("error", "It is no part of the site, and may tell what readers should not know."),
    "publish-others": Check("error", "Their work would be undone without anybody noticing."),
    "publish-broken-off": Check("error", "The live site is whole, but not all of the new one is up."),
    "publish-differs": Check("error", "Readers get something else than was checked."),
    "rollback-nothing": Check("error", "There is nothing to go back to."),
}
