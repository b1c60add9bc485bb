import json

import numpy as np
import pytest

from knowledge import model_store
from knowledge.model_store import DESCRIPTION, NUMBERS, ModelUnavailable, load, save


@pytest.fixture(scope="module")
def scorer(model_dir):
    return model_store.load(model_dir)


@pytest.fixture
def folder(scorer, tmp_path):
    save(scorer, tmp_path)
    return tmp_path


def test_a_stored_model_comes_back_the_same(scorer, folder):
    again = load(folder)
    text = "Krijgt een kamerbewoner huurtoeslag?"
    assert again.predict(text) == scorer.predict(text)
    assert again.manifest == scorer.manifest
    assert np.array_equal(again.weights.matrix, scorer.weights.matrix)


def test_without_files_there_is_no_model(tmp_path):
    with pytest.raises(ModelUnavailable, match="nog geen model"):
        load(tmp_path)


@pytest.mark.parametrize("place", [0, 1_000, -1])
def test_one_changed_byte_is_noticed_before_anything_is_read(folder, place, monkeypatch):
    content = bytearray((folder / NUMBERS).read_bytes())
    content[place] ^= 1
    (folder / NUMBERS).write_bytes(content)
    monkeypatch.setattr(np, "load", lambda *_, **__: pytest.fail("gelezen vóór de controle"))
    with pytest.raises(ModelUnavailable, match="beschadigd"):
        load(folder)


@pytest.mark.parametrize("description", ["", "[]", "{}", "niet eens json", '{"format": 1}'])
def test_a_strange_description_is_no_model(folder, description):
    (folder / DESCRIPTION).write_text(description)
    with pytest.raises(ModelUnavailable):
        load(folder)


def test_a_cut_off_file_is_no_model(folder):
    (folder / NUMBERS).write_bytes((folder / NUMBERS).read_bytes()[:1_000])
    with pytest.raises(ModelUnavailable):
        load(folder)


def test_the_description_tells_what_it_was_learned_from(folder, scorer):
    description = json.loads((folder / DESCRIPTION).read_text())
    assert description["questions"] == scorer.manifest.questions
    assert len(description["data_hash"]) == 64
