"""Sets a document as groff -ms with tbl."""

import re
import subprocess
import textwrap

from ..model import (Band, Cell, Contents, Heading, Items, Lines, Logo, PageBreak, Para, Space,
                     Table, marker)

FAMILIES = {"Nimbus Roman": "T", "Nimbus Sans": "H", "P052": "P", "URW Bookman": "BM", "C059": "N"}
TAG = re.compile(r"<(/?)(b|i|sup)>")
CODES = {("", "b"): r"\fB", ("/", "b"): r"\fP", ("", "i"): r"\fI", ("/", "i"): r"\fP", ("", "sup"): r"\u\s-3", ("/",
    "sup"): r"\s+3\d"}


def esc(text):
    text = text.replace("\\", r"\(rs").replace("-", r"\-" if text.startswith("-") else "-").replace("\u00ae", r"\(rg").replace(
        "\n", "\n.br\n")
    text = TAG.sub(lambda m: CODES[m.groups()], text)
    return "\n".join(r"\&" + line if line[:1] in ".'" and line != ".br" else line for line in text.split("\n"))


class Writer:
    def __init__(self, document, numbers):
        self.document, self.style, self.numbers = document, document.style, numbers
        self.out, self.format = [], None
        self.inches = (8.5 if self.style.paper == "letter" else 8.27) - 2 * self.style.margin / 72

    def put(self, *lines):
        self.out += lines

    def fields(self, name, template):
        parts = template.replace("{page}", r"\\n(PN").split("|")
        parts = {1: ["", parts[0], ""], 2: [parts[0], "", parts[-1]], 3: parts[:3]}[len(parts)]
        return [f".ds {side}{name} \"{part.split(chr(10))[0]}" for side, part in zip("LCR", parts)]

    def preamble(self):
        s = self.style
        if s.paper == "a4":
            self.put(r".\" paper a4")
        self.put(f".fam {FAMILIES[s.font]}", f".nr PO {s.margin}p", f".nr LL {self.inches:.2f}i",
            f".nr FL {self.inches:.2f}i",
                 f".nr LT {self.inches:.2f}i", f".nr PS {s.size}", f".nr VS {s.size * s.spacing:.1f}", ".nr HM 1i",
                     ".nr FM 0.9i",
                 ".nr PI 2n", f".nr PD {s.size * .5:.1f}p", f".ds FAM {FAMILIES[s.font]}")
        self.put(*self.fields("H", s.header), *self.fields("F", s.footer))
        if not s.hyphenate:
            self.put(".nr HY 0")
        self.put(f".pn {1 - s.page_offset}")

    def heading(self, text, size):
        self.put(".KS" if size < 3 else "", ".LP", f".ps +{size}", r".ft B")
        self.put(esc(text), ".ft R", f".ps -{size}", ".KE" if size < 3 else "")

    def block(self, b):
        if isinstance(b, Heading):
            self.put(".SH", esc(b.text)) if b.level == 2 else self.put(".LP", r"\fI" + esc(b.text) + r"\fP", ".br")
        elif isinstance(b, Para):
            if b.align == "center":
                self.put(".LP", ".ce 99", esc(b.text), ".ce 0")
            else:
                self.put(".LP", ".na" if not self.style.justify else ".ad b", esc(b.text))
        elif isinstance(b, Items):
            for n, item in enumerate(b.items, b.start):
                self.put(f".IP \"{marker(b.kind, n)}\" 4", esc(item))
        elif isinstance(b, Lines):
            self.put(".LP", f".ps {self.style.size * b.size:.0f}", f".vs {self.style.size * b.size * 1.25:.0f}p",
                     ".ft B" if b.bold else ".ft R", ".ce 99" if b.align == "center" else ".nf")
            self.put("\n.br\n".join(esc(t) or r"\ " for t in b.lines), ".ce 0" if b.align == "center" else ".fi",
                ".ft R",
                     ".ps", ".vs", ".LP")
        elif isinstance(b, Space):
            self.put(".LP", r"\&", f".sp {b.points}p")
        elif isinstance(b, PageBreak):
            self.put(".bp")
        elif isinstance(b, Contents):
            self.contents(b)
        elif isinstance(b, Table):
            self.table(b)
        elif isinstance(b, Logo):
            raise TypeError("logos are drawn by the HTML and cairo backends only")

    def contents(self, b):
        self.put(".LP", f".ta {self.inches:.2f}iR", ".lc " + ("." if b.leaders else ""), ".nf")
        for title, page in self.numbers:
            lines = textwrap.wrap(title, 72)
            self.put(*(esc(line) for line in lines[:-1]), f"{esc(lines[-1])} \x01 {page}", ".sp 4p")
        self.put(".fi")

    def table(self, b):
        n, total = len(b.widths), sum(b.widths)
        usable = self.inches - 0.14 * n
        cols = " ".join(f"lw({usable * w / total:.2f}i)" for w in b.widths)
        box = {"all": "allbox", "horizontal": "", "none": ""}[b.rules]
        self.put(".LP", ".nr TPS \\n(PS", f".ps {self.style.table_size}", f".vs {self.style.table_size * 1.2:.1f}p",
                 ".TS H", f"{box} tab(\x02);" if box else "tab(\x02);")
        bold = " ".join(f"lbw({usable * w / total:.2f}i)" for w in b.widths)
        self.format = None
        heads = [("lb" + " s" * (n - 1), [b.head_band])] if b.head_band else []
        heads += [(bold, b.header)] if b.header else []
        repeated = heads if b.repeat_header else []
        for form, texts in repeated:
            self.row(form, texts)
        if not repeated:
            self.declare(heads[0][0] if heads else self.form_of(b.rows[0], n, cols))
        # Without .TS H and .TH -ms takes a boxed table for one that fits on a page, and what is below the page's end is lost.
        self.put(".TH")
        for form, texts in heads[len(repeated):]:
            self.row(form, texts)
        for row in b.rows:
            form = self.form_of(row, n, cols)
            if isinstance(row, Band):
                self.row(form, [row.text])
            else:
                self.row(form, ["" if c is None else c.text if isinstance(c, Cell) else c for c in row])
            if b.rules == "horizontal":
                self.put("_")
        self.put(".TE", f".ps {self.style.size}", f".vs {self.style.size * self.style.spacing:.1f}p")

    @staticmethod
    def form_of(row, columns, cells):
        return "lb" + " s" * (columns - 1) if isinstance(row, Band) else cells

    def declare(self, form):
        """Tells tbl the format of the rows that follow, where that is another one."""
        if form != self.format:
            self.put(*([".T&"] if self.format else []), form + ".")
            self.format = form

    def row(self, form, texts):
        self.declare(form)
        self.put("\x02".join("T{\n.na\n" + esc(t) + "\nT}" if t else "" for t in texts))

    def write(self):
        self.preamble()
        for i, section in enumerate(self.document.sections):
            if i and section.new_page:
                self.put(".bp")
            if section.divider:
                self.put(".sp 3i", ".ce 99", ".ps 20", ".vs 26p", ".ft B", esc(section.title), ".ft R", ".ce 0",
                    f".ps {self.style.size}", ".bp")
            if section.show_title:
                align = ".ce 9" if self.style.title_align == "center" else ".na"
                self.put(".LP", align, f".ps {self.style.size * 1.35:.0f}", f".vs {self.style.size * 1.7:.0f}p",
                    ".ft B", esc(section.title), ".ft R", ".ce 0",
                         f".ps {self.style.size}", f".vs {self.style.size * self.style.spacing:.1f}p", ".sp 6p")
            for b in section.blocks:
                self.block(b)
        return "\n".join(l for l in self.out if l != "") + "\n"


def source(document, numbers):
    return Writer(document, numbers).write()


def groff(path, pdf):
    paper = "a4" if "\\\" paper a4" in path.read_text(encoding="utf-8") else "letter"
    done = subprocess.run(["groff", "-k", "-t", "-ms", "-Tpdf", f"-dpaper={paper}", f"-P-p{paper}", str(path)],
                          check=True, capture_output=True)
    pdf.write_bytes(done.stdout)
