"""Reads every definition file of a project folder into one Catalog."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from dashboard.catalog.blocks import fill, read_toml, shown_path
from dashboard.catalog.contents import Catalog
from dashboard.catalog.crosschecks import check_all
from dashboard.catalog.geography import read_geography
from dashboard.catalog.headers import read_indicator, read_table
from dashboard.definitions import (
    AccessCriterion,
    AttentionRule,
    DeliveryModel,
    Disclosure,
    Effect,
    Goal,
    Language,
    Parameter,
    Quantifier,
    Scenario,
    SchemeFigure,
    Source,
    StatusRules,
)
from dashboard.errors import Fault, stop_on

NORWEGIAN = ("nb", "nn")


def read_catalog(root: Path, datasets: Iterable[Path] = ()) -> Catalog:
    """Read data/*.toml, data/texts, queries/indicators and queries/tables under `root`.

    datasets: record folders whose <language>.toml files translate the words of their records.
    Raises FaultsFound with every fault of every file.
    """
    faults: list[Fault] = []
    data = root / "data"
    catalog = Catalog(
        sources=_read_blocks(data / "sources.toml", root, faults, _filler(Source, "source_id", faults)),
        quantifiers=_read_blocks(data / "quantifiers.toml", root, faults, _filler(Quantifier, "quantifier", faults)),
        goals=_read_blocks(data / "goals.toml", root, faults, _filler(Goal, "goal_id", faults, _with_criteria_ids)),
        indicators=_read_folder(root / "queries" / "indicators", root, faults, read_indicator),
        tables=_read_folder(root / "queries" / "tables", root, faults, read_table),
        attention=_read_blocks(data / "attention.toml", root, faults, _filler(AttentionRule, "rule_id", faults)),
        accessibility=_read_blocks(
            data / "accessibility.toml", root, faults, _filler(AccessCriterion, "criterion_id", faults)
        ),
        parameters=_read_blocks(data / "parameters.toml", root, faults, _filler(Parameter, "parameter_id", faults)),
        effects=_read_blocks(data / "effects.toml", root, faults, _filler(Effect, "effect_id", faults)),
        models=_read_files(data / "models", root, faults, _filler(DeliveryModel, "model_id", faults)),
        scenarios=_read_files(data / "scenarios", root, faults, _filler(Scenario, "scenario_id", faults)),
        scheme_figures=_read_blocks(
            data / "scheme_figures.toml", root, faults, _filler(SchemeFigure, "figure_id", faults)
        ),
        statuses=fill(StatusRules, read_toml(data / "statuses.toml", root, faults), "data/statuses.toml", faults),
        disclosure=fill(Disclosure, read_toml(data / "disclosure.toml", root, faults), "data/disclosure.toml", faults),
        geography=read_geography(data / "geo", root, faults),
        languages=_read_languages(data / "texts", root, faults),
        translations=_read_translations(datasets, root, faults),
    )
    stop_on(faults)
    stop_on(check_all(catalog))
    return catalog


def _read_blocks(path: Path, root: Path, faults: list[Fault], make: Callable) -> dict[str, Any]:
    """One definition per top block of a TOML file, by the block's name."""
    where = shown_path(path, root)
    made = {name: make(name, block, f"{where} [{name}]") for name, block in read_toml(path, root, faults).items()}
    return {name: definition for name, definition in made.items() if definition is not None}


def _filler(kind: type, id_key: str, faults: list[Fault], prepare: Callable = dict) -> Callable:
    def make(name: str, block: Any, where: str) -> Any:
        if not isinstance(block, dict):
            faults.append(Fault("block_expected", where))
            return None
        return fill(kind, {**prepare(block), id_key: name}, where, faults)

    return make


def _with_criteria_ids(block: Mapping[str, Any]) -> dict[str, Any]:
    criteria = block.get("criteria", {})
    return {**block, "criteria": {name: {**criterion, "criterion_id": name} for name, criterion in criteria.items()}}


def _read_folder(folder: Path, root: Path, faults: list[Fault], read: Callable) -> dict[str, Any]:
    """One definition per .sql file of a folder, by the file's name."""
    made = {path.stem: read(path, shown_path(path, root), faults) for path in sorted(folder.glob("*.sql"))}
    return {name: definition for name, definition in made.items() if definition is not None}


def _read_files(folder: Path, root: Path, faults: list[Fault], make: Callable) -> dict[str, Any]:
    """One definition per TOML file of a folder, by the file's name."""
    blocks = {path.stem: (path, read_toml(path, root, faults)) for path in sorted(folder.glob("*.toml"))}
    made = {name: make(name, block, shown_path(path, root)) for name, (path, block) in blocks.items()}
    return {name: definition for name, definition in made.items() if definition is not None}


def _read_languages(folder: Path, root: Path, faults: list[Fault]) -> dict[str, Language]:
    """Every language: bokmål first because it is the one the others are compared with, then nynorsk, then others."""
    paths = sorted({folder / "nb.toml", *folder.glob("*.toml")}, key=lambda path: (path.stem not in NORWEGIAN, path))
    return {path.stem: Language(path.stem, read_toml(path, root, faults)) for path in paths}


def _read_translations(datasets: Iterable[Path], root: Path, faults: list[Fault]) -> dict[str, dict]:
    translations: dict[str, dict] = {}
    for path in sorted(path for dataset in datasets for path in dataset.glob("*.toml")):
        known = translations.setdefault(path.stem, {})
        for table, rows in read_toml(path, root, faults).items():
            known.setdefault(table, {}).update(rows)
    return translations
