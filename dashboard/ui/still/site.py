"""Every page of a programme for an audience, in every language, under every choice, as the files of a site."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache, partial
from itertools import product
from pathlib import Path

from dashboard.disclosure import make_plan
from dashboard.exports.folder import Files
from dashboard.exports.site import Addresses, Choice, Leaf, site_files
from dashboard.markup.reader import Reader
from dashboard.models.study import open_study
from dashboard.ui.still.performing import perform
from dashboard.ui.still.props import comparable_ids, props_of
from dashboard.ui.still.stage import Stage

PAGES = Path(__file__).resolve().parents[3] / "pages"
NEED_SOMEBODY = ("present", "data")
"""Pages that are nothing without somebody who chooses or sends in."""


def still_site(reader: Reader, made_on: date) -> Files:
    """The files of a site of the reader's programme and audience, in every language, the reader's own first."""
    codes = sorted(reader.desk.catalog.languages, key=lambda code: code != reader.place.language)
    kept = _keeping(reader)
    readers = {code: replace(kept, place=replace(reader.place, language=code)) for code in codes}
    leaves: dict[str, list[Leaf]] = {}
    choices: Mapping[str, tuple[Choice, ...]] = {}
    for code, one in readers.items():
        played = {page: _play(page, one) for page in pages_of(one)}
        leaves[code] = [leaf for found, _ in played.values() for leaf in found]
        choices = {page: offered for page, (_, offered) in played.items()}
    return site_files(leaves, readers, Addresses(reader.place.programme, choices), made_on)


def _keeping(reader: Reader) -> Reader:
    """The same reader, which does not work out again what a page has asked for before."""
    plan_of, study_of = reader.plan_of or partial(make_plan, reader.desk), partial(open_study, reader.desk.catalog)
    return replace(reader, plan_of=cache(plan_of), study_of=cache(reader.study_of or study_of))


def pages_of(reader: Reader) -> tuple[str, ...]:
    """The pages that can stand still, in the order of the menu; no comparison where there is nothing to compare."""
    left_out = (*NEED_SOMEBODY, *(() if comparable_ids(reader) else ("compare",)))
    return tuple(page for page in reader.speaker.texts["pages"] if page not in left_out)


def _play(page: str, reader: Reader) -> tuple[list[Leaf], tuple[Choice, ...]]:
    """The page as it opens, then under all other choices; and the choices it offers."""
    first, offered = _leaf(page, reader, {})
    names = [choice.name for choice in offered]
    _, *others = product(*(choice.options for choice in offered))
    return [first, *(_leaf(page, reader, dict(zip(names, each, strict=True)))[0] for each in others)], offered


def _leaf(page: str, reader: Reader, chosen: Mapping[str, str]) -> tuple[Leaf, tuple[Choice, ...]]:
    stage = Stage(page, reader, chosen)
    perform(PAGES / f"{page}.py", props_of(stage))
    return Leaf(page, chosen, stage.html()), tuple(stage.choices)
