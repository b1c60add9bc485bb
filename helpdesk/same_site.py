"""Refuses forms that another site sends in the name of whoever is signed in here (cross-site request forgery).

Browsers say where a request comes from (Sec-Fetch-Site, or Origin); the session cookie is SameSite=Lax besides. Without
a session cookie there is nothing to misuse, so forms for everybody and the API work from anywhere.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
REFUSAL = "Dit formulier kwam niet van deze site. Open de pagina opnieuw en probeer het nog eens."


class SameSite:
    def __init__(self, app: ASGIApp, cookie: str, base_url: str) -> None:
        self.app, self.cookie, self.own = app, f"{cookie}=".encode(), urlsplit(base_url).netloc

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._may_be_misused(scope) and not self._is_ours(Headers(scope=scope)):
            await PlainTextResponse(REFUSAL, 403)(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _may_be_misused(self, scope: Scope) -> bool:
        """Changes something in the name of whoever is signed in."""
        if scope["type"] != "http" or scope["method"] in SAFE:
            return False
        return any(name == b"cookie" and self.cookie in value for name, value in scope["headers"])

    def _is_ours(self, headers: Headers) -> bool:
        fetched_from = headers.get("sec-fetch-site")
        if fetched_from is not None:
            return fetched_from in ("same-origin", "none")
        return urlsplit(headers.get("origin", "")).netloc in (headers.get("host"), self.own)
