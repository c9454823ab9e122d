"""Kills programs that keep editions, at every step they take on the disk, and looks at what is left each time.

Run apart from the tests, so that each program that is killed is a cheap copy of a small one.
"""

import contextlib
import errno
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from dashboard.editions import Contents, Shelf
from dashboard.errors import FaultsFound

STEPS = ("open", "write", "fsync", "close", "mkdir", "rename", "replace", "unlink", "rmdir")
MANNERS = ("before", "after", "torn", "full", "refused")
"""How it ends at a step: killed before it, after it, in the middle of a write; no room from there on; one refusal."""
REFUSALS = {"full": errno.ENOSPC, "refused": errno.EIO}
AFRESH = 10
TOLD, DONE = 3, 0


class Shelves:
    """A shelf in one folder after another, with what must be on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.count = 0
        self.wrong: list[str] = []
        self.deaths = 0
        self.next()

    def next(self) -> None:
        """Begin with an empty shelf and put two editions on it."""
        self.count += 1
        self.shelf = Shelf(self.folder / str(self.count) / "editions")
        self.kept: dict[str, bytes] = {}
        for number in (1, 2):
            self.shelf.add(_contents(number), self.shelf.serve().edition)
        self.look("begun")

    def look(self, when: str) -> None:
        """Compare everything on the shelf with what was ever seen there."""
        served = self.shelf.serve()
        now = {one.edition: one.manifest for one in self.shelf.listing()}
        lost = self.kept.keys() - now.keys()
        halves = [edition for edition in now if self.shelf.verify(edition) is None]
        read = {edition: self.shelf.read(edition)["programmes"] for edition in now if edition not in halves}
        changed = [edition for edition, content in self.kept.items() if read.get(edition) != content]
        self.kept |= read
        if lost or halves or changed or served.faults or served.records is None:
            self.wrong.append(f"{when}: lost {lost}, halves {halves}, changed {changed}, faults {served.faults}")

    def after(self, act: Callable[[], None], manner: str, at: int) -> None:
        """Let a copy of this program act and end at a step, and look at what it left."""
        before = self.shelf.serve().edition
        status = _forked(lambda: _ended_at(act, manner, at))
        self.deaths += status == -signal.SIGKILL
        when = f"{manner} at {at}"
        if status not in (-signal.SIGKILL, TOLD, DONE):
            self.wrong.append(f"{when}: ended with {status}")
        self.look(when)
        if status == TOLD and self.shelf.serve().edition != before:
            self.wrong.append(f"{when}: told that it failed, and yet it changed")


def _contents(number: int) -> Contents:
    records = {"programmes": f"programme_id,name\nown,{number}\n".encode(), "mentors": b"mentor_id\nm-1\n"}
    return Contents(records, ("own",), {"skjema.xlsx": f"bytes {number}".encode()})


def _forked(act: Callable[[], None]) -> int:
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            act()
            os._exit(DONE)
        os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _ended_at(act: Callable[[], None], manner: str, at: int) -> None:
    """Act with every step on the disk counted; a fault that is told, and not raised through, ends with TOLD."""
    steps = iter(range(10**6))
    for name in STEPS:
        setattr(os, name, _counted(getattr(os, name), name, manner, (steps, at)))
    try:
        act()
    except FaultsFound:
        os._exit(TOLD)


def _counted(original: Callable, name: str, manner: str, count: tuple) -> Callable:
    steps, at = count

    def step(*given: object, **named: object) -> object:
        number = next(steps)
        if number < at or (number > at and manner != "full"):
            return original(*given, **named)
        if manner in REFUSALS:
            if name in ("close", "unlink", "rmdir"):
                return original(*given, **named)
            raise OSError(REFUSALS[manner], os.strerror(REFUSALS[manner]))
        if manner == "torn" and name == "write":
            original(given[0], given[1][: len(given[1]) // 2])
        if manner == "after":
            original(*given, **named)
        os.kill(os.getpid(), signal.SIGKILL)
        return None

    return step


def kill_at_steps(shelves: Shelves, times: int, chance: random.Random) -> None:
    """End keeping and going back at seeded steps."""
    for number in range(times):
        if number % AFRESH == AFRESH - 1:
            shelves.next()
        parent = shelves.shelf.serve().edition
        other = chance.choice([one.edition for one in shelves.shelf.listing()])
        new = _contents(number + 10)
        acts = (lambda: shelves.shelf.add(new, parent), lambda: shelves.shelf.add(new, parent),  # noqa: B023
                lambda: shelves.shelf.use(other))  # fmt: skip # noqa: B023
        act = chance.randrange(len(acts))
        shelves.after(acts[act], chance.choice(MANNERS), chance.randrange(40 if act < 2 else 10))


def kill_at_times(shelves: Shelves, times: int, chance: random.Random) -> None:
    """Kill programs that keep one edition after another, at seeded moments."""
    for number in range(times):
        if number % AFRESH == 0:
            shelves.next()
        child = os.fork()
        if child == 0:
            for more in range(10**6):
                shelves.shelf.add(_contents(number * 1000 + more + 10), shelves.shelf.serve().edition)
        time.sleep(chance.uniform(0, 0.012))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        shelves.deaths += 1
        shelves.look("killed at a moment")


def main(folder: str, at_steps: str, at_times: str) -> None:
    """Print what happened as JSON."""
    chance = random.Random(20261123)
    shelves = Shelves(Path(folder))
    kill_at_steps(shelves, int(at_steps), chance)
    kill_at_times(shelves, int(at_times), chance)
    print(json.dumps({"ended": int(at_steps) + int(at_times), "killed": shelves.deaths, "wrong": shelves.wrong}))


if __name__ == "__main__":
    main(*sys.argv[1:])
