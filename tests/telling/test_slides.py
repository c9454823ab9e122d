"""Slides say what the records say: every figure from a Reader, absence in words, made up for all to see."""

import itertools
import re

import pytest

from dashboard.figures import Absence
from dashboard.telling import SLIDES, Told
from dashboard.telling.blocks import Grid, KeyFigure, Plot
from dashboard.telling.screen import slide_html
from tests.rules.test_forbidden_words import CLAIM
from tests.telling.told import LANGUAGES, MOMENT, PROGRAMMES, reader, told

VIEWS = list(itertools.product(SLIDES, PROGRAMMES, ("open", "internal"), LANGUAGES))
ALL = [told(reader(programme, audience, language), key) for key, programme, audience, language in VIEWS]
BRACE = re.compile(r"[{}]|None|nan\b")
WINNING = re.compile(r"\bbest|vinn|\bwinner is\b|anbefal|recommend", re.IGNORECASE)


def words(slide: Told) -> str:
    """Everything a slide says."""
    return f"{slide_html(slide, (1, 2), 'made up')} {slide.remarks}"


def plots() -> list[tuple[Told, Plot]]:
    """Every plot of every slide."""
    return [(slide, block) for slide in ALL for block in slide.blocks if isinstance(block, Plot)]


@pytest.mark.parametrize("slide", ALL, ids=["-".join(view) for view in VIEWS])
def test_a_slide_has_a_message_a_ground_and_no_slip_in_its_words(slide: Told) -> None:
    assert slide.title and slide.blocks and slide.remarks.footer and slide.remarks.link.startswith("/")
    assert not BRACE.search(slide.title) and "{" not in words(slide)
    assert not CLAIM.search(words(slide))


def test_every_row_of_a_plot_is_a_number_with_its_words_or_an_absence_in_words() -> None:
    assert len(plots()) > 50
    for slide, plot in plots():
        lengths = {len(plot.categories), len(plot.said), *(len(series.values) for series in plot.series)}
        assert len(lengths) == 1, (slide.key, plot)
        for at, said in enumerate(plot.said):
            known = [series.values[at] for series in plot.series if series.values[at] is not None]
            assert bool(known) == bool(re.search(r"\d", said)), (slide.key, plot.categories[at], said)


def test_what_a_plot_draws_is_what_the_reader_answers() -> None:
    seen = 0
    for programme, audience in itertools.product(PROGRAMMES, ("open", "internal")):
        at = reader(programme, audience)
        for key in SLIDES:
            for plot in (block for block in told(at, key).blocks if isinstance(block, Plot)):
                seen += _same_as_answers(at, plot)
    assert seen > 40


def _same_as_answers(at, plot: Plot) -> int:
    ids = [one.partition(":")[2] for one in plot.behind if one.startswith("indicator:")]
    for number, indicator_id in enumerate(ids):
        figure = at.answer(indicator_id).figure
        sure, perhaps = (series.values[number] for series in plot.series)
        if figure.absence is not None:
            assert (sure, perhaps) == (None, None)
            assert plot.said[number] == at.speaker.absence(figure.absence.value)
        else:
            assert sure == (figure.value if figure.low is None else figure.low) and perhaps >= 0
            assert figure.high is None or sure + perhaps == figure.high
    return len(ids)


def test_a_hidden_figure_is_hidden_on_every_slide() -> None:
    at = reader("example-imdi")
    hidden = {name for name in at.desk.catalog.indicators if at.answer(name).figure.absence is Absence.HIDDEN}
    figures = [block for key in SLIDES for block in told(at, key).blocks if isinstance(block, KeyFigure)]
    assert hidden and all(block.said == "Skjult" for block in figures if block.indicator in hidden)


def test_made_up_figures_are_marked_and_the_pilot_never_is() -> None:
    for slide in ALL:
        is_example = any(said.startswith(("Eksempel", "Døme", "Example")) for said in (slide.kicker, slide.title))
        plots_and_grids = [block for block in slide.blocks if isinstance(block, Plot | Grid | KeyFigure)]
        if not is_example:
            assert not slide.is_made_up and not any(block.is_made_up for block in plots_and_grids), slide.key
        elif slide.key not in ("models", "turning") and not slide.is_empty:
            assert slide.is_made_up, slide.key
    marked = [plot for _, plot in plots() if plot.is_made_up]
    openings = ("Oppdiktede tall", "Oppdikta tal", "Made-up figures")
    assert marked and all(plot.alt.startswith(openings) for plot in marked)


def test_the_models_are_ranges_in_the_order_of_the_catalog_and_no_winner_is_named() -> None:
    at = reader()
    slide = told(at, "models")
    (plot,) = (block for block in slide.blocks if isinstance(block, Plot))
    study = at.study("")
    assert [one.partition(":")[2] for one in plot.behind] == list(study.bench.models)
    (series,) = plot.series
    for number, name in enumerate(study.bench.models):
        span = (series.lows[number], series.highs[number])
        assert span == tuple(study.drawn.simulation.p10_p90[name])
        assert series.values[number] == pytest.approx(float(study.mean[name].net_strengthened))
    for key in ("models", "turning"):
        assert not WINNING.search(words(told(at, key)))


def test_a_year_is_told_of_that_year() -> None:
    at = reader("example-imdi", "internal", "nb", "2023")
    slide = told(at, "meetings")
    (plot,) = slide.blocks
    assert slide.kicker.endswith(", 2023") and all("2023" in category for category in plot.categories)


def test_what_holds_for_the_whole_round_says_so_where_a_year_is_looked_at() -> None:
    at = reader("pilot-2022", "open", "nb", "2023")
    assert told(at, "learning").title.endswith("(hele ordningen)")
    (plot,) = told(at, "learning").blocks
    assert all(category.endswith("(hele ordningen)") for category in plot.categories)
    sessions = told(at, "sessions").blocks
    is_wider = at.holds_for_whole_round("sessions_by_series")
    assert any("hele ordningen" in str(block) for block in sessions) == is_wider
    assert not any("hele ordningen" in words(told(reader(), key)) for key in SLIDES)


def test_the_last_slide_says_edition_day_and_time() -> None:
    text = words(told(reader(), "sources"))
    assert "e1" in text and "4. mars 2027" in text and f"{MOMENT:%H:%M}" in text


def test_the_open_audience_sees_nothing_of_one_organisation_that_is_not_public() -> None:
    slide = told(reader("example-imdi"), "organisation")
    assert slide.is_empty and "Skjult" in words(slide)
    assert not told(reader("pilot-2022"), "organisation").is_empty


def test_the_sentence_above_the_sessions_counts_those_that_are_drawn() -> None:
    for period in ("all", "2023", "2024"):
        slide = told(reader("example-imdi", "internal", "nb", period), "sessions")
        held, rest = next(block for block in slide.blocks if isinstance(block, Plot)).series
        drawn = sum(held.values)
        assert slide.title.startswith(f"{drawn:.0f} av {drawn + sum(rest.values):.0f} ")
        assert slide.title.endswith("(hele ordningen)") == (period != "all")


def test_a_plot_of_counts_says_what_it_counts_and_nought_is_not_shown_as_an_absence() -> None:
    slide = told(reader("example-imdi", "internal"), "partners")
    (plot,) = (block for block in slide.blocks if isinstance(block, Plot))
    assert plot.unit in plot.heading and plot.heading in words(slide)
    assert "0" in plot.said and "mt-slide-absent" not in words(slide)
