"""The document model: what a case is made of, independent of the program that sets it.

A document is a list of sections, a section a list of blocks.  Text may carry the inline tags
<b>, <i> and <sup>; everything else in it is literal.
"""

from dataclasses import dataclass


# ---- blocks -------------------------------------------------------------------------------

@dataclass
class Heading:
    text: str
    level: int = 2


@dataclass
class Para:
    text: str
    align: str = "body"          # body | center | left | right


@dataclass
class Items:
    items: list
    kind: str = "bullet"         # bullet | dash | number | alpha | alpha-paren | roman
    start: int = 1


@dataclass
class Lines:
    """Lines that are not joined: covers, addressees, signatures."""
    lines: list
    align: str = "left"
    size: float = 1.0
    bold: bool = False
    spaced: bool = False         # letter-spaced capitals


@dataclass
class Cell:
    text: str
    rows: int = 1                # rows it spans; rows below hold None in its place


@dataclass
class Band:
    """A full-width table row."""
    text: str


@dataclass
class Table:
    header: list
    rows: list                   # lists of cells (str | Cell | None) or Band
    widths: list                 # relative
    repeat_header: bool = True
    rules: str = "all"           # all | horizontal | none
    middle: tuple = ()           # columns whose cells are centred vertically
    justify: bool = False
    head_band: str = ""          # a full-width row above the column names, repeated with them


@dataclass
class Space:
    points: float


@dataclass
class Hidden:
    """Text that a person does not see."""
    text: str
    how: str = "white"           # white | tiny


@dataclass
class PageBreak:
    pass


@dataclass
class Logo:
    """A drawn mark with a name in it: in the PDF it is a picture, its words are not text."""
    name: str
    color: str = "#345"


@dataclass
class Contents:
    """The list of contents; its page numbers are filled in after a first pass."""
    leaders: bool = True


# ---- sections and documents ---------------------------------------------------------------

@dataclass
class Section:
    role: str
    title: str                   # as printed, with its number
    blocks: list
    divider: bool = False        # a page of its own with the title before the section
    landscape: bool = False
    turned: bool = False         # landscape pages that are portrait pages with /Rotate (cairo; LaTeX always does so)
    show_title: bool = True
    new_page: bool = True
    running: str = ""            # running header text of this section
    probe: str = ""              # text to find the section by, where its first words do not do


@dataclass
class Style:
    """Looks of an audit firm's paper."""
    font: str = "Liberation Serif"
    heading_font: str = ""
    size: float = 10.5
    table_size: float = 9
    color: str = "#000000"
    band: str = "#e6e6e6"
    head_fill: str = "#dddddd"
    head_color: str = "#000000"
    paper: str = "letter"        # letter | a4
    justify: bool = False
    hyphenate: bool = False
    ligatures: bool = False
    small_caps: bool = False     # headings in small capitals
    spacing: float = 1.35        # line height
    margin: float = 72
    header: str = ""             # may hold {page}, {pages}, {section}
    footer: str = "{page}"
    header_from: int = 2         # first page with header and footer
    page_offset: int = 0         # printed number = PDF page - offset
    watermark: str = ""
    apostrophe: str = "curly"    # curly | straight | lost
    title_align: str = "left"


@dataclass
class Document:
    title: str
    style: Style
    sections: list
    author: str = ""


# ---- typography ---------------------------------------------------------------------------

def typeset(text, apostrophe):
    """Straight quotes as written here become what the firm's word processor makes of them."""
    if apostrophe == "straight":
        return text
    if apostrophe == "lost":
        return text.replace("'", " ")
    out = []
    previous = " "
    for ch in text:
        if ch == '"':
            out.append("\u201c" if previous in " (\n>" else "\u201d")
        elif ch == "'":
            out.append("\u2018" if previous in " (\n>\"" else "\u2019")
        else:
            out.append(ch)
        previous = ch
    return "".join(out)


def map_text(document, change):
    """Apply `change` to every printed string of the document, in place."""
    def cell(value):
        if isinstance(value, Cell):
            value.text = change(value.text)
            return value
        return None if value is None else change(value)

    for section in document.sections:
        section.title = change(section.title)
        section.running = change(section.running)
        for block in section.blocks:
            if isinstance(block, (Heading, Para, Hidden)):
                block.text = change(block.text)
            elif isinstance(block, Items):
                block.items = [change(t) for t in block.items]
            elif isinstance(block, Lines):
                block.lines = [change(t) for t in block.lines]
            elif isinstance(block, Table):
                block.header = [change(t) for t in block.header]
                block.head_band = change(block.head_band)
                for row in block.rows:
                    if isinstance(row, Band):
                        row.text = change(row.text)
                    else:
                        row[:] = [cell(c) for c in row]
    document.style.header = change(document.style.header)
    document.style.footer = change(document.style.footer)


def marker(kind, n):
    """The mark in front of list item n (from 1)."""
    if kind == "bullet":
        return "\u2022"
    if kind == "dash":
        return "\u2013"
    if kind == "number":
        return f"{n}."
    if kind == "alpha":
        return f"{chr(96 + n)}."
    if kind == "alpha-paren":
        return f"({chr(96 + n)})"
    return ["i.", "ii.", "iii.", "iv.", "v.", "vi.", "vii.", "viii.", "ix.", "x."][n - 1]
