"""No test may see or touch what the person who runs the tests keeps of their own."""

import os
import tempfile

from dashboard.home import VARIABLE

# Set while pytest gathers the tests, for some of them read the whole project as they are made.
os.environ[VARIABLE] = tempfile.mkdtemp(prefix="maaltavle-tests-")
