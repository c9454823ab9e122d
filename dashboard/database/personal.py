"""What may tell of a person: birth numbers, e-mail addresses, telephone numbers, and headings that ask for them."""

import re
import unicodedata

BIRTH = (
    "(?:^|[^0-9.,]|[^0-9][.,])"
    "(?:0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])(?:0[1-9]|1[0-2]|4[1-9]|5[0-2]|6[6-9]|7[0-7]|8[1-9]|9[0-2])"
    "[0-9]{2}[ \u00a0\u2013-]?[0-9]{3}[ \u00a0]?[0-9]{2}(?:[^0-9]|$)"
)
"""Eleven digits that begin with a day and a month; D numbers, H numbers and made-up persons add to either."""
EMAIL = r"[^\s@]@[^\s@]+\.[A-Za-z]{2,}"
"""One sign before the @ tells enough; to take them all would take long in a long text without any."""
ABROAD = "(?:[+]|(?:^|[^0-9])00)[ \u00a0]?47[) \u00a0-]{0,2}(?:[0-9][ \u00a0.-]?){7}[0-9](?:[^0-9]|$)"
"""A Norwegian number with the code of the country."""
PERSONAL_TEXT = f"{BIRTH}|{EMAIL}|{ABROAD}"
"""Python and DuckDB both read this pattern, so it keeps to what both understand."""

# No more than part of the texts need be looked at closely.
EIGHT_DIGITS = re.compile(r"(?:[0-9][^0-9]{0,3}){8}")
CALLED = re.compile(
    r"\b(?:tlf|tel|telefon|telefonnummer|mob|mobil|mobilnummer|phone|sms|ring)\b[. ]*(?:nr\b)?[.: ]*"
    "(?![0-9]{1,2} [0-9]{1,2} [0-9]{4})(?:[0-9][ \u00a0]?){7}[0-9](?![0-9])",
    re.IGNORECASE,
)
GROUPED = re.compile(
    "(?<![0-9.,/-])(?<![0-9][ \u00a0])(?<!uke )(?<!uker )(?<!veke )(?<!week )"
    "(?:[49][0-9]{2}([ \u00a0.-])[0-9]{2}\\1[0-9]{3}|[49][0-9]([ \u00a0])[0-9]{2}\\2[0-9]{2}\\2[0-9]{2})"
    "(?![.,]?[0-9]|[ \u00a0][0-9])",
    re.IGNORECASE,
)
MOBILE = re.compile("(?<![0-9.,/-])(?<![0-9][ \u00a0])[49][0-9]{7}(?![0-9/]|[.,-][0-9]|[ \u00a0][0-9])")
"""Eight digits in a row: a mobile number, unless what stands beside them says that they are something else."""
NO_PHONE_BEFORE = re.compile(
    r"(?:\b(?:kr|nok|bilag|sak|ref|referanse|faktura|ordre|kid|id|journalpost|prosjekt|konto|arkiv|invoice|case)"
    r"|nr|nummer|number|snr)[.:# ]*$",
    re.IGNORECASE,
)
NO_PHONE_AFTER = re.compile(r"\s*(?:kr\b|nok\b|kroner|,-)", re.IGNORECASE)
ROUND = "000"
"""How an amount in whole thousands ends."""

GLUED = re.compile(r"\b(\w)[ .-]+(?=\w\b)|\b([edf])[ .-]+(?=(?:post\w*|mail\w*|nummer|nr)\b)")
"""Letters that stand alone belong to what follows: "t.l.f.", "E-post", "D nummer"."""
ASKS_WHOLE = frozenset(
    "tlf tel telefon phone telephone mobil mob mobile cellphone epost email mail fnr dnr dnummer ssn født fødd fodt "
    "born dob adresse address iban person pers kontakt contact saksbehandler sakshandsamar caseworker underskrift "
    "signatur signature brukernavn brukarnamn username kontonummer kontonr bankkonto bankkontonummer bankkontonr "
    "kasserer kasserar".split()
)
ASKS_FIRST = tuple(
    "tlf telefonn telefonl mobiln mobilt føds fods birth epost email mailadr personn persondata personopplys "
    "personalia fornavn førenamn etternavn etternamn firstname lastname surname fullname forename kontaktp kontakti "
    "kontaktd kontakte kontakto kontaktn kontaktl kontakta contactp contactn contacti contactd".split()
)
ASKS_LAST = tuple("telefon telefonnr telefonnummer phone adresse address leder leiar leader person".split())
NOT_PERSONS = frozenset("nettadresse webadresse gleder".split())
NAMES = ("navn", "namn", "name", "names")
OF_PERSONS = tuple(
    "deltaker deltakar deltager mentor leder leiar styreleder styreleiar styremedlem kontakt person medlem ansatt "
    "tilsett frivillig foresatt føresett saksbehandler sakshandsamar kursholder kurshaldar participant member leader "
    "contact employee volunteer guardian attendee".split()
)
WHOLE_NAMES = ("fullt navn", "fulle navn", "fullt namn", "full name", "first name", "last name", "family name")
ORGANISED = ("org", "forening", "association")
"""What makes a name the name of an organisation."""


def is_personal(text: str) -> bool:
    """Whether the text holds what may be a birth number, an e-mail address or a telephone number."""
    if "@" not in text and (len(text) < 8 or not EIGHT_DIGITS.search(text)):
        return False
    is_certain = any(re.search(form, text) for form in (PERSONAL_TEXT, CALLED, GROUPED))
    return is_certain or any(_calls(text, found) for found in MOBILE.finditer(text))


def is_phone(text: str) -> bool:
    """Whether the whole text may be a mobile number. In a column of numbers it may as well be one of those."""
    bare = text.strip()
    return MOBILE.fullmatch(bare) is not None and not bare.endswith(ROUND)


def _calls(text: str, found: re.Match[str]) -> bool:
    """Whether eight digits among words are a telephone number."""
    before, after = text[: found.start()], text[found.end() :]
    is_alone = not (before + after).strip()
    is_other = NO_PHONE_BEFORE.search(before) or NO_PHONE_AFTER.match(after) or found[0].endswith(ROUND)
    return not is_alone and not is_other


def personal_word(heading: str) -> str | None:
    """The word that makes a heading ask for persons, or None. Dots, spaces, digits and letter case are no matter."""
    folded = GLUED.sub(r"\1\2", unicodedata.normalize("NFKC", heading).casefold())
    words = re.sub(r"[\W\d_]+", " ", folded).split()
    for word, following in zip(words, [*words[1:], ""], strict=False):
        # Contact with somebody is no somebody.
        if _asks(word) and not (word in ("kontakt", "contact") and following in ("med", "with")):
            return word
    return _name_of_person(words)


def _asks(word: str) -> bool:
    is_asking = word in ASKS_WHOLE or word.startswith(ASKS_FIRST) or word.endswith(ASKS_LAST)
    return is_asking and word not in NOT_PERSONS


def _name_of_person(words: list[str]) -> str | None:
    """The word where the heading asks for the name of a person: "Deltakernavn", "Navn på leder", "Mentors navn"."""
    if any(sign in word for sign in ORGANISED for word in words):
        return None
    whole = [name for name in WHOLE_NAMES if name in " ".join(words)]
    joined = [word for word in words if word.endswith(NAMES) and word.startswith(OF_PERSONS)]
    whose = [word for word in words if word.startswith(OF_PERSONS)] if set(words) & set(NAMES) else []
    return next(iter([*whole, *joined, *whose]), None)
