"""Cutting Markdown into passages that can be quoted on their own: one section, or a part of a long one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from knowledge.text import fold

MAX_WORDS = 120  # per passage; more than a reader wants as an answer
BULLET = -1
CORE = "kern"
CORE_HEADING = "In het kort"
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` is the section's own text without Markdown marks; `anchor` is the section's place on the page."""

    guide_id: str
    anchor: str
    heading: str
    text: str


@dataclass(slots=True)
class Section:
    """A heading with the blocks under it; every block is one paragraph, list or table as plain text."""

    heading: str
    anchor: str
    blocks: list[str]


def markdown() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def passages_of(guide_id: str, body: str) -> tuple[Passage, ...]:
    return tuple(
        Passage(guide_id, section.anchor, section.heading, text)
        for section in sections_of(body)
        for text in _parts(section)
    )


def sections_of(body: str) -> list[Section]:
    """The opening is section "kern"; after that one per `## ` heading. Anchors are unique."""
    sections = [Section(CORE_HEADING, CORE, [])]
    taken = {CORE}
    for heading, block in _blocks(markdown().parse(body)):
        if heading is not None:
            sections.append(Section(heading, _unique(slug(heading), taken), []))
        elif block:
            sections[-1].blocks.append(block)
    return [section for section in sections if section.blocks]


def anchored_headings(tokens: list[Token]) -> list[str]:
    """The anchor of every second-level heading, in order, as `sections_of` gives them."""
    taken = {CORE}
    return [_unique(slug(heading), taken) for heading, _ in _blocks(tokens) if heading is not None]


def slug(heading: str) -> str:
    return _NOT_SLUG.sub("-", fold(heading)).strip("-") or "paragraaf"


def _parts(section: Section) -> list[str]:
    """A long section is cut between blocks; a list stays with the sentence that leads in."""
    parts: list[list[str]] = [[]]
    for block in section.blocks:
        full = sum(len(part.split()) for part in parts[-1]) + len(block.split()) > MAX_WORDS
        if parts[-1] and full and not parts[-1][-1].endswith(":"):
            parts.append([])
        parts[-1].append(block)
    return ["\n".join(part) for part in parts]


def _blocks(tokens: list[Token]) -> Iterator[tuple[str | None, str]]:
    """(heading, "") for a second-level heading, (None, text) for everything else, in order."""
    depth, lines, heading, numbers = 0, list[str](), False, list[int]()
    for token in tokens:
        if token.type == "heading_open":
            heading = token.tag == "h2"
        elif token.type == "inline":
            text = plain_text(token)
            if heading:
                yield text, ""
                heading = False
                continue
            lines.append(f"{_mark(numbers)} {text}" if depth else text)
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            depth, numbers = depth + 1, [*numbers, 0 if token.type == "ordered_list_open" else BULLET]
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth, numbers = depth - 1, numbers[:-1]
        if token.level == 0 and token.nesting <= 0 and lines and not depth:
            yield None, "\n".join(lines)
            lines = []


def _mark(numbers: list[int]) -> str:
    """The sign before a list item; an ordered list counts on."""
    if numbers[-1] == BULLET:
        return "-"
    numbers[-1] += 1
    return f"{numbers[-1]}."


def plain_text(token: Token) -> str:
    children = token.children or []
    return "".join(" " if child.type in ("softbreak", "hardbreak") else child.content for child in children)


def _unique(anchor: str, taken: set[str]) -> str:
    candidate, number = anchor, 2
    while candidate in taken:
        candidate, number = f"{anchor}-{number}", number + 1
    taken.add(candidate)
    return candidate
