"""The whole path of a fact-checker, in a real browser."""

import json

import pytest
from playwright.sync_api import expect

from crossfoot.review.items import claim, finding
from crossfoot.review.model import Filter, ItemType, Status
from crossfoot.review.queue import page as queue_page
from crossfoot.types import CHECK_NAMES
from tests.review.browser.keys import press


def flagged(desk):
    return [item for item in queue_page(desk, Filter()).items if item.flagged]


def state_of(desk, item_id):
    return finding(desk, item_id).state


def panel(page):
    return page.locator("#panel")


def status(page, words):
    expect(panel(page).locator(".state")).to_contain_text(words)


def test_who_logs_in_sees_what_is_open(log_in):
    page = log_in("Ben")
    expect(page.locator(".item").first).to_be_visible()
    expect(page.locator(".chips")).to_contain_text("Status: Open")
    expect(page.locator(".me")).to_contain_text("Ben")
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_label("Password")).to_be_visible()


def test_a_wrong_password_is_told(server, open_page):
    page = open_page()
    page.goto(server.url)
    page.get_by_label("Name").fill("Ben")
    page.get_by_label("Password").fill("something else")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("alert")).to_have_text("The name or the password is not right.")


def test_filters_narrow_the_queue_and_are_its_address(ana):
    before = ana.locator(".tally").first.inner_text()
    ana.locator(".facets").get_by_text("Contradicts").click()
    expect(ana).to_have_url(f"{ana.desk.url}/queue?status=open&verdict=contradicts")
    expect(ana.locator(".tally").first).not_to_have_text(before)
    assert set(ana.locator(".item .badge").all_inner_texts()) == {"⚠\ufe0e Contradicts"}
    ana.reload()
    assert set(ana.locator(".item .badge").all_inner_texts()) == {"⚠\ufe0e Contradicts"}
    ana.go_back()
    expect(ana.locator(".tally").first).to_have_text(before)


def test_search_finds_words(ana):
    press(ana, "/")
    ana.keyboard.type("shelter")
    press(ana, "Enter")
    ana.wait_for_url("**text=shelter**")
    expect(ana.locator(".item").first).to_contain_text("helter")
    ana.get_by_role("searchbox").fill('"; DROP TABLE items; --')
    press(ana, "Enter")
    expect(ana.locator(".empty")).to_contain_text("Nothing matches")


def opened(page, item_id):
    page.wait_for_url(f"**/findings/{item_id}**")
    expect(page.locator("#panel .state")).to_contain_text("Open")
    expect(page.locator("[data-scroll-to] [data-article]")).to_be_visible()


def test_a_finding_is_opened_from_the_queue_by_mouse_and_by_key(ana):
    first, second = flagged(ana.desk.desk)[:2]
    ana.goto(f"{ana.desk.url}/queue?status=open")
    ana.locator(f"#{first.id} h2 a").click()
    opened(ana, first.id)
    press(ana, "q")
    ana.wait_for_url("**/queue?status=open")
    press(ana, "j", "j", "Enter")
    opened(ana, second.id)
    ana.go_back()
    ana.locator(f"#{first.id}").get_by_role("link", name="Reject").click()
    opened(ana, first.id)
    expect(ana.locator("#reject")).to_have_attribute("open", "")


def test_what_is_filtered_without_a_new_page_is_opened_too(ana):
    ana.goto(f"{ana.desk.url}/queue?status=open")
    ana.get_by_role("link", name="Contradicts").first.click()
    ana.wait_for_url("**verdict=contradicts**")
    ana.locator(".item h2 a").first.click()
    opened(ana, ana.url.partition("/findings/")[2].partition("?")[0])
    expect(ana.locator(".way .place")).to_contain_text("1 of")


def test_the_queue_is_worked_off_by_keys(ana):
    item = flagged(ana.desk.desk)[0]
    press(ana, "j")
    expect(ana.locator(f"#{item.id}")).to_have_attribute("aria-current", "true")
    press(ana, "a")
    expect(ana.locator(f"#{item.id} .status")).to_contain_text("Confirmed")
    assert state_of(ana.desk.desk, item.id).status is Status.CONFIRMED
    expect(ana.locator(f"#{item.id}")).to_have_attribute("aria-current", "true")
    press(ana, "u")
    expect(ana.locator(f"#{item.id} .quick")).to_contain_text("Confirm")
    assert state_of(ana.desk.desk, item.id).status is Status.OPEN
    press(ana, "j")
    expect(ana.locator(f"#{item.id}")).not_to_have_attribute("aria-current", "true")
    press(ana, "k", "Enter")
    ana.wait_for_url(f"**/findings/{item.id}?status=open")


