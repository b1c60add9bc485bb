"""The floor: a FastAPI `def` route that reads and returns a small model, and does nothing else."""

import sys

import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Body(BaseModel):
    tekst: str
    gemeente: str | None = None


@app.post("/vragen")
def echo(body: Body) -> Body:
    return body


@app.get("/health/live")
def live() -> dict[str, str]:
    return {"status": "ok"}


if __name__ == "__main__":
    uvicorn.run(app, port=int(sys.argv[1]), log_level="warning", access_log=False)
