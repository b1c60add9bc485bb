"""One question through the classifier, against the floor: the same n-grams looked up and one sparse dot product."""

import statistics
import time
from pathlib import Path

import numpy as np

from helpdesk.settings import Settings
from integrations.commands.learning import train_model
from knowledge import model_store
from knowledge.library import load_questions
from knowledge.model_store import ModelUnavailable
from knowledge.prepare import tokens
from knowledge.vectors import char_grams
from tests import make
from tests.benchmarks.result import Result

LIMIT = 3.0
CLASSES = 5  # four topics and silence: the least that a plain model has
ROUNDS = 5


def measure(_folder: Path):
    scorer = _scorer()
    texts = [question.text for question in load_questions(make.DATA)[::7]]
    for text in texts:
        scorer.predict(text)
        _floor(scorer, text)
    pairs = [(_median(scorer.predict, texts), _median(lambda text: _floor(scorer, text), texts)) for _ in range(ROUNDS)]
    ratio = statistics.median(ours / floor for ours, floor in pairs)
    detail = f"{pairs[0][0] * 1000:.3f} ms tegen {pairs[0][1] * 1000:.3f} ms, {len(texts)} vragen, {ROUNDS} rondes"
    yield Result("classify van één vraag / kaal scalair product", ratio, LIMIT, True, detail)


def _scorer():
    settings = Settings(var=make.ROOT / "var" / "test")
    try:
        return model_store.load(settings.model_dir)
    except ModelUnavailable:
        train_model(settings)
        return model_store.load(settings.model_dir)


def _floor(scorer, text):
    """No stripping, no matters, no explanation, no decision: words to rows, rows to TF-IDF, one product of five."""
    weights, words = scorer.weights, tokens(text)
    rows = [row for word in words if (row := weights.word_ids.get(word)) is not None]
    rows += [
        row
        for word in words
        for gram in char_grams(word, *weights.char_range)
        if (row := weights.char_ids.get(gram)) is not None
    ]
    unique, counts = np.unique(np.array(rows, dtype=np.int64), return_counts=True)
    values = counts * weights.idf[unique]
    return values @ weights.matrix[unique, :CLASSES]


def _median(function, texts):
    times = []
    for text in texts:
        start = time.perf_counter()
        function(text)
        times.append(time.perf_counter() - start)
    return statistics.median(times)
