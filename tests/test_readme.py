"""What README says is there, is there."""

import re
import subprocess
import sys

import pytest

from helpdesk.settings import Settings
from tests import make

README = (make.ROOT / "README.md").read_text(encoding="utf-8")


def test_both_commands_come_first():
    assert README.index("make run") < README.index("make test") < README.index("## ")


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"`((?:knowledge|routing|helpdesk|integrations|data)/[\w./-]+)`", README)))
)
def test_every_path_exists(path):
    assert (make.ROOT / path).exists()


@pytest.mark.parametrize("path", re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README))
def test_every_picture_exists(path):
    assert (make.ROOT / path).stat().st_size > 10_000


def test_every_setting_is_named_and_every_named_setting_exists():
    known = {f"HELPDESK_{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(r"`(HELPDESK_[A-Z_]+)", README)) == known


def test_every_command_is_named_and_every_named_command_exists():
    known = set(re.findall(r"^helpdesk ([a-z-]+)", README, re.MULTILINE))
    done = subprocess.run(
        [sys.executable, "-m", "integrations.cli", "--help"], capture_output=True, text=True, check=True
    )
    assert known == set(re.findall(r"^│ ([a-z-]+) ", done.stdout, re.MULTILINE)) - {"--help"}


@pytest.mark.parametrize("target", ["run", "test", "check", "bench", "install"])
def test_every_make_target_exists(target):
    assert f"make {target}" in README
    assert re.search(rf"^{target}:.*## ", (make.ROOT / "Makefile").read_text(), re.MULTILINE)


@pytest.mark.parametrize("path", ["/vraag", "/assistent", "/land-in-beeld", "/werkvoorraad", "/api/v1/openapi.json"])
def test_every_door_opens(client, path):
    assert path in README
    assert client.get(path).status_code == 200


def test_the_required_files_are_there():
    for name in ("LICENSE", "CHANGELOG.md", "SECURITY.md", "publiccode.yml", "data/README.md", ".ci/run"):
        assert (make.ROOT / name).exists()


def test_the_locked_lists_name_no_host_and_have_hashes():
    for path in (make.ROOT / "requirements").glob("*.txt"):
        text = path.read_text()
        assert "://" not in text
        assert "index-url" not in text
        assert text.count("--hash=sha256:") >= text.count("==")
