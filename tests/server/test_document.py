"""The HTML document and Streamlit's files."""

import gzip

from dashboard.server.document import STATIC
from tests.server.conftest import Started
from tests.server.stand_in import WORDS


def test_the_server_says_that_it_is_healthy(server: Started) -> None:
    assert server.ask("/_stcore/health").body == b"ok"


def test_the_document_is_norwegian_unless_asked_otherwise(server: Started) -> None:
    for path in ("/", "/broken", "/?language=nb", "/?language=xx", "/?programme=pilot-2022"):
        text = server.ask(path).body.decode()
        assert '<html lang="nb">' in text
        assert f"<noscript><p>{WORDS['nb']['needs_javascript']}</p></noscript>" in text


def test_the_document_is_english_when_the_address_asks_for_it(server: Started) -> None:
    answer = server.ask("/broken?programme=pilot-2022&language=en")
    assert '<html lang="en">' in answer.body.decode()
    assert WORDS["en"]["needs_javascript"] in answer.body.decode()
    assert answer.headers["content-language"] == "en"


def test_the_document_bears_our_title_and_not_streamlits(server: Started) -> None:
    text = server.ask("/").body.decode()
    assert "<title>Måltavle</title>" in text
    assert "<title>Streamlit</title>" not in text
    assert "_stcore/agent" not in text


def test_the_document_is_asked_for_again_and_not_sent_again(server: Started) -> None:
    first = server.ask("/", Accept_Encoding="gzip")
    assert first.headers["cache-control"] == "no-cache"
    again = server.ask("/", Accept_Encoding="gzip", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert server.ask("/?language=en", Accept_Encoding="gzip", If_None_Match=first.headers["etag"]).status == 200


def test_every_script_the_document_names_is_served(server: Started) -> None:
    text = server.ask("/").body.decode()
    named = [part.split('"')[0] for part in text.split('src="./')[1:]]
    assert named
    for path in named:
        assert server.ask(f"/{path}").status == 200


def test_a_gzipped_file_holds_the_very_bytes_of_the_file(server: Started) -> None:
    largest = max((STATIC / "static").rglob("*.js"), key=lambda path: path.stat().st_size)
    path = f"/{largest.relative_to(STATIC).as_posix()}"
    zipped = server.ask(path, Accept_Encoding="gzip, deflate, br")
    assert zipped.headers["content-encoding"] == "gzip"
    assert zipped.headers["vary"] == "Accept-Encoding"
    assert "immutable" in zipped.headers["cache-control"]
    assert int(zipped.headers["content-length"]) == len(zipped.body) < largest.stat().st_size / 2
    assert gzip.decompress(zipped.body) == largest.read_bytes()


def test_a_client_without_gzip_gets_the_plain_file(server: Started) -> None:
    style = next((STATIC / "static" / "css").glob("*.css"))
    for accepted in ("identity", "gzip;q=0"):
        plain = server.ask(f"/static/css/{style.name}", Accept_Encoding=accepted)
        assert "content-encoding" not in plain.headers
        assert plain.body == style.read_bytes()


def test_fonts_are_served_as_they_are(server: Started) -> None:
    font = next((STATIC / "static" / "media").glob("*.woff2"))
    answer = server.ask(f"/static/media/{font.name}", Accept_Encoding="gzip")
    assert answer.body == font.read_bytes()
    assert answer.headers["x-content-type-options"] == "nosniff"
