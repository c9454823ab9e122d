"""Starts and stops the server."""

import contextlib
import errno
import logging
import os
import signal
import socket
import sys
from collections.abc import Iterator, Mapping

import streamlit
from starlette.middleware import Middleware

from dashboard.server.addresses import Addresses
from dashboard.server.assets import Assets
from dashboard.server.document import Document, script_hash
from dashboard.server.files import Files
from dashboard.server.guard import Guard, security_headers
from dashboard.server.page_errors import tell_page_error
from dashboard.server.settings import read_settings
from dashboard.server.site import DEFAULT_LANGUAGE, Site
from dashboard.server.warm_up import Lifespan, WaitUntilWarm

USUAL_ADDRESS = "127.0.0.1"


def serve(site: Site, port: int = 8501, address: str = USUAL_ADDRESS, has_browser: bool = True) -> int:
    """Serve until stopped by Ctrl-C or SIGTERM; the exit code. `has_browser` opens the page where there is a screen."""
    words = site.words[DEFAULT_LANGUAGE]
    fault = _why_not(address, port)
    if fault:
        told = {"address": address, "port": port, "other": port + 1, "usual": USUAL_ADDRESS}
        print(words[fault].format(**told), file=sys.stderr)
        return 1
    url = f"http://{_authority(address, port)}"
    lifespan = Lifespan(site.warm, url, words["started"].format(url=url), has_browser)
    settings = read_settings(address, port)
    app = build_app(site, settings, lifespan)
    try:
        with _stop_on_sigterm(), _only_warnings():
            app.run(config=settings)
    except KeyboardInterrupt:
        return 0
    except SystemExit as stopped:
        return int(stopped.code or 0)
    return 0


def build_app(site: Site, settings: Mapping[str, object], lifespan: Lifespan) -> streamlit.App:
    """The application with its layers, outermost first."""
    words = site.words[DEFAULT_LANGUAGE]
    hosts = settings["server.allowedHosts"]
    authorities = [_authority(host, settings["server.port"]) for host in hosts]
    headers = security_headers(script_hash(site), authorities)
    layers = [
        Middleware(Guard, allowed_hosts=hosts, headers=headers, words=words),
        Middleware(Files, site=site),
        Middleware(Addresses, site=site),
        Middleware(Document, site=site),
        Middleware(Assets),
        Middleware(WaitUntilWarm, is_warm=lifespan.is_warm),
    ]
    return streamlit.App(
        site.script, middleware=layers, lifespan=lifespan, on_script_error=lambda error: tell_page_error(error, site)
    )


def _why_not(address: str, port: int) -> str:
    """Why the address and port cannot be listened at, as the key of a sentence; empty where they can."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family) as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as error:
            return "port_taken" if error.errno == errno.EADDRINUSE else "cannot_listen"
    return ""


def _authority(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


@contextlib.contextmanager
def _stop_on_sigterm() -> Iterator[None]:
    """SIGTERM as Ctrl-C: uvicorn closes down on both and then raises the signal again."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextlib.contextmanager
def _only_warnings() -> Iterator[None]:
    """Without uvicorn's chatter."""

    def is_wanted(record: logging.LogRecord) -> bool:
        return record.levelno >= logging.WARNING

    logger = logging.getLogger("uvicorn.error")
    logger.addFilter(is_wanted)
    try:
        yield
    finally:
        logger.removeFilter(is_wanted)
