"""SOC 2 Type 2 reports with a result for each test, blocks instead of tables, or results away from their controls."""

from dataclasses import replace

from .. import vendors, vendors_more as more
from ..case import Case, Finding
from ..firms.aldwick import Aldwick
from ..firms.castellan import Castellan
from ..firms.kestrel import Kestrel
from ..firms.marlowe import Marlowe
from ..firms.peregrine import Peregrine
from ..firms.penhallow import Penhallow
from ..firms.tallgrass import Tallgrass
from ..firms.voss import Voss
from .matrices import FEW, FEWER


def cases():
    return every_page() + per_test() + bands() + blocks() + apart() + untitled()


def every_page():
    return [
        Case("criterion-on-every-page", "type2", Penhallow(), more.THISTLEWOOD, "libreoffice", "2025-06-20", ["security", "confidentiality"],
             ["criterion above the column names on every page", "justified text", "one result for several tests in a merged cell",
              "control repeated under each criterion", "an exception that names two samples",
              "confidentiality is stated, and none of its criteria is in the tests"],
             "A table for each criterion, whose heading is repeated with the column names; merged results.",
             start="2024-06-01", end="2025-05-31", layout="criterion-on-every-page", ids="prefixed", skip=FEWER, cuecs=(0, 1, 2, 3, 5, 14), cuec_form="table",
             absent=("C1.1", "C1.2"),
             findings=[
                 Finding("breakglass", "Exception noted: 1 of 5 emergency access grants had not been reviewed afterwards; all five had expired in time.", 1, 5,
                         "The review is now part of the ticket.", ("emergency access grants", 11, 5)),
                 Finding("unique-ids", "A shared account was in use on the reporting host until February 2025.", None, None,
                         "The account was removed on February 18, 2025.")],
             style=dict(size=11.5, table_size=10.5, margin=76), options=dict(prefix="INF", responses="list", verbose_tests=True)),
        Case("criterion-repeated-justified", "type2", Kestrel(), more.IRONBARK, "latex", "2025-05-09", ["security"],
             ["criterion above the column names on every page", "justified text that comes out word by word", "landscape pages by /Rotate",
              "result beside the first of several tests"],
             "A table for each criterion on pages turned by /Rotate, justified by TeX.",
             start="2024-04-01", end="2025-03-31", layout="criterion-on-every-page", ids="prefixed", skip=FEWER, scale=0.5, cuecs=(0, 2, 4, 9),
             cuec_form="coded",
             unoccurred={"incidents": "No security incidents occurred; not tested"},
             findings=[
                 Finding("disk", "Exception Noted: For 8 of the 30 sampled laptops, full-disk encryption had been switched off.", 8, 30, "",
                         ("laptops", 61, 30)),
                 Finding("risk-register", "No review of the risk register was held in two of the four quarters.", 2, 4, "",
                         ("quarterly risk meetings", 4, 4))],
             style=dict(justify=True), options=dict(prefix="DCF")),
    ]


def per_test():
    return [
        Case("per-test-paired-ids", "type2", Tallgrass(), more.CALLOWAY, "groff", "2025-04-11", ["security", "processing-integrity"],
             ["ids like ELC-01-02", "criteria cited as CC.2.2", "a row for each test; number and control are not repeated",
              "control goes on over a page", "line with the reader's name on each page"],
             "A result for each test in one table over all pages; criteria with a dot behind CC.",
             start="2024-04-01", end="2025-03-31", joiner="through", layout="per-test", ids="paired", skip=FEWER, cuecs=(1, 2, 8, 16, 17), cuec_form="restarting",
             style=dict(header="Copy for A. Lindgren|Do not distribute"),
             findings=[
                 Finding("terms", "One (1) of fifteen (15) agreements sampled did not set out availability commitments.", 1, 15, "",
                         ("new customers", 70, 15)),
                 Finding("pi-totals", "On 3 of the 25 days sampled, counts and totals had not been compared before processing began.", 3, 25, "",
                         ("daily batches", 365, 25))],
             options=dict(cite="dot", cite_join=" ")),
        Case("per-test-watermark", "type2", Voss(), vendors.OSPREY, "chromium", "2025-10-24", ["security", "availability"],
             ["watermark across each page", "ids like ELC-01-02", "criteria cited as CC.2.2, one below the other", "horizontal rules only",
              "exceptions in the second of several tests", "trade-secret notice on each page"],
             "A result for each test, horizontal rules, with the buyer's name across every page.",
             start="2024-10-01", end="2025-09-30", layout="per-test", ids="paired", skip=FEW, cuecs=(0, 2, 3, 8, 12, 13), cuec_form="bullets",
             style=dict(watermark="M. Castellanos, Buyer Corp."),
             unoccurred={"emergency-change": "There were no emergency changes, so operating effectiveness was not tested."},
             findings=[
                 Finding("policies", "Deviation noted: policies could be opened by personnel, but the acceptable use policy was missing from the intranet.",
                         None, None, "It was published on October 2, 2025."),
                 Finding("offboard", "Deviation noted: access was not revoked in time for 5 of 15 terminated employees.", 5, 15,
                         "Human Resources and IT Support share one checklist now.", ("terminated employees", 40, 15)),
                 Finding("capacity", "Thresholds were configured at 95 percent instead of 80.", None, None, "")],
             options=dict(cite="dot", cite_join="\n", rules="horizontal", other_vendors=True)),
    ]