def open_first(page):
    item = next(item for item in flagged(page.desk.desk) if item.check in CHECK_NAMES)
    page.goto(f"{page.desk.url}/findings/{item.id}?status=open")
    return item.id


def test_a_finding_is_decided_by_keys_alone(ana):
    item_id = open_first(ana)
    press(ana, "a")
    status(ana, "Confirmed")
    press(ana, "u")
    status(ana, "Open")
    press(ana, "r", "3")
    status(ana, "Rejected")
    assert state_of(ana.desk.desk, item_id).reason == "unrelated_numbers"
    press(ana, "n")
    ana.keyboard.type("Ask the ministry? j k a")
    ana.locator("#note").get_by_role("button", name="Add the note").press("Enter")
    expect(panel(ana).locator(".history")).to_contain_text("Ask the ministry? j k a")
    assert [e.decision.action for e in finding(ana.desk.desk, item_id).events] == [
        "confirm",
        "undo",
        "reject",
        "note",
    ]
    press(ana, "Escape", "j")
    ana.wait_for_url(lambda url: item_id not in url)
    # What was decided has left this view: the one before it is another.
    before = ana.locator(".way [rel=prev]").get_attribute("href")
    press(ana, "k")
    ana.wait_for_url(f"**{before}")
    press(ana, "q")
    ana.wait_for_url("**/queue?status=open")


def test_a_finding_is_decided_with_the_mouse(ana):
    item_id = open_first(ana)
    ana.get_by_text("Reject", exact=False).first.click()
    ana.get_by_label("The speaker is wrong").check()
    ana.locator("#reject").get_by_label("Note").fill("It was the union.")
    ana.locator("#reject").get_by_role("button").click()
    status(ana, "Rejected")
    state = state_of(ana.desk.desk, item_id)
    assert (state.status, state.reason) == (Status.REJECTED, "wrong_speaker")


def test_after_a_decision_the_next_one_is_a_key_away_and_the_last_can_be_undone(ana):
    view = "status=open&verdict=contradicts&verdict=impossible"
    ana.goto(f"{ana.desk.url}/queue?{view}")
    ana.locator(".item h2 a").first.click()
    total = len(flagged(ana.desk.desk))
    for number in range(total):
        expect(ana.locator(".state")).to_contain_text("Open")
        item_id = ana.locator("#panel").get_attribute("data-item")
        press(ana, "a")
        status(ana, "Confirmed")
        after = panel(ana).locator(".after")
        expect(after.get_by_role("button", name="Undo")).to_be_visible()
        if number < total - 1:
            expect(after.get_by_role("link", name="Next")).to_be_visible()
            press(ana, "j")
            ana.wait_for_function("id => document.querySelector('#panel')?.dataset.item !== id", arg=item_id)
    expect(after).to_contain_text("That was the last one here.")
    press(ana, "q")
    expect(ana.locator(".list-head")).to_contain_text(f"{total} decided by you in the last 12 hours")
    expect(ana.locator(".empty")).to_contain_text("Nothing matches this view.")


def test_keys_do_nothing_while_somebody_types(ana):
    item_id = open_first(ana)
    press(ana, "n")
    ana.keyboard.type("aru")
    assert finding(ana.desk.desk, item_id).events == ()


