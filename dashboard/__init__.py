"""Måltavle: what a support programme reached, how firm each figure is, and where it comes from."""
