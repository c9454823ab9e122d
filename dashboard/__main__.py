"""The command line: `python -m dashboard` serves; check, ask and bench answer on the terminal."""

import sys

from dashboard.commands import main

if __name__ == "__main__":
    sys.exit(main())
