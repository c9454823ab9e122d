"""How hard Hypothesis looks: hard enough to find each slip that was planted, the same examples every time."""

from hypothesis import settings

settings.register_profile("steady", max_examples=60, deadline=None, derandomize=True, database=None)
settings.load_profile("steady")
