"""A body that is too large is refused while it comes in, with the same kind of answer as every other error."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class BodyLimit:
    """`most` in bytes; `larger` has another limit per beginning of the path, for pages that take a file.

    The refusal is raised where the body is read, so that the app's own error handler answers it.
    """

    def __init__(self, app: ASGIApp, most: int, larger: Mapping[str, int] | None = None) -> None:
        self.app, self.most, self.larger = app, most, larger or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path: str = scope["path"]
        most = next((limit for beginning, limit in self.larger.items() if path.startswith(beginning)), self.most)
        announced = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
        read = int(announced) if announced.isdigit() and int(announced) > most else 0

        async def limited() -> Message:
            nonlocal read
            message = await receive() if read <= most else {"type": "http.request", "body": b""}
            read += len(message.get("body", b""))
            if read > most:
                raise HTTPException(413)
            return message

        await self.app(scope, limited, send)
