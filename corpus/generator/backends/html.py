"""Sets a document as HTML; headless Chromium or WeasyPrint makes the PDF of it."""

import html as html_escape
import re
import subprocess
import tempfile

from ..model import (Band, Cell, Contents, Heading, Hidden, Items, Lines, Logo, PageBreak, Para, Space,
                     Table, marker)

TAG = re.compile(r"&lt;(/?(?:b|i|sup))&gt;")


def esc(text):
    return TAG.sub(r"<\1>", html_escape.escape(text, quote=False)).replace("\n", "<br>")


def css_string(text, document):
    """A header or footer template as a CSS content value."""
    parts = []
    for piece in re.split(r"(\{pages?\})", text):
        if piece == "{page}":
            parts.append("counter(page)")
        elif piece == "{pages}":
            parts.append("counter(pages)")
        elif piece:
            parts.append('"' + piece.replace('"', '\\"').replace("\n", "\\A ") + '"')
    return " ".join(parts) or '""'


def boxes(style, section, document):
    """The margin boxes of one section's pages: text with | is left, centre and right."""
    css = []
    for place, template in (("top", style.header), ("bottom", style.footer)):
        template = template.replace("{section}", section.running or section.title)
        fields = template.split("|")
        names = {1: ["center"], 2: ["left", "right"], 3: ["left", "center", "right"]}[len(fields)]
        for name, text in zip(names, fields):
            css.append(f"@{place}-{name} {{ content: {css_string(text, document)}; "
                       f"white-space: pre-line; font: 8pt '{style.font}'; color: #444; }}")
    return " ".join(css)


def page_css(document):
    style = document.style
    out = [f"@page {{ size: {style.paper}; margin: {style.margin}pt; }}"]
    for i, section in enumerate(document.sections):
        size = f"{style.paper} landscape" if section.landscape else style.paper
        bare = section.role == "cover" and style.header_from > 1
        inner = "" if bare else boxes(style, section, document)
        out.append(f"@page s{i} {{ size: {size}; {inner} }}")
        out.append(f".s{i} {{ page: s{i}; }}")
    return "\n".join(out)


def style_css(style):
    justify = "text-align: justify;" if style.justify else ""
    hyphens = "hyphens: auto;" if style.hyphenate else "hyphens: manual;"
    ligatures = "common-ligatures" if style.ligatures else "none"
    caps = "font-variant: small-caps;" if style.small_caps else ""
    heading = style.heading_font or style.font
    return f"""
html {{ counter-reset: page {-style.page_offset}; }}
body {{ font-family: '{style.font}'; font-size: {style.size}pt; line-height: {style.spacing};
        font-variant-ligatures: {ligatures}; margin: 0; }}
p {{ margin: 0 0 0.75em 0; {justify} {hyphens} orphans: 2; widows: 2; }}
h1 {{ font: bold 1.45em '{heading}'; color: {style.color}; text-align: {style.title_align};
      margin: 0 0 1em 0; {caps} }}
h2 {{ font: bold 1.15em '{heading}'; color: {style.color}; margin: 1.1em 0 0.5em; {caps} break-after: avoid; }}
h3 {{ font: italic bold 1em '{heading}'; color: {style.color}; margin: 0.9em 0 0.4em; break-after: avoid; }}
.items {{ margin: 0 0 0.75em 0; }}
.items div {{ margin: 0 0 0.35em 2.2em; text-indent: -1.5em; {justify} {hyphens} }}
.items .mark {{ display: inline-block; width: 1.5em; text-indent: 0; }}
table {{ border-collapse: collapse; width: 100%; font-size: {style.table_size}pt; margin: 0.4em 0 1.1em;
         line-height: 1.25; table-layout: fixed; }}
td, th {{ padding: 3pt 5pt; vertical-align: top; text-align: left; }}
td p {{ text-align: left; hyphens: manual; margin: 0 0 0.4em; }} td p:last-child {{ margin: 0; }}
th {{ background: {style.head_fill}; color: {style.head_color}; }}
td.band {{ background: {style.band}; font-weight: bold; }}
table.all td, table.all th {{ border: 0.6pt solid #777; }}
td.middle {{ vertical-align: middle; }} table.justify td p {{ text-align: justify; }}
table.horizontal td, table.horizontal th {{ border-top: 0.6pt solid #999; border-bottom: 0.6pt solid #999; }}
.toc {{ position: relative; margin-bottom: 0.4em; padding-right: 3em; }}
.toc .line {{ overflow: hidden; white-space: nowrap; }} .toc .long {{ white-space: normal; }}
.toc .page {{ position: absolute; right: 0; bottom: 0; }}
.spaced {{ letter-spacing: 0.3em; }}
.divider {{ padding-top: 230pt; text-align: center; font: bold 20pt '{heading}'; color: {style.color};
            white-space: pre-line; break-after: page; {caps} }}
.watermark {{ position: fixed; top: 45%; left: 5%; width: 90%; text-align: center; opacity: 0.13;
              font: 30pt '{heading}'; transform: rotate(-35deg); }}
"""


