import re

import pytest

from helpdesk.doors import Refused
from helpdesk.guide_import import MAX_FILE, read_file
from helpdesk.html_markdown import convert
from helpdesk.import_child import paragraphs
from knowledge.render import body_html
from tests import guides

HOSTILE = """<html><head><title>Kop</title><style>p { color: red }</style></head><body onload="alert(1)">
<h1>Regels <b>voor</b> ons</h1><script>alert("</p>een")</script><p onclick="alert(2)">Dit is <b> vet </b> en
<a href="javascript:alert(3)">kwaad</a>, <a href="https://voorbeeld.nl/a b(1)">goed</a>,
&lt;script&gt;alert(4)&lt;/script&gt; &amp;lt;img&amp;gt; *ster* [x](javascript:alert(5)) | pijp</p>
<iframe src="x">weg</iframe><object><p>weg</p></object><svg><script>alert(6)</script></svg>
<img src=x onerror=alert(7)><form action="x"><input name=y>weg</form><h2 id="x" onclick="y">Stappen</h2>
<ul><li>een<li><p>twee</p><ol><li>a</li></ol></li></ul><p>1. geen lijst</p><p># geen kop</p>
<table><tr><th>A</th><th>B</th></tr><tr><td>1<script>alert(8)</script></td><td>x|y</td></tr></table>
<math><mi>weg</mi></math><template><p>weg</p></template><noscript>weg</noscript></body></html>"""


def pdf(*lines, encrypted=False):
    """The smallest PDF that shows these lines."""
    show = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
    stream = f"BT /F1 12 Tf 40 700 Td {show}ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >>",
    ]
    body, places = "%PDF-1.4\n", []
    for number, item in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{item}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    lock = f" /Encrypt 6 0 R /ID [<{'43' * 16}> <{'43' * 16}>]" if encrypted else ""
    trailer = f"trailer << /Size 7 /Root 1 0 R{lock} >>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 7\n0000000000 65535 f \n{table}{trailer}".encode()


def test_hostile_html_becomes_harmless_text():
    fields = read_file("kwaad.html", HOSTILE.encode())
    page = body_html(fields.tekst)
    assert fields.titel == "Regels voor ons"
    assert "weg" not in fields.tekst
    assert not re.search(r"<(script|img|iframe|svg|object|form|style|input)|javascript:alert\(3|onclick|onload", page)
    assert "&lt;script&gt;alert(4)&lt;/script&gt; &amp;lt;img&amp;gt; *ster* [x](javascript:alert(5)) | pijp" in page
    assert 'href="https://voorbeeld.nl/a%20b%281%29"' in page
    assert page.count("<a ") == 1


def test_html_keeps_its_headings_lists_tables_and_bold():
    page = body_html(convert(HOSTILE).text)
    assert '<h2 id="stappen">Stappen</h2>' in page
    assert page.count("<li>") == 3
    assert "<strong>vet</strong>" in page
    assert "<p>1. geen lijst</p>" in page
    assert "<p># geen kop</p>" in page
    assert "<td>x|y</td>" in page


@pytest.mark.parametrize(
    "html", ["<b><i></b></i>x", "<table><tr><td>", "</ul></li>x", "<ol><li><ul>", "<a>x", "<" * 99]
)
def test_broken_html_is_read_as_far_as_it_goes(html):
    convert(html)


def test_a_pdf_becomes_paragraphs_with_headings():
    fields = read_file(
        "regels.pdf", pdf("Stappen", "De gemeente bouwt woningen voor", "mensen met haast.", "Dat is *alles*.")
    )
    assert fields.tekst == ("## Stappen\n\nDe gemeente bouwt woningen voor mensen met haast.\n\nDat is \\*alles\\*.")
    assert fields.titel == "regels"


def test_a_hyphen_at_the_end_of_a_line_joins_the_word():
    assert paragraphs("Wij bouwen een huur-\r\nwoning.\nEn nu: 1. iets") == [
        "Wij bouwen een huurwoning.",
        "En nu: 1. iets",
    ]


def test_a_markdown_file_with_front_matter_fills_every_field():
    assert read_file("HR99.md", guides.source().encode()) == guides.FIELDS


def test_a_markdown_file_without_front_matter_has_its_first_heading_as_title():
    fields = read_file("x.md", "\ufeff# Wensboom\n\nTekst.\n\n## Kop\nMeer.".encode())
    assert (fields.titel, fields.tekst) == ("Wensboom", "Tekst.\n\n## Kop\nMeer.")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("", b"", "leeg of er is niets gekozen"),
        ("x.md", b"", "leeg of er is niets gekozen"),
        ("x.docx", b"PK", r"eindigt op \.md, \.html of \.pdf"),
        ("x.md", b"a" * (MAX_FILE + 1), "groter dan 5 MB"),
        ("x.md", b"a" * 100_001, "langer dan 100.000 tekens"),
        ("x.html", b"<script>alert(1)</script>", "geen tekst die wij kunnen lezen"),
        ("x.pdf", pdf(), "geen tekst die wij kunnen lezen"),
        ("x.pdf", b"%PDF-1.4 kapot", "beschadigd of te groot"),
        ("x.pdf", pdf("geheim", encrypted=True), "wachtwoord"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(name, content, message):
    with pytest.raises(Refused, match=message):
        read_file(name, content)
