"""A small load generator: keep-alive connections over loopback, a fixed number of requests, then it stops."""

import asyncio
import json
import time


async def _connection(port, path, bodies, statuses):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for body in bodies:
        data = json.dumps(body).encode()
        head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        writer.write(f"{head}Content-Length: {len(data)}\r\n\r\n".encode() + data)
        header = await reader.readuntil(b"\r\n\r\n")
        length = next(int(line[15:]) for line in header.split(b"\r\n") if line.lower().startswith(b"content-length:"))
        await reader.readexactly(length)
        statuses.append(int(header[9:12]))
    writer.close()


def throughput(port, path, bodies, connections):
    """Requests per second over all bodies, and the set of statuses seen."""

    async def run():
        statuses = []
        start = time.perf_counter()
        await asyncio.gather(*(_connection(port, path, bodies[n::connections], statuses) for n in range(connections)))
        return len(statuses) / (time.perf_counter() - start), set(statuses)

    return asyncio.run(run())
