"""A local stand-in of Slack's Web API over real HTTP, and a poster of really signed payloads."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode

from slack_sdk.signature import SignatureVerifier

SECRET = "een-geheim-voor-de-toets"
POLL_SECONDS = 0.01  # of the stand-in; how long closing it may take


class SlackApi:
    """Answers chat.postMessage; `posts` holds what was posted. `fail` = error code to answer with, or None."""

    def __init__(self):
        self.posts, self.fail = [], None
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                if "json" in self.headers["Content-Type"]:
                    form = json.loads(body)
                else:
                    form = {name: values[0] for name, values in parse_qs(body).items()}
                answer = outer.answer(self.path, form)
                data = json.dumps(answer).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, args=(POLL_SECONDS,), daemon=True)
        self.thread.start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_port}/api/"

    def answer(self, path, form):
        if self.fail:
            return {"ok": False, "error": self.fail}
        if path.endswith("chat.postMessage"):
            self.posts.append(form)
            return {"ok": True, "channel": form["channel"], "ts": f"1458201600.{len(self.posts):06}"}
        return {"ok": False, "error": "unknown_method"}

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def signed(body, secret=SECRET, timestamp=None):
    stamp = str(int(time.time())) if timestamp is None else timestamp
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body)
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signature}


def post_event(client, event, event_id="Ev0001", **headers):
    body = json.dumps(
        {"type": "event_callback", "event_id": event_id, "team_id": "T1", "api_app_id": "A1", "event": event}
    )
    return client.post(
        "/slack/events", content=body, headers={**signed(body), "Content-Type": "application/json", **headers}
    )


def post_command(client, text, trigger="t1", **fields):
    values = {
        "command": "/otav",
        "text": text,
        "team_id": "T1",
        "channel_id": "C1",
        "user_id": "U1",
        "trigger_id": trigger,
        "response_url": "http://127.0.0.1:9/nergens",
        **fields,
    }
    body = urlencode(values)
    return client.post(
        "/slack/events", content=body, headers={**signed(body), "Content-Type": "application/x-www-form-urlencoded"}
    )


def mention(text, ts="1458201600.000100", **fields):
    return {"type": "app_mention", "user": "U1", "text": f"<@U0OTAV> {text}", "ts": ts, "channel": "C1", **fields}
