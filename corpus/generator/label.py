"""Labels: what a careful reader finds on the finished paper.

Facts come from the case; pages come from the PDF, by looking for each section's first words in it.
"""

import re
import subprocess
import unicodedata

from .model import Heading, Lines, Para, Table

MIN_PROBE = 18


def squeeze(text):
    """Letters and digits only, so that line ends, hyphens and lost apostrophes do not matter."""
    text = re.sub(r"</?(?:b|i|sup)>", "", text)
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKC", text).lower())


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


def exceptions(case):
    return [{"control": r.id or None, "criteria": r.criteria, "deviations": r.finding.deviations, "sample": r.finding.sample,
             "contains": words_of(r.finding.text), "response": words_of(r.finding.response) or None}
            for r in case.options["rows"] if r.finding]


def words_of(text, count=6):
    """A few consecutive words that stand in the text as printed."""
    words = [w for w in re.sub(r"<.*?>", "", text).split()]
    if len(words) <= count:
        return " ".join(words)
    return " ".join(words[-count - 1:-1]).strip(".,;:")


def opinion_basis(case):
    if not case.modification:
        return None
    return {"criteria": sorted(case.modification.criteria), "contains": case.modification.contains}


def labels(case, located, pages, counts):
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
        "exceptions": exceptions(case), "cuecs": len(case.cuecs), "csocs": sum(len(s.csocs) for s in case.carved_out),
        "subservice_organizations": [s.name for s in subs],
        "controls": counts.controls, "control_rows": counts.control_rows, "results": counts.results,
        "traps": case.traps,
    }
    out.update(case.labels)
    return out