def bands():
    return [
        Case("objective-bands", "type2", Peregrine(), more.JUNIPER, "docx", "2026-02-27", ["security", "availability", "confidentiality"],
             ["the series as a band row called objective", "criteria in brackets behind the control's text", "ids like 1.01",
              "a row for each test", "column names once", "executive summary"],
             "Bands of series in a Word table; criteria are cited at the end of each control.",
             start="2025-01-01", end="2025-12-31", layout="objective-bands", ids="dotted", skip=FEW, cuecs=(0, 1, 2, 9, 12, 15), cuec_form="sentences",
             findings=[
                 Finding("asset-inventory", "Production systems were listed, but for one of 2 quarterly reconciliations no record was available.", 1, 2,
                         "The record had been kept on a laptop that was replaced.", ("quarterly reconciliations", 4, 2)),
                 Finding("change-risk", "1 of 3 new projects chosen had been started eleven weeks before its risk was assessed.", 1, 3,
                         "Projects now need the assessment's number before a budget is released.", ("new projects", 7, 3))],
             options=dict(repeat_header=False)),
        Case("objective-bands-typeset", "type2", Voss(), vendors.TAMARACK, "latex", "2025-03-21", ["security"],
             ["the series as a band row called objective", "ids like 1.01", "criteria cited as CC 6.1 in brackets", "non-occurrence within a sentence",
              "grouped CUECs with literal repeats"],
             "Bands of series in a LaTeX table; a space within each criterion's id.",
             start="2024-07-01", end="2024-12-31", layout="objective-bands", ids="dotted", skip=FEWER, scale=0.4, cuecs=(0, 1, 2, 4, 8, 9),
             cuec_form="by-criterion", style=dict(size=12, margin=76), unoccurred={"change-risk": "As no new projects were begun within the period, we could not test this control."},
             findings=[
                 Finding("access-review", "Deviation noted. The review of the fourth quarter did not cover contractors.", None, None,
                         "Contractors were reviewed in February 2025.", ("quarterly access reviews", 2, 2))],
             options=dict(cite="space", cite_join=" and ", responses="list")),
        Case("numbered-pairs", "type2", Aldwick(), more.BRINDLE, "docx", "2025-08-01", ["security", "confidentiality"],
             ["tests '(1)', '(2)' in one cell and results '(1)', '(2)' in the next", "criteria in the first column",
              "one finding starts with 'No exceptions noted for'", "UERs"],
             "Numbered tests against numbered results, by way of a Word document.",
             start="2024-07-01", end="2025-06-30", form="dmy", layout="numbered-pairs", ids="area", skip=FEWER, scale=0.5, cuecs=(0, 2, 5, 14, 15),
             cuec_form="numbered", responsibilities=3,
             findings=[
                 Finding("nda", "No exceptions noted for 14 of the 15 persons selected; for the remaining one, no agreement could be found.", 1, 15, "",
                         ("new hires and contractors", 21, 15)),
                 Finding("password", "Exception noted: length was configured as described, but breach checks were switched off until 3 March 2025.", None, None,
                         "Breach checks are watched by the configuration monitor now.")],
             options=dict(inline_responses=True)),
    ]


