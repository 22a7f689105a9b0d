"""Names of currencies after a number: the press's own from the lexicon, full names from Babel."""

from functools import cache

from babel import Locale

from crossfoot import lexicon


@cache
def currency_names() -> dict[str, tuple[str, ...]]:
    """Return name -> ISO 4217 codes that it may stand for; names in lower case and singular.

    Babel gives the full names ("canadian dollar", "bangladeshi taka"), the lexicon what the press says instead
    ("dollar", "quid", "dlr"). Names of one word are left to the lexicon, and so are those of old money, which Babel
    tells by years in brackets.
    """
    full = {
        name.lower(): (code,)
        for code, name in Locale("en").currencies.items()
        if " " in name and name.replace(" ", "").isalpha()
    }
    return full | {name: tuple(codes) for name, codes in lexicon.load("currencies")["names"].items()}
