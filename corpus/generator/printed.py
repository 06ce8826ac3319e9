"""Is everything of a document on the paper?  Takes each text of the document out of the PDF's text, once for each time it is printed.

Only letters and digits are compared, in the order in which the PDF draws them: a cell is one run of them, or several where
pages end within it.  What is found is taken out, longest first, so that no text is found twice or within another one.
"""

import itertools
import re
import subprocess
from collections import Counter

from . import places
from .model import Band, Cell, Heading, Items, Lines, Para, Table
from .text import squeeze

SHORT = 12                       # letters of a cell that is looked for together with the next one in its row
LONG = 40                        # letters of a text whose parts other texts may be found in
WORDY = 100                      # letters with which several texts may begin alike
PIECE = 3                        # letters of a text that a page holds at least before its end
TAKEN = "\0"
SHOWN = 80                       # letters of a missing text that are shown
ANY_RESULT = squeeze("No exceptions noted")
LONE_LINES = 4                   # letters of a line worth looking for: others are marks


def drawn(pdf):
    """Letters and digits of each page in the order of drawing."""
    out = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-"], check=True, capture_output=True).stdout
    return [squeeze(page) for page in out.decode("utf-8", "replace").split("\f")[:-1]]


def of_cell(cell):
    return squeeze("" if cell is None else cell.text if isinstance(cell, (Cell, Band)) else cell)


def of_row(row):
    """Texts of a table row, each as its cells: a control's number, being short, goes with the control's words."""
    out, carried = [], []
    for text in filter(None, map(of_cell, [row] if isinstance(row, Band) else row)):
        carried.append(text)
        if len(text) >= SHORT:
            out.append(carried)
            carried = []
    return out + [carried] if carried else out


def of_block(block):
    """Texts of a block, each a list of cells."""
    if isinstance(block, (Para, Heading)):
        return [[squeeze(block.text)]]
    if isinstance(block, Items):
        return [[squeeze(item)] for item in block.items]
    if isinstance(block, Lines):
        return [[squeeze(line)] for line in block.lines if len(squeeze(line)) >= LONE_LINES]
    if isinstance(block, Table):
        return [[of_cell(h)] for h in [block.head_band, *block.header]] + [text for row in block.rows for text in of_row(row)]
    return []


class Paper:
    """Pages from which texts are taken.  `choose` says where to part a text that goes on overleaf, if several cuts will do."""

    def __init__(self, pages, choose):
        self.pages, self.choose = list(pages), choose

    def remove(self, number, at, length):
        page = self.pages[number]
        self.pages[number] = page[:at] + TAKEN + page[at + length:]

    def take(self, text):
        """Take `text` off the pages; False where it is not there."""
        for number, page in enumerate(self.pages):
            if (at := page.find(text)) >= 0:
                self.remove(number, at, len(text))
                return True
        return any(self.take_from(text, number) for number in range(len(self.pages) - 1))

    def take_from(self, text, number):
        """Take a text that begins on page `number` and goes on on the next one."""
        page, following = self.pages[number:number + 2]
        longest = min(most(lambda n: text[:n] in page, len(text)), len(text) - 1)
        shortest = len(text) - most(lambda n: text[len(text) - n:] in following, len(text))
        if longest < max(shortest, PIECE):
            return False
        cut = self.choose(range(max(shortest, PIECE), longest + 1), lambda n: following.find(text[n:]) - page.rfind(text[:n]))
        self.remove(number, page.rfind(text[:cut]), cut)
        self.remove(number + 1, following.find(text[cut:]), len(text) - cut)
        return True


CHOICES = (
    lambda cuts, distance: cuts[0 if cuts[-1] >= WORDY else -1],    # other texts begin with as many of the same words
    lambda cuts, distance: cuts[-1],            # as much as there is on the first page
    lambda cuts, distance: cuts[0],             # as little
    lambda cuts, distance: min(cuts, key=distance),     # nearest to the page's end
)


