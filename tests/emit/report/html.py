"""Read a page as a browser would, as far as the tests need it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "img", "input", "hr", "rect", "path"}


@dataclass
class Node:
    tag: str
    attributes: dict[str, str]
    children: list[Node | str] = field(default_factory=list)

    @property
    def text(self):
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def classes(self):
        return set((self.attributes.get("class") or "").split())

    def walk(self):
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def all(self, tag=None, cls=None):
        return [n for n in self.walk() if tag in (None, n.tag) and (cls is None or cls in n.classes)]

    def by_id(self, name):
        [node] = [n for n in self.walk() if n.attributes.get("id") == name]
        return node


class _Parser(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.stack = [Node("document", {})]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, {key: value or "" for key, value in attrs})
        self.stack[-1].children.append(node)
        if tag not in VOID:
            self.stack.append(node)

    def handle_startendtag(self, tag, attrs):
        self.stack[-1].children.append(Node(tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag):
        opened = self.stack.pop()
        assert opened.tag == tag, f"<{opened.tag}> is closed by </{tag}>"

    def handle_data(self, data):
        self.stack[-1].children.append(data)


def read(page):
    """The page as a tree; fails where an element is not closed in its turn."""
    parser = _Parser()
    parser.feed(page)
    parser.close()
    assert len(parser.stack) == 1, f"not closed: {[node.tag for node in parser.stack[1:]]}"
    return parser.stack[0]