def test_a_correction_is_made_by_selecting_text(ana):
    item_id = open_first(ana)
    found = finding(ana.desk.desk, item_id)
    operand = found.finding["operands"][0]
    text = found.article["text"]
    ana.evaluate(
        """async ([start, end]) => {
            const { rangeOf } = await import("/static/selection.js");
            const root = document.querySelector("[data-scroll-to] [data-article]");
            const range = rangeOf(root, start, end);
            const selection = document.getSelection();
            selection.removeAllRanges();
            selection.addRange(range);
            root.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
        }""",
        [operand["start"] - 4, operand["end"] + 3],
    )
    ana.get_by_role("button", name="Correct with this").click()
    expect(ana.locator("#correct")).to_have_attribute("open", "")
    expect(ana.locator("[data-selected]")).to_contain_text(operand["surface"])
    assert ana.locator("#correct select").input_value() == operand["mention_id"]
    ana.locator("#correct").get_by_label("Value").fill("1,234.5")
    ana.locator("#correct").get_by_role("button", name="Correct").click()
    status(ana, "Corrected")
    [correction] = state_of(ana.desk.desk, item_id).corrections
    span = correction.span
    assert text[span.span.start : span.span.end] == span.surface
    assert operand["surface"] in span.surface
    assert str(correction.value) == "1234.5"
    assert correction.mention_id == operand["mention_id"]
    expect(panel(ana).locator(".history")).to_contain_text("read as")


def test_a_date_is_corrected_as_a_date(ana):
    claims = queue_page(ana.desk.desk, Filter(type=(ItemType.CLAIM,), kind=("date",))).items
    item_id = claims[0].id
    ana.goto(f"{ana.desk.url}/claims/{item_id}#correct")
    form = ana.locator("#correct")
    date = form.locator("option[data-kind=date]").first
    form.get_by_label("What was misread").select_option(date.get_attribute("value"))
    expect(form.get_by_label("Value")).to_be_hidden()
    expect(form.get_by_label("Speaker", exact=True)).to_be_hidden()
    field = form.get_by_label("Date", exact=True)
    assert field.get_attribute("placeholder") == date.get_attribute("data-edtf") != ""
    field.fill("last spring")
    form.get_by_role("button", name="Correct").click()
    expect(ana.get_by_role("alert")).to_contain_text("expected one such as 2024, 2024-03")
    expect(field).to_have_value("last spring")
    field.fill("2023-21")
    form.get_by_role("button", name="Correct").click()
    status(ana, "Corrected")
    assert claim(ana.desk.desk, item_id).state.corrections[0].edtf == "2023-21"
    expect(panel(ana).locator(".history")).to_contain_text("date 2023-21 (read as")


def test_a_selection_is_taken_by_the_key_too(ana):
    open_first(ana)
    word = ana.locator("[data-scroll-to] [data-article] p").nth(1)
    word.dblclick(position={"x": 12, "y": 10})
    press(ana, "e")
    expect(ana.locator("#correct [name=start]")).not_to_have_value("")


def test_the_second_sees_the_first_before_hers_counts(log_in):
    ana, ben = log_in("Ana"), log_in("Ben")
    item_id = open_first(ana)
    open_first(ben)
    press(ana, "a")
    status(ana, "Confirmed")
    press(ben, "r", "1")
    expect(ben.get_by_role("alert")).to_contain_text("Ana was here before you.")
    expect(ben.get_by_role("alert")).to_contain_text("confirmed it")
    assert state_of(ana.desk.desk, item_id).reviewer == "Ana"
    status(ben, "Confirmed")
    expect(ben.locator("#reject")).to_have_attribute("open", "")
    ben.locator("#reject").get_by_role("button").click()
    status(ben, "Rejected")
    state = state_of(ana.desk.desk, item_id)
    assert (state.reviewer, state.reason) == ("Ben", "wrong_number")
    assert [e.decision.reviewer for e in finding(ana.desk.desk, item_id).events] == ["Ana", "Ben"]


def test_the_second_is_told_in_the_queue_too(log_in):
    ana, ben = log_in("Ana"), log_in("Ben")
    item = flagged(ana.desk.desk)[0]
    for page in (ana, ben):
        page.locator(f"#{item.id}").get_by_role("button", name="Confirm").scroll_into_view_if_needed()
    ana.locator(f"#{item.id}").get_by_role("button", name="Confirm").click()
    expect(ana.locator(f"#{item.id} .status")).to_contain_text("Confirmed by Ana")
    ben.locator(f"#{item.id}").get_by_role("button", name="Confirm").click()
    expect(ben.locator("#said")).to_contain_text("Ana was here before you.")
    expect(ben.locator(f"#{item.id} .status")).to_contain_text("Confirmed by Ana")
    assert len(finding(ana.desk.desk, item.id).events) == 1


