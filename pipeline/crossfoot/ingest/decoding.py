"""Bytes -> text: byte order marks, UTF-8, older encodings; and what is no text at all."""

import codecs
import re

from crossfoot.ingest.problem import UnreadableError

BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image or a sound"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""Control characters that no text holds; tabs, line and page ends and the escape character may occur."""

MOST_CONTROL = 0.05
"""Share of control characters above which bytes are taken for binary."""

LATIN = 0.15
"""Share of bytes above 127 up to which a text is taken for one in Latin letters."""

AS_TEXT = "save it as UTF-8 text and try again"


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode *data* and drop its byte order mark.

    Args:
        data: A whole file.
        declared: The encoding that the file itself names, used where it is not UTF-8.

    Raises:
        UnreadableError: ``empty``, ``binary`` or ``encoding``.
    """
    if not data:
        raise UnreadableError("empty", "expected text, found an empty file", "leave it out or fill it")
    for magic, kind in MAGIC:
        if data.startswith(magic):
            raise UnreadableError("binary", f"expected text, found {kind}", AS_TEXT)
    text = _decode(data, declared)
    if "\0" in text or len(CONTROL.findall(text)) > MOST_CONTROL * len(text):
        raise UnreadableError("binary", "expected text, found binary data", AS_TEXT)
    if not text.strip():
        raise UnreadableError("empty", "expected text, found only white space", "leave it out or fill it")
    return text


def _decode(data: bytes, declared: str | None) -> str:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding)
    if b"\0" in data:
        raise UnreadableError("binary", "expected text, found binary data (zero bytes)", AS_TEXT)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        if _is_broken_utf8(data):
            raise _undecodable(f"invalid UTF-8 at byte {error.start}") from error
    return _strict(data, _guess(data, declared))


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        raise _undecodable(f"invalid {encoding.upper()}") from error


def _undecodable(found: str) -> UnreadableError:
    return UnreadableError("encoding", f"expected text in a known encoding, found {found}", AS_TEXT)


def _is_broken_utf8(data: bytes) -> bool:
    """Whether bytes are damaged UTF-8, which an older encoding would turn into rubbish."""
    text = data.decode(errors="surrogateescape")
    bad = sum("\udc80" <= c <= "\udcff" for c in text)
    good = len(text) - bad - sum(map(str.isascii, text))
    return good >= bad


def _guess(data: bytes, declared: str | None) -> str:
    """Name the encoding of bytes that are not UTF-8."""
    # Takes 0.1 s to import and is rarely needed.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    if declared is not None:
        return declared
    high = sum(byte > 127 for byte in data)
    if high <= LATIN * len(data):
        # The detector knows words, not currencies: over all encodings it reads the pound sign of a short
        # English text as Ł (cp1250) or as a Japanese bracket. News in Latin letters is Windows-1252, or
        # from an old Macintosh where that makes better words.
        matches = {m.encoding: m.coherence for m in from_bytes(data, cp_isolation=["cp1252", "mac_roman"])}
        return "mac_roman" if matches.get("mac_roman", 0) > matches.get("cp1252", 0) else "cp1252"
    best = from_bytes(data).best()
    if best is None:
        raise _undecodable(f"{high} bytes of none")
    return best.encoding
