"""The named loader of models: one file of numbers and one that describes it. Nothing in them can run code.

Every model has a folder of its own, named after its id. The file CHAMPION says which one is in use: the ids of all that
were, the present one first.
"""

import hashlib
import io
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.concepts import Concepts
from knowledge.scorer import Manifest, Scorer
from knowledge.vectors import Weights

NUMBERS = "model.npz"
DESCRIPTION = "model.json"
CHAMPION = "kampioen"
FORMAT = 4  # changes when older files can no longer be read
ARRAYS = ("idf", "matrix", "intercept", "danger")
NAMES = ("word_ids", "char_ids", "subtopic_classes")
CONCEPTS = "concepts"
ID_LENGTH = 12  # characters of the hash of what it learned from
_ID = re.compile(r"[0-9a-f]{12}-\d{1,4}")


class ModelUnavailable(RuntimeError):
    """The model cannot be used; the message says why (Dutch)."""


def id_of(manifest: Manifest) -> str:
    """What it learned from and how it is stored: the same id is the same model."""
    return f"{manifest.data_hash[:ID_LENGTH]}-{FORMAT}"


def champions(folder: Path) -> tuple[str, ...]:
    """Ids of the model in use and of those before it, newest first; empty when none was ever chosen."""
    try:
        lines = (folder / CHAMPION).read_text(encoding="utf-8").split()
    except (OSError, ValueError):
        return ()
    return tuple(line for line in lines if _ID.fullmatch(line))


def name_champions(folder: Path, ids: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    _replace(folder / CHAMPION, "".join(f"{name}\n" for name in ids).encode())


def save(scorer: Scorer, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    content = _numbers(scorer.weights)
    description = {
        "format": FORMAT,
        "sha256": hashlib.sha256(content).hexdigest(),
        "questions": scorer.manifest.questions,
        "data_hash": scorer.manifest.data_hash,
        "sklearn": scorer.manifest.sklearn,
        "char_range": list(scorer.weights.char_range),
        "helped": scorer.weights.helped,
        "danger_intercept": scorer.weights.danger_intercept,
    }
    _replace(folder / NUMBERS, content)
    _replace(folder / DESCRIPTION, json.dumps(description, indent=2).encode())


def load(folder: Path) -> Scorer:
    """The model in use, or the newest before it that is whole. Raises ModelUnavailable with what is wrong with it."""
    problem: ModelUnavailable | None = None
    for name in champions(folder):
        try:
            return load_one(folder / name)
        except ModelUnavailable as found:
            problem = problem or found
    if problem:
        raise problem
    return load_one(folder)


def load_one(folder: Path) -> Scorer:
    """Checks the hash before parsing anything. Raises ModelUnavailable."""
    try:
        description = json.loads((folder / DESCRIPTION).read_bytes())
        content = (folder / NUMBERS).read_bytes()
    except FileNotFoundError:
        raise ModelUnavailable("Er is nog geen model.") from None
    except (OSError, ValueError):
        raise ModelUnavailable("Het model kan niet worden gelezen.") from None
    if not isinstance(description, dict) or description.get("format") != FORMAT:
        raise ModelUnavailable("Het model is van een andere versie.")
    if hashlib.sha256(content).hexdigest() != description.get("sha256"):
        raise ModelUnavailable("Het modelbestand is beschadigd.")
    try:
        return Scorer(_weights(content, description), _manifest(description))
    except (KeyError, TypeError, ValueError):
        raise ModelUnavailable("De beschrijving van het model klopt niet.") from None


def _numbers(weights: Weights) -> bytes:
    arrays: dict[str, Any] = {name: getattr(weights, name) for name in ARRAYS}
    # Names in order of their row, so that the row need not be stored.
    arrays |= {name: _packed(sorted(getattr(weights, name), key=_order(weights, name))) for name in NAMES}
    arrays[CONCEPTS] = _packed([f"{matter} {word}" for matter, word in weights.concepts.entries])
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return buffer.getvalue()


def _weights(content: bytes, description: dict[str, Any]) -> Weights:
    shortest, longest = description["char_range"]
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        names = {name: _unpacked(arrays[name]) for name in NAMES}
        numbers = {name: arrays[name] for name in ARRAYS}
        concepts = [tuple(line.split(" ", 1)) for line in _unpacked(arrays[CONCEPTS]) if line]
    words, chars = names["word_ids"], names["char_ids"]
    return Weights(
        word_ids={gram: row for row, gram in enumerate(words)},
        char_ids={gram: row for row, gram in enumerate(chars, start=len(words))},
        subtopic_classes=tuple(names["subtopic_classes"]),
        char_range=(shortest, longest),
        helped=description["helped"],
        danger_intercept=float(description["danger_intercept"]),
        concepts=Concepts(tuple((matter, word) for matter, word in concepts)),
        **numbers,
    )


def _order(weights: Weights, name: str) -> Any:
    values = getattr(weights, name)
    return values.__getitem__ if isinstance(values, dict) else values.index


def _packed(names: list[str]) -> Any:
    return np.frombuffer("\n".join(names).encode(), dtype=np.uint8)


def _unpacked(packed: Any) -> list[str]:
    return str(packed.tobytes().decode()).split("\n")


def _manifest(description: dict[str, Any]) -> Manifest:
    return Manifest(int(description["questions"]), str(description["data_hash"]), str(description["sklearn"]))


def _replace(path: Path, content: bytes) -> None:
    """All or nothing: a reader never sees half a file."""
    partial = path.with_suffix(path.suffix + ".deel")
    partial.write_bytes(content)
    partial.replace(path)
