"""Running the site and the workers."""

import gc
import os
import signal
import socket
import threading
import time
from typing import Any

import uvicorn

from helpdesk.running import Running, start
from helpdesk.settings import Settings, load_settings
from integrations import deliver, demo
from integrations.failed import Failed
from integrations.server import create_site, post_of
from integrations.slots import take_slot

BASE_URL_VARIABLE = "HELPDESK_BASE_URL"


def serve(host: str, port: int, no_worker: bool) -> None:
    _port_must_be_free(host, port)
    settings = _settings(host, port)
    if settings.demo:
        demo.prepare(settings)
    running = start(settings)
    with take_slot(running, None if no_worker else 0):
        if not no_worker:
            deliver.launch(post_of(running))
        _serve(running, host, port, no_worker)


def work(slot: int) -> None:
    running = start(load_settings())
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    with take_slot(running, slot):
        deliver.launch(post_of(running), slot)
        print(f"Werker {slot} bezorgt berichten. Stoppen: Ctrl+C.", flush=True)
        stopped.wait()
        deliver.stop()
        running.close()


def _serve(running: Running, host: str, port: int, no_worker: bool) -> None:
    config = uvicorn.Config(
        create_site(running),
        host=host,
        port=port,
        log_level="warning",
        # Follow links hold a secret, so addresses stay out of the logs.
        access_log=False,
        server_header=False,
    )
    server = _Announcing(config, running.settings)
    # The model's objects live as long as the process; keeping the collector away from them cuts the slowest answers.
    gc.collect()
    gc.freeze()
    server.run()
    if not no_worker:
        deliver.stop()
    running.close()


class _Announcing(uvicorn.Server):
    """Says where the site is only when it really answers."""

    def __init__(self, config: uvicorn.Config, settings: Settings) -> None:
        super().__init__(config)
        self._settings = settings

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(demo.welcome(self._settings), flush=True)


def _settings(host: str, port: int) -> Settings:
    overrides: dict[str, Any] = {}
    if BASE_URL_VARIABLE not in os.environ:
        overrides["base_url"] = f"http://{host}:{port}"
    return load_settings(**overrides)


def _port_must_be_free(host: str, port: int, patience: float = 1.0) -> None:
    deadline = time.monotonic() + patience
    while not _is_free(host, port):
        if time.monotonic() > deadline:
            raise Failed(
                f"Poort {port} is bezet. Misschien draait de helpdesk al: open http://{host}:{port}. "
                f"Kies anders een andere poort: helpdesk serve --port {port + 1}"
            )
        time.sleep(0.1)


def _is_free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True
