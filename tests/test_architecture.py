"""One straight line: a package imports only packages to its left. The first two are pure."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINE = ("knowledge", "routing", "helpdesk", "integrations")
IMPURE = {"os", "socket", "sqlite3", "subprocess", "urllib", "httpx", "requests", "fastapi", "starlette", "sqlmodel"}
LOADERS = {"knowledge/library.py", "knowledge/model_store.py", "routing/people.py"}
SKLEARN_ONLY_IN = {"knowledge/classify.py", "knowledge/learned_danger.py", "knowledge/baselines.py"}


def sources(package: str) -> list[Path]:
    return sorted(path for path in (ROOT / package).rglob("*.py") if "migrations" not in path.parts)


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module.split(".")[0]


def to_the_right(package: str) -> set[str]:
    return set(LINE[LINE.index(package) + 1 :])


@pytest.mark.parametrize("package", LINE)
def test_a_package_imports_only_to_its_left(package):
    wrong = {
        str(path.relative_to(ROOT)): sorted(set(imported(path)) & to_the_right(package)) for path in sources(package)
    }
    assert {name: found for name, found in wrong.items() if found} == {}


def test_an_import_to_the_right_would_be_seen(tmp_path):
    planted = tmp_path / "planted.py"
    planted.write_text("def later():\n    from helpdesk.tables import Ticket\n")
    assert set(imported(planted)) & to_the_right("routing") == {"helpdesk"}


@pytest.mark.parametrize("package", ["knowledge", "routing"])
def test_the_pure_packages_know_no_database_network_or_environment(package):
    wrong = {str(path.relative_to(ROOT)): set(imported(path)) & IMPURE for path in sources(package)}
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.parametrize("package", ["knowledge", "routing"])
def test_only_the_named_loaders_read_files(package):
    readers = {
        str(path.relative_to(ROOT))
        for path in sources(package)
        if any(word in path.read_text(encoding="utf-8") for word in (".read_text(", ".read_bytes(", ".open(", " open("))
    }
    assert readers <= LOADERS


@pytest.mark.parametrize("package", ["knowledge", "routing"])
def test_time_is_passed_in(package):
    clocks = ("datetime.now(", "date.today(", "time.time(", "time.monotonic(")
    wrong = [path.name for path in sources(package) if any(c in path.read_text(encoding="utf-8") for c in clocks)]
    assert wrong == []


def test_a_running_server_has_not_loaded_scikit_learn():
    code = "import sys, integrations.commands.serving; sys.exit(bool({'sklearn', 'scipy'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_scikit_learn_stays_in_its_own_files():
    users = {
        str(path.relative_to(ROOT)) for package in LINE for path in sources(package) if "sklearn" in set(imported(path))
    }
    assert users <= SKLEARN_ONLY_IN


def test_files_stay_small_enough_to_read():
    long = {
        str(path.relative_to(ROOT)): lines
        for package in LINE
        for path in sources(package)
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 200
    }
    assert long == {}
