// From a selection of shown text to offsets in the article, in code points, and back.
// Each stretch of the article's text is an element with data-start: where its first character stands.

const points = (text) => [...text];

/** The part of an element's text that lies in a range, and the offset at which the part begins. */
function partOf(piece, range) {
  const before = document.createRange();
  const inside = document.createRange();
  inside.selectNodeContents(piece);
  if (piece.contains(range.endContainer)) inside.setEnd(range.endContainer, range.endOffset);
  before.selectNodeContents(piece);
  if (piece.contains(range.startContainer)) {
    inside.setStart(range.startContainer, range.startOffset);
    before.setEnd(range.startContainer, range.startOffset);
  } else {
    before.collapse(true);
  }
  const skipped = points(before.toString()).length;
  return { start: Number(piece.dataset.start) + skipped, characters: points(inside.toString()) };
}

/**
 * The span of the article that is selected within an element: {start, end, surface}, without white space at its
 * ends; null where nothing of the article is.
 */
export function selectedSpan(root, selection = document.getSelection()) {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const found = [];
  for (const piece of root.querySelectorAll("[data-start]")) {
    if (!range.intersectsNode(piece)) continue;
    const { start, characters } = partOf(piece, range);
    characters.forEach((character, index) => found.push([start + index, character]));
  }
  const isWord = ([, character]) => character.trim() !== "";
  const first = found.findIndex(isWord);
  if (first < 0) return null;
  const words = found.slice(first, found.findLastIndex(isWord) + 1);
  return {
    start: words[0][0],
    end: words.at(-1)[0] + 1,
    surface: words.map(([, character]) => character).join(""),
  };
}

/** The range of the document that shows the article's text from start to end; null where it is not shown. */
export function rangeOf(root, start, end) {
  const range = document.createRange();
  let begun = false;
  for (const piece of root.querySelectorAll("[data-start]")) {
    const base = Number(piece.dataset.start);
    const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
    let at = base;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const characters = points(node.data);
      const units = (count) => characters.slice(0, count).join("").length;
      if (!begun && at <= start && start < at + characters.length) {
        range.setStart(node, units(start - at));
        begun = true;
      }
      if (begun && at < end && end <= at + characters.length) {
        range.setEnd(node, units(end - at));
        return range;
      }
      at += characters.length;
    }
  }
  return null;
}
