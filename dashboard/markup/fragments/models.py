"""The delivery models in words: the summary, the models side by side, what is not known. Asked for by settings."""

from collections.abc import Mapping

from dashboard.markup import render
from dashboard.markup.assumptions import (
    LEAST_SAID, ROUNDED, inside, model_name, say_basis, say_count, say_form, say_range, say_value, sides_of_turn,
)  # fmt: skip
from dashboard.markup.downloads import ASSUMPTIONS, DELIVERY_MODELS, download_links
from dashboard.markup.plain import side_by_side
from dashboard.markup.reader import Reader
from dashboard.models.analysis import IMDI, POOLED
from dashboard.models.draws import likely_values
from dashboard.models.equal_outlay import NULL, Outcome
from dashboard.models.settings import settings_of
from dashboard.models.study import GRANTS, Study

ROWS = (
    ("organisations", "organisations"),
    ("whole_organisations", "organisations"),
    ("outlay_per_year_nok", "nok"),
    ("social_cost_pv_nok", "nok"),
    ("net_strengthened", "organisations"),
    ("social_cost_per_organisation_nok", "nok"),
    ("social_cost_per_net_strengthened_nok", "nok"),
)
"""What is compared, counts before ratios, with the unit of each."""


def models_form(reader: Reader, settings: str) -> str:
    """Price level, what is left out, and how firm the inputs are."""
    return render("message.html", text=say_form(reader.speaker, reader.study(settings)))


def models_sides(reader: Reader, settings: str) -> str:
    """The models side by side at equal public outlay, at mean values, with the most likely values in brackets."""
    study, speaker = reader.study(settings), reader.speaker
    names = (NULL, *study.bench.models)
    return side_by_side(
        speaker.text("models.sides_caption"),
        [speaker.text("models.measure"), *(model_name(reader, name) for name in names)],
        [
            [speaker.text(f"models.row_{row}"), *(_side(reader, study, name, row, unit) for name in names)]
            for row, unit in ROWS
        ],
        downloads=[*download_links(reader, DELIVERY_MODELS, settings), *download_links(reader, ASSUMPTIONS, settings)],
    )


def _side(reader: Reader, study: Study, *asked: str) -> str:
    name, row, unit = asked
    mean, likely = (_amount(reader, found[name], row, unit) for found in (study.mean, study.likely))
    return mean if mean == likely else reader.speaker.text("models.beside", mean=mean, likely=likely)


def _amount(reader: Reader, outcome: Outcome, row: str, unit: str) -> str:
    is_whole = row == "whole_organisations"
    value = outcome.organisations if is_whole else getattr(outcome, row)
    if value is None:
        return reader.speaker.absence("not_applicable")
    if is_whole:
        return reader.speaker.number(int(value + 1e-9))
    return reader.speaker.number(round(float(value), ROUNDED if unit == "nok" else 1), unit)


def models_advice(reader: Reader, settings: str) -> str:
    """Why the page recommends nothing, whether the order turns under these assumptions, and what to measure first."""
    study, speaker = reader.study(settings), reader.speaker
    order = "order_turns" if study.turning else "order_stays"
    texts = [speaker.text(f"points.advice.{key}") for key in (order, "unpriced")]
    worth = {name: value for name, value in study.drawn.worth.items() if value >= LEAST_SAID}
    if worth:
        most = max(worth, key=worth.__getitem__)
        label = inside(speaker.words(study.parameters[most].label))
        texts.append(speaker.text("points.advice.next", parameter=label, worth=say_count(reader, worth[most])))
    return render("points.html", texts=texts)


def models_unknown(reader: Reader, settings: str) -> str:
    """What knowing everything, and knowing one parameter, would be worth; in strengthened organisations."""
    study, speaker = reader.study(settings), reader.speaker
    worth = sorted(study.drawn.worth.items(), key=lambda item: -item[1])
    everything = say_count(reader, study.drawn.simulation.evpi_organisations)
    return side_by_side(
        speaker.text("models.unknown_caption"),
        [speaker.text(f"models.{key}") for key in ("parameter", "worth", "basis", "why")],
        [
            [speaker.text("models.everything"), everything, "–", "–"],
            *(
                [
                    speaker.words(study.parameters[name].label),
                    say_count(reader, value),
                    say_basis(reader, study, name),
                    speaker.words(study.parameters[name].why),
                ]
                for name, value in worth
            ),
        ],
    )