def table(block):
    total = sum(block.widths)
    cols = "".join(f'<col style="width:{100 * w / total:.1f}%">' for w in block.widths)
    head = "<tr>" + "".join(f"<th>{esc(h)}</th>" for h in block.header) + "</tr>" if block.header else ""
    if block.head_band:
        head = f'<tr><td class="band" colspan="{len(block.widths)}">{esc(block.head_band)}</td></tr>' + head
    if head and block.repeat_header:
        head = f"<thead>{head}</thead>"
    rows = []
    for row in block.rows:
        if isinstance(row, Band):
            rows.append(f'<tr><td class="band" colspan="{len(block.widths)}">{esc(row.text)}</td></tr>')
            continue
        cells = []
        for column, value in enumerate(row):
            if value is None:
                continue
            middle = ' class="middle"' if column in block.middle else ""
            span = f' rowspan="{value.rows}"' if isinstance(value, Cell) and value.rows > 1 else ""
            text = value.text if isinstance(value, Cell) else value
            paragraphs = "".join(f"<p>{esc(p)}</p>" for p in text.split("\n"))
            cells.append(f"<td{span}{middle}>{paragraphs}</td>")
        rows.append("<tr>" + "".join(cells) + "</tr>")
    kind = block.rules + (" justify" if block.justify else "")
    return f'<table class="{kind}"><colgroup>{cols}</colgroup>{head}<tbody>{"".join(rows)}</tbody></table>'


LONG_TITLE = 100                 # characters of a title that takes two lines of the contents list


def contents(document, block, numbers):
    out = []
    for title, page in numbers:
        wraps = len(title) > LONG_TITLE
        dots = ". " * 120 if block.leaders and not wraps else ""
        out.append(f'<div class="toc"><div class="line{" long" if wraps else ""}">{esc(title)} {dots}</div><span '
                   f'class="page">{page}</span></div>')
    return "".join(out)


def logo(block):
    return (f'<svg width="{70 + 20 * len(block.name)}" height="70" role="img"><rect x="4" y="8" width="44" '
            'height="44" '
            f'rx="9" fill="{block.color}"/>{letters(block)}</svg>')


def letters(block):
    """The name drawn with strokes, so that no text stands in the PDF."""
    x, out = 62, []
    for ch in block.name.upper():
        for x0, y0, x1, y1 in STROKES.get(ch, ()):
            out.append(f"M{x + 14 * x0:.1f} {16 + 28 * y0:.1f}L{x + 14 * x1:.1f} {16 + 28 * y1:.1f}")
        x += 20
    return f'<path d="{"".join(out)}" stroke="{block.color}" stroke-width="3" fill="none"/>'