def blocks():
    return [
        Case("label-value-tables", "type2", Castellan(), more.THISTLEWOOD, "cairo", "2025-09-26", ["security", "availability"],
             ["a table of two columns for each control", "ids like A-4", "management's comment as a row", "table of one control broken over pages",
              "fails with 'Partially effective'"],
             "Each control is a small table of labels and values.",
             start="2024-09-01", end="2025-08-31", form="us", layout="label-value", ids="lettered", skip=FEW, cuecs=(0, 2, 3, 8, 12, 13), cuec_form="table",
             findings=[
                 Finding("orgchart", "Exception noted. The chart still showed two persons who had left in 2024.", None, None, "The chart is drawn from payroll now."),
                 Finding("tls", "Partially effective: the older protocol was refused by the web site but accepted by the intake interface.", None, None,
                         "The interface refuses it since September 1, 2025."),
                 Finding("backup", "Backup logs for 2 of 25 days were not retained.", 2, 25, "", ("days", 365, 25))],
             options=dict(inline_responses=True)),
        Case("stacked-numbers", "type2", Marlowe(), vendors.KITTIWAKE, "groff", "2025-12-05", ["security"],
             ["no tables: controls with numbered tests and numbered results", "labels in bold at the line's start", "responses as further lines",
              "ids that begin with a criterion"],
             "Labels one below the other, with a number and a result for each test.",
             start="2024-12-01", end="2025-11-30", layout="stacked-numbers", ids="criterion", skip=FEWER, scale=0.6, cuecs=(0, 1, 2, 9), cuec_form="sentences",
             style=dict(font="Nimbus Sans", heading_font="", size=10, header="{short}|No copies", footer="|{page}|"),
             findings=[
                 Finding("board", "Deviation noted: security was not on the agenda of one of the 2 meetings.", 1, 2, "It is a standing item since July 2025.",
                         ("quarterly board meetings", 4, 2)),
                 Finding("deficiencies", "Control did not operate as described: no owner had been assigned in three of 3 tickets.", 3, 3,
                         "Owners were assigned on December 1, 2025.", ("control deficiencies", 5, 3))],
             options=dict(inline_responses=True)),
        Case("two-orders", "type2", Penhallow(), more.SANDPIPER, "weasyprint", "2025-11-28", ["security", "confidentiality", "privacy"],
             ["criteria mapped to controls in one table, tests in two more", "the two tables of tests have their columns in different orders",
              "horizontal rules only", "inclusive and carve-out mixed", "mapping without results"],
             "A mapping, then two tables of tests whose columns stand in different orders.",
             start="2024-11-01", end="2025-10-31", layout="two-orders", ids="area", skip=FEW, cuecs=(0, 1, 3, 14, 15, 19, 20), cuec_form="table",
             findings=[
                 Finding("conduct", "4 of 15 new hires had signed the code of conduct after their first month", 4, 15, "Signing is part of the first day.",
                         ("new hires", 48, 15)),
                 Finding("firewall", "A rule that allowed inbound traffic on port 8443 had no approval", None, None, "The rule was removed."),
                 Finding("p-vendors", "The duty to report was missing in 1 of 3 agreements chosen", 1, 3, "", ("sub-processors", 7, 3))],
             style=dict(size=11, table_size=9.6, spacing=1.5), options=dict(rules="horizontal", csoc_form="by-criterion")),
    ]


