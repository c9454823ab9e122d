"""compare: the delivery models under stated assumptions, in words or as JSON."""

import argparse
import json
import sys
from collections.abc import Mapping
from difflib import get_close_matches

from dashboard.texts import read_sentences

HELP = "the delivery models at equal public outlay, with uncertainty"
PERIOD, OUTLAY = "mentor_compensation_period", "outlay"
SWITCHES = {PERIOD: ("year", "once"), OUTLAY: ("all", "cash")}


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("--set", action="append", default=[], metavar="PARAMETER=VALUE", dest="settings")
    parser.add_argument("--draws", type=int, default=None, metavar="N")
    parser.add_argument("--seed", type=int, default=None, metavar="S")
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(parsed: argparse.Namespace) -> int:
    """0; or 2 with a sentence for each setting that cannot be used."""
    from dashboard import project
    from dashboard.models.analysis import DRAWS, SEED, Switches, Workbench, as_json

    catalog = project.open_catalog()
    settings, refusals = _read(parsed.settings, catalog.parameters, read_sentences(parsed.language)["page"])
    if refusals:
        print("\n".join(refusals), file=sys.stderr)
        return 2
    switches = Switches(str(settings.pop(PERIOD, "year")), str(settings.pop(OUTLAY, "all")))
    bench = Workbench(catalog.models, catalog.effects, catalog.parameters, switches).with_values(settings)
    answer = as_json(
        bench, DRAWS if parsed.draws is None else parsed.draws, SEED if parsed.seed is None else parsed.seed
    )
    if parsed.json:
        print(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        _tell(bench, answer, parsed.language)
    return 0


def _read(given: list[str], parameters: Mapping, sentences: Mapping[str, str]) -> tuple[dict, list[str]]:
    """The settings as {parameter: number, switch: word}, and a sentence for each that cannot be used."""
    settings: dict[str, float | str] = {}
    refusals = []
    for one in given:
        name, found, value = one.partition("=")
        if not found:
            refusals.append(sentences["not_a_setting"].format(asked=one))
        elif name in SWITCHES:
            refusals += _refuse_switch(name, value, sentences)
            settings[name] = value
        elif name not in parameters:
            nearest = ", ".join(get_close_matches(name, [*parameters, *SWITCHES], n=3)) or ", ".join(parameters)
            refusals.append(sentences["unknown_parameter"].format(asked=name, nearest=nearest))
        else:
            refusals += _refuse_value(name, value, parameters[name].allowed, sentences)
            settings[name] = _number(value)
    return settings, refusals


def _refuse_switch(name: str, value: str, sentences: Mapping[str, str]) -> list[str]:
    first, second = SWITCHES[name]
    return (
        []
        if value in SWITCHES[name]
        else [sentences["out_of_range"].format(asked=name, value=value, low=first, high=second)]
    )


def _refuse_value(name: str, value: str, allowed: tuple[float, float], sentences: Mapping[str, str]) -> list[str]:
    low, high = allowed
    if low <= _number(value) <= high:
        return []
    return [sentences["out_of_range"].format(asked=name, value=value, low=f"{low:g}", high=f"{high:g}")]


def _number(value: str) -> float:
    """A number with point or comma; not a number, which no range holds, where it is none."""
    try:
        return float(value.replace(",", "."))
    except ValueError:
        return float("nan")


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
