"""Draws a document with cairo and pango: its own small layout engine.

Paragraphs and table rows break between lines wherever a page ends, so a cell may go on overleaf.
"""

import dataclasses
import html as html_escape
import json
import re
import subprocess

from .. import model
from ..model import (Band, Contents, Heading, Items, Lines, Logo, PageBreak, Para, Space, Table,
                     marker)

SIZES = {"letter": (612, 792), "a4": (595.28, 841.89)}
TAG = re.compile(r"&lt;(/?(?:b|i|sup))&gt;")


def esc(text):
    return TAG.sub(r"<\1>", html_escape.escape(text, quote=False))


# ---- source: the document as JSON -----------------------------------------------------------

def plain(value):
    if dataclasses.is_dataclass(value):
        fields = {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return {"is": type(value).__name__, **fields}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    return value


def restored(value):
    if isinstance(value, dict):
        value = dict(value)
        return getattr(model, value.pop("is"))(**{k: restored(v) for k, v in value.items()})
    return [restored(v) for v in value] if isinstance(value, list) else value


def source(document, numbers):
    return json.dumps({"document": plain(document), "numbers": numbers}, indent=1, ensure_ascii=False) + "\n"


def draw(path, pdf):
    data = json.loads(path.read_text(encoding="utf-8"))
    document = restored(data["document"])
    pages = Painter(document, data["numbers"], "/dev/null", 0).run()
    painter = Painter(document, data["numbers"], str(pdf), pages)
    painter.run()
    if painter.turned:
        turn(pdf, painter.turned)


def turn(pdf, pages):
    """Pages whose content was drawn sideways are shown upright by /Rotate."""
    upright = pdf.with_name("sideways.pdf")
    pdf.replace(upright)
    subprocess.run(["qpdf", f"--rotate=+90:{','.join(str(n) for n in pages)}", "--static-id", str(upright), str(pdf)],
        check=True)


# ---- painting -------------------------------------------------------------------------------

def gi_modules():
    import cairo
    import gi
    gi.require_version("Pango", "1.0")
    gi.require_version("PangoCairo", "1.0")
    from gi.repository import Pango, PangoCairo
    return cairo, Pango, PangoCairo


def rgb(color):
    color = color.lstrip("#")
    if len(color) == 3:
        color = "".join(2 * ch for ch in color)
    return tuple(int(color[i:i + 2], 16) / 255 for i in (0, 2, 4))


class Painter:
    def __init__(self, document, numbers, pdf, total):
        self.cairo, self.Pango, self.PangoCairo = gi_modules()
        self.document, self.style, self.numbers, self.total = document, document.style, numbers, total
        self.surface = self.cairo.PDFSurface(pdf, *SIZES[self.style.paper])
        self.surface.set_metadata(self.cairo.PDFMetadata.TITLE, document.title)
        self.context = self.cairo.Context(self.surface)
        self.page = 0
        self.turned = []         # numbers of pages drawn sideways
        self.section = self.page_section = None

    def run(self):
        for section in self.document.sections:
            self.section = section
            if section.new_page or not self.page:
                self.new_page()
            if section.divider:
                self.y = self.height * .38
                self.text(section.title, size=20, bold=True, align="center", color=self.style.color, after=0)
                self.new_page()
            if section.show_title:
                self.text(section.title, size=self.style.size * 1.45, bold=True, align=self.style.title_align,
                          color=self.style.color, font=self.style.heading_font, after=12)
            for block in section.blocks:
                self.block(block)
        self.end_page()
        self.surface.finish()
        return self.page

    # ---- pages

    def new_page(self):
        if self.page:
            self.end_page()
        self.page += 1
        self.page_section = self.section
        w, h = SIZES[self.style.paper]
        self.width, self.height = (h, w) if self.section.landscape else (w, h)
        self.surface.set_size(*((w, h) if self.section.turned else (self.width, self.height)))
        self.context.identity_matrix()
        if self.section.turned:
            self.turned.append(self.page)
            self.context.set_matrix(self.cairo.Matrix(0, -1, 1, 0, 0, h))
        self.left = self.style.margin
        self.measure = self.width - 2 * self.style.margin
        self.y, self.bottom = self.style.margin, self.height - self.style.margin
        if self.style.watermark:
            self.watermark()

    def end_page(self):
        if not (self.page_section.role == "cover" and self.style.header_from > 1 and self.page == 1):
            self.running(self.style.header, self.style.margin * .45)
            self.running(self.style.footer, self.height - self.style.margin * .62)
        self.context.show_page()

    def running(self, template, y):
        text = (template.replace("{section}", self.page_section.running or self.page_section.title.replace("\n", " "))
                .replace("{pages}", str(self.total)).replace("{page}", str(self.page - self.style.page_offset)))
        fields = text.split("|")
        aligns = {1: ["center"], 2: ["left", "right"], 3: ["left", "center", "right"]}[len(fields)]
        for align, field in zip(aligns, fields):
            layout = self.layout(field, 8, self.measure, align=align)
            self.context.set_source_rgb(.3, .3, .3)
            self.context.move_to(self.left, y)
            self.PangoCairo.show_layout(self.context, layout)

    def watermark(self):
        c = self.context
        c.save()
        c.translate(self.width * .18, self.height * .75)
        c.rotate(-.85)
        c.set_source_rgba(.5, .5, .5, .25)
        self.PangoCairo.show_layout(c, self.layout(self.style.watermark, 30, 700))
        c.restore()

    # ---- text

    def layout(self, text, size, width, bold=False, italic=False, align="left", font="", spaced=False):
        Pango = self.Pango
        layout = self.PangoCairo.create_layout(self.context)
        description = Pango.FontDescription(font or self.style.font)
        description.set_absolute_size(size * Pango.SCALE)
        description.set_weight(Pango.Weight.BOLD if bold else Pango.Weight.NORMAL)
        if italic:
            description.set_style(Pango.Style.ITALIC)
        layout.set_font_description(description)
        layout.set_width(int(width * Pango.SCALE))
        layout.set_wrap(Pango.WrapMode.WORD)
        layout.set_alignment({"center": Pango.Alignment.CENTER, "right": Pango.Alignment.RIGHT}.get(align, Pango.Alignment.LEFT))
        layout.set_justify(align == "justify")
        text = esc(text)
        # Cairo gives some ligatures no Unicode, and then the text layer lacks their letters.
        features = "" if self.style.ligatures else ' font_features="liga=0,clig=0,dlig=0,calt=0"'
        spacing = ' letter_spacing="3500"' if spaced else ""
        layout.set_markup(f"<span{features}{spacing}>{text}</span>", -1)
        return layout

    def lines_of(self, layout):
        """(line, x offset, height) of each line."""
        out, scale = [], self.Pango.SCALE
        iterator = layout.get_iter()
        while True:
            _, logical = iterator.get_line_extents()
            top, low = iterator.get_line_yrange()
            out.append((iterator.get_line_readonly(), logical.x / scale, (low - top) / scale, (iterator.get_baseline() - top) / scale))
            if not iterator.next_line():
                return out

    def text(self, text, size=None, x=0, after=6, color="#000000", **how):
        layout = self.layout(text, size or self.style.size, self.measure - x, **how)
        for line, dx, height, base in self.lines_of(layout):
            height *= max(1, self.style.spacing / 1.2)
            if self.y + height > self.bottom:
                self.new_page()
            self.context.set_source_rgb(*rgb(color))
            self.context.move_to(self.left + x + dx, self.y + base)
            self.PangoCairo.show_layout_line(self.context, line)
            self.y += height
        self.y += after

    # ---- blocks

    def block(self, b):
        s = self.style
        body = "justify" if s.justify else "left"
        if isinstance(b, Heading):
            if self.y > self.bottom - 50:
                self.new_page()
            self.y += 6
            self.text(b.text, size=s.size * (1.15 if b.level == 2 else 1), bold=True, italic=b.level == 3, font=s.heading_font, color=s.color, after=4)
        elif isinstance(b, Para):
            self.text(b.text, align=body if b.align == "body" else b.align, after=s.size * .7)
        elif isinstance(b, Items):
            for n, item in enumerate(b.items, b.start):
                before = self.page
                top = self.y
                mark = self.layout(marker(b.kind, n), s.size, 24)
                self.text(item, x=26, align=body, after=3)
                if before == self.page:
                    self.context.set_source_rgb(0, 0, 0)
                    self.context.move_to(self.left + 8, top)
                    self.PangoCairo.show_layout(self.context, mark)
            self.y += 5
        elif isinstance(b, Lines):
            for line in b.lines:
                self.text(line, size=s.size * b.size, bold=b.bold, align=b.align, spaced=b.spaced, after=1)
            self.y += 6
        elif isinstance(b, Space):
            self.y += b.points
        elif isinstance(b, PageBreak):
            self.new_page()
        elif isinstance(b, Contents):
            self.contents(b)
        elif isinstance(b, Logo):
            self.logo(b)
        elif isinstance(b, Table):
            self.table(b)

    def contents(self, b):
        for title, page in self.numbers:
            width = self.layout(title, self.style.size, 4000).get_pixel_size()[0]
            dots = " " + "." * max(3, int((self.measure - width - 40) / self.layout("..........", self.style.size, 900).get_pixel_size()[0] * 10)) if b.leaders else "    "
            self.text(f"{title}{dots} {page}", after=5)

    def logo(self, b):
        c = self.context
        c.set_source_rgb(*rgb(b.color))
        c.rectangle(self.left, self.y, 44, 44)
        c.fill()
        c.move_to(self.left + 58, self.y + 36)
        c.select_font_face("Liberation Sans")
        c.set_font_size(30)
        c.text_path(b.name)
        c.fill()
        self.y += 60

    def table(self, b):
        s = self.style
        total = sum(b.widths)
        widths = [self.measure * w / total for w in b.widths]
        if b.header:
            self.header(b, widths)
        for row in b.rows:
            if isinstance(row, Band):
                self.row(b, [row.text], [self.measure], fill=s.band, bold=True, header=widths)
            else:
                texts = ["" if c is None else c.text if isinstance(c, model.Cell) else c for c in row]
                self.row(b, texts, widths, header=widths)
        self.y += 10

    def header(self, b, widths):
        if b.head_band:
            self.row(b, [b.head_band], [sum(widths)], fill=self.style.band, bold=True)
        self.row(b, b.header, widths, fill=self.style.head_fill, color=self.style.head_color, bold=True)

    def row(self, b, texts, widths, fill=None, color="#000000", bold=False, header=None):
        size, pad = self.style.table_size, 4
        align = "justify" if b.justify and not bold else "left"
        cells = [self.lines_of(self.layout(t, size, w - 2 * pad, bold=bold, align=align)) for t, w in zip(texts, widths)]
        if self.y + max(c[0][2] for c in cells) + 2 * pad > self.bottom:
            self.next_page(b, header)
        while any(cells):
            room = self.bottom - self.y - 2 * pad
            taken = []
            for cell in cells:
                used, part = 0, []
                while cell and used + cell[0][2] <= room:
                    used += cell[0][2]
                    part.append(cell.pop(0))
                taken.append((used, part))
            height = max(u for u, _ in taken) + 2 * pad
            self.portion(b, taken, widths, height, fill, color)
            self.y += height
            if any(cells):
                self.next_page(b, header)

    def next_page(self, b, header):
        self.new_page()
        if header and b.header and b.repeat_header:
            self.header(b, header)

    def portion(self, b, taken, widths, height, fill, color):
        c, x = self.context, self.left
        if fill:
            c.set_source_rgb(*rgb(fill))
            c.rectangle(self.left, self.y, sum(widths), height)
            c.fill()
        for column, ((used, part), w) in enumerate(zip(taken, widths)):
            y = self.y + 4 + ((height - 8 - used) / 2 if column in b.middle else 0)
            c.set_source_rgb(*rgb(color))
            for line, dx, h, base in part:
                c.move_to(x + 4 + dx, y + base)
                self.PangoCairo.show_layout_line(c, line)
                y += h
            c.set_source_rgb(.5, .5, .5)
            c.set_line_width(.6)
            if b.rules == "all":
                c.rectangle(x, self.y, w, height)
                c.stroke()
            elif b.rules == "horizontal":
                c.move_to(x, self.y + height)
                c.line_to(x + w, self.y + height)
                c.stroke()
            x += w
