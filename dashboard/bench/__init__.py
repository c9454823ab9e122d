"""The benchmark: our server beside an empty page and a naive one, all in one run.

Nothing is imported here: some of its modules are programs of their own, and are measured.
"""
