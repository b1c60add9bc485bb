"""Writing Markdown by hand: text that must stay text, links and tables."""

import re
from collections.abc import Sequence
from urllib.parse import quote

_SPECIAL = re.compile(r"[\\`*_\[\]<>&|]")
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>&|])")
_MARKS = re.compile(r"(?<!\\)\*+")
_BLOCK_START = re.compile(r"^(#|-|\+|=|~|\d+(?=[.)]))")
_SAFE_IN_ADDRESS = "/:?=&;#%+,@!$~-._"


def escaped(text: str) -> str:
    return _SPECIAL.sub(lambda match: "\\" + match[0], text)


def without_marks(text: str) -> str:
    """Plain text again, without bold and italics."""
    return _ESCAPED.sub(r"\1", _MARKS.sub("", text))


def block_start(text: str) -> str:
    """A paragraph that begins like a list or a heading stays a paragraph."""
    return _BLOCK_START.sub(lambda match: f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}", text)


def link(text: str, address: str) -> str:
    """Only https; of any other address the text alone is left."""
    address = address.strip()
    if not address.lower().startswith("https://"):
        return text
    return f"[{text}]({quote(address, safe=_SAFE_IN_ADDRESS)})"


def table(rows: Sequence[Sequence[str]]) -> str:
    """The first row is the heading. Rows may differ in length."""
    width = max(map(len, rows))
    lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * width}", *lines[1:]])