STROKES = {
    "A": [(0, 1, .5, 0), (.5, 0, 1, 1), (.2, .6, .8, .6)], "B": [(0, 0, 0, 1), (0, 0, .8, .25), (.8, .25, 0, .5), (0, .5, .9, .75), (.9, .75, 0, 1)],
    "C": [(1, 0, 0, .3), (0, .3, 0, .7), (0, .7, 1, 1)], "D": [(0, 0, 0, 1), (0, 0, 1, .4), (1, .4, 1, .6), (1, .6, 0, 1)],
    "E": [(0, 0, 0, 1), (0, 0, 1, 0), (0, .5, .8, .5), (0, 1, 1, 1)], "F": [(0, 0, 0, 1), (0, 0, 1, 0), (0, .5, .8, .5)],
    "G": [(1, 0, 0, .3), (0, .3, 0, .7), (0, .7, 1, 1), (1, 1, 1, .6), (1, .6, .6, .6)], "H": [(0, 0, 0, 1), (1, 0, 1, 1), (0, .5, 1, .5)],
    "I": [(.5, 0, .5, 1)], "K": [(0, 0, 0, 1), (1, 0, 0, .5), (0, .5, 1, 1)], "L": [(0, 0, 0, 1), (0, 1, 1, 1)],
    "M": [(0, 1, 0, 0), (0, 0, .5, .6), (.5, .6, 1, 0), (1, 0, 1, 1)], "N": [(0, 1, 0, 0), (0, 0, 1, 1), (1, 1, 1, 0)],
    "O": [(.2, 0, .8, 0), (.8, 0, 1, .5), (1, .5, .8, 1), (.8, 1, .2, 1), (.2, 1, 0, .5), (0, .5, .2, 0)],
    "P": [(0, 0, 0, 1), (0, 0, 1, .25), (1, .25, 0, .5)], "Q": [(.2, 0, .8, 0), (.8, 0, 1, .5), (1, .5, .8, 1), (.8, 1, .2, 1), (.2, 1, 0, .5), (0, .5, .2, 0), (.6, .7, 1, 1)],
    "R": [(0, 0, 0, 1), (0, 0, 1, .25), (1, .25, 0, .5), (.3, .5, 1, 1)],
    "S": [(1, 0, 0, .25), (0, .25, 1, .7), (1, .7, 0, 1)], "T": [(0, 0, 1, 0), (.5, 0, .5, 1)], "U": [(0, 0, 0, .8), (0, .8, .5, 1), (.5, 1, 1, .8), (1, .8, 1, 0)],
    "V": [(0, 0, .5, 1), (.5, 1, 1, 0)], "W": [(0, 0, .25, 1), (.25, 1, .5, .4), (.5, .4, .75, 1), (.75, 1, 1, 0)],
    "Y": [(0, 0, .5, .5), (1, 0, .5, .5), (.5, .5, .5, 1)], "Z": [(0, 0, 1, 0), (1, 0, 0, 1), (0, 1, 1, 1)],
}


def block_html(document, block, numbers):
    if isinstance(block, Heading):
        return f"<h{block.level}>{esc(block.text)}</h{block.level}>"
    if isinstance(block, Para):
        align = "" if block.align == "body" else f' style="text-align:{block.align}"'
        return f"<p{align}>{esc(block.text)}</p>"
    if isinstance(block, Hidden):
        look = "color:#fff" if block.how == "white" else "font-size:1px;line-height:1px"
        return f'<p style="{look}">{esc(block.text)}</p>'
    if isinstance(block, Items):
        return '<div class="items">' + "".join(
            f'<div><span class="mark">{marker(block.kind, n)}</span>{esc(t)}</div>'
            for n, t in enumerate(block.items, block.start)) + "</div>"
    if isinstance(block, Lines):
        weight = "font-weight:bold;" if block.bold else ""
        spaced = ' class="spaced"' if block.spaced else ""
        return (f'<p{spaced} style="text-align:{block.align};font-size:{block.size}em;{weight}">'
                + "<br>".join(esc(t) for t in block.lines) + "</p>")
    if isinstance(block, Table):
        return table(block)
    if isinstance(block, Space):
        return f'<div style="height:{block.points}pt"></div>'
    if isinstance(block, PageBreak):
        return '<div style="break-after:page"></div>'
    if isinstance(block, Logo):
        return logo(block)
    if isinstance(block, Contents):
        return contents(document, block, numbers)
    raise TypeError(block)


def source(document, numbers):
    style = document.style
    body = []
    name = 0
    for i, section in enumerate(document.sections):
        if section.new_page:
            name = i
        body.append(f'<section class="s{name}">')
        if section.divider:
            body.append(f'<div class="divider">{esc(section.title)}</div>')
        if section.show_title:
            body.append(f"<h1>{esc(section.title)}</h1>")
        body += [block_html(document, b, numbers) for b in section.blocks]
        body.append("</section>")
    mark = f'<div class="watermark">{esc(style.watermark)}</div>' if style.watermark else ""
    return (f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{esc(document.title)}</title>'
            f"<style>{page_css(document)}{style_css(style)}</style></head>\n<body>{mark}"
            + "\n".join(body) + "</body></html>\n")


def chromium(path, pdf):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        "--disable-background-networking", f"--user-data-dir={profile}",
                        f"--print-to-pdf={profile}/report.pdf", str(path)], check=True, capture_output=True)
        subprocess.run(["qpdf", "--object-streams=generate", "--recompress-flate", "--compression-level=9",
                        f"{profile}/report.pdf", str(pdf)], check=True)


def weasyprint(path, pdf):
    subprocess.run(["weasyprint", "-q", str(path), str(pdf)], check=True)
