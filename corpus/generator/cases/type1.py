"""SOC 2 Type 1 reports."""

from .. import vendors
from ..case import Case
from ..firms.brightwater import Brightwater
from ..firms.castellan import Castellan
from ..firms.oakes import Oakes


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
    ]