def most(holds, limit):
    """The largest n up to `limit` for which `holds`, which holds for all smaller ones as well."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if holds(middle) else (low, middle - 1)
    return low


def longest_first(texts, pages):
    return sorted(texts, key=lambda cells: -sum(map(len, cells)))


def parted_first(texts, pages):
    """Texts that somewhere go on overleaf first, unless they are short; then the longest first."""
    joined = ["".join(cells) for cells in texts]
    wanted, whole = Counter(joined), {t: sum(page.count(t) for page in pages) for t in set(joined)}
    return sorted(texts, key=lambda cells: (len("".join(cells)) < LONG or whole["".join(cells)] >= wanted["".join(cells)],
                                            -len("".join(cells))))


def left_over(texts, pages, order, choose):
    """Cells that remain when all texts have been taken off the pages; a row that is parted is taken cell by cell."""
    paper = Paper(pages, choose)
    left = [cells for cells in order(texts, pages) if not paper.take("".join(cells))]
    return [cell for cells in left for cell in cells if not paper.take(cell)]


def missing(blocks, pages):
    """Texts of the blocks that the pages lack.  One way of taking all off the pages proves that they are there."""
    rows = [t for b in blocks for t in of_block(b) if any(t)]
    cells = [[cell] for row in rows for cell in row]
    found = None
    for texts, order, choose in itertools.product((rows, cells), (longest_first, parted_first), CHOICES):
        left = left_over(texts, pages, order, choose)
        found = left if found is None or len(left) < len(found) else found
        if not found:
            break
    return found


def on_paper(document, label, pdf):
    """Sentences about texts that are not on the pages of their section."""
    pages = drawn(pdf)
    for section, place in zip(document.sections, label["sections"], strict=True):
        first, last = place["first_page"], place["last_page"]
        if not set(range(first, last + 1)) & set(label["pages_unread"]):
            blocks = section.blocks if section.role != "contents" else [
                Para(s.title) for s in document.sections if s.role not in ("cover", "contents")]
            for text in missing(blocks, pages[first - 1:last]):
                yield f"{section.role}: {text[:SHOWN]!r} is missing, or not there as often as it should be"


def tested(document):
    """Cells, paragraphs and items of the tests of controls, letters and digits only."""
    return [cell for s in document.sections if s.role == "tests-of-controls" for b in s.blocks for t in of_block(b) for cell in t]


def results_in(cell, said):
    """How many results a cell holds; a shorter one within a longer one is none of its own."""
    found = 0
    for text in sorted(said, key=len, reverse=True):
        found += cell.count(text)
        cell = cell.replace(text, TAKEN)
    return found


def fewer(document, rows, label, concluded):
    """Sentences about numbers in the label that are higher than what the document has of controls and results."""
    cells = tested(document)
    controls = sum(cell.count(text) for text in {squeeze(r.text) for r in rows} for cell in cells)
    said = {squeeze(t) for r in rows for t in r.results} | {ANY_RESULT}
    results = sum(results_in(cell, said) for cell in cells)
    if controls < label["control_rows"]:
        yield f"{controls} controls are printed, label says {label['control_rows']}"
    if label["results"] is not None and results < label["results"] and not concluded:
        yield f"{results} results are printed, label says {label['results']}"


def page_sizes(pdf):
    """Page number -> width and height as seen, after /Rotate."""
    out = subprocess.run(["pdfinfo", "-f", "1", "-l", "-1", str(pdf)], check=True, capture_output=True, text=True).stdout
    sizes, turned = {}, {}
    for line in out.split("\n"):
        if size := re.match(r"Page +(\d+) size: +([\d.]+) x ([\d.]+)", line):
            sizes[int(size[1])] = float(size[2]), float(size[3])
        elif turn := re.match(r"Page +(\d+) rot: +(\d+)", line):
            turned[int(turn[1])] = int(turn[2]) % 180 != 0
    return {n: (h, w) if turned[n] else (w, h) for n, (w, h) in sizes.items()}


def clipped(pdf):
    """Sentences about words that stick out of their page."""
    sizes = page_sizes(pdf)
    for number, words in places.words_of_pages(pdf).items():
        width, height = sizes[number]
        for word in words:
            if word.text and (word.x0 < 0 or word.x1 > width or word.base > height or word.base < 0):
                yield f"page {number}: {word.text!r} is not wholly on the page"
