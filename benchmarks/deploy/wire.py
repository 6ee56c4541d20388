"""What a deployment sends and asks for, told by a relay between it and the host.

A turn is a moment at which the deployment speaks after it has heard an answer on that connection:
each costs the way to the host and back, whatever the protocol calls it.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Final

_EPSV: Final = re.compile(rb"(229 [^(]*\(\|\|\|)(\d+)(\|\))")  # FTP tells the port of its next file
_PIECE: Final = 65_536


@dataclass(frozen=True, slots=True)
class Traffic:
    """``sent`` and ``received`` in bytes, of all connections since the last reading."""

    sent: int
    received: int
    turns: int


@dataclass(frozen=True, slots=True)
class Wire:
    """Listens on ``port`` of this machine; ``read`` begins the count anew."""

    port: int
    pipe: Connection

    def read(self) -> Traffic:
        self.pipe.send("read")
        traffic: Traffic = self.pipe.recv()
        return traffic


@contextmanager
def wire(to: int, delay: float = 0.0) -> Iterator[Wire]:
    """A relay to the port ``to``, in a process of its own; ``delay`` in seconds, each way."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=_serve, args=(to, delay, theirs), daemon=True)
    process.start()
    try:
        yield Wire(ours.recv(), ours)
    finally:
        process.terminate()
        process.join()


def _serve(to: int, delay: float, pipe: Connection) -> None:
    asyncio.run(_Relay(delay).run(to, pipe))


class _Relay:
    def __init__(self, delay: float) -> None:
        self.delay = delay
        self.sent = self.received = self.turns = 0

    async def run(self, to: int, pipe: Connection) -> None:
        pipe.send(await self.listen(to))
        loop = asyncio.get_running_loop()
        asked: asyncio.Queue[None] = asyncio.Queue()
        loop.add_reader(pipe.fileno(), lambda: asked.put_nowait(pipe.recv()))
        while True:
            await asked.get()
            pipe.send(Traffic(self.sent, self.received, self.turns))
            self.sent = self.received = self.turns = 0

    async def listen(self, to: int, *, once: bool = False) -> int:
        """The port at which what is said goes on to the port ``to``."""

        async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            if once:
                server.close()
            host_reader, host_writer = await asyncio.open_connection("127.0.0.1", to)
            last = [""]
            await asyncio.gather(
                self.pump(reader, host_writer, last, "client"),
                self.pump(host_reader, writer, last, "host"),
                return_exceptions=True,
            )

        server: Any = await asyncio.start_server(connect, "127.0.0.1", 0)
        return int(server.sockets[0].getsockname()[1])

    async def pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, last: list[str], who: str
    ) -> None:
        """Everything from one side, each piece after the delay, as a long line would bring it."""
        coming: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        delivering = asyncio.create_task(self.deliver(coming, writer))
        clock = asyncio.get_running_loop().time
        while piece := await reader.read(_PIECE):
            self.count(piece, last, who)
            if who == "host":
                piece = await self.with_own_port(piece)
            coming.put_nowait((clock() + self.delay, piece))
        coming.put_nowait((clock() + self.delay, b""))
        await delivering

    async def deliver(
        self, coming: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter
    ) -> None:
        clock = asyncio.get_running_loop().time
        while True:
            due, piece = await coming.get()
            await asyncio.sleep(max(0, due - clock()))
            if not piece:
                writer.close()
                return
            writer.write(piece)
            await writer.drain()

    def count(self, piece: bytes, last: list[str], who: str) -> None:
        if who == "client":
            self.sent += len(piece)
            self.turns += last[0] != "client"
        else:
            self.received += len(piece)
        last[0] = who

    async def with_own_port(self, piece: bytes) -> bytes:
        found = _EPSV.search(piece)
        if not found:
            return piece
        port = await self.listen(int(found[2]), once=True)
        return piece.replace(found[0], b"%b%d%b" % (found[1], port, found[3]))
