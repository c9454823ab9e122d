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
    from dashboard.models.analysis import DRAWS, SEED, Workbench, as_json
    from dashboard.models.settings import take_settings

    catalog = project.open_catalog()
    start = scenarios.find_scenario(parsed.scenario, catalog).settings if parsed.scenario else {}
    given = [(name, str(value)) for name, value in start.items()]
    given += [_pair(one) for one in parsed.settings if "=" in one]
    settings, refused = take_settings(given, catalog.parameters)
    said = [*_not_settings(parsed.settings, parsed.language), *_refuse(refused, catalog.parameters, parsed.language)]
    if said:
        print("\n".join(said), file=sys.stderr)
        return 2
    bench = Workbench(catalog.models, catalog.effects, catalog.parameters, settings.switches)
    bench = bench.with_values(settings.values)
    answer = as_json(
        bench, DRAWS if parsed.draws is None else parsed.draws, SEED if parsed.seed is None else parsed.seed
    )
    if parsed.json:
        print(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        _tell(bench, answer, parsed.language)
    return 0


def _pair(given: str) -> tuple[str, str]:
    """Name and value of "name=value"; a decimal comma is as good as a point."""
    name, _, value = given.partition("=")
    return name, value.replace(",", ".")


def _not_settings(given: Sequence[str], language: str) -> list[str]:
    sentence = read_sentences(language)["page"]["not_a_setting"]
    return [sentence.format(asked=one) for one in given if "=" not in one]


def _refuse(refused: Sequence["Refusal"], parameters: Mapping, language: str) -> Iterator[str]:
    """A sentence for each setting that cannot be used, with what is allowed or what comes nearest."""
    sentences, names = read_sentences(language)["page"], [*parameters, *SWITCHES]
    for one in refused:
        if one.allowed is None:
            nearest = ", ".join(get_close_matches(one.name, names, n=3)) or ", ".join(parameters)
            yield sentences["unknown_parameter"].format(asked=one.name, nearest=nearest)
        else:
            low, high = (end if isinstance(end, str) else f"{end:g}" for end in one.allowed)
            yield sentences["out_of_range"].format(asked=one.name, value=one.value, low=low, high=high)


def _tell(bench: object, answer: Mapping, language: str) -> None:
    """The headline (at mean values) of each model, and where each parameter turns the order, as lines."""
    sentences = read_sentences(language)["page"]
    for name, model in bench.models.items():
        mean, simulated = answer["mean_parameters"][name], answer["simulation"]
        low, high = simulated["p10_p90"][name]
        shown = {**mean, "low": low, "high": high, "share_best": simulated["share_best"][name]}
        print(sentences["compare_model"].format(model=model.label[language], **shown))
    for name, value in answer["tipping_points"].items():
        if value is not None:
            parameter = bench.parameters[name]
            told = {"label": parameter.label[language], "name": name, "value": value, "likely": parameter.likely}
            print(sentences["compare_tipping"].format(**told))