def apart():
    return [
        Case("exceptions-in-a-table", "type2", Penhallow(), vendors.LARKFIELD, "chromium", "2025-08-08", ["security", "processing-integrity"],
             ["results are not printed for each control", "one table of exceptions with responses", "tests without results",
              "exceptions that only the table tells"],
             "Controls and tests are listed without results; a table names the exceptions.",
             start="2024-08-01", end="2025-07-31", layout="deviations-table", ids="area", skip=FEW, cuecs=(0, 1, 2, 3, 16, 17), cuec_form="bullets",
             findings=[
                 Finding("onboard", "For 2 of 15 new hires chosen, the manager's approval was dated after access had been granted.", 2, 15,
                         "Tickets now refuse such dates.", ("new hires", 48, 15)),
                 Finding("pi-input", "A file with a wrong date format was accepted instead of rejected.", None, None,
                         "The schema was corrected on July 30, 2025.")],
             style=dict(size=10.8, table_size=9.8, spacing=1.5), options=dict(inline_responses=True)),
        Case("conclusion-at-end", "type2", Voss(), more.CALLOWAY, "latex", "2025-12-19", ["security", "availability"],
             ["no column of results", "one conclusion at the end of each table", "exceptions within that conclusion, by control number"],
             "One result for all controls of a table, in a full-width row at its end.",
             start="2024-12-01", end="2025-11-30", layout="conclusion-at-end", ids="spaced", skip=FEWER, scale=0.8, cuecs=(0, 2, 3, 12), cuec_form="bullets",
             style=dict(size=12, margin=80),
             findings=[
                 Finding("tabletop", "the plan was not exercised in the period.", None, None, "The exercise was moved to January 2026."),
                 Finding("change-approval", "2 of 25 changes had been approved by their own authors.", 2, 25, "", ("changes", 730, 25))]),
        Case("notes-with-asterisk", "type2", Kestrel(), replace(vendors.FJORDLINE, seed=0), "libreoffice", "2025-11-14", ["security", "availability"],
             ["result 'Exception noted*'; the text stands in a note below the table", "two notes under one table", "A4", "day-first dates"],
             "Findings stand in notes below the tables, joined by asterisks.",
             start="2024-11-01", end="2025-10-31", form="dmy", layout="starred", ids="area", skip=FEWER, scale=0.7, cuecs=(0, 2, 3, 9, 13), cuec_form="prose",
             style=dict(paper="a4", size=11.5, table_size=10.5),
             findings=[
                 Finding("onboard", "For three of the 15 new hires selected, no approval by a manager was on file.", 3, 15, "", ("new hires", 31, 15)),
                 Finding("media", "The certificate of destruction could not be provided for 1 of 5 disposed devices selected.", 1, 5, "",
                         ("disposed devices", 16, 5)),
                 Finding("environments", "Customer data had been copied to the test environment in May 2025 and was removed after nine days.", None, None, "")],
             options=dict(landscape=False, csoc_form="bullets")),
        Case("results-in-a-list", "type2", Marlowe(), more.BRINDLE, "chromium", "2026-01-30", ["security"],
             ["results in a list of control numbers below each table", "notes beside each other", "prior year's exceptions in Section V"],
             "Controls and tests in tables, results in lists of control numbers below them.",
             start="2025-01-01", end="2025-12-31", layout="closing-list", ids="area", skip=FEWER, scale=0.4, cuecs=(0, 1, 2, 9), cuec_form="numbered",
             style=dict(size=12),
             findings=[
                 Finding("training", "Deviation noted: 9 of 25 current employees had not completed the training in the period.", 9, 25,
                         "A new course is offered in three languages.", ("current employees", 44, 25)),
                 Finding("baseline", "Drift from the baseline raised no alert between 1 March and 9 April 2025.", None, None,
                         "The alert had been muted for maintenance and is now unmuted by itself.")],
             options=dict(prior_exceptions=True)),
    ]


def untitled():
    """Controls of others under no title of their own."""
    return [
        Case("others-in-columns", "type2", Kestrel(), replace(vendors.HOLLOWAY, seed=0), "chromium", "2026-02-13", ["security", "availability"],
             ["CSOCs under the title of subservice organizations", "a column for each subservice organization",
              "CUECs under titles of columns that do not name them"],
             "Controls of others in tables whose titles do not call them so.",
             start="2025-01-01", end="2025-12-31", layout="per-test", ids="paired", skip=FEWER, scale=0.4, cuecs=(0, 1, 2, 3, 4, 8, 9, 12, 13),
             cuec_form="ends", findings=[
                 Finding("offboard", "Exception noted. The account of 1 of 9 leavers sampled was removed 12 days late.", 1, 9,
                         "A daily comparison with the payroll list has begun.", ("leavers", 9, 9))],
             options=dict(csoc_form="columns", csocs_untitled=True, subservice_form="prose")),
        Case("others-in-sentences", "type2", Voss(), replace(vendors.QUILLET, seed=0), "latex", "2026-01-16", ["security"],
             ["CSOCs under the title of subservice organizations", "'It is assumed that' behind a criterion", "topics before weak sentences"],
             "Controls of others in sentences that have to be told from their surroundings.",
             start="2025-01-01", end="2025-12-31", layout="objective-bands", ids="dotted", skip=FEWER, scale=0.4, cuecs=(0, 1, 2, 4, 8, 9),
             cuec_form="topics", findings=[
                 Finding("change-approval", "2 of 25 changes had been approved by their own authors.", 2, 25, "Authors can no longer approve.", ("changes", 730, 25))],
             options=dict(csoc_form="assumed", csocs_untitled=True, subservice_form="prose")),
    ]
