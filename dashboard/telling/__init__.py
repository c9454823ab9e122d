"""What is told of a programme: one message at a time, for slides on screen, PowerPoint and reports alike."""

from collections.abc import Callable

from dashboard.markup.reader import Reader
from dashboard.telling import closing, delivery, modelled, organisation, results
from dashboard.telling.blocks import Told
from dashboard.telling.slide import Asked

SLIDES: dict[str, Callable[[Reader, Asked], Told]] = {
    "title": closing.title,
    "keys": delivery.keys,
    "goals": results.goals,
    "sessions": delivery.sessions,
    "courses": delivery.courses,
    "learning": results.learning,
    "capacity": results.capacity,
    "mentoring": delivery.mentoring,
    "meetings": delivery.meetings,
    "money": delivery.money,
    "spending": delivery.spending,
    "network": results.network,
    "partners": results.partners,
    "public": results.public,
    "after": results.after,
    "organisation": organisation.organisation,
    "models": modelled.models,
    "turning": modelled.turning,
    "unknown": closing.unknown,
    "sources": closing.sources,
}
"""Every slide by its name, in the usual order."""

__all__ = ["SLIDES", "Asked", "Told"]
