"""A name is found in free text however it is written, and everyday words are left alone."""

import pytest

from dashboard.disclosure import watch_for
from dashboard.disclosure.folding import folded, is_comparable
from dashboard.disclosure.known import _watch
from dashboard.disclosure.naming import Named, Watch
from dashboard.disclosure.ordinary import Ordinary
from tests.disclosure.worst import PROGRAMME
from tests.real import desk

NAMED = (
    Named("AktivNo", ("ekte-runde-aktivno",), ("Trondheim",)), Named("Beatus Cras"), Named("Inter-Nationals"),
    Named("Grønland foreldre og barn gruppe", (), ("Grønland i Oslo",)), Named("Kvinnenettverket Noor Hald"),
    Named("Serbisk forening Sveti Sava"), Named("Innvandrerforum i Østfold", ("ifo",)), Named("Wadajir forening"),
    Named("Vestland Krysskulturell Brobyggertjeneste"), Named("Kvinnenettverket Bro"), Named("Leksehjelpen Fyr"),
    Named("Sammen for Alta"), Named("Foreldre og barn"), Named("Røde Kors", ("850000018",)),
    Named("Folkebudet", is_whole_only=True),
)  # fmt: skip
GIVEN_AWAY = (
    "aktivno greide det ikke", "AktivNos regnskap manglet", "Aktiv No sluttet", "BEATUS CRAS sluttet", "A-k-t-i-v N o",
    "Inter Nationals sluttet", "Inter-\u2011Nationals", "BåAktivNo sluttet", "Wadajir sluttet", "Noor Hald sluttet",
    "Sveti Sava falt fra", "IFO falt fra", "IFØ falt fra", "VKB falt fra", "vkb falt fra", "Vestland falt fra",
    "Grønland foreldre og barn falt fra", "Gronland foreldre og barn gruppe", "Groenland falt fra",
    "Aktiv\u00adNo myk", "Akti\u200bvno", "ekte-runde-aktivno falt fra", "\uff21ktivno i full bredde",
    "post@aktivno.no svarte ikke", "Aktivvno", "AktvNo", "Wadjair forening", "Beatu\u0301s sluttet",
    "Den serbiske foreningen sluttet", "Brobyggertjenesten sluttet", "GFBG falt fra", "SFSS falt fra",
    "Bro sluttet", "leksehjelpen ved Fyr", "Alta sluttet", "kurs for foreldre og barn", "850 000 018 svarte ikke",
    "Folkebudet sluttet", "\u0410ктивно", "Свети Сава", "Aktiv\u039do",
)  # fmt: skip
LEFT_ALONE = (
    "Foreningen greide det ikke", "Kvinnenettverket møttes hver uke", "Kurs i regnskap og styrearbeid",
    "De bygger bro mellom folk", "Vi arbeider sammen om søknader", "Samling på Grønland", "Kurs i Trondheim",
    "internt møte om internasjonal kontakt", "Norsk språkkafé for kvinner og barn", "En frivillig gruppe for ungdom",
    "IMDi og NTNU var til stede", "NAV kom på besøk", "Møtet varte i to timer. Ingen kom.", "brød og fyrstikker",
    "Digitalt, 3.-4. mai 2026 kl. 18", "The society held a course for women", "Sju av ni leverte; to ble forsinka", "",
    "Foreldre kom, barn og",
)  # fmt: skip


@pytest.fixture(scope="module")
def watch() -> Watch:
    """Looks for names such as the records hold."""
    catalog = desk().catalog
    return Watch(NAMED, Ordinary.of(catalog), catalog.disclosure)


@pytest.mark.parametrize("text", GIVEN_AWAY)
def test_what_gives_a_name_away_is_found(watch: Watch, text: str) -> None:
    assert watch.finds(text) and watch.finds(f"Alt gikk bra, men {text}.")


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_everyday_words_are_left_alone(watch: Watch, text: str) -> None:
    assert not watch.finds(text)


def test_two_ways_of_writing_the_same_are_alike() -> None:
    assert folded("Grønland") == folded("GRO\u00adENLAND") == folded("gronland") == folded("Grønla\u0301nd")
    assert folded("Ålesund") == folded("A\u030alesund") == folded("Aalesund")


def test_letters_of_another_script_cannot_be_looked_through() -> None:
    assert is_comparable("Språkkafé, 3–4 mai … ½ 😀 Łódź") and not is_comparable("Aktivnо")


def test_our_own_texts_and_made_up_rounds_give_nobody_away() -> None:
    shown = desk()
    found = _watch(shown)
    made_up = [name for name in shown.programmes if shown.is_example(name)]
    texts = [
        str(row[column]) for programme in made_up
        for table, columns in (("evidence", ["text"]), ("sessions", ["title", "topic"]), ("verdicts", ["wording"]))
        for row in shown.rows(table, programme) for column in columns if row[column]
    ]  # fmt: skip
    assert len(texts) > 100 and [text for text in texts if found.finds(text)] == []


def test_only_texts_that_are_neither_printed_nor_made_up_by_us_are_looked_through() -> None:
    assert [name for name in desk().programmes if watch_for(desk(), name)] == []
    assert PROGRAMME not in desk().programmes


@pytest.mark.parametrize("title", ["Oppfølging av AktivNo", "Wadajirprosjektet", "ekte-runde-aktivno", "beatus-cras"])
def test_a_title_that_is_somebodys_name_is_found(watch: Watch, title: str) -> None:
    assert watch.is_named_after(title)


@pytest.mark.parametrize("title", ["Vestland 2026", "Grønland sammen", "own-2026", "Bro til arbeid", "Oslo-runden"])
def test_a_place_or_an_everyday_word_may_be_in_any_title(watch: Watch, title: str) -> None:
    assert not watch.is_named_after(title)
