"""A handreiking as a page: sanitised HTML with an anchor on every passage's section."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import nh3

from knowledge.guides import Guide
from knowledge.passages import CORE, anchored_headings, markdown

TAGS = {
    "h2",
    "h3",
    "p",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "a",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "br",
    "code",
}


def to_html(guide: Guide, moved: Mapping[str, Sequence[str]] | None = None) -> str:
    """The body only. Headings carry the anchors of their passages.

    `moved`: per anchor the older anchors that lead there, for links made before a heading was changed.
    """
    moved = moved or {}
    html = body_html(guide.body)
    for anchor, olds in moved.items():
        html = html.replace(f'<h2 id="{anchor}">', f'{_places(olds)}<h2 id="{anchor}">', 1)
    return f'<div id="{CORE}"></div>{_places(moved.get(CORE, ()))}{html}'


def body_html(body: str) -> str:
    """Markdown -> HTML of a few harmless elements; anything else in it becomes plain text or disappears."""
    tokens = markdown().parse(body)
    anchors = iter(anchored_headings(tokens))
    for opening, _content in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h2":
            opening.attrSet("id", next(anchors, CORE))
    html: str = markdown().renderer.render(tokens, markdown().options, {})
    return nh3.clean(html, tags=TAGS, attributes={"h2": {"id"}, "a": {"href"}}, url_schemes={"https"})


def _places(anchors: Sequence[str]) -> str:
    return "".join(f'<span id="{anchor}"></span>' for anchor in anchors)
