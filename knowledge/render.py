"""A handreiking as a page: sanitised HTML with an anchor on every passage's section."""

from itertools import pairwise

import nh3

from knowledge.guides import Guide
from knowledge.passages import markdown, plain_text, sections_of

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


def to_html(guide: Guide) -> str:
    """The body only. Headings carry the anchors of their passages."""
    anchors = {section.heading: section.anchor for section in sections_of(guide.body)}
    tokens = markdown().parse(guide.body)
    for opening, content in pairwise(tokens):
        heading = opening.type == "heading_open" and opening.tag == "h2"
        if heading and (anchor := anchors.get(plain_text(content))):
            opening.attrSet("id", anchor)
    html: str = markdown().renderer.render(tokens, markdown().options, {})
    cleaned = nh3.clean(html, tags=TAGS, attributes={"h2": {"id"}, "a": {"href"}}, url_schemes={"https"})
    return f'<div id="kern"></div>{cleaned}'
