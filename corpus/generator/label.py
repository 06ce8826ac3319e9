"""Labels: what a careful reader finds on the finished paper.

Facts come from the case; pages come from the PDF, by looking for each section's first words in it.
"""

import subprocess

from . import complements, places, topics
from .model import Heading, Lines, Para, Table
from .text import squeeze, words_of

MIN_PROBE = 18
OF_PART = {                      # what a copy without that part does not tell
    "tests-of-controls": ("criteria_tested", "exceptions", "controls", "control_rows", "results", "outcomes",
                          "topics"),
    "system-description": ("cuecs", "csocs"),
}


def page_texts(pdf):
    out = subprocess.run(["pdftotext", "-enc", "UTF-8", str(pdf), "-"], check=True, capture_output=True).stdout
    return out.decode("utf-8").split("\f")[:-1]


def probe(section):
    """Words near the section's start that are long enough to be found."""
    if section.probe:
        return squeeze(section.probe)[:60]
    for block in section.blocks:
        text = ""
        if isinstance(block, (Para, Heading)):
            text = block.text
        elif isinstance(block, Lines):
            text = "".join(block.lines)
        elif isinstance(block, Table):
            text = " ".join(block.header)
        if len(squeeze(text)) >= MIN_PROBE:
            return squeeze(text)[:60]
    raise ValueError(f"nothing to find section {section.title!r} by")


def locate(document, pdf):
    """(section, first page, last page) of each section, from the PDF."""
    pages = [squeeze(t) for t in page_texts(pdf)]
    firsts, at = [], 1
    for section in document.sections:
        if section.role == "cover":
            firsts.append(1)
            continue
        if section.role == "contents":
            wanted = squeeze(section.title)
        else:
            wanted = probe(section)
        start = at if not section.new_page or len(firsts) == 0 else at + 1
        found = next((n for n in range(start, len(pages) + 1) if wanted in pages[n - 1]), None)
        if found is None:
            raise ValueError(f"section {section.title!r} not found by {wanted!r}")
        firsts.append(found - 1 if section.divider else found)
        at = found
    out = []
    for i, section in enumerate(document.sections):
        following = document.sections[i + 1] if i + 1 < len(firsts) else None
        if following is None:
            last = len(pages)
        else:
            last = firsts[i + 1] - 1 if following.new_page else firsts[i + 1]
        out.append((section, firsts[i], last))
    return out, len(pages)


def contents_numbers(document, located, offset):
    """Lines of the contents list: (title, printed page number)."""
    out = []
    for section, first, _ in located:
        if section.role in ("cover", "contents") or not section.title:
            continue
        out.append((section.title.replace("\n", " "), first - offset))
    return out


def exceptions(case, located, pdf):
    """Findings in the order of the paper, each with the page of the tests on which its text begins."""
    pages = places.words_of_pages(pdf)
    tests = [(a, b) for s, a, b in located if s.role == "tests-of-controls"]
    out = []
    for row in case.options["rows"]:
        if not row.finding:
            continue
        found = [places.page_of(row.finding.text, pages, a, b) for a, b in tests]
        out.append({"control": row.id or None, "criteria": row.criteria, "deviations": row.finding.deviations,
                    "sample": row.finding.sample, "page": next((n for n in found if n), None),
                    "contains": words_of(row.finding.text), "response": words_of(row.finding.response) or None})
    return out


def criteria_tested(case):
    """Criteria that own a row of the tests (Type 2) or of the listing (Type 1)."""
    return sorted({i for row in case.options["rows"] for i in row.criteria})


def outcomes(counts):
    """Result cells by what they say; None where there are none."""
    if counts.results is None:
        return None
    return {name: counts.outcomes[name] for name in ("no-exception", "exception", "no-occurrence", "not-tested", "unclear")}


def opinion_basis(case):
    if not case.modification:
        return None
    return {"criteria": sorted(case.modification.criteria), "contains": case.modification.contains}


def labels(case, located, pages, counts, pdf):
    """The content of expected.json for a SOC 2."""
    subs = case.vendor.subservices
    methods = {s.method for s in subs}
    method = "none" if not subs else methods.pop() if len(methods) == 1 else "mixed"
    out = {
        "status": "analyzed", "kind": "soc2", "type": case.type,
        "period": {"start": case.start, "end": case.end, "as_of": case.as_of},
        "report_date": case.report_date, "service_organization": case.org, "system": case.system,
        "service_auditor": case.firm.name, "auditor_location": case.firm.location,
        "categories": sorted(case.categories), "opinion": case.opinion, "opinion_basis": opinion_basis(case),
        "subservice_method": method, "conflicts": case.conflicts, "pages": pages, "pages_unread": [],
        "sections": [{"role": s.role, "first_page": a, "last_page": b} for s, a, b in located],
        "criteria_tested": criteria_tested(case), "exceptions": exceptions(case, located, pdf), "cuecs": complements.cuec_labels(case),
        "csocs": complements.csoc_labels(case),
        "subservice_organizations": [s.name for s in subs],
        "controls": counts.controls, "control_rows": counts.control_rows, "results": counts.results,
        "outcomes": outcomes(counts), "topics": topics.labels(case), "traps": case.traps,
    }
    parts = {s.role for s, _, _ in located}
    for role, keys in OF_PART.items():
        if role not in parts:
            out.update(dict.fromkeys(keys))
    out.update(case.labels)
    return out


def of_pictures(expected):
    """What changes in a label where every page is a picture: nothing can be read."""
    known = ("traps", "pages")
    out = {key: [] if isinstance(value, list) else None for key, value in expected.items() if key not in known}
    return dict(out, status="no-text", categories=None, pages_unread=list(range(1, expected["pages"] + 1)))
