"""The templates of what is shown: macros over what the other modules here return, and the style of its marks."""

from importlib.resources import files

from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, PrefixLoader

from crossfoot.emit.report import page
from crossfoot.emit.report.page import marks_css

__all__ = ["make_environment", "marks_css", "selection_js"]

PACKAGE = "crossfoot.review.show"


def make_environment(*loaders: BaseLoader) -> Environment:
    """Make an environment whose templates escape whatever they print and show what would act on its surroundings.

    Args:
        loaders: Of the caller's templates. They find the macros by ``{% import "show.html.j2" as show %}``.
    """
    report = PrefixLoader({"report": PackageLoader(page.PACKAGE, "templates")})
    return page.make_environment(ChoiceLoader([*loaders, PackageLoader(PACKAGE, "templates"), report]))


def selection_js() -> str:
    """Return the module that takes a selection of text back to offsets in the article, and offsets to a range."""
    return (files(PACKAGE) / "static" / "selection.js").read_text(encoding="utf-8")
