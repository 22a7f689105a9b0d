import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.ingest.decoding import decode
from crossfoot.ingest.problem import UnreadableError

BRIEF = "The café’s repairs cost £1.5m – “far too much”, the owner said."
LONG = " ".join([BRIEF] * 5)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (BRIEF, "utf-8"),
        (BRIEF, "utf-8-sig"),
        (BRIEF, "utf-16"),
        (BRIEF, "utf-32"),
        (BRIEF, "cp1252"),
        ("The fee is £40.", "cp1252"),
        ("It’s €40 more.", "cp1252"),
        ("The fee is £40.", "latin-1"),
        (LONG, "cp1252"),
        (LONG, "mac_roman"),
        ("Премьер-министр заявил, что бюджет вырос на 5 процентов. " * 5, "cp1251"),
    ],
)
def test_reads_text_in_the_encoding_that_it_was_saved_in(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("bom", [codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
def test_reads_big_endian_text(bom):
    encoding = "utf-16-be" if len(bom) == 2 else "utf-32-be"
    assert decode(bom + BRIEF.encode(encoding)) == BRIEF


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"%PDF-1.7 a report", "binary"),
        (b"PK\x03\x04rest", "binary"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (b"text with \x00 inside", "binary"),
        (bytes(range(1, 32)) * 10, "binary"),
        (BRIEF.encode() + b"\xe2\x80", "encoding"),
        (b"\xff\xfe\x00\xd8\x41\x00", "encoding"),
        (bytes(range(128, 256)) * 4, "encoding"),
    ],
)
def test_says_why_bytes_are_no_text(data, reason):
    with pytest.raises(UnreadableError) as caught:
        decode(data)
    assert caught.value.reason == reason


def test_the_declared_encoding_wins_over_a_guess_but_not_over_utf8():
    polish = "Wałęsa powiedział, że koszt wyniósł 5 złotych."
    assert decode(polish.encode("iso8859_2"), declared="iso8859_2") == polish
    assert decode(polish.encode(), declared="iso8859_2") == polish


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_reason(data):
    try:
        text = decode(data)
    except UnreadableError as error:
        text = error.message
    assert text.strip()
    assert text.encode().decode() == text


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1).filter(str.strip))
def test_utf8_comes_back_as_it_is(text):
    # The byte order mark is the one character that is dropped at the beginning.
    data = text.encode()
    if not data.startswith((codecs.BOM_UTF8, b"BZh", b"%PDF-", b"GIF8", b"RIFF", b"{\\rtf", b"PK")):
        assert decode(data) == text
