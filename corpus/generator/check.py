"""Does the paper say what the label says?  Reads the finished PDFs with pdftotext."""

import json
import re
from collections import Counter

from . import build, dates, printed
from .label import page_texts
from .text import squeeze

FORMS = ("us", "us-nocomma", "abbreviated", "dmy", "ordinal", "ordinal-of", "us-ordinal", "numeric", "iso")
MARKS = {"unqualified": "inouropinion", "qualified": "exceptforthe", "adverse": "inouropinionbecauseofthesignificance",
    "disclaimer": "wedonotexpressanopinion"}


def written(iso, text):
    return any(squeeze(dates.write(iso, form)) in text for form in FORMS)


def on_one_page(words, pages):
    """All words are on the same page; columns may have come out interleaved."""
    return any(all(squeeze(word) in page for word in words.split()) for page in pages)


def overleaf(pages):
    """Each page with the one after it, for what begins on one and ends on the next."""
    return [a + b for a, b in zip(pages, pages[1:] + [""])]


def without_running_lines(texts):
    """Page texts without lines that most pages have, so that sentences go on over page ends."""
    stripped = [[re.sub(r"[0-9]+", "", line).strip() for line in t.split("\n")] for t in texts]
    often = Counter(line for lines in stripped for line in set(lines))
    return ["\n".join(line for line, bare in zip(t.split("\n"), lines) if often[bare] < 0.1 * len(texts) + 2)
            for t, lines in zip(texts, stripped)]


def problems(case, directory):
    """Sentences about what of expected.json cannot be found in report.pdf."""
    yield from of_label(directory)
    if hasattr(case, "firm") and not getattr(case, "options", {}).get("all_as_pictures"):
        label = json.loads((directory / "expected.json").read_text(encoding="utf-8"))
        document, counts = build.document_of(case)
        document.sections = document.sections[:len(label["sections"])]
        if any(s.role == "tests-of-controls" for s in document.sections):
            yield from of_counts(case, document, counts, label)
        yield from printed.on_paper(document, label, directory / "report.pdf")
        yield from printed.clipped(directory / "report.pdf")


def of_counts(case, document, counts, label):
    """Sentences about numbers of the label."""
    for key in ("controls", "control_rows", "results"):
        if label[key] != getattr(counts, key):
            yield f"{key} is {label[key]}, the case has {getattr(counts, key)}"
    yield from printed.fewer(document, case.options["rows"], label, counts.concluded)


def of_label(directory):
    """Sentences about single facts of the label."""
    label = json.loads((directory / "expected.json").read_text(encoding="utf-8"))
    texts = page_texts(directory / "report.pdf")
    pages = [squeeze(t) for t in texts]
    text = "".join(pages)
    flowing = [squeeze(t) for t in without_running_lines(texts)]
    if label["pages"] != len(pages):
        yield f"{len(pages)} pages, label says {label['pages']}"
    for page in label["pages_unread"]:
        if pages[page - 1]:
            yield f"page {page} has text"
    for key in ("service_organization", "system", "service_auditor", "auditor_location"):
        if label[key] and squeeze(label[key]) not in text:
            yield f"{key} {label[key]!r} is nowhere"
    letter = [s for s in label["sections"] if s["role"] == "auditor-report"]
    letter_text = "".join(flowing[letter[0]["first_page"] - 1:letter[0]["last_page"]]) if letter else ""
    if label["report_date"] and not written(label["report_date"], letter_text):
        yield f"report date {label['report_date']} is not in the auditor's report"
    for iso in (v for v in (label["period"] or {}).values() if v):
        if not written(iso, letter_text or text) and "throughseptember" not in letter_text:
            yield f"{iso} is not in the auditor's report"
    if label["opinion"] and MARKS[label["opinion"]] not in letter_text:
        yield f"no sign of opinion {label['opinion']}"
    if label["opinion_basis"] and squeeze(label["opinion_basis"]["contains"]) not in letter_text:
        yield "basis of the opinion is not in the auditor's report"
    for finding in label["exceptions"] or []:
        for key in ("contains", "response"):
            if finding[key] and not on_one_page(finding[key], overleaf(pages)):
                yield f"exception's {key} {finding[key]!r} is nowhere"
        if finding["page"] is None:
            yield f"exception {finding['contains']!r} has no page"
        elif not on_one_page(finding["contains"], overleaf(pages)[finding["page"] - 1:finding["page"]]):
            yield f"exception {finding['contains']!r} is not on page {finding['page']} or the next"
    for key in ("cuecs", "csocs"):
        for item in label[key] or []:
            if not on_one_page(item["contains"], overleaf(pages)):
                yield f"{key}: {item['contains']!r} is nowhere"
    if label["outcomes"] and sum(label["outcomes"].values()) != label["results"]:
        yield "outcomes do not add up to results"
    last = 0
    for section in label["sections"]:
        if not last <= section["first_page"] <= section["last_page"] <= len(pages):
            yield f"section pages out of order: {section}"
        last = section["first_page"]
    end, signed = (label["period"] or {}).get("end"), label["report_date"]
    if end and signed and end > signed and "report-date-before-period-end" not in label["checks"]["flag"]:
        yield "report is older than its period"
