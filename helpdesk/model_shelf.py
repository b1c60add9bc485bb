"""The models on disk: which one is in use, which one may follow, and what was measured of each.

<HELPDESK_VAR>/model/kampioen        ids of the model in use and of those before it
<HELPDESK_VAR>/model/kandidaat       id of the newest candidate
<HELPDESK_VAR>/model/<id>/           model.npz, model.json, metingen.json
"""

import json
import shutil
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from sqlmodel import Session

from helpdesk import live
from knowledge.model_store import ModelUnavailable, champions, load_one, name_champions

CANDIDATE, RECORD = "kandidaat", "metingen.json"
KEEP = 5  # models
Figures = dict[str, float | None]


class NotPossible(ValueError):
    """This model cannot be taken into use; the message says why and what now (Dutch)."""


@dataclass(frozen=True, slots=True)
class Record:
    """`written` questions of data/vragen and `corrected` ones of staff; `rows` are the latter, as dictionaries.
    `topics`: questions per topic.

    `test` is None when there was no frozen set; then there are no figures. `champion` is what it was compared with.
    """

    id: str
    made: str
    written: int
    corrected: int
    passages: int
    test: dict[str, Any] | None = None
    figures: Figures | None = None
    champion: str | None = None
    champion_figures: Figures | None = None
    better: bool | None = None
    reasons: list[str] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)
    topics: dict[str, int] = field(default_factory=dict)


def current(folder: Path) -> str | None:
    """The model that was chosen. Whether it can be read shows when it is loaded."""
    return next(iter(champions(folder)), None)


def candidate(folder: Path) -> str | None:
    try:
        name = (folder / CANDIDATE).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None
    return name if record(folder, name) else None


def record(folder: Path, name: str) -> Record | None:
    try:
        return Record(**json.loads((folder / name / RECORD).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def keep(folder: Path, found: Record) -> None:
    """A new candidate with its record; the oldest models go."""
    text = json.dumps(asdict(found), ensure_ascii=False, indent=2)
    _replace(folder / found.id / RECORD, text)
    _replace(folder / CANDIDATE, found.id)
    _tidy(folder)


def promote(session: Session, folder: Path, name: str) -> None:
    """Into use in every process, after the commit and within seconds. Raises NotPossible."""
    if not _whole(folder, name):
        raise NotPossible("Dit model kan niet worden gelezen. Maak een nieuwe kandidaat.")
    before = [old for old in champions(folder) if old != name]
    name_champions(folder, [name, *before][:KEEP])
    live.changed(session)
    _tidy(folder)


def roll_back(session: Session, folder: Path) -> str:
    """The newest earlier model that is whole is in use again; the present one becomes the candidate."""
    present, *before = champions(folder) or ("",)
    whole = next((place for place, name in enumerate(before) if _whole(folder, name)), None)
    if whole is None:
        raise NotPossible("Er is geen eerder model om naar terug te gaan.")
    name_champions(folder, before[whole:])
    _replace(folder / CANDIDATE, present)
    live.changed(session)
    return before[whole]


def _whole(folder: Path, name: str) -> bool:
    try:
        load_one(folder / name)
    except ModelUnavailable:
        return False
    return True


def _tidy(folder: Path) -> None:
    wanted = {*champions(folder), candidate(folder)}
    for path in folder.iterdir():
        if path.is_dir() and (path / RECORD).exists() and path.name not in wanted:
            shutil.rmtree(path, ignore_errors=True)


def _replace(path: Path, text: str) -> None:
    partial = path.with_suffix(".deel")
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)
