"""axe-core finds nothing on any page, light and dark, from a small phone to a wide screen; nothing is wider than its screen."""

from importlib.resources import files

from crossfoot.review.items import article_lines
from crossfoot.review.model import Filter, ItemType
from crossfoot.review.queue import page as queue_page
from crossfoot.types import CHECK_NAMES
from tests.review.browser.keys import press
from tests.review.browser.test_path import ARTICLE

WIDTHS = (320, 768, 1440)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
AXE = files("axe_playwright_python") / "axe.min.js"


def addresses(desk):
    items = queue_page(desk, Filter()).items
    finding = next(i.id for i in items if i.flagged and i.check in CHECK_NAMES)
    claim = queue_page(desk, Filter(type=(ItemType.CLAIM,))).items[0].id
    articles = [line.id for line in article_lines(desk)[0]]
    return [
        "/queue?status=open",
        "/queue?text=nothing+like+this",
        "/queue?verdict=contradicts&status=open&since=2020-01-01",
        f"/findings/{finding}?status=open",
        *(f"/findings/{finding}?status=open#{form}" for form in ("reject", "correct", "note")),
        f"/claims/{claim}",
        "/articles",
        *(f"/article?id={key}" for key in articles),
        "/check",
        "/dashboard",
        "/rules",
        f"/rules/new?finding={finding}",
        "/changes",
        "/exports",
        "/people",
        "/help",
        "/nowhere",
    ]


def load_axe(page):
    page.evaluate(AXE.read_text(encoding="utf-8"))


def complaints(page, where):
    """What axe finds on a page in every size and light, and how much of it does not fit."""
    load_axe(page)
    said = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)
            place = f"{where} {width} {theme}"
            found = page.evaluate("options => axe.run(document, options)", ALL)
            assert found["passes"], place
            said += [
                f"{place}: {v['id']}: {n['html'][:160]}" for v in found["violations"] for n in v["nodes"]
            ]
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if wide > 0:
            said.append(f"{where} {width}: {wide}px wider than the screen")
    return said


def test_axe_finds_what_is_wrong(open_page):
    page = open_page()
    page.set_content(
        "<html lang=en><title>x</title><main><h1>x</h1><img src=data:,><p style='color:#ccc'>too pale to read</p></main>"
    )
    load_axe(page)
    found = page.evaluate("options => axe.run(document, options)", ALL)
    assert {v["id"] for v in found["violations"]} >= {"image-alt", "color-contrast"}


def test_no_page_keeps_anybody_out(log_in, server, open_page):
    stranger = open_page()
    stranger.goto(server.url)
    found = complaints(stranger, "/login")
    page = log_in("Ana")
    for address in addresses(server.desk):
        page.goto("about:blank")
        page.goto(server.url + address)
        found += complaints(page, address)
    assert found == []


def test_nothing_that_appears_keeps_anybody_out(log_in, server):
    """Help, what is decided, a conflict, a rule, a text that was checked."""
    page = log_in("Ana")
    [finding] = [a for a in addresses(server.desk) if a.startswith("/findings/") and "#" not in a]
    page.goto(server.url + finding)
    press(page, "?")
    page.get_by_role("dialog").wait_for()
    found = complaints(page, "help")
    press(page, "Escape", "r", "3")
    page.locator("#panel .status.rejected").wait_for()
    found += complaints(page, "rejected")
    page.locator('#panel [name="seen"]').evaluate_all(
        "fields => fields.forEach(field => { field.value = 0 })"
    )
    page.locator("#panel").get_by_role("button", name="Confirm the flag").click()
    page.get_by_role("alert").wait_for()
    found += complaints(page, "conflict")
    page.goto(f"{server.url}/rules/new?finding={finding.split('/')[2].partition('?')[0]}")
    page.get_by_role("button", name="Save the rule").click()
    page.wait_for_url("**/rules")
    found += complaints(page, "rules")
    page.goto(f"{server.url}/dashboard")
    found += complaints(page, "dashboard, decided")
    page.goto(f"{server.url}/check")
    page.get_by_role("button", name="Check", exact=True).click()
    page.get_by_role("alert").wait_for()
    found += complaints(page, "refused")
    page.get_by_label("Article, as text or HTML").fill(ARTICLE)
    page.get_by_role("button", name="Check", exact=True).click()
    page.get_by_role("button", name="Keep on the desk").wait_for(timeout=30_000)
    assert found + complaints(page, "checked") == []
