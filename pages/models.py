"""The delivery models: what each would reach at equal public outlay, and what would put them in another order."""

import streamlit as st

from dashboard.charts.models import draw_cloud, draw_cost_ranges, draw_net_ranges
from dashboard.charts.turning import draw_tornado, draw_turning
from dashboard.ui import choose_place, choose_settings, show_choice, show_fragment, show_heading, workbench
from dashboard.ui.lists import DISPLAYS, say_input

place = choose_place()


def show_summary(settings: str) -> None:
    """For somebody who reads no more: four sentences, a picture, and the few assumptions that matter."""
    show_heading(place, "models.summary")
    show_fragment(place, "models_summary", settings)
    picture, assumptions = st.columns([3, 2], gap="large")
    with picture:
        show_fragment(place, "subheading", "models.picture")
        workbench.show_model_chart(place, settings, draw_net_ranges)
        show_fragment(place, "models_form", settings)
    with assumptions:
        show_fragment(place, "subheading", "models.mattering")
        workbench.show_mattering(place, settings)
    show_fragment(place, "subheading", "models.switches")
    with st.container(horizontal=True, gap="large", key="models_switches"):
        workbench.show_switches(place, settings)
    show_fragment(place, "subheading", "models.others")
    workbench.show_parameters(place, settings)


def show_questions() -> None:
    """The first three of the six questions of the instruction."""
    show_heading(place, "models.problem")
    show_fragment(place, "points", "problem")
    show_heading(place, "models.measures")
    show_fragment(place, "models_alternatives")
    show_heading(place, "models.principles")
    show_fragment(place, "points", "principles")


def show_outcomes(settings: str) -> None:
    """The fourth question: what follows, how sure it is, and who is affected."""
    show_heading(place, "models.outcomes")
    for name in ("models_sides", "models_cover", "models_limits"):
        show_fragment(place, name, settings)
    show_fragment(place, "subheading", "models.turning")
    workbench.show_one_at_a_time(place, settings, draw_turning)
    show_fragment(place, "models_turning", settings)
    show_fragment(place, "subheading", "models.cost")
    workbench.show_model_chart(place, settings, draw_cost_ranges)
    workbench.show_model_chart(place, settings, draw_cloud)
    show_fragment(place, "models_ranges_twin", settings)
    show_fragment(place, "subheading", "models.tornado")
    workbench.show_one_at_a_time(place, settings, draw_tornado)
    show_fragment(place, "models_tornado_twin", settings)


def show_rest(settings: str) -> None:
    """What is not priced, who is affected, what to do with it, and what it would be worth to know more."""
    show_fragment(place, "subheading", "models.effects")
    show_fragment(place, "models_effects", show_choice(place, "display", DISPLAYS, say_input(place)))
    show_fragment(place, "subheading", "models.smaa")
    show_fragment(place, "models_smaa")
    for name in ("distribution", "durability"):
        show_fragment(place, "subheading", f"models.{name}")
        show_fragment(place, "points", name)
    for name in ("advice", "conditions"):
        show_heading(place, f"models.{name}")
        show_fragment(place, "points", name)
    show_fragment(place, "models_published", settings)
    show_heading(place, "models.unknown")
    show_fragment(place, "models_unknown", settings)


@st.fragment
def show_workbench() -> None:
    """Inputs and results together, so that a changed assumption moves nothing else."""
    settings = choose_settings(place)
    show_summary(settings)
    show_questions()
    show_outcomes(settings)
    show_rest(settings)


show_fragment(place, "masthead", "models")
show_workbench()
