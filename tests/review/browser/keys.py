"""Keys, pressed when the page listens for them."""

LISTENS = """() => document.documentElement.classList.contains("scripted")
    && !document.querySelector(".htmx-request, .htmx-swapping, .htmx-settling")"""


def press(page, *keys):
    """Press one key after another, each when the page's script listens and nothing is on its way into the page.

    A key that opens another page needs a wait for that page's address before the next one: until the address
    changes, the page that is left listens too.
    """
    for key in keys:
        page.wait_for_function(LISTENS)
        page.keyboard.press(key)
