"""Learning in a process of its own, so that the site keeps answering and never loads scikit-learn.

`start` is for the site; run as a program this file learns one candidate and leaves a note when it cannot.
"""

import fcntl
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from helpdesk import logs
from helpdesk.db import open_database
from helpdesk.settings import Settings, load_settings

LOCK, PROBLEM = "bezig", "mislukt"  # files in the model folder


class Busy(RuntimeError):
    """Somebody is learning a candidate already."""


def start(settings: Settings) -> None:
    """Returns at once. Raises Busy."""
    if is_busy(settings.model_dir):
        raise Busy
    threading.Thread(target=_run, args=(settings,), name="leren", daemon=True).start()


def is_busy(folder: Path) -> bool:
    """Also when another process is learning: the lock goes with that process."""
    try:
        with hold(folder):
            return False
    except Busy:
        return True


@contextmanager
def hold(folder: Path) -> Iterator[None]:
    """One who learns at a time. Raises Busy."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("a") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Busy from None
        yield


def problem(folder: Path) -> str | None:
    """Why the last attempt failed (Dutch); None when it did not."""
    try:
        return (folder / PROBLEM).read_text(encoding="utf-8")
    except OSError:
        return None


def _run(settings: Settings) -> None:
    environment = {f"HELPDESK_{name.upper()}": str(value) for name, value in settings.model_dump().items()}
    command = [sys.executable, "-m", "helpdesk.training_child"]
    done = subprocess.run(command, env={**os.environ, **environment}, check=False)  # noqa: S603 - our own program
    if done.returncode:
        logs.problem("kandidaat maken is mislukt", uitkomst=done.returncode)


def main() -> int:
    from helpdesk.training import CannotLearn, build  # noqa: PLC0415 - the site must not load scikit-learn

    settings = load_settings()
    note = settings.model_dir / PROBLEM
    database = open_database(settings.database)
    try:
        with hold(settings.model_dir), database.reading() as session:
            note.unlink(missing_ok=True)
            build(settings, session)
    except Busy:
        return 1
    except CannotLearn as found:
        note.write_text(str(found), encoding="utf-8")
        return 1
    except Exception as error:
        logs.failure("kandidaat maken is mislukt", error)
        note.write_text("Het leren is onverwacht gestopt. Kijk in het logboek van de server.", encoding="utf-8")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
