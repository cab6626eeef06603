"""The commands of this site: `python3 tasks.py NAME`, on any machine with Python 3.11 or newer.

The first run brings up what the command needs (see plugins/starting/). Inside the environment `inv NAME` works too.
A new command is one function here: its docstring is its line in the list, its arguments are its options.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036  this is the one line that an older Python reaches
    sys.exit(
        "This site needs Python 3.11 or newer, and this is {}.{}. Get it from python.org.".format(*sys.version_info)
    )

from plugins.starting import unchanged
from plugins.starting.commands import Commands

ROOT = os.path.dirname(os.path.realpath(__file__))
commands = Commands(ROOT)


@commands.add(
    content="folder of the pages and facts, if not content/",
    port="port on this machine",
    no_open="do not open the browser",
)
def preview(
    *, content: str = "", port: int = 8000, no_open: bool = False, debug: bool = False, quiet: bool = False
) -> int:
    """Build the site, show it in the browser, and show every save at once."""
    from pathlib import Path

    from plugins.preview.command import preview as run

    return run(
        Path(ROOT),
        content=Path(content) if content else None,
        port=port,
        open_browser=not no_open,
        debug=debug,
        quiet=quiet,
    )


@commands.add(
    shortcut=unchanged.answer,
    content="folder of the pages and facts, if not content/",
    output="folder for the finished site, if not output/",
    siteurl="address at which the site will be published",
    profile="say where the time went",
)
def build(
    *,
    content: str = "",
    output: str = "",
    siteurl: str = "",
    profile: bool = False,
    debug: bool = False,
    quiet: bool = False,
) -> int:
    """Build the site once, into output/."""
    from pathlib import Path

    from plugins.building.command import build as run

    return run(
        Path(ROOT),
        content=Path(content) if content else None,
        output=Path(output) if output else None,
        siteurl=siteurl or None,
        profile=profile,
        debug=debug,
        quiet=quiet,
    )


@commands.add(
    kind="article, question, page, visit or response",
    title="its title, between quotes; asked for if it is left out",
    content="folder of the pages and facts, if not content/",
    slug="last part of its address, if not made of the title",
    date="its day, if not today",
    category="the topic of an article",
    tags="words that it shares with others, parted by commas",
    summary="the short answer",
    author="who writes it: an id of practice.toml",
    theme="the part of the question list",
    visit="the visit that a visit page is about: an id of practice.toml",
    article="the article that a response belongs to: its file name",
    reply_to="the response that an answer is for: its id",
    lang="its language, if not English",
    no_ask="ask for nothing; for machines",
)
def new(
    kind: str,
    *title: str,
    content: str = "",
    slug: str = "",
    date: str = "",
    category: str = "",
    tags: str = "",
    summary: str = "",
    author: str = "",
    theme: str = "",
    visit: str = "",
    article: str = "",
    reply_to: str = "",
    lang: str = "",
    no_ask: bool = False,
    debug: bool = False,
    quiet: bool = False,
) -> int:
    """Start a page from a starter: an article, a question, a page, a visit page or a response."""
    from pathlib import Path

    from plugins.desk.command import new as run

    del debug, quiet
    return run(
        Path(ROOT),
        kind,
        " ".join(title),
        content=Path(content) if content else None,
        ask=False if no_ask else None,
        slug=slug,
        date=date,
        category=category,
        tags=tags,
        summary=summary,
        author=author,
        theme=theme,
        visit=visit,
        article=article,
        reply_to=reply_to,
        lang=lang,
    )


@commands.add(
    shortcut=unchanged.answer_check,
    content="folder of the pages and facts, if not content/",
    output="folder of the finished site, if not output/",
    format="text, json or github",
    external="ask other websites, too, whether their pages are still there",
)
def check(
    *,
    content: str = "",
    output: str = "",
    format: str = "text",  # noqa: A002 - the name of an option is what people type
    external: bool = False,
    debug: bool = False,
    quiet: bool = False,
) -> int:
    """Read content and finished pages, and tell everything that is wrong or could be better."""
    from pathlib import Path

    from plugins.desk.command import check as run

    return run(
        Path(ROOT),
        content=Path(content) if content else None,
        output=Path(output) if output else None,
        form=format,
        external=external,
        debug=debug,
        quiet=quiet,
    )


@commands.add(
    content="folder of the pages and facts, if not content/",
    output="folder of the finished site, if not output/",
    to="folder for the report, if not report/",
)
def report(*, content: str = "", output: str = "", to: str = "", debug: bool = False, quiet: bool = False) -> int:
    """Write one page that says whether the site is safe to publish, and who mends what."""
    from pathlib import Path

    from plugins.desk.command import report as run

    return run(
        Path(ROOT),
        content=Path(content) if content else None,
        output=Path(output) if output else None,
        to=Path(to) if to else None,
        debug=debug,
        quiet=quiet,
    )


@commands.add(
    "test",
    "browser",
    "deploy",
    arguments="what to hand to pytest, for example tests/facts or -k booking; then only these tests run",
    update_golden="write what came out into the golden cases; read the difference before you commit it",
)
def test(*arguments: str, update_golden: bool = False, debug: bool = False, quiet: bool = False) -> int:
    """Check the code and pass all tests, those in a real browser included."""
    from pathlib import Path

    from plugins.testing.command import test as run

    return run(Path(ROOT), arguments=arguments, update_golden=update_golden, debug=debug, quiet=quiet)


@commands.add(
    "deploy",
    target="where to: a name of PUBLISH_TO in publishconf.py",
    content="folder of the pages and facts, if not content/",
    yes="ask nothing; for machines",
    dry_run="show what would change, and send nothing",
    word="the word that agrees to removing many pages; the command tells it",
    allow_dirty="publish changes that are not committed",
    allow_overdue="publish pages whose review is overdue",
    take_over="go on although somebody else publishes, or published what is not here",
)
def publish(
    target: str,
    *,
    content: str = "",
    yes: bool = False,
    dry_run: bool = False,
    word: str = "",
    allow_dirty: bool = False,
    allow_overdue: bool = False,
    take_over: bool = False,
    debug: bool = False,
    quiet: bool = False,
) -> int:
    """Build the site, show what would change on a host, send that, and look at it."""
    from pathlib import Path

    from plugins.publishing.command import publish as run

    return run(
        Path(ROOT),
        target,
        content=Path(content) if content else None,
        yes=yes,
        dry_run=dry_run,
        word=word,
        allow_dirty=allow_dirty,
        allow_overdue=allow_overdue,
        take_over=take_over,
        debug=debug,
        quiet=quiet,
    )


@commands.add(
    action="import, list, approve, reject or remove",
    what="mails, mailboxes, folders or exports to import; the ids of responses for all else",
    content="folder of the pages and facts, if not content/",
    yes="ask nothing; for machines",
)
def responses(
    action: str, *what: str, content: str = "", yes: bool = False, debug: bool = False, quiet: bool = False
) -> int:
    """Take in what readers answered, look at it, make it public or take it away."""
    from pathlib import Path

    from plugins.responses.command import responses as run

    del debug, quiet
    return run(Path(ROOT), action, what, content=Path(content) if content else None, yes=yes)


@commands.add(
    "deploy",
    target="where: a name of PUBLISH_TO in publishconf.py",
    to="the publication to go back to, if not the one before",
    only_list="show which there are, and change nothing",
    yes="ask nothing; for machines",
    dry_run="show what would change, and send nothing",
    take_over="go on although somebody else publishes",
)
def rollback(
    target: str,
    *,
    to: str = "",
    only_list: bool = False,
    yes: bool = False,
    dry_run: bool = False,
    take_over: bool = False,
    debug: bool = False,
    quiet: bool = False,
) -> int:
    """Put an earlier publication back on a host, and look at it."""
    from pathlib import Path

    from plugins.publishing.command import rollback as run

    return run(
        Path(ROOT),
        target,
        to=to,
        only_list=only_list,
        yes=yes,
        dry_run=dry_run,
        take_over=take_over,
        debug=debug,
        quiet=quiet,
    )


@commands.add(
    "test",
    "bench",
    articles="how many articles the sites have",
    rounds="how often each build is measured",
    only="names of generators, parted by commas, if not all",
    growth="measure this site with 1,000 and 10,000 articles, too; takes long",
)
def bench(
    *,
    articles: int = 100,
    rounds: int = 5,
    only: str = "",
    growth: bool = False,
    debug: bool = False,
    quiet: bool = False,
) -> int:
    """Measure the build beside Pelican, Hugo and Eleventy; takes minutes."""
    from pathlib import Path

    from plugins.benchmark.command import bench as run

    del debug, quiet
    return run(Path(ROOT), articles=articles, rounds=rounds, only=only, growth=growth)


if __name__ == "__main__":
    sys.exit(commands.run(sys.argv[1:]))
else:
    namespace = commands.as_invoke()
