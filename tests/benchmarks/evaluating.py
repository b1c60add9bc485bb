"""Quality on the frozen questions, which nothing may learn from. Reported, never a reason to fail: people decide."""

import sys
from pathlib import Path

from helpdesk.evaluation_report import measure_rows
from helpdesk.evaluation_text import short_text
from helpdesk.evaluation_words import MET_WORDS
from helpdesk.running import load_desk
from helpdesk.settings import Settings
from integrations.commands.evaluating import make_report
from integrations.failed import Failed
from tests import make

FROZEN = make.DATA / "toets" / "vragen.jsonl"


def report(var: Path, frozen: Path = FROZEN):
    """Lines to print: the whole evaluation, then each missed norm. The model is the one in `var`."""
    if not frozen.exists():
        return [f"Toets overgeslagen: {frozen} is er nog niet."]
    settings = Settings(var=var)
    try:
        measured = make_report(frozen, load_desk(settings), settings, compare=True)
    except (Failed, ValueError) as problem:
        return [f"Toets mislukt: {problem}"]
    return [short_text(measured), *_missed(measured)]


def _missed(measured):
    return [
        f"NIET GEHAALD  {name}: {value}, norm {norm}"
        for name, value, _, norm, met in measure_rows(measured)
        if met == MET_WORDS[False]
    ]


if __name__ == "__main__":
    print(*report(make.ROOT / "var" / "test", *map(Path, sys.argv[1:2])), sep="\n")
