"""The command line: `python -m dashboard` serves; check, ask and bench answer on the terminal."""

import gc
import sys

from dashboard.commands import main

# Definitions and rows are many small objects that stay: looking through them all each time seven hundred more are made
# takes a twentieth of every command.
gc.set_threshold(50_000)

if __name__ == "__main__":
    sys.exit(main())
