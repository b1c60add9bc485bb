from knowledge.likeness import TextIndex

TEXTS = ["Wie betaalt de borg van de woning?", "Krijgt een kamerbewoner huurtoeslag?", "Wanneer komt de huurtoeslag?"]


def test_the_most_alike_comes_first_with_the_shared_words():
    first, *_ = TextIndex(TEXTS).nearest("de borg van een woning, wie betaalt die")
    assert first.number == 0
    assert set(first.words) == {"borg", "woning", "betaalt"}
    assert 0.8 < first.score <= 1.0


def test_a_text_is_wholly_like_itself():
    assert TextIndex(TEXTS).nearest(TEXTS[1])[0].score > 0.999


def test_other_forms_of_a_word_count_a_little():
    (found,) = TextIndex(["eengezinswoningen"]).nearest("een eengezinswoning")
    assert 0 < found.score < 1
    assert found.words == ()


def test_nothing_shared_is_nothing_found():
    assert TextIndex(TEXTS).nearest("parkeervergunning") == []
    assert TextIndex([]).nearest("huurtoeslag") == []
    assert TextIndex(TEXTS).nearest("") == []