def test_a_rejection_becomes_a_rule_that_can_be_taken_back(ana):
    item_id = open_first(ana)
    press(ana, "r", "3")
    ana.get_by_role("link", name="Never show the like again").click()
    expect(ana.locator("#preview")).to_be_visible()
    for box in ana.locator("[name=check]").all():
        box.uncheck()
    ana.get_by_label("Name").fill("tables of the budget")
    ana.get_by_label("Words in the sentence").fill("[0-9]")
    ana.get_by_role("button", name="Preview").click()
    expect(ana.locator("main")).to_contain_text("1 rejected")
    hidden = ana.locator(".notice").inner_text().split()[0]
    assert int(hidden) > 0
    ana.get_by_role("button", name="Save the rule").click()
    ana.wait_for_url("**/rules")
    expect(ana.locator(".rules")).to_contain_text(f"Hides {hidden} finding")
    suppressed = Filter(status=(Status.SUPPRESSED,))
    assert queue_page(ana.desk.desk, suppressed).total == int(hidden)
    with ana.expect_download() as download:
        ana.get_by_role("link", name="Export crossfoot.toml").click()
    toml = download.value.path().read_text()
    assert 'name = "tables of the budget"' in toml
    ana.get_by_role("button", name="Revoke tables of the budget").click()
    expect(ana.locator(".rules")).to_contain_text("revoked by Ana")
    assert queue_page(ana.desk.desk, suppressed).total == 0
    ana.get_by_text("Import the rules").click()
    ana.get_by_label("or its text").fill(toml)
    ana.get_by_role("button", name="Import").click()
    expect(ana.locator(".rules > li")).to_have_count(2)
    assert queue_page(ana.desk.desk, suppressed).total == int(hidden)
    assert state_of(ana.desk.desk, item_id).status is Status.REJECTED


ARTICLE = """Library visits fall

The town counted 48,200 visits to its libraries last year, down from 60,250 a year earlier, a fall of 35 percent.

Of 1,200 readers asked, 900 would pay for longer hours, or 75 percent, said Maud Ellery, who runs the service.
"""


def test_a_text_is_checked_now_and_kept(ana):
    ana.get_by_role("link", name="Check a text").click()
    ana.get_by_label("Article, as text or HTML").fill(ARTICLE)
    ana.get_by_label("Published").fill("2024-03-08")
    ana.get_by_role("button", name="Check", exact=True).click(no_wait_after=True)
    expect(ana.get_by_role("status").first).to_contain_text("does not add up", timeout=30_000)
    expect(ana.locator("article.matter h2")).to_contain_text("20%")
    expect(ana.locator(".ticks")).to_contain_text("Agrees")
    assert queue_page(ana.desk.desk, Filter(text="libraries")).total == 0
    ana.get_by_role("button", name="Keep on the desk").click()
    ana.wait_for_url("**/article?id=**")
    expect(ana.locator("main")).to_contain_text("Maud Ellery")
    assert queue_page(ana.desk.desk, Filter(text="libraries")).total > 0


def test_a_file_is_checked_now(ana, tmp_path):
    file = tmp_path / "story.html"
    paragraphs = "".join(f"<p>{line}</p>" for line in ARTICLE.split("\n\n"))
    file.write_text(f"<!doctype html><title>Library visits</title><article>{paragraphs}</article>")
    ana.goto(f"{ana.desk.url}/check")
    ana.get_by_label("or drop a file").set_input_files(file)
    ana.get_by_role("button", name="Check", exact=True).click()
    expect(ana.get_by_role("status").first).to_contain_text("does not add up", timeout=30_000)


def test_a_file_that_is_dropped_is_checked(ana):
    ana.goto(f"{ana.desk.url}/check")
    dropped = ana.evaluate_handle(
        """text => {
            const data = new DataTransfer();
            data.items.add(new File([text], "story.txt", { type: "text/plain" }));
            return data;
        }""",
        ARTICLE,
    )
    ana.dispatch_event("[data-drop]", "drop", {"dataTransfer": dropped})
    assert ana.get_by_label("or drop a file").evaluate("field => field.files[0].name") == "story.txt"
    ana.get_by_role("button", name="Check", exact=True).click()
    expect(ana.get_by_role("status").first).to_contain_text("does not add up", timeout=30_000)


FRENCH = """Le conseil municipal a voté hier soir un budget de 48 millions d'euros pour les écoles de la ville.
Selon la maire, cette somme permettra de rénover douze bâtiments et d'embaucher une trentaine d'enseignants.
"""


