from knowledge.clusters import cluster, common_words

BORG = ["Wie betaalt de borg van de woning?", "Is de borg van de woning voor de gemeente?", "borg woning"]
FIETS = ["Mag een fietsenstalling bij de flexwoningen?", "fietsenstalling flexwoningen kosten"]


def groups(texts):
    return [group.numbers for group in cluster(texts)]


def test_texts_that_share_rare_words_come_together():
    assert groups([BORG[0], FIETS[0], BORG[1], FIETS[1], BORG[2]]) == [[0, 2, 4], [1, 3]]


def test_texts_that_share_nothing_stay_apart():
    assert groups(["huurtoeslag", "parkeervergunning", ""]) == [[0], [1], [2]]
    assert groups([]) == []


def test_the_same_texts_always_give_the_same_groups():
    texts = BORG + FIETS + [f"Vraag over zaak {word}" for word in ("inburgering", "nareis", "verblijf")]
    assert groups(texts) == groups(list(texts))


def test_a_word_that_most_texts_use_binds_nothing():
    texts = [f"gemeente woord{chr(97 + n // 26)}{chr(97 + n % 26)}xyz" for n in range(200)]
    assert len(groups(texts)) == 200


def test_the_words_that_most_texts_use_come_first():
    assert common_words(BORG)[:2] == ("borg", "woning")
