"""SOC 2 Type 1 reports."""

from dataclasses import replace

from .. import vendors, vendors_more as more
from ..case import Case
from ..firms.aldwick import Aldwick
from ..firms.brightwater import Brightwater
from ..firms.castellan import Castellan
from ..firms.kestrel import Kestrel
from ..firms.oakes import Oakes
from ..firms.penhallow import Penhallow


def cases():
    return [
        Case("control-listing", "type1", Brightwater(), vendors.TAMARACK, "libreoffice", "2025-05-16", ["security"],
             ["'do not express an opinion thereon' is no disclaimer", "no tests, no results",
                 "criterion in a merged cell, numbers reused under several criteria", "assertion first",
              "date on the second page only"],
             "Criteria and controls without tests, landscape, merged criterion cells.",
             type=1, as_of="2025-03-31", layout="type1-listing", ids="criterion", cuecs=(0, 1, 3, 4, 9), skip=("ids",
                 "dlp", "sanctions", "newsletter")),
        Case("design-results", "type1", Castellan(), vendors.HOLLOWAY, "groff", "2025-07-18", ["security",
            "availability"],
             ["'No exceptions noted.' in a Type 1", "numeric as-of date", "tests that are procedures on design",
                 "plan for a Type 2 report"],
             "A Type 1 whose auditor prints a procedure and a result for the design of each control.",
             type=1, as_of="2025-06-30", form="numeric", layout="type1-design", ids="area", cuecs=(0, 2, 3, 8, 12), cuec_form=
                 "restarting",
             style=dict(font="Nimbus Sans", size=10, footer="Page {page}"),
             options=dict(changes=["Holloway plans to obtain a SOC 2 Type II report for the period July 1, 2025 to "
                                   "December 31, 2025."])),
        Case("type-only-in-limbs", "type1", Oakes(), vendors.BRAMBLE, "cairo", "2025-10-24", ["security",
            "availability", "confidentiality"],
             ["the word Type stands nowhere on the cover or in the letter", "day-first as-of date",
                 "'At' instead of 'as of' on the cover", "other companies' Type II reports in controls"],
             "Type and date have to be taken from the limbs of the opinion.",
             type=1, as_of="2025-09-30", form="dmy", layout="type1-listing", ids="spaced", cuecs=(0, 1, 2, 6, 14, 15), cuec_form=
                 "sentences"),
        Case("centred-references", "type1", Kestrel(), more.SANDPIPER, "chromium", "2025-09-12", ["security", "confidentiality", "privacy"],
             ["control numbers centred vertically, between two lines of their text", "the same number under several criteria", "landscape",
              "criteria declared not applicable in rows", "inclusive and carve-out mixed", "privacy lacks P5.1 and P5.2"],
             "Criteria, control numbers and descriptions on landscape pages, centred in merged cells.",
             type=1, as_of="2025-07-31", layout="type1-centred", ids="criterion", skip=("ids", "sanctions", "p-access", "p-correct"), absent=("P5.1", "P5.2"),
             not_applicable={"P3.2": "No sensitive personal information is collected.", "P6.7": "Charities give accounts of disclosures."},
             cuecs=(0, 1, 2, 3, 8, 14, 15, 19, 20), cuec_form="by-criterion", style=dict(size=11.5, table_size=9.8),
             options=dict(not_applicable_in_tests=True, csoc_form="by-criterion")),
        Case("centred-on-turned-pages", "type1", Penhallow(), replace(more.JUNIPER, seed=1), "latex", "2025-12-05", ["security", "availability"],
             ["pages with /Rotate", "control numbers centred vertically", "column names once", "subservice organizations and CSOCs in prose"],
             "A Type 1 on turned pages, its cells centred.",
             type=1, as_of="2025-10-31", layout="type1-centred", ids="criterion", cuecs=(0, 2, 3, 4, 9, 13), cuec_form="prose", style=dict(size=12, margin=80),
             options=dict(landscape=True, csoc_form="prose", subservice_form="prose", repeat_header=False, other_vendors=True)),
        Case("bands-with-owners", "type1", Aldwick(), more.CALLOWAY, "docx", "2025-06-27", ["security", "processing-integrity"],
             ["criterion bands without tests", "a column of owners where results might be", "horizontal rules only", "plan for a Type 2 report"],
             "A Type 1 with criterion bands and a third column that holds no results.",
             type=1, as_of="2025-05-31", layout="type1-bands", ids="paired", cuecs=(0, 1, 2, 16, 17, 18), cuec_form="cells",
             style=dict(size=11, table_size=9.5), options=dict(csoc_form="bullets", changes=["Calloway plans an examination of Type 2 for the twelve months "
                                                                                            "that end on May 31, 2026."])),
        Case("small-tables", "type1", Penhallow(), vendors.PRAIRIE, "latex", "2026-02-13", ["security", "confidentiality"],
             ["a table without a header for each criterion, of one row or two", "numbers with a criterion behind a prefix"],
             "A Type 1 whose controls stand in small tables of two columns, one for each criterion.",
             type=1, as_of="2025-12-31", layout="type1-small-tables", ids="criterion-lettered", cuecs=(0, 1, 3, 5, 9),
             cuec_form="prose", options=dict(prefix="PF", csoc_form="bullets")),
    ]