@pytest.mark.parametrize(("text", "says"), [("", "paste the article"), (FRENCH * 3, "English")])
def test_a_text_that_cannot_be_checked_says_why(ana, text, says):
    ana.goto(f"{ana.desk.url}/check")
    ana.get_by_label("Article, as text or HTML").fill(text)
    ana.get_by_role("button", name="Check", exact=True).click()
    expect(ana.get_by_role("alert")).to_contain_text(says)


def test_decisions_are_taken_away_as_files(ana):
    item_id = open_first(ana)
    press(ana, "a")
    status(ana, "Confirmed")
    ana.goto(f"{ana.desk.url}/exports")
    files = {}
    for name in ("CSV", "JSON Lines", "JSON-LD"):
        with ana.expect_download() as download:
            ana.get_by_role("link", name=name).click()
        files[name] = download.value.path().read_text(encoding="utf-8")
    assert item_id in files["CSV"]
    [line] = files["JSON Lines"].splitlines()
    assert (json.loads(line)["finding_id"], json.loads(line)["reviewer"]) == (item_id, "Ana")
    assert json.loads(files["JSON-LD"])["@context"] == "https://schema.org"


def test_help_shows_the_keys_and_goes_away(ana):
    press(ana, "?")
    expect(ana.get_by_role("dialog")).to_contain_text("undo the last decision")
    press(ana, "Escape")
    expect(ana.get_by_role("dialog")).not_to_be_visible()


def test_the_article_is_scrolled_to_the_place(ana):
    open_first(ana)
    goal = ana.locator("[data-scroll-to] .here")
    expect(goal).to_be_in_viewport()


def test_a_finding_is_copied_as_plain_text(ana):
    ana.context.grant_permissions(["clipboard-read", "clipboard-write"])
    item_id = open_first(ana)
    ana.get_by_role("button", name="Copy as plain text").click()
    expect(ana.locator("#said")).to_have_text("Copied.")
    copied = ana.evaluate("navigator.clipboard.readText()")
    assert item_id in copied
    assert "Arithmetic:" in copied


def test_an_article_shows_everything_that_is_said_of_it(ana):
    ana.get_by_role("link", name="Articles").click()
    ana.locator("tbody a").first.click()
    expect(ana.locator(".text .number").first).to_be_visible()
    expect(ana.get_by_role("complementary")).to_contain_text("Checks")


def test_the_dashboard_counts_decisions(ana):
    open_first(ana)
    press(ana, "a")
    status(ana, "Confirmed")
    ana.get_by_role("link", name="Dashboard").click()
    expect(ana.locator(".figure").nth(1)).to_contain_text("1")
    expect(ana.locator("main")).to_contain_text("Who decided")


def test_an_admin_lets_somebody_in(log_in, server, open_page):
    ana = log_in("Ana")
    ana.get_by_role("link", name="People", exact=True).click()
    ana.get_by_label("Name").fill("Cleo")
    ana.get_by_label("Password, 12 characters or more").fill("a third long one")
    ana.get_by_role("button", name="Let in", exact=True).click()
    expect(ana.locator("tbody")).to_contain_text("Cleo")
    page = open_page()
    page.goto(server.url)
    page.get_by_label("Name").fill("Cleo")
    page.get_by_label("Password").fill("a third long one")
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/queue?status=open")
    expect(page.get_by_role("link", name="People", exact=True)).to_have_count(0)


def test_everything_can_be_decided_without_a_script(laptop, keys, open_page):
    page = open_page(java_script_enabled=False)
    page.goto(f"{laptop.url}/login")
    page.goto(f"{laptop.url}/enter?key={keys[-1]}")
    page.get_by_role("link", name="Contradicts").first.click()
    page.locator(".item h2 a").first.click()
    item_id = page.url.partition("/findings/")[2].partition("?")[0]
    page.get_by_role("button", name="Confirm the flag").click()
    expect(page.locator("#panel .state")).to_contain_text("Confirmed")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#panel .state")).to_contain_text("Open")
    page.get_by_text("Reject", exact=False).first.click()
    page.get_by_label("The speaker is wrong").check()
    page.locator("#reject").get_by_role("button").click()
    expect(page.locator("#panel .state")).to_contain_text("Rejected")
    assert state_of(laptop.desk, item_id).reason == "wrong_speaker"
