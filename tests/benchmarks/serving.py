"""A complete question over HTTP, on disk before the answer, against a bare FastAPI route; and start and memory."""

import shutil
import statistics
import sys

from knowledge.library import load_questions
from tests import make
from tests.benchmarks.load import throughput
from tests.benchmarks.result import Result
from tests.server_process import Server, free_port

INTAKE_AT_LEAST = 0.15  # of the bare route's requests per second
START_AT_MOST = 5.0  # seconds to the first answer, everything prepared
MEMORY_AT_MOST = 300.0  # megabytes, after the load
CONNECTIONS = 16
REQUESTS = 1_500
PAIRS = 3


def measure(folder):
    var = folder / "var"
    var.mkdir()
    shutil.copytree(make.ROOT / "var" / "test" / "model", var / "model")
    ours = Server(var)
    ours.start()
    ours.stop()
    seconds = ours.start()
    bare_folder = folder / "bare"
    bare_folder.mkdir()
    port = free_port()
    bare = Server(bare_folder, port, command=[sys.executable, "-m", "tests.benchmarks.bare", str(port)])
    bare.start()
    try:
        yield Result("start van helpdesk serve, seconden", seconds, START_AT_MOST, True, "tot het eerste antwoord")
        yield _intake(ours, bare)
        yield Result("geheugen van de server, MB", ours.memory(), MEMORY_AT_MOST, True, "na de belasting")
    finally:
        ours.stop()
        bare.stop()


def _intake(ours, bare):
    texts = [question.text for question in load_questions(make.DATA)][:REQUESTS]
    bodies = [{"tekst": text.replace("\x00", ""), "gemeente": "GM0193"} for text in texts]
    throughput(ours.port, "/api/v1/vragen", bodies[:200], CONNECTIONS)
    rates = []
    for _ in range(PAIRS):
        fast, _ = throughput(bare.port, "/vragen", bodies, CONNECTIONS)
        full, statuses = throughput(ours.port, "/api/v1/vragen", bodies, CONNECTIONS)
        if statuses != {201}:
            raise RuntimeError(f"niet elke vraag is aangenomen: {statuses}")
        rates.append((full, fast))
    ratio = statistics.median(full / fast for full, fast in rates)
    detail = f"{rates[-1][0]:.0f} tegen {rates[-1][1]:.0f} per seconde, {CONNECTIONS} verbindingen, {PAIRS} paren"
    return Result("intake / kale route", ratio, INTAKE_AT_LEAST, False, detail)
