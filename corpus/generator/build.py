"""From a case to its directory: source, PDF and labels."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from . import checks, label, model
from .backends import cairo_pango, fodt, groff, html, latex

PRODUCERS = {            # name: (source file's extension, writer of the source, setter of the PDF)
    "chromium": (".html", html.source, html.chromium),
    "weasyprint": (".html", html.source, html.weasyprint),
    "libreoffice": (".fodt", fodt.source, fodt.soffice),
    "docx": (".fodt", fodt.source, fodt.by_docx),
    "groff": (".ms", groff.source, groff.groff),
    "cairo": (".json", cairo_pango.source, cairo_pango.draw),
    "latex": (".tex", latex.source, latex.pdflatex),
}


def set_pdf(document, producer, numbers, directory):
    extension, write, run = PRODUCERS[producer]
    path = directory / f"report{extension}"
    path.write_text(write(document, numbers), encoding="utf-8")
    pdf = directory / "report.pdf"
    run(path, pdf)
    return path, pdf


def document_of(case):
    """The case's document as it is set, and what was counted while making it."""
    document, counts = case.firm.document(case) if hasattr(case, "firm") else (case.document(), None)
    model.map_text(document, lambda text: model.typeset(text, document.style.apostrophe))
    return document, counts


def make(case, corpus):
    """Write corpus/<group>/<name>/."""
    target = corpus / case.group / case.name
    document, counts = document_of(case)
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)
        numbers = [(s.title.replace("\n", " "), 0) for s in document.sections if s.role not in ("cover", "contents") and s.title]
        path, pdf = set_pdf(document, case.producer, numbers, work)
        if any(s.role == "contents" for s in document.sections):
            located, _ = label.locate(document, pdf)
            numbers = label.contents_numbers(document, located, document.style.page_offset)
            path, pdf = set_pdf(document, case.producer, numbers, work)
        located, pages = label.locate(document, pdf)
        located, pages, pdf = cut(case, located, pages, pdf)
        expected = (label.labels(case, located, pages, counts, pdf) if counts
                    else case.labels(located, pages))
        pdf = finish(case, located, pdf, expected)
        target.mkdir(parents=True, exist_ok=True)
        for old in target.iterdir():
            old.unlink()
        shutil.copy(path, target / path.name)
        shutil.copy(pdf, target / "report.pdf")
    if getattr(case, "profile", None):
        (target / "profile.json").write_text(json.dumps(case.profile, indent=1) + "\n", encoding="utf-8")
    write_labels(case, target, expected)
    return target


def write_labels(case, target, expected):
    of_status = {"analyzed": checks.of_soc2, "not-a-soc2": checks.of_other, "no-text": checks.of_pictures}
    expected["checks"] = of_status[expected["status"]](expected, case)
    (target / "expected.json").write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def relabel(case, corpus):
    """Write expected.json of a case anew for the PDF that is there; pages of sections stay as they are."""
    target = corpus / case.group / case.name
    before = json.loads((target / "expected.json").read_text(encoding="utf-8"))
    document, counts = document_of(case)
    located = [(s, b["first_page"], b["last_page"]) for s, b in zip(document.sections, before["sections"])]
    expected = (label.labels(case, located, before["pages"], counts, target / "report.pdf") if counts
                else case.labels(located, before["pages"]))
    expected["pages_unread"] = before["pages_unread"]
    if before["status"] == "no-text":
        expected.update(label.of_pictures(expected))
    write_labels(case, target, expected)
    return target


def cut(case, located, pages, pdf):
    """A copy that ends behind the section of a role: what somebody sends who does not send all."""
    role = case.options.get("ends_behind") if hasattr(case, "options") else None
    if not role:
        return located, pages, pdf
    kept = located[:next(n for n, (s, _, _) in enumerate(located, 1) if s.role == role)]
    out = pdf.with_name("cut.pdf")
    subprocess.run(["qpdf", str(pdf), "--pages", ".", f"1-{kept[-1][2]}", "--", "--static-id", str(out)], check=True)
    return kept, kept[-1][2], out


def finish(case, located, pdf, expected):
    """What is done to a set PDF: pages turned into pictures, encryption."""
    options = getattr(case, "options", {})
    for section, first, last in located:
        if options.get("letter_as_picture") and section.role == "auditor-report":
            pdf = picture_pages(pdf, first, last)
            expected["pages_unread"] = list(range(first, last + 1))
    if options.get("all_as_pictures"):
        pdf = picture_pages(pdf, 1, expected["pages"])
        expected.update(label.of_pictures(expected))
    if options.get("encrypt"):
        out = pdf.with_name("encrypted.pdf")
        subprocess.run(["qpdf", "--encrypt", "", options["encrypt"], "256", "--modify=none", "--extract=n", "--",
                        "--static-id", str(pdf), str(out)], check=True)
        pdf = out
    return pdf


def picture_pages(pdf, first, last):
    """Replace pages by pictures of themselves, as a scan of a signed letter is."""
    from PIL import Image
    subprocess.run(["pdftoppm", "-r", "120", "-gray", "-f", str(first), "-l", str(last), str(pdf), str(pdf.with_name(
        "scan"))], check=True)
    images = [Image.open(p).point(lambda v: 255 if v > 150 else 0).convert("1") for p in sorted(pdf.parent.glob(
        "scan-*.pgm"))]
    scan = pdf.with_name("scan.pdf")
    images[0].save(scan, save_all=True, append_images=images[1:], resolution=120)
    if len(images) == len(label.page_texts(pdf)):
        return scan
    out = pdf.with_name("spliced.pdf")
    subprocess.run(["qpdf", str(pdf), "--pages", ".", f"1-{first - 1}", str(scan), f"1-{len(images)}", ".",
        f"{last + 1}-z", "--", str(out)], check=True)
    return out
