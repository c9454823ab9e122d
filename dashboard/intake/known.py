"""What is known of the rows of one table by those that refer to them."""

from dashboard.intake.folding import fold

SHORTEST = 4
"""Letters of a word that names something alone."""


class Known:
    """The rows of one table. ids: name, as it is or folded -> the rows it may mean; called: id -> what it is called.

    before: id -> what the row was called when it was registered; unnamed: the first row without a name;
    faulty: what a row whose name is itself at fault is called -> its number;
    near: what was asked for -> the name most like it; parts: part of a name, folded -> the rows it may mean;
    words: word, folded -> the names that have it.
    """

    def __init__(self) -> None:
        self.ids: dict[str, set[str]] = {}
        self.called: dict[str, str] = {}
        self.before: dict[str, str] = {}
        self.faulty: dict[str, int] = {}
        self.unnamed: int | None = None
        self.near: dict[str, str] = {}
        self.parts: dict[str, set[str]] = {}
        self.words: dict[str, set[str]] = {}

    def add(self, name: str, own: str) -> None:
        """One more name of a row; none where it is empty."""
        if name:
            self.ids.setdefault(name, set()).add(own)

    def add_number(self, number: str, own: str) -> None:
        """The organisation number of a row, as it is and as registers write it; none where it is empty."""
        for said in (number, f"no{number}mva", f"{number}mva") if number else ():
            self.add(said, own)


def words_of(name: str) -> set[str]:
    """The words of a name, folded; none where none of them is long enough to say something."""
    words = {fold(word) for word in name.split()} - {""}
    return words if any(len(word) >= SHORTEST for word in words) else set()
