"""A real server in a process of its own, for tests that need to start, load or kill one."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests import make


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`helpdesk serve` on a port of its own; `kill` is kill -9. Output goes to `log`."""

    def __init__(self, var, port=None, arguments=(), command=None, **environment):
        self.port, self.var = port or free_port(), var
        self.command = command or [
            sys.executable,
            "-m",
            "integrations.cli",
            "serve",
            "--port",
            str(self.port),
            *arguments,
        ]
        self.environment = {**os.environ, "HELPDESK_VAR": str(var), "HELPDESK_RATE_LIMITS": "off", **environment}
        self.log = var / "server.log"
        self.process = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self, path="/health/live", patience=60):
        """Seconds until the first answer."""
        begin = time.perf_counter()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command, env=self.environment, cwd=make.ROOT, stdout=log, stderr=subprocess.STDOUT
            )
        while time.perf_counter() - begin < patience:
            if self.process.poll() is not None:
                raise RuntimeError(self.log.read_text())
            with contextlib.suppress(urllib.error.URLError, ConnectionError), urllib.request.urlopen(self.url + path):
                return time.perf_counter() - begin
            time.sleep(0.02)
        raise TimeoutError(self.log.read_text())

    def memory(self):
        """Resident megabytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()
