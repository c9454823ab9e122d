"""One reader without a browser: speaks Streamlit's protocol over a websocket."""

import asyncio
import time
from typing import Self

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from dashboard.bench.servers import Server

SLOWEST_RUN_S = 30


class PageFailed(Exception):
    """The page answered with an error in place of its content."""


class Viewer:
    """Opens a page (its url path, "?" and choices behind it) and asks for it again.

    Use it as `async with Viewer(server, page) as viewer`.
    """

    def __init__(self, server: Server, page: str) -> None:
        self.server = server
        self.page, _, self.query = page.strip("/").partition("?")
        self.page_hash = ""
        self.known: list[str] = []
        self.received_bytes = 0
        self.connection: ClientConnection | None = None

    async def __aenter__(self) -> Self:
        self.connection = await connect(
            f"ws://127.0.0.1:{self.server.port}/_stcore/stream",
            origin=self.server.url,
            subprotocols=["streamlit"],
            max_size=None,
            compression=None,
            open_timeout=SLOWEST_RUN_S,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.connection is not None:
            await self.connection.close()

    async def run(self) -> float:
        """Ask for the page, wait until it is done; milliseconds. Raises PageFailed or TimeoutError."""
        message = BackMsg()
        message.rerun_script.query_string = self.query
        message.rerun_script.page_script_hash = self.page_hash
        if not self.page_hash:
            message.rerun_script.page_name = self.page
        message.rerun_script.cached_message_hashes.extend(self.known)
        began = time.perf_counter()
        await self.connection.send(message.SerializeToString())
        async with asyncio.timeout(SLOWEST_RUN_S):
            while not self._is_last(ForwardMsg.FromString(await self._receive())):
                pass
        return (time.perf_counter() - began) * 1000

    async def _receive(self) -> bytes:
        data = await self.connection.recv()
        self.received_bytes += len(data)
        return data

    def _is_last(self, message: ForwardMsg) -> bool:
        kind = message.WhichOneof("type")
        if message.metadata.cacheable and message.hash not in self.known:
            self.known.append(message.hash)
        if kind == "new_session":
            self.page_hash = message.new_session.page_script_hash
        elif kind == "page_info_changed":
            # A browser asks next time with what the page wrote into its address.
            self.query = message.page_info_changed.query_string
        elif kind == "navigation":
            self.page_hash = message.navigation.page_script_hash
        elif kind == "page_not_found" or (kind == "delta" and _is_error(message)):
            raise PageFailed(self.page)
        elif kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
            raise PageFailed(self.page)
        return kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


def _is_error(message: ForwardMsg) -> bool:
    element = message.delta.new_element
    kind = element.WhichOneof("type")
    return kind == "exception" or (kind == "alert" and element.alert.format == Alert.ERROR)
