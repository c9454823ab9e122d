"""What the cost of each delivery model is made of, and what a strengthened organisation must be worth to cover it."""

from collections.abc import Mapping

from dashboard.markup import render
from dashboard.markup.assumptions import ROUNDED, model_name, say_of_model
from dashboard.markup.plain import side_by_side
from dashboard.markup.reader import Reader
from dashboard.models.analysis import IMDI, POOLED
from dashboard.models.equal_outlay import Outcome
from dashboard.models.study import GRANTS, Study

Parts = Mapping[str, Mapping[str, float]]
BESIDE = ("unpaid", "beside", "tax", "transfers")
"""What is added to the public outlay to come to the social cost, in this order."""


def models_costs(reader: Reader, settings: str) -> str:
    """What the social cost of each model is made of a year, in rows that add up; closed at first."""
    study, speaker = reader.study(settings), reader.speaker
    parts = {name: study.breakdown(name) for name in study.bench.models}

    def row(label: str, amounts: Mapping[str, float]) -> list[str]:
        return [label, *(speaker.number(round(amounts.get(name, 0.0), ROUNDED), "nok") for name in parts)]

    rows = [row(said, amounts) for said, amounts in _lines(reader, parts, "outlay")]
    rows.append(row(speaker.text("models.row_outlay_per_year_nok"), _totals(parts, ("outlay",))))
    for part in BESIDE:
        rows += [row(said, amounts) for said, amounts in _lines(reader, parts, part)]
    rows.append(row(speaker.text("models.row_social_cost_nok"), _totals(parts, ("outlay", *BESIDE))))
    rows.append(
        row(
            speaker.text("models.row_social_cost_pv_nok"),
            {name: float(study.mean[name].social_cost_pv_nok) for name in parts},
        )
    )
    headings = [speaker.text("models.measure"), *(model_name(reader, name) for name in parts)]
    return side_by_side(speaker.text("models.costs_caption"), headings, rows, speaker.text("models.costs"))


def _lines(reader: Reader, parts: Mapping[str, Parts], part: str) -> list[tuple[str, dict[str, float]]]:
    """Each item of one part in words, and what it comes to in the models that have it."""
    items = {item: None for one in parts.values() for item in one[part]}
    return [
        (
            reader.speaker.text(f"models.cost_{part}", item=reader.speaker.code("cost_item", item)),
            {name: one[part][item] for name, one in parts.items() if item in one[part]},
        )
        for item in items
    ]


def _totals(parts: Mapping[str, Parts], counted: tuple[str, ...]) -> dict[str, float]:
    return {name: sum(sum(one[part].values()) for part in counted) for name, one in parts.items()}


def models_cover(reader: Reader, settings: str) -> str:
    """What a strengthened organisation must be worth for the benefit to cover the cost, in each model."""
    study, speaker = reader.study(settings), reader.speaker
    said = [speaker.text("models.cover", said=_cover(reader, study.mean))]
    if study.parameters[GRANTS].likely > 0:
        said.append(speaker.text("models.cover_transfer", said=_cover(reader, study.mean_as_transfer)))
    if study.cost_turn is not None:
        said.append(_cover_turn(reader, study, study.cost_turn))
    return render("message.html", text=" ".join(said))


def _cover_turn(reader: Reader, study: Study, turn: float) -> str:
    """Which of two models costs least on either side of the resource share of grants at which they cost the same."""
    above, below = (POOLED, IMDI) if study.is_pooled_cheaper(study.parameters[GRANTS].high) else (IMDI, POOLED)
    names = {"above": above, "below": below, "pooled": POOLED, "imdi": IMDI}
    said = {key: model_name(reader, name) for key, name in names.items()}
    return reader.speaker.text("models.cover_turn", turn=reader.speaker.number(turn, "share"), **said)


def _cover(reader: Reader, outcomes: Mapping[str, Outcome]) -> str:
    """The cost of a net strengthened organisation in each model that strengthens any."""
    costs = {name: outcomes[name].social_cost_per_net_strengthened_nok for name in reader.desk.catalog.models}
    number = reader.speaker.number
    said = {name: number(round(cost, ROUNDED), "nok") for name, cost in costs.items() if cost is not None}
    return ", ".join(say_of_model(reader, name, cost) for name, cost in said.items())
