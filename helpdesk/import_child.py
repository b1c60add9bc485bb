"""Reading a foreign HTML or PDF file in a process of its own: a wrong file can take down only that.

`python -m helpdesk.import_child html|pdf` reads the file from stdin and writes {"titel", "tekst"} (Markdown) to stdout.
Exit code 3: the file has a password; any other failure: it cannot be read.
"""

import json
import re
import sys

import pypdfium2

from helpdesk.guide_import import LOCKED, MAX_SECONDS, decoded
from helpdesk.html_markdown import convert
from helpdesk.markdown_text import block_start, escaped

try:
    import resource
except ImportError:  # no such limits on this system; the parent's time limit is left
    resource = None  # type: ignore[assignment]

MAX_MEMORY = 1024**3  # bytes
MAX_PAGES = 300
SHORT_LINE = 0.7  # share of the longest line
_SENTENCE_END = re.compile(r"[.?!:;]$")


def main() -> int:
    _limit()
    content = sys.stdin.buffer.read()
    title, text = _html(content) if sys.argv[1:] == ["html"] else _pdf(content)
    sys.stdout.buffer.write(json.dumps({"titel": title, "tekst": text}).encode())
    return 0


def _limit() -> None:
    if resource:
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))


def _html(content: bytes) -> tuple[str, str]:
    page = convert(decoded(content))
    return page.title, page.text


def _pdf(content: bytes) -> tuple[str, str]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as problem:
        sys.exit(LOCKED if "password" in str(problem).lower() else 1)
    title = document.get_metadata_value("Title") or ""
    pages = [document[number].get_textpage().get_text_range() for number in range(min(len(document), MAX_PAGES))]
    return title, "\n\n".join(paragraphs("\n".join(pages)))


def paragraphs(text: str) -> list[str]:
    """Lines of pages -> paragraphs and headings. A guess: the editor looks at it before anything is published.

    A line that ends a sentence ends a paragraph, and so does a short line before a capital; alone it is a heading.
    """
    lines = [_tidy(line) for line in re.split(r"\r\n|[\r\n\x0c]", text)]
    short = max(map(len, lines)) * SHORT_LINE
    found, words = list[str](), ""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        alone = not words
        words = words[:-1] + line if words.endswith("-") and line[:1].islower() else f"{words} {line}".strip()
        ended = bool(_SENTENCE_END.search(line))
        if words and (ended or not following or (len(line) < short and following[:1].isupper())):
            heading = alone and not ended and following[:1].isupper()
            found.append(f"## {escaped(words)}" if heading else block_start(escaped(words)))
            words = ""
    return found


def _tidy(line: str) -> str:
    """PDF readers give a sign of their own for a hyphen at the end of a line."""
    return " ".join(line.replace("\ufffe", "-").replace("\x02", "-").split())


if __name__ == "__main__":
    sys.exit(main())
