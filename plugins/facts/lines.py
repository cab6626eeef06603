"""On which line each key of a TOML text stands, which the parser of the standard library does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.facts.tokens import tokens

if TYPE_CHECKING:
    from plugins.facts.tokens import Token

Path = tuple[str | int, ...]


class _Scanner:
    """Walks over the tokens and notes where each key begins."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self._counts: dict[Path, int] = {}  # of tables in an array of tables
        self._tokens = tokens(text)
        self._token = next(self._tokens)

    def document(self) -> None:
        """Walk over statements and headers."""
        table: Path = ()
        while self._token.kind != "end":
            if self._token.text == "[":
                table = self._header()
            elif self._token.kind in ("bare", "quoted"):
                self._statement(table)
            else:
                self._step()

    def _step(self) -> Token:
        token, self._token = self._token, next(self._tokens)
        return token

    def _skip_newlines(self) -> None:
        while self._token.text == "\n":
            self._step()

    def _key(self, start: Path) -> Path:
        path = start
        while self._token.kind in ("bare", "quoted", "mark"):
            if self._token.kind == "mark":
                if self._token.text != ".":
                    break
                self._step()
                continue
            token = self._step()
            if path in self._counts:
                path = (*path, self._counts[path] - 1)
            path = (*path, _unquoted(token))
            self.lines.setdefault(path, token.line)
        return path

    def _header(self) -> Path:
        line = self._step().line
        array = self._token.text == "["
        if array:
            self._step()
        path = self._key(())
        if array:
            self._counts[path] = self._counts.get(path, 0) + 1
        if path in self._counts:
            path = (*path, self._counts[path] - 1)
        self.lines.setdefault(path, line)
        while self._token.text == "]":
            self._step()
        return path

    def _statement(self, table: Path) -> None:
        path = self._key(table)
        if self._token.text == "=":
            self._step()
            self._value(path)

    def _value(self, path: Path) -> None:
        mark = self._token.text if self._token.kind == "mark" else ""
        if mark == "[":
            self._array(path)
        elif mark == "{":
            self._inline_table(path)
        else:
            while self._token.kind != "end" and (self._token.kind != "mark" or self._token.text == "."):
                self._step()

    def _array(self, path: Path) -> None:
        self._step()
        index = 0
        self._skip_newlines()
        while self._token.kind != "end" and self._token.text != "]":
            self.lines[(*path, index)] = self._token.line
            self._value((*path, index))
            self._skip_newlines()
            if self._token.text == ",":
                self._step()
            index += 1
            self._skip_newlines()
        self._step()

    def _inline_table(self, path: Path) -> None:
        self._step()
        while self._token.kind != "end" and self._token.text != "}":
            if self._token.kind in ("bare", "quoted"):
                self._statement(path)
            else:
                self._step()
        self._step()


def _unquoted(token: Token) -> str:
    if token.kind == "bare":
        return token.text
    import tomllib

    return next(iter(tomllib.loads(f"{token.text} = 0")))


def lines_of(text: str) -> dict[Path, int]:
    """Find the line of every key and list item.

    Args:
        text: valid TOML.

    Returns:
        Lines counted from 1, by path: ("visits", "first-visit", "steps", 0).
    """
    scanner = _Scanner(text)
    scanner.document()
    return scanner.lines


def dotted(path: Path) -> str:
    """Write a path as messages do.

    Args:
        path: such as ("visits", "first-visit", "steps", 0).

    Returns:
        Such as "visits.first-visit.steps[1]"; items are counted from 1, as people do.
    """
    return "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")
