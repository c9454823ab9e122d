"""Words in every language, and how strictly a definition is read."""

from collections.abc import Mapping

STRICT = {"extra": "forbid", "strict": True}
"""What the catalog's validation is told about each class: refuse unknown keys, convert nothing."""

Words = Mapping[str, str]
"""The same words in each language: {"nb": ..., "en": ...}."""
