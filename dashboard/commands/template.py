"""template: write the empty workbook that people fill in."""

import argparse
from pathlib import Path

HELP = "write the workbook in which own records are filled in"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("--out", type=Path, required=True, metavar="F.xlsx", help="the file to write")


def run(parsed: argparse.Namespace) -> int:
    """0 when the file is written."""
    from dashboard import project
    from dashboard.commands.placing import written_to
    from dashboard.intake import write_template
    from dashboard.texts import read_sentences
    from dashboard.writing import write_whole

    with written_to(parsed.out, parsed.language):
        write_whole(parsed.out, write_template(parsed.language, project.ROOT))
    print(read_sentences(parsed.language)["page"]["template_written"].format(file=parsed.out))
    return 0
