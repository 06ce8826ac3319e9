"""Where words stand on the paper: follows a run of words through a cell, line by line and over a page's end."""

import html
import re
import subprocess
from dataclasses import dataclass

from .text import squeeze

RUN = 90                         # letters and digits that are followed
LINE = (4, 24)                   # points between baselines of a cell
TOP = .35                        # share of a page in which a cell goes on that began overleaf
# Points between words of a line, and points that a line may begin left of a run's first word: narrow cells first,
# because what is taken from a neighbouring column is wrong; then justified lines; then full-width rows.
SETTINGS = ((14, 260), (45, 260), (14, 720))


@dataclass(frozen=True)
class Word:
    page: int
    text: str                    # squeezed
    x0: float
    x1: float
    base: float
    height: float                # of the page


PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')
WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')


def words_of_pages(pdf):
    """Page number -> words, from the geometry that pdftotext gives."""
    out = subprocess.run(["pdftotext", "-bbox", "-enc", "UTF-8", str(pdf), "-"], check=True, capture_output=True).stdout
    pages, number, height = {}, 0, 0.0
    for line in out.decode("utf-8", "replace").split("\n"):
        if page := PAGE.search(line):
            number, height = number + 1, float(page.group(2))
            pages[number] = []
        elif word := WORD.search(line):
            x0, _, x1, y1 = (float(v) for v in word.groups()[:4])
            pages[number].append(Word(number, squeeze(html.unescape(word.group(5))), x0, x1, y1, height))
    return pages


class Run:
    """Follows one text from one first word."""

    def __init__(self, pages, first, gap, reach):
        self.pages, self.first, self.gap, self.reach = pages, first, gap, reach

    def follows(self, last, word):
        """May `word` be the one after `last` on the same page?"""
        down = word.base - last.base
        if abs(down) < 2:
            return -1 < word.x0 - last.x1 < self.gap
        return LINE[0] < down < LINE[1] and self.first.x0 - self.reach < word.x0 < min(self.first.x0, last.x0) + 4

    def overleaf(self, last, edge):
        """Words with which the cell may go on on the next page, where it has no further line on this one."""
        if last.page > self.first.page or last.base < .6 * last.height:
            return []
        if any(LINE[0] < w.base - last.base < LINE[1] and abs(w.x0 - edge) < 4 for w in self.pages[last.page]):
            return []
        return [w for w in self.pages.get(last.page + 1, ()) if w.text and abs(w.x0 - edge) < 4 and w.base < TOP * w.height]

    def spells(self, last, rest, edge, limit):
        """Does a way through the words after `last` spell `rest`?  `edge` is where the cell's lines begin."""
        if not rest or not limit:
            return not rest
        for word in [w for w in self.pages[last.page] if w is not last and self.follows(last, w)] + self.overleaf(last, edge):
            if rest.startswith(word.text) or word.text.startswith(rest):
                at = edge if abs(word.base - last.base) < 2 else min(edge, word.x0)
                if self.spells(word, rest[len(word.text):], at, limit - 1):
                    return True
        return False


def page_of(text, pages, first_page, last_page):
    """The first page from first_page to last_page on which `text` begins, or None."""
    wanted = squeeze(text)[:RUN]
    for gap, reach in SETTINGS:
        for number in range(first_page, last_page + 1):
            for word in pages.get(number, ()):
                if word.text and wanted.startswith(word.text):
                    if Run(pages, word, gap, reach).spells(word, wanted[len(word.text):], word.x0, 40):
                        return number
    return None
