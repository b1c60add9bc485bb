"""kill -9 under load: what was acknowledged is there once, and everybody is told after a restart."""

import concurrent.futures
import contextlib
import json
import os
import shutil
import threading
import time
import urllib.error
import urllib.request

import pytest
from sqlmodel import select

from helpdesk.db import open_database
from helpdesk.tables import Notice, Ticket
from tests.server_process import Server

KILLS = int(os.environ.get("HELPDESK_TEST_KILLS", "3"))
CLIENTS = 4
PAUSE = 0.03  # seconds between a client's questions, so that the messages can be told in a short test


class Client(threading.Thread):
    """Asks questions until told to stop; asks again with the same key until there is an answer."""

    def __init__(self, server, name):
        super().__init__(daemon=True)
        self.server, self.label, self.acknowledged, self.stopping = server, name, {}, threading.Event()

    def run(self):
        number = 0
        while not self.stopping.is_set():
            number += 1
            key = f"{self.label}-{number}"
            while not self.stopping.is_set() and key not in self.acknowledged:
                self.ask(key)
            time.sleep(PAUSE)

    def ask(self, key):
        body = json.dumps({"tekst": f"Krijgt bewoner {key} huurtoeslag?", "gemeente": "GM0193"}).encode()
        headers = {"Content-Type": "application/json", "Idempotency-Key": key}
        request = urllib.request.Request(f"{self.server.url}/api/v1/vragen", body, headers)
        try:
            with urllib.request.urlopen(request, timeout=5) as answer:
                self.acknowledged[key] = json.load(answer)["nummer"]
        except (urllib.error.URLError, ConnectionError, TimeoutError, json.JSONDecodeError):
            time.sleep(0.02)


@pytest.fixture
def server(tmp_path, model_dir):
    shutil.copytree(model_dir, tmp_path / "model")
    server = Server(tmp_path)
    server.start()
    yield server
    with contextlib.suppress(ProcessLookupError):
        server.stop()


def test_no_acknowledged_question_is_lost_or_doubled_and_everybody_is_told(server):
    clients = [Client(server, f"klant{number}") for number in range(CLIENTS)]
    for client in clients:
        client.start()
    for _ in range(KILLS):
        time.sleep(1.0)
        server.kill()
        server.start()
    time.sleep(0.5)
    for client in clients:
        client.stopping.set()
    with concurrent.futures.ThreadPoolExecutor() as pool:
        list(pool.map(lambda client: client.join(15), clients))

    acknowledged = {key: number for client in clients for key, number in client.acknowledged.items()}
    database = open_database(f"sqlite:///{server.var / 'helpdesk.db'}")
    assert wait_until_told(database, patience=120 + KILLS * 20)
    with database.reading() as session:
        stored = {ticket.external_id: ticket.number for ticket in session.exec(select(Ticket))}
        told = session.exec(select(Notice.ticket_id, Notice.state)).all()
    database.engine.dispose()
    assert len(acknowledged) > KILLS
    assert {key: stored.get(f"api:{key}") for key in acknowledged} == acknowledged
    assert len(set(stored.values())) == len(stored)
    assert {state for _, state in told} == {"bezorgd"}
    assert len({ticket_id for ticket_id, _ in told}) == len(stored)


def wait_until_told(database, patience):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        with database.reading() as session:
            waiting = session.exec(select(Notice.id).where(Notice.state == "wacht").limit(1)).first()
        if waiting is None:
            return True
        time.sleep(0.25)
    return False
