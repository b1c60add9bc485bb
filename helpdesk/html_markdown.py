"""HTML from anywhere -> Markdown with headings, paragraphs, lists, tables, bold, italics and https links; nothing else.

Scripts, styles and forms disappear with what is in them. Text that looks like Markdown or HTML is escaped.
"""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from helpdesk.markdown_text import block_start, escaped, link, table, without_marks

Attributes = list[tuple[str, str | None]]
SKIPPED = frozenset(
    "script style template noscript iframe object svg math canvas audio video select textarea button nav form".split()
)
BLOCKS = frozenset(
    """address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4
    h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul""".split()
)
MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    text: str


def convert(html: str) -> Page:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return Page(reader.title, reader.markdown())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title, self._in_title = "", False
        self._blocks: list[tuple[bool, str]] = []  # (is a list item, text)
        self._line: list[str] = []
        self._open: list[tuple[str, int, str]] = []  # (tag, where it began in the line, address)
        self._prefix, self._lists = "", list[int | None]()  # None = bullets, else the last number
        self._skipped: list[str] = []
        self._rows: list[list[str]] | None = None
        self._tables = 0

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if self._skipped or tag in SKIPPED:
            if tag in SKIPPED:
                self._skipped.append(tag)
        elif tag == "title":
            self._in_title = not self.title
        elif tag in MARKS or tag == "a":
            self._open.append((tag, len(self._line), dict(attrs).get("href") or ""))
        elif tag == "br":
            self._line.append(" ")
        elif tag in BLOCKS:
            self._begin_block(tag)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        if tag == "br":
            self._line.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            if tag in self._skipped:
                del self._skipped[self._skipped.index(tag) :]
        elif tag == "title":
            self._in_title = False
        elif tag in MARKS or tag == "a":
            self._close(tag)
        elif tag in BLOCKS:
            self._end(tag)

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._skipped:
            self._line.append(escaped(data))

    def _begin_block(self, tag: str) -> None:
        self.end_block()
        if tag == "table":
            self._tables += 1
            self._rows = [] if self._rows is None else self._rows
        elif self._rows is not None:
            self._begin_cell(tag)
        elif tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._prefix = self._bullet()
        elif tag in ("h1", "h2"):
            self._prefix = tag
        elif re.fullmatch("h[3-6]", tag):
            self._prefix = "### "

    def _begin_cell(self, tag: str) -> None:
        if self._rows is None or self._tables > 1:
            return
        if tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th"):
            self._rows = self._rows or [[]]
            self._rows[-1].append("")

    def _end(self, tag: str) -> None:
        self.end_block()
        if tag in ("ul", "ol") and self._lists and self._rows is None:
            self._lists.pop()
        elif tag == "table" and self._tables:
            self._tables -= 1
            if not self._tables:
                self._end_table()

    def _bullet(self) -> str:
        indent = "    " * max(len(self._lists) - 1, 0)
        number = self._lists[-1] if self._lists else None
        if number is None:
            return f"{indent}- "
        self._lists[-1] = number + 1
        return f"{indent}{number + 1}. "

    def end_block(self) -> None:
        text = " ".join("".join(self._line).split())
        self._line, self._open = [], []
        prefix, self._prefix = self._prefix, ""
        if self._rows is not None:
            if self._rows and self._rows[-1]:
                self._rows[-1][-1] = f"{self._rows[-1][-1]} {text}".strip()
        elif not text:
            self._prefix = prefix if prefix.strip(" -.0123456789") == "" else ""  # <li><p>: the mark waits for text
        elif prefix == "h1" and not any(self._blocks):
            self.title = without_marks(text)
        else:
            self._add(prefix, text)

    def _add(self, prefix: str, text: str) -> None:
        heading = prefix in ("h1", "h2")
        if not prefix and self._lists:
            prefix = "    " * len(self._lists)
        is_item = prefix.endswith(("- ", ". "))
        self._blocks.append((is_item, ("## " if heading else prefix) + block_start(text)))

    def _end_table(self) -> None:
        rows, self._rows = [row for row in self._rows or [] if any(row)], None
        if max(map(len, rows), default=0) < 2:
            self._blocks += [(False, row[0]) for row in rows]
        else:
            self._blocks.append((False, table(rows)))

    def _close(self, tag: str) -> None:
        found = next((place for place in reversed(range(len(self._open))) if self._open[place][0] == tag), None)
        if found is None:
            return
        _, begin, address = self._open[found]
        del self._open[found:]
        inner = "".join(self._line[begin:])
        if core := inner.strip():
            wrapped = link(core, address) if tag == "a" else f"{MARKS[tag]}{core}{MARKS[tag]}"
            self._line[begin:] = [inner.replace(core, wrapped, 1)]

    def markdown(self) -> str:
        parts: list[str] = []
        for number, (is_item, text) in enumerate(self._blocks):
            follows = number and is_item and self._blocks[number - 1][0]
            parts += ["" if not number else "\n" if follows else "\n\n", text]
        return "".join(parts)
