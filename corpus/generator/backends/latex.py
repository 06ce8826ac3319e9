"""Sets a document as LaTeX; pdflatex makes the PDF of it."""

import re
import subprocess
import tempfile
from pathlib import Path

from ..model import (Band, Cell, Contents, Heading, Hidden, Items, Lines, Logo, PageBreak, Para, Space,
                     Table, marker)

SPECIAL = {"&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}", "~": r"\~{}", "^":
    r"\^{}",
           "\\": r"\textbackslash{}", "\u2013": "--", "\u2014": "---", "\u201c": "``", "\u201d": "''", "\u2018": "`",
               "\u2019": "'",
           "\u00ae": r"\textregistered{}", "\u2022": r"\textbullet{}", "\u00a9": r"\textcopyright{}", "\u2502": "|"}
TAG = re.compile(r"<(/?)(b|i|sup)>")
OPEN = {"b": r"\textbf{", "i": r"\textit{", "sup": r"\textsuperscript{"}


def esc(text):
    out = []
    for piece in re.split(r"(</?(?:b|i|sup)>)", text):
        tag = TAG.fullmatch(piece)
        out.append(("}" if tag.group(1) else OPEN[tag.group(2)]) if tag else "".join(SPECIAL.get(ch, ch) for ch in piece))
    return "".join(out)


