"""The delivery models: what each would reach at equal public outlay, and what would put them in another order."""

import streamlit as st

from dashboard.charts.models import draw_cloud, draw_cost_ranges, draw_net_ranges
from dashboard.charts.turning import draw_tornado, draw_turning
from dashboard.ui import (
    choose_place, choose_settings, judgements, scenarios, show_choice, show_fragment, show_passages, workbench,
)  # fmt: skip
from dashboard.ui.lists import say_input

place = choose_place()
PICTURED = {
    "ranges": (draw_cost_ranges, "models_ranges_twin"),
    "cloud": (draw_cloud, "models_cloud_twin"),
    "tornado": (draw_tornado, "models_tornado_twin"),
}
HEADING, PART, POINTS = "heading", "subheading", "points"


def show_summary(settings: str) -> None:
    """For somebody who reads no more: four sentences, a picture, and the few assumptions that matter."""
    show_passages(place, ("masthead", "models"), (HEADING, "models.summary"), ("models_summary", settings))
    started = scenarios.choose_start(place, settings)
    picture, assumptions = st.columns([3, 2], gap="large")
    with picture:
        show_passages(place, *started, (PART, "models.picture"))
        workbench.show_model_chart(place, settings, draw_net_ranges)
        show_passages(place, ("models_form", settings), (PART, "models.turning"))
        workbench.show_model_chart(place, settings, draw_turning)
    with assumptions:
        show_fragment(place, PART, "models.mattering")
        workbench.show_mattering(place, settings)
    workbench.show_parameters(place, settings)


def show_answers(settings: str) -> str:
    """The first four of the six questions of the instruction, down to a chart; the table that belongs under it."""
    show_passages(
        place, (HEADING, "models.problem"), (POINTS, "problem"), (HEADING, "models.measures"),
        ("models_alternatives", ""), (HEADING, "models.principles"), (POINTS, "principles"),
        (HEADING, "models.outcomes"), ("models_sides", settings), ("models_costs", settings),
        ("models_limits", settings), (PART, "models.cover_title"), ("models_cover", settings),
        (PART, "models.turns"), ("models_turning", settings), (PART, "models.cost"),
    )  # fmt: skip
    draw, twin = PICTURED[show_choice(place, "picture", tuple(PICTURED), say_input(place))]
    workbench.show_model_chart(place, settings, draw)
    return twin


def show_rest(settings: str, twin: str) -> None:
    """What is not priced, weights, who is affected, what to do, and what it would be worth to know more."""
    not_priced = (twin, settings), (PART, "models.effects"), *judgements.passages(place), (PART, "models.smaa")
    show_passages(
        place, *judgements.choose_weights(place, not_priced), (PART, "models.distribution"), (POINTS, "distribution"),
        (PART, "models.durability"), (POINTS, "durability"),
        (HEADING, "models.advice"), ("models_advice", settings), (HEADING, "models.conditions"), (POINTS, "conditions"),
        ("models_published", settings), (HEADING, "models.unknown"), ("models_unknown", settings),
        (HEADING, "scenarios.title"),
    )  # fmt: skip
    scenarios.show_scenarios(place, settings)


@st.fragment
def show_workbench() -> None:
    """Inputs and results together, so that a changed assumption moves nothing else."""
    settings = choose_settings(place)
    show_summary(settings)
    show_rest(settings, show_answers(settings))


show_workbench()
