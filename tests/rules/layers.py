"""The order of the layers and the homes of outside libraries: the one place where both are written."""

# One direction: a module may import only from itself and from those before it. Packages count as one.
LAYERS = (
    "errors", "home", "writing", "texts", "editions", "figures", "definitions", "catalog", "database", "achievement",
    "models", "network", "asking", "bounds", "answers", "project", "scenarios", "disclosure", "intake", "proposals",
    "figure_words", "wording", "markup", "telling", "charts", "exports", "ui", "app", "server", "site", "bench",
    "examples", "commands", "__main__",
)  # fmt: skip

# The reference pages of the bench are what one would write without this house.
REFERENCE = "dashboard/bench/reference/"

HOMES = {
    "duckdb": ("dashboard/database/", REFERENCE),
    "pyarrow": ("dashboard/database/",),
    "pydantic": ("dashboard/catalog/",),
    "babel": ("dashboard/wording.py", "dashboard/wording/"),
    "jinja2": ("dashboard/markup/",),
    "plotly": ("dashboard/charts/", REFERENCE),
    "orjson": ("dashboard/charts/",),
    "streamlit": ("dashboard/ui/", "pages/", "dashboard/app.py", "dashboard/server/", "dashboard/bench/"),
    "starlette": ("dashboard/server/",),
    "uvloop": ("dashboard/server/",),
    "networkx": ("dashboard/network.py",),
    "openpyxl": ("dashboard/intake/", "dashboard/exports/"),
    "xlsxwriter": ("dashboard/exports/", "dashboard/intake/"),
    "rapidfuzz": ("dashboard/intake/",),
    "tomli_w": ("dashboard/scenarios.py", "dashboard/telling/"),
    "pptx": ("dashboard/exports/",),
    "typst": ("dashboard/exports/report/",),
    "fontpkg_source_sans_3": ("dashboard/exports/report/",),
    "platformdirs": ("dashboard/home.py",),
    "websockets": ("dashboard/bench/",),
    "playwright": ("dashboard/bench/",),
    "numpy": ("dashboard/models/", REFERENCE),
    "pandas": (REFERENCE,),
}

# Layers that only think, and what they may use beside Python's own library.
PURE = {
    "errors": (), "editions": (), "figures": (), "definitions": (), "achievement": (), "bounds": (), "examples": (),
    "catalog": ("pydantic",), "models": ("numpy",), "network": ("networkx",),
}  # fmt: skip
