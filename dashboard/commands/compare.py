"""compare: the delivery models under stated assumptions, in words or as JSON."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from dashboard.definitions import SWITCHES
from dashboard.texts import read_sentences

if TYPE_CHECKING:
    from dashboard.models.settings import Refusal
    from dashboard.models.study import Study
    from dashboard.wording import Speaker

HELP = "the delivery models at equal public outlay, with uncertainty"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("--set", action="append", default=[], metavar="PARAMETER=VALUE", dest="settings")
    parser.add_argument(
        "--scenario", metavar="ID|FILE", help="start from a scenario, shipped or own, or from a TOML file"
    )
    parser.add_argument("--draws", type=int, default=None, metavar="N")
    parser.add_argument("--seed", type=int, default=None, metavar="S")
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(parsed: argparse.Namespace) -> int:
    """0; or 2 with a sentence for each setting that cannot be used."""
    from dashboard import project, scenarios
    from dashboard.models.analysis import DRAWS, MOST_DRAWS, MOST_SEED, SEED, as_json
    from dashboard.models.settings import take_settings
    from dashboard.models.study import Study
    from dashboard.wording import Speaker

    catalog = project.open_catalog()
    start = scenarios.find_scenario(parsed.scenario, catalog).settings if parsed.scenario else {}
    given = [(name, str(value)) for name, value in start.items()]
    given += [_pair(one) for one in parsed.settings if "=" in one]
    settings, refused = take_settings(given, catalog.parameters)
    draws = DRAWS if parsed.draws is None else parsed.draws
    seed = SEED if parsed.seed is None else parsed.seed
    refused += _not_drawn({"--draws": (draws, (1, MOST_DRAWS)), "--seed": (seed, (0, MOST_SEED))})
    said = [*_not_settings(parsed.settings, parsed.language), *_refuse(refused, catalog.parameters, parsed.language)]
    if said:
        print("\n".join(said), file=sys.stderr)
        return 2
    study = Study(catalog.models, catalog.effects, catalog.parameters, settings)
    answer = as_json(study.bench, draws, seed)
    if parsed.json:
        print(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        _tell(study, answer, Speaker(catalog, parsed.language))
    return 0


def _pair(given: str) -> tuple[str, str]:
    """Name and value of "name=value"; a decimal comma is as good as a point."""
    name, _, value = given.partition("=")
    return name, value.replace(",", ".")


def _not_settings(given: Sequence[str], language: str) -> list[str]:
    sentence = read_sentences(language)["page"]["not_a_setting"]
    return [sentence.format(asked=one) for one in given if "=" not in one]


def _not_drawn(given: Mapping[str, tuple[int, tuple[int, int]]]) -> "list[Refusal]":
    """Of options with their values and ranges, those outside."""
    from dashboard.models.settings import Refusal

    return [Refusal(name, str(value), ends) for name, (value, ends) in given.items() if not ends[0] <= value <= ends[1]]


def _refuse(refused: Sequence["Refusal"], parameters: Mapping, language: str) -> Iterator[str]:
    """A sentence for each setting that cannot be used, with what is allowed or what comes nearest."""
    sentences, names = read_sentences(language)["page"], [*parameters, *SWITCHES]
    for one in refused:
        if one.allowed is None:
            nearest = get_close_matches(one.name, names, n=3)
            key = "unknown_parameter" if nearest else "unlike_any_parameter"
            yield sentences[key].format(asked=one.name, nearest=", ".join(nearest or names))
        else:
            low, high = (end if isinstance(end, str) else f"{end:.12g}" for end in one.allowed)
            yield sentences["out_of_range"].format(asked=one.name, value=one.value, low=low, high=high)


def _tell(study: "Study", answer: Mapping, speaker: "Speaker") -> None:
    """The headline (at mean values) of each model, where each parameter turns the order, and what it rests on."""
    from dashboard.markup.assumptions import ROUNDED, say_form, say_value
    from dashboard.models.analysis import IMDI

    mean, simulated = answer["mean_parameters"], answer["simulation"]
    outlay = speaker.number(round(mean[IMDI]["outlay_per_year_nok"], ROUNDED), "nok")
    draws = speaker.number(simulated["draws"])
    print(speaker.text("faults.page.compare_lead", outlay=outlay, draws=draws))
    for name, model in study.bench.models.items():
        low, high = (speaker.number(end) for end in simulated["p10_p90"][name])
        told = {"low": low, "high": high, "share": speaker.number(simulated["share_best"][name], "share_of_draws")}
        told |= {key: speaker.number(mean[name][key]) for key in ("organisations", "net_strengthened")}
        print(speaker.text("faults.page.compare_model", model=speaker.words(model.label), **told))
    for name, value in answer["tipping_points"].items():
        if value is not None:
            parameter = study.parameters[name]
            turn, likely = (say_value(speaker, parameter, one) for one in (value, parameter.likely))
            told = {"label": speaker.words(parameter.label), "name": name, "value": turn, "likely": likely}
            print(speaker.text("faults.page.compare_tipping", **told))
    print(say_form(speaker, study))
