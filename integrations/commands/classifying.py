"""Classifying a file of questions, in order, without storing anything."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from helpdesk.advice import Desk, Question, advise, understand
from helpdesk.clock import DEMO_STARTS, Clock
from helpdesk.running import load_desk
from helpdesk.settings import Settings, load_settings
from integrations import demo
from integrations.failed import Failed


def classify(source: Path, output: Path | None) -> None:
    settings = load_settings()
    desk = _desk(settings)
    today = DEMO_STARTS.date() if settings.demo else Clock().today()
    results = (json.dumps(_result(item, desk, today), ensure_ascii=False) for item in _items(source))
    if output is None:
        for line in results:
            sys.stdout.write(line + "\n")
        return
    # Written aside first, so that a bad line never leaves half a result behind.
    partial = output.with_name(output.name + ".deel")
    try:
        with partial.open("w", encoding="utf-8") as handle:
            handle.writelines(line + "\n" for line in results)
        partial.replace(output)
    except OSError as error:
        raise Failed(f"{output} kan niet worden geschreven ({error.strerror}). Kies een andere plek met -o.") from None
    finally:
        partial.unlink(missing_ok=True)


def _desk(settings: Settings) -> Desk:
    if settings.demo:
        demo.ensure_model(settings)
    desk = load_desk(settings)
    if desk.no_model:
        sys.stderr.write(f"Het model doet niet mee: {desk.no_model} Alle onderwerpen blijven leeg.\n")
    return desk


def _result(item: dict[str, Any], desk: Desk, today: date) -> dict[str, Any]:
    known = understand(Question(text=item["text"], channel="bestand"), desk, today)
    assignment = advise(known, None, desk).assignment
    prediction = known.prediction
    return {
        "id": item["id"],
        "topic": prediction.topic if prediction else None,
        "confidence": prediction.confidence if prediction else None,
        "ranked": [[topic, p] for topic, p in prediction.ranked] if prediction else [],
        "subtopic": prediction.subtopic if prediction else None,
        "gemeente_code": known.municipality.code if known.municipality else None,
        "urgent": known.urgency.urgent,
        "stored_text": known.masked.text,
        "handreikingen": [suggestion.guide.id for suggestion in known.suggestions],
        "route": {
            "kind": assignment.staff.kind,
            "name": assignment.staff.name,
            "reasons": [reason.text for reason in assignment.reasons],
        },
    }


def _items(source: Path) -> Iterator[dict[str, Any]]:
    try:
        with source.open(encoding="utf-8") as handle:
            for number, line in enumerate(handle, start=1):
                if line.strip():
                    yield _item(line, f"{source.name}, regel {number}")
    except OSError as error:
        raise Failed(f"Het bestand {source} kan niet worden gelezen ({error.strerror}). Controleer de naam.") from None
    except UnicodeDecodeError:
        raise Failed(f"{source.name} is geen UTF-8. Sla het bestand op als UTF-8 en probeer het opnieuw.") from None


def _item(line: str, where: str) -> dict[str, Any]:
    try:
        item = json.loads(line)
    except (ValueError, RecursionError):
        raise Failed(f'{where}: dit is geen geldige JSON. Schrijf per regel {{"id": …, "text": …}}.') from None
    if not isinstance(item, dict) or "id" not in item or not isinstance(item.get("text"), str):
        raise Failed(f'{where}: "id" of "text" ontbreekt of is geen tekst. Schrijf per regel {{"id": …, "text": …}}.')
    # A lone surrogate cannot be written as UTF-8 again.
    item["text"] = item["text"].encode("utf-8", "replace").decode("utf-8")
    return item
