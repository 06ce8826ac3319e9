"""Sets a document as flat OpenDocument text; LibreOffice makes the PDF of it."""

import html as html_escape
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from ..model import (Band, Cell, Contents, Heading, Items, Lines, Logo, PageBreak, Para, Space,
                     Table, marker)

SIZES = {"letter": (612, 792), "a4": (595, 842)}
NAMESPACES = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for n, u in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
    ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("draw", "drawing"), ("dc", "dc")))
TAG = re.compile(r"&lt;(/?)(b|i|sup)&gt;")


def esc(text):
    def tag(m):
        return "</text:span>" if m.group(1) else f'<text:span text:style-name="{m.group(2)}">'
    return TAG.sub(tag, html_escape.escape(text, quote=False)).replace("\n", "<text:line-break/>")


class Writer:
    def __init__(self, document, numbers):
        self.document, self.style, self.numbers = document, document.style, numbers
        self.automatic, self.body = [], []
        self.count = 0

    # ---- styles

    def paragraph_style(self, parent, break_before="", master="", **fo):
        """An automatic paragraph style; returns its name."""
        self.count += 1
        name = f"P{self.count}"
        attributes = "".join(f' fo:{k.replace("_", "-")}="{v}"' for k, v in fo.items()
                             if k not in ("font_size", "font_weight", "letter_spacing"))
        text = "".join(f' fo:{k.replace("_", "-")}="{v}"' for k, v in fo.items()
                       if k in ("font_size", "font_weight", "letter_spacing"))
        before = f' fo:break-before="{break_before}"' if break_before else ""
        on = f' style:master-page-name="{master}"' if master else ""
        self.automatic.append(
            f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}"{on}>'
            f"<style:paragraph-properties{attributes}{before}/><style:text-properties{text}/></style:style>")
        return name

    def styles(self):
        s = self.style
        heading = s.heading_font or s.font
        align = "justify" if s.justify else "left"
        caps = ' fo:font-variant="small-caps"' if s.small_caps else ""
        hyphen = (' fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"'
                  if s.hyphenate else "")

        def para(name, props, text):
            return (f'<style:style style:name="{name}" style:family="paragraph">'
                    f"<style:paragraph-properties {props}/><style:text-properties {text}/></style:style>")
        base = f'style:font-name="{s.font}" fo:font-size="{s.size}pt" fo:language="en" fo:country="US"'
        bold = f'style:font-name="{heading}" fo:font-weight="bold" fo:color="{s.color}"{caps}'
        return "".join([
            f'<style:style style:name="{n}" style:family="text"><style:text-properties {p}/></style:style>'
            for n, p in (("b", 'fo:font-weight="bold"'), ("i", 'fo:font-style="italic"'),
                         ("sup", 'style:text-position="super 58%"'))]) + "".join([
            para("Body", f'fo:margin-bottom="{s.size * .75}pt" fo:line-height="{int(s.spacing * 90)}%" '
                 f'fo:text-align="{align}" fo:orphans="2" fo:widows="2"', base + hyphen),
            para("Plain", f'fo:margin-bottom="{s.size * .6}pt"', base),
            para("Item", f'fo:margin-bottom="3pt" fo:margin-left="26pt" fo:text-indent="-16pt" '
                 f'fo:text-align="{align}" fo:line-height="{int(s.spacing * 90)}%"', base + hyphen),
            para("H1", f'fo:margin-bottom="14pt" fo:text-align="{s.title_align}"', bold +
                f' fo:font-size="{s.size * 1.45}pt"'),
            para("H2", 'fo:margin-top="10pt" fo:margin-bottom="5pt" fo:keep-with-next="always"', bold +
                f' fo:font-size="{s.size * 1.15}pt"'),
            para("H3", 'fo:margin-top="8pt" fo:margin-bottom="4pt" fo:keep-with-next="always"', bold +
                f' fo:font-style="italic" fo:font-size="{s.size}pt"'),
            para("TJust", 'fo:margin-bottom="2pt" fo:text-align="justify"',
                 f'style:font-name="{s.font}" fo:font-size="{s.table_size}pt"'),
            para("TCell", 'fo:margin-bottom="2pt"', f'style:font-name="{s.font}" fo:font-size="{s.table_size}pt"'),
            para("THead", "", f'style:font-name="{heading}" fo:font-size="{s.table_size}pt" fo:font-weight="bold" '
                              f'fo:color="{s.head_color}"'),
            para("TBand", "", f'style:font-name="{s.font}" fo:font-size="{s.table_size}pt" fo:font-weight="bold"'),
            para("Divider", 'fo:text-align="center" fo:margin-top="220pt"', bold + ' fo:font-size="22pt"'),
            para("Running", 'fo:text-align="center"', f'style:font-name="{s.font}" fo:font-size="8pt" '
                                                      'fo:color="#444444"'),
        ])

    def running(self, template, section):
        template = template.replace("{section}", section.running or section.title)
        text = esc(template.replace("|", "\t"))
        offset = -self.style.page_offset
        number = (f'<text:page-number text:page-adjust="{offset}">1</text:page-number>' if offset
                  else "<text:page-number>1</text:page-number>")
        text = text.replace("{pages}", "<text:page-count>1</text:page-count>").replace("{page}", number)
        return "".join(f'<text:p text:style-name="Running">{line}</text:p>'
                       for line in text.replace("\t", "<text:tab/>").split("<text:line-break/>"))

    def masters(self):
        layouts, masters = [], []
        s = self.style
        for i, section in enumerate(self.document.sections):
            w, h = SIZES[s.paper]
            if section.landscape:
                w, h = h, w
            orientation = "landscape" if section.landscape else "portrait"
            layouts.append(
                f'<style:page-layout style:name="L{i}"><style:page-layout-properties fo:page-width="{w}pt" '
                f'fo:page-height="{h}pt" style:print-orientation="{orientation}" fo:margin-top="{s.margin * .6}pt" '
                f'fo:margin-bottom="{s.margin * .6}pt" '
                f'fo:margin-left="{s.margin}pt" fo:margin-right="{s.margin}pt"/>'
                '<style:header-style><style:header-footer-properties fo:min-height="24pt"/></style:header-style>'
                '<style:footer-style><style:header-footer-properties fo:min-height="24pt"/></style:footer-style>'
                "</style:page-layout>")
            bare = section.role == "cover" and s.header_from > 1
            inner = "" if bare else (f"<style:header>{self.running(s.header, section)}</style:header>"
                                     f"<style:footer>{self.running(s.footer, section)}</style:footer>")
            masters.append(f'<style:master-page style:name="M{i}" '
                           f'style:page-layout-name="L{i}">{inner}</style:master-page>')
        return "".join(layouts), "".join(masters)

    # ---- blocks

    def p(self, style, text):
        self.body.append(f'<text:p text:style-name="{style}">{text}</text:p>')

    def block(self, block, width):
        if isinstance(block, Heading):
            self.p(f"H{block.level}", esc(block.text))
        elif isinstance(block, Para):
            name = "Body" if block.align == "body" else self.paragraph_style("Body", text_align=block.align)
            self.p(name, esc(block.text))
        elif isinstance(block, Items):
            for n, item in enumerate(block.items, block.start):
                self.p("Item", f"{marker(block.kind, n)}\u2002{esc(item)}")
        elif isinstance(block, Lines):
            extra = {"font_weight": "bold"} if block.bold else {}
            if block.spaced:
                extra["letter_spacing"] = "4pt"
            name = self.paragraph_style("Plain", text_align=block.align,
                                        font_size=f"{self.style.size * block.size:.1f}pt", **extra)
            self.p(name, "<text:line-break/>".join(esc(t) for t in block.lines))
        elif isinstance(block, Table):
            self.table(block, width)
        elif isinstance(block, Space):
            self.p(self.paragraph_style("Plain", margin_top=f"{block.points}pt", margin_bottom="0pt", font_size="1pt"),
                "")
        elif isinstance(block, PageBreak):
            self.p(self.paragraph_style("Plain", break_before="page", font_size="1pt"), "")
        elif isinstance(block, Contents):
            self.contents(block, width)
        elif isinstance(block, Logo):
            raise TypeError("logos are drawn by the HTML and cairo backends only")

    def contents(self, block, width):
        self.count += 1
        name = f"P{self.count}"
        leader = ' style:leader-style="dotted" style:leader-text="."' if block.leaders else ""
        self.automatic.append(
            f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Plain">'
            f'<style:paragraph-properties><style:tab-stops><style:tab-stop style:position="{width}pt" '
            f'style:type="right"{leader}/>'
            "</style:tab-stops></style:paragraph-properties></style:style>")
        for title, page in self.numbers:
            self.p(name, esc(title) + f"<text:tab/>{page}")

    def table(self, block, width):
        self.count += 1
        t = f"T{self.count}"
        s = self.style
        total = sum(block.widths)
        border = {"all": 'fo:border="0.5pt solid #777777"',
                  "horizontal": 'fo:border-top="0.5pt solid #999999" fo:border-bottom="0.5pt solid #999999"',
                  "none": ""}[block.rules]
        pad = 'fo:padding="3pt"'
        self.automatic.append(f'<style:style style:name="{t}" style:family="table"><style:table-properties '
                              f'style:width="{width}pt" table:align="left" fo:margin-bottom="8pt"/></style:style>')
        for kind, fill in (("c", ""), ("m", 'style:vertical-align="middle"'), ("h", f'fo:background-color="{s.head_fill}"'), ("b",
            f'fo:background-color="{s.band}"')):
            self.automatic.append(f'<style:style style:name="{t}{kind}" style:family="table-cell">'
                                  f"<style:table-cell-properties {border} {pad} {fill}/></style:style>")
        out = [f'<table:table table:name="{t}" table:style-name="{t}">']
        for i, w in enumerate(block.widths):
            self.automatic.append(f'<style:style style:name="{t}w{i}" style:family="table-column">'
                                  '<style:table-column-properties '
                                  f'style:column-width="{width * w / total:.1f}pt"/></style:style>')
            out.append(f'<table:table-column table:style-name="{t}w{i}"/>')
        if block.header:
            row = self.band(t, block, block.head_band) if block.head_band else ""
            row += "<table:table-row>" + "".join(
                f'<table:table-cell table:style-name="{t}h"><text:p '
                f'text:style-name="THead">{esc(h)}</text:p></table:table-cell>'
                for h in block.header) + "</table:table-row>"
            out.append(f"<table:table-header-rows>{row}</table:table-header-rows>" if block.repeat_header else row)
        for row in block.rows:
            if isinstance(row, Band):
                out.append(self.band(t, block, row.text))
            else:
                out.append("<table:table-row>")
                for column, value in enumerate(row):
                    if value is None:
                        out.append("<table:covered-table-cell/>")
                        continue
                    span = f' table:number-rows-spanned="{value.rows}"' if isinstance(value, Cell) and value.rows > 1 else ""
                    text = value.text if isinstance(value, Cell) else value
                    kind = "m" if column in block.middle else "c"
                    inner = "TJust" if block.justify else "TCell"
                    out.append(f'<table:table-cell table:style-name="{t}{kind}"{span}>' + "".join(
                        f'<text:p text:style-name="{inner}">{esc(p)}</text:p>' for p in text.split("\n"))
                        + "</table:table-cell>")
                out.append("</table:table-row>")
        out.append("</table:table>")
        self.body.append("".join(out))

    def band(self, name, block, text):
        """A full-width row."""
        n = len(block.widths)
        return (f'<table:table-row><table:table-cell table:style-name="{name}b" table:number-columns-spanned="{n}">'
                f'<text:p text:style-name="TBand">{esc(text)}</text:p></table:table-cell>'
                + "<table:covered-table-cell/>" * (n - 1) + "</table:table-row>")

    def write(self):
        for i, section in enumerate(self.document.sections):
            w, h = SIZES[self.style.paper]
            width = (h if section.landscape else w) - 2 * self.style.margin
            start = dict(master=f"M{i}") if section.new_page else {}
            if section.divider:
                self.p(self.paragraph_style("Divider", **start), esc(section.title))
                start = dict(break_before="page")
            if section.show_title:
                self.p(self.paragraph_style("H1", **start), esc(section.title))
            elif start:
                self.p(self.paragraph_style("Plain", font_size="1pt", margin_bottom="0pt", **start), "")
            for block in section.blocks:
                self.block(block, width)
        layouts, masters = self.masters()
        fonts = {self.style.font, self.style.heading_font or self.style.font}
        faces = "".join(f'<style:font-face style:name="{f}" svg:font-family="\'{f}\'"/>' for f in sorted(fonts))
        return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMESPACES} office:version="1.2" '
                'office:mimetype="application/vnd.oasis.opendocument.text">'
                f"<office:font-face-decls>{faces}</office:font-face-decls>"
                f"<office:styles>{self.styles()}</office:styles>"
                f"<office:automatic-styles>{layouts}{''.join(self.automatic)}</office:automatic-styles>"
                f"<office:master-styles>{masters}</office:master-styles>"
                f"<office:body><office:text>\n" + "\n".join(self.body) +
                    "</office:text></office:body></office:document>\n")


def source(document, numbers):
    return Writer(document, numbers).write()


def convert(path, work, wanted):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to",
                    wanted, "--outdir", work, str(path)], check=True, capture_output=True)
    return Path(work) / f"{path.stem}.{wanted}"


def soffice(path, pdf):
    with tempfile.TemporaryDirectory() as work:
        shutil.move(convert(path, work, "pdf"), pdf)


def by_docx(path, pdf):
    """By way of a Word document, whose tables and paragraphs are laid out by other rules."""
    with tempfile.TemporaryDirectory() as work:
        shutil.move(convert(convert(path, work, "docx"), work, "pdf"), pdf)