class Writer:
    def __init__(self, document, numbers):
        self.document, self.style, self.numbers = document, document.style, numbers
        self.out = []

    def put(self, *lines):
        self.out += lines

    def fields(self, template, section):
        text = template.replace("{section}", section.running or section.title.replace("\n", " "))
        parts = [esc(p).replace(r"\{page\}", r"\thepage{}").replace(r"\{pages\}", r"\pageref{lastpage}").replace("\n",
            r"\\") for p in text.split("|")]
        return {1: ["", parts[0], ""], 2: [parts[0], "", parts[-1]], 3: parts[:3]}[len(parts)]

    def preamble(self):
        s = self.style
        paper = "letterpaper" if s.paper == "letter" else "a4paper"
        self.put(rf"\documentclass[{int(round(s.size))}pt,{paper}]{{article}}", r"\usepackage[T1]{fontenc}",
            r"\usepackage[utf8]{inputenc}",
                 rf"\usepackage[margin={s.margin}bp,headheight=24pt]{{geometry}}",
                     r"\usepackage{mathptmx,longtable,fancyhdr,pdflscape,color,array}",
                 r"\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0.4pt}\setlength{\parindent}{0pt}\setlength{\parskip}{6pt}",
                 r"\raggedbottom\setlength{\LTpre}{4pt}\setlength{\LTpost}{10pt}\emergencystretch=2em",
                 r"\newcolumntype{L}[1]{>{\raggedright\arraybackslash}p{#1}}",
                 *self.other_columns(),
                     rf"\begin{{document}}\setcounter{{page}}{{{1 - s.page_offset}}}")
        if not s.justify:
            self.put(r"\raggedright")

    def heading(self, text, size, color=True):
        align = r"\centering" if self.style.title_align == "center" and size == r"\Large" else r"\raggedright"
        self.put(rf"{{{align}{size}\bfseries " + esc(text).replace("\n", r"\\ ") + r"\par}\nopagebreak")

    def block(self, b, landscape):
        if isinstance(b, Heading):
            self.put(r"\medskip")
            self.heading(b.text, r"\large" if b.level == 2 else r"\normalsize\itshape")
        elif isinstance(b, Para):
            text = esc(b.text)
            self.put(rf"\begin{{center}}{text}\end{{center}}" if b.align == "center" else text, "")
        elif isinstance(b, Hidden):
            look = r"\color{white}" if b.how == "white" else r"\fontsize{1}{1}\selectfont"
            self.put(rf"{{{look} {esc(b.text)}\par}}", "")
        elif isinstance(b, Items):
            self.put(r"\begin{list}{}{\setlength{\leftmargin}{2.2em}\setlength{\labelwidth}{1.6em}\setlength{\itemsep}{0pt}}")
            self.put(*(rf"\item[{esc(marker(b.kind, n))}] {esc(t)}" for n, t in enumerate(b.items, b.start)),
                r"\end{list}")
        elif isinstance(b, Lines):
            size = r"\Huge" if b.size > 1.9 else r"\LARGE" if b.size > 1.5 else r"\large" if b.size > 1.05 else r"\normalsize"
            weight = r"\bfseries" if b.bold else ""
            align = {"center": r"\centering", "right": r"\raggedleft"}.get(b.align, r"\raggedright")
            self.put(rf"{{{align}{size}{weight} " + r"\\ ".join(esc(t) for t in b.lines) + r"\par}")
        elif isinstance(b, Space):
            self.put(rf"\vspace*{{{b.points}bp}}")
        elif isinstance(b, PageBreak):
            self.put(r"\newpage")
        elif isinstance(b, Contents):
            fill = r"\dotfill" if b.leaders else r"\hfill"
            self.put(*(rf"{esc(title)} {fill} {page}\par" for title, page in self.numbers))
        elif isinstance(b, Table):
            self.table(b)
        elif isinstance(b, Logo):
            raise TypeError("logos are drawn by the HTML and cairo backends only")

    def other_columns(self):
        """Column types that only documents with such tables declare."""
        tables = [b for s in self.document.sections for b in s.blocks if isinstance(b, Table)]
        out = []
        if any(t.middle for t in tables):
            out.append(r"\newcolumntype{M}[1]{>{\raggedright\arraybackslash}m{#1}}")
        if any(t.justify for t in tables):
            out.append(r"\newcolumntype{J}[1]{p{#1}}")
        return out

    def band(self, b, n, bar, text):
        return rf"\multicolumn{{{n}}}{{{bar}p{{\dimexpr\linewidth-2\tabcolsep-2pt\relax}}{bar}}}{{\textbf{{{esc(text)}}}}}"

    def table(self, b):
        total, n = sum(b.widths), len(b.widths)
        bar = "|" if b.rules == "all" else ""
        kinds = ["M" if i in b.middle else "J" if b.justify else "L" for i in range(n)]
        columns = bar + bar.join(rf"{k}{{\dimexpr {w / total:.3f}\linewidth-2\tabcolsep-1pt\relax}}" for k, w in zip(
            kinds, b.widths)) + bar
        line = r"\hline" if b.rules != "none" else ""
        self.put(r"{\footnotesize", rf"\begin{{longtable}}{{{columns}}}", line)
        if b.head_band:
            self.put(self.band(b, n, bar, b.head_band) + rf" \\ {line}")
        if b.header:
            self.put(" & ".join(rf"\textbf{{{esc(h)}}}" for h in b.header) + rf" \\ {line}" + (r" \endhead" if b.repeat_header else
                ""))
        for row in b.rows:
            if isinstance(row, Band):
                self.put(self.band(b, n, bar, row.text) + rf" \\* {line}")
            else:
                texts = ["" if c is None else c.text if isinstance(c, Cell) else c for c in row]
                self.put(" & ".join(esc(t).replace("\n", r"\newline ") for t in texts) + rf" \\ {line}")
        self.put(r"\end{longtable}}")

    def write(self):
        self.preamble()
        for i, section in enumerate(self.document.sections):
            bare = section.role == "cover" and self.style.header_from > 1
            if i and section.new_page:
                self.put(r"\clearpage")
            if section.landscape:
                self.put(r"\begin{landscape}")
            for place, template in (("head", self.style.header), ("foot", self.style.footer)):
                for side, text in zip("LCR", ["", "", ""] if bare else self.fields(template, section)):
                    self.put(rf"\fancy{place}[{side}]{{\footnotesize {text}}}")
            if section.divider:
                self.put(r"\vspace*{3in}{\centering\Huge\bfseries " + esc(section.title).replace("\n", r"\\ ") + r"\par}\newpage")
            if section.show_title:
                self.heading(section.title, r"\Large")
            for block in section.blocks:
                self.block(block, section.landscape)
            if section.landscape:
                self.put(r"\end{landscape}")
        self.put(r"\label{lastpage}\end{document}")
        return "\n".join(self.out) + "\n"


def source(document, numbers):
    return Writer(document, numbers).write()


def pdflatex(path, pdf):
    with tempfile.TemporaryDirectory() as work:
        for _ in range(3):                       # longtable settles its widths over several runs
            subprocess.run(["pdflatex", "-interaction=batchmode", "-halt-on-error", f"-output-directory={work}", str(path)],
                           check=True, capture_output=True)
        pdf.write_bytes((Path(work) / (path.stem + ".pdf")).read_bytes())
