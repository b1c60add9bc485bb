"""Where a burgerservicenummer or a number of the IND stands in plain text.

A "chain" is a row of digit groups with at most a space, dot, dash or colon between them. Nothing is ever searched
inside a group: nine digits of a longer run are not a number of their own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stdnum.nl import bsn

from knowledge.contacts import Place

CUE_DISTANCE = 30  # characters before or after a number in which a cue counts
BSN_DIGITS, OLD_BSN_DIGITS, V_DIGITS = 9, 8, 10

# How people write nine digits in groups. Other groupings are only believed next to a cue.
USUAL_GROUPS = {(3, 3, 3), (4, 2, 3), (2, 2, 2, 3), (2, 3, 4), (3, 2, 4), (4, 3, 2), (2, 2, 5), (1,) * 9}
USUAL_PAIRS = {(3, 6), (6, 3), (4, 5), (5, 4)}

_CHAIN = re.compile(r"\d+(?:(?: ?[.:\-] ?| {1,2})\d+)*")
_GROUP = re.compile(r"\d+")
_BSN_CUE = re.compile(r"(?<!\[)bsn(?!\])|b\.s\.n|burgerservice|\bsofi(?:\b|.?n)|persoonsn(?:ummer|r)|service number", re.I)
_V_CUE = re.compile(r"(?<!\[)\bv[-. ]{0,2}n(?:umme)?r|vreemdelingenn|\bind\b|\bind[- ]?n(?:umme)?r", re.I)
_KVK_BEFORE = re.compile(r"(?:kvk|k\.v\.k|handelsregister)[^\d]{0,25}$", re.I)
_MONEY_BEFORE = re.compile(r"(?:€|\beur|\beuro) ?$", re.I)
_ID_BEFORE = re.compile(r"(?:zaak|kenmerk|dossier|ticket|besluit|stcrt|nummer|nr|ref|[a-z\d][-./:])[^\w\n]{0,3}$", re.I)
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d\d[-./:]$")
_DATE = re.compile(r"(?:[0-2]?\d|3[01])\D?(?:0?[1-9]|1[0-2])\D?(?:19|20)\d\d|(?:19|20)\d\d\D?(?:0[1-9]|1[0-2])\D?[0-3]\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DOCUMENT = re.compile(r"(?<![\w-])V[A-NP-Z1-9]{8}(?![\w-])", re.I)
_WORD_AND_NUMBER = re.compile(r"[A-Z]{5,}\d*")
_DOCUMENT_CUE = re.compile(r"document|pasn(?:umme)?r|\bpas(?:je)?\b|verblijfs", re.I)
