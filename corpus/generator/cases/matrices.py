"""SOC 2 Type 2 reports whose tests are hard to read: wide tables, merged cells, criteria that are not repeated."""

from dataclasses import replace

from .. import vendors, vendors_more as more
from ..case import Case, Finding
from ..firms.aldwick import Aldwick
from ..firms.kestrel import Kestrel
from ..firms.penhallow import Penhallow
from ..firms.voss import Voss

FEW = ("newsletter", "whistle", "itgc-owner", "sod-matrix", "visitors", "board-independent", "software-install")
FEWER = FEW + ("waf", "ids", "dlp", "hiring", "performance", "procedures", "removable", "infra-code", "insurance", "transfer")


def cases():
    return open_bands() + merged() + two_matrices() + paragraphs() + seven_columns()


def open_bands():
    return [
        Case("bands-printed-once", "type2", Kestrel(), more.THISTLEWOOD, "chromium", "2026-02-06", ["security", "availability", "confidentiality"],
             ["no control numbers", "criterion band not repeated after a page break", "results about twenty characters wide",
              "a finding without any keyword", "'No additional exceptions were noted' within a finding", "percent", "numbered CUECs with verbs",
              "prior year's exceptions in a table", "vendors that are no subservice organizations", "CSOCs by criterion"],
             "Criterion bands on landscape pages, no control numbers, findings in very narrow cells.",
             start="2025-01-01", end="2025-12-31", layout="open-bands", ids="none", skip=FEW, cuecs=(0, 1, 2, 4, 8, 9, 13, 15), cuec_form="numbered",
             unoccurred={"incidents": "Not applicable. No security incidents were reported in the period."},
             findings=[
                 Finding("background", "Exception noted. For one (1) of the fifteen (15) new hires selected, the background check was completed "
                         "eleven days after the start date. No additional exceptions were noted.", 1, 15,
                         "The start date is now entered only once the check is complete.", ("new hires", 52, 15)),
                 Finding("patching", "Patches were not applied within fourteen days for 3 of 19 selected servers.", 3, 19,
                         "Two of the servers were retired in July 2025; the third was patched on the day it was reported.", ("critical patches", 61, 19)),
                 Finding("restore", "A restore of the production database was tested in the first half of the year only.", None, None,
                         "The second test was held on January 22, 2026.", ("half-yearly restore tests", 2, 2)),
                 Finding("nda", "Exception noted: no signed agreement could be located for 8% of the contractors selected (2 of 25).", 2, 25,
                         "", ("new hires and contractors", 80, 25))],
             options=dict(csoc_form="by-criterion", other_vendors=True, prior_exceptions=True)),
        Case("bands-on-turned-pages", "type2", Voss(), more.IRONBARK, "cairo", "2025-11-07", ["security"],
             ["pages with /Rotate", "column names on the first page only", "no control numbers", "criterion band not repeated",
              "CUECs, CSOCs and subservice organizations in prose", "responses listed by criterion", "CC3.3 and CC9.1 are not in the tests"],
             "Portrait pages turned by /Rotate, with one long table whose column names stand on its first page only.",
             start="2024-10-01", end="2025-09-30", layout="open-bands", ids="none", skip=FEWER + ("fraud", "bcp"), scale=0.5,
             cuecs=(0, 2, 3, 4, 6, 8, 9), cuec_form="prose", absent=("CC3.3", "CC9.1"), style=dict(size=11.6, table_size=9.4),
             unoccurred={"breakglass": "The operating effectiveness of this control was not tested because emergency access was not granted to anyone "
                                       "during the period.",
                         "media": "No devices were disposed of during the period. Control did not operate."},
             findings=[
                 Finding("offboard", "Deviation noted. Of 9 terminated employees sampled, one kept access to the map service for 26 days.", 1, 9,
                         "The account was closed when the auditors asked for it. A weekly comparison with the payroll list has begun.",
                         ("terminated employees", 9, 9)),
                 Finding("alerts", "Two of twenty-five alerts sampled had not been acknowledged within thirty minutes; the longest delay was five hours.",
                         2, 25, "On-call duty is shared by four engineers instead of two since June 2025.", ("security alerts", 210, 25)),
                 Finding("change-test", "Evidence of automated tests could not be provided for 4 of the 25 changes sampled.", 4, 25, "",
                         ("changes", 611, 25))],
             options=dict(landscape=True, turned=True, repeat_header=False, csoc_form="prose", subservice_form="prose", responses="list")),
    ]


def merged():
    return [
        Case("see-below-merged", "type2", Kestrel(), more.JUNIPER, "docx", "2025-08-29", ["security", "availability"],
             ["criterion in a tall merged cell, vertically centred", "'Exceptions Noted, See Below' and a full-width row",
              "criterion '(continued)' after such a row", "points of focus", "no control numbers", "user entity responsibilities kept apart",
              "control that is performed by nobody in the period"],
             "Merged criterion cells with findings in full-width rows below their controls, by way of a Word document.",
             start="2024-08-01", end="2025-07-31", layout="see-below", ids="none", skip=FEW, scale=0.7, responsibilities=5,
             cuecs=(0, 1, 2, 3, 4, 7, 8, 9, 12, 13), cuec_form="by-criterion",
             unoccurred={"emergency-change": "Attribute not tested: there were no emergency changes during the examination period. No exceptions "
                                             "noted on the remaining tests performed."},
             findings=[
                 Finding("training", "For two (2) of the twenty-five (25) current employees selected, the training was completed 12 and 40 days late.",
                         2, 25, "Late training is reported to the President each month.", ("current employees", 149, 25)),
                 Finding("firewall-review", "The half-yearly review of firewall rules was performed, but rules of the grade book were left out.", None, None,
                         "The rules were reviewed on August 12, 2025 and no change was needed."),
                 Finding("backup", "Failed backups of four of the 25 days selected had not been investigated.", 4, 25,
                         "Each failure opens a ticket since May 2025.", ("days", 365, 25))],
             options=dict(points_of_focus=True)),
        Case("see-below-wide", "type2", Aldwick(), vendors.VELLUM, "weasyprint", "2026-01-16", ["security", "confidentiality"],
             ["legend that quotes result phrases", "findings and responses in full-width rows below their controls", "A4 landscape within A4 portrait",
              "criterion in a merged cell", "CUECs coded, with criteria in brackets"],
             "Findings and management's answers in rows below their controls, with a legend of result phrases in front.",
             start="2025-01-01", end="2025-12-31", layout="see-below", ids="none", skip=FEWER, scale=0.8, style=dict(paper="a4"),
             cuecs=(0, 1, 2, 3, 5, 8, 9, 14, 15), cuec_form="coded",
             unoccurred={"deletion": "Not applicable: no agreement ended during the period."},
             findings=[
                 Finding("access-review", "inspection of the four quarterly reviews revealed that the review of the third quarter was signed 61 days "
                         "after the quarter had ended.", None, None, "Reviews are now due on the tenth day of the next quarter.",
                         ("quarterly access reviews", 4, 4)),
                 Finding("edr", "for 3 of 25 laptops and servers, the agent had not reported for more than thirty days.", 3, 25,
                         "The machines were found in storage and have been wiped.", ("laptops and servers", 301, 25)),
                 Finding("classification", "the data classification policy had not been reviewed since November 2023.", None, None,
                         "A review is under way and will be finished by March 31, 2026.")],
             options=dict(landscape=True, inline_responses=True, middle=(0, 3), csoc_form="bullets", other_vendors=True)),
    ]


def two_matrices():
    return [
        Case("results-by-criterion-and-by-control", "type2", Aldwick(), more.CALLOWAY, "libreoffice", "2025-10-17",
             ["security", "availability", "processing-integrity"],
             ["two matrices over the same controls, every finding printed in both", "numbers with spaces inside the control cell",
              "column of service applicability", "bulleted tests", "horizontal rules only", "limit on one control: unable to conclude before a date",
              "CSOCs and CUECs side by side in one table"],
             "A result for each criterion in a first table and for each control in a second one.",
             start="2024-10-01", end="2025-09-30", layout="criteria-and-controls", ids="spaced", skip=FEWER, cuecs=(0, 1, 2, 3, 8, 12, 16, 17, 18),
             cuec_form="two-columns",
             limits={"pi-store": "The service auditor was unable to conclude on the design and operating effectiveness of the control prior to May 31, "
                                 "2025 because records of the former storage had been deleted. Subsequent to May 31, 2025, no exceptions noted."},
             findings=[
                 Finding("change-approval", "Exception noted. 1 out of 25 changes selected had been merged by its author without a review.", 1, 25,
                         "Merging without a review is no longer possible in any repository.", ("changes", 904, 25)),
                 Finding("pi-recon", "Testing disclosed that totals of results had not been reconciled to totals of inputs on five of twenty-five days.",
                         5, 25, "The reconciliation had been switched off by mistake during a migration and was switched on again on April 2, 2025.",
                         ("days", 365, 25)),
                 Finding("capacity-plan", "No forecast had been made for the quarter that ended on June 30, 2025.", None, None, "",
                         ("quarters", 4, 2))],
             options=dict(landscape=True)),
        Case("flowing-criterion-cells", "type2", Penhallow(), more.BRINDLE, "cairo", "2025-12-12", ["security", "availability"],
             ["cells of one criterion flow over pages side by side", "findings amid text of the column beside them", "A4", "day-first dates",
              "two matrices over the same controls", "'No relevant exceptions noted' without a full stop", "criterion in the sentence of a finding"],
             "Three columns that flow on their own over the pages, then a table of controls with horizontal rules.",
             start="2024-12-01", end="2025-11-30", form="dmy", layout="criteria-and-controls", ids="spaced", skip=FEW, scale=0.4,
             cuecs=(0, 2, 3, 4, 8, 9, 13), cuec_form="cells", style=dict(paper="a4"),
             findings=[
                 Finding("vendor-contract", "Of 5 agreements chosen, 1 did not contain duties of security; criterion CC9.2 was met by other means.", 1, 5,
                         "The agreement was amended on 9 January 2026.", ("vendors", 14, 5)),
                 Finding("dr-test", "Recovery took nineteen hours and did not meet the recovery time objective of twelve hours.", None, None,
                         "The slow step was found to be the copying of indexes, which are now built anew instead."),
                 Finding("offboard", "We noted that for 1 of 6 terminated employees access was revoked on the fourth day.", 1, 6, "",
                         ("terminated employees", 6, 6))],
             options=dict(csoc_form="by-criterion", subservice_form="bullets")),
    ]


def paragraphs():
    return [
        Case("all-categories-no-rules", "type2", Voss(), more.SANDPIPER, "weasyprint", "2026-03-06",
             ["security", "availability", "processing-integrity", "confidentiality", "privacy"],
             ["all five categories", "no rules, cells vertically centred", "column names once for each table, not on each page", "A4",
              "two paragraphs of tests for each control", "criteria declared not applicable within the tests",
              "inclusive and carve-out mixed", "processing integrity lacks PI1.4 and PI1.5"],
             "A matrix without any lines, portrait A4, over all five categories.",
             start="2025-01-01", end="2025-12-31", joiner="through", layout="paragraph-tests", ids="criterion", skip=FEWER + ("pi-output", "pi-store"), scale=0.9,
             absent=("PI1.4", "PI1.5"), cuecs=tuple(range(0, 22, 2)), cuec_form="cells", style=dict(paper="a4", margin=56, size=11.2, table_size=9.6),
             not_applicable={"P3.2": "No sensitive personal information is collected.", "P6.7": "Charities give accounts of disclosures themselves.",
                             "A1.3": "Recovery is tested by the subservice organization."},
             unoccurred={"p-complaints": "No privacy complaints were received; the control could not be tested for operating effectiveness."},
             findings=[
                 Finding("onboard", "Deviation noted. For 3 of 15 new hires, access had been granted before the manager approved it.", 3, 15,
                         "Access is granted by the identity provider after approval only.", ("new hires", 44, 15)),
                 Finding("pi-jobs", "No deviations noted for eight of the ten failed jobs sampled; the remaining two had been rerun after four days.", 2, 10,
                         "An alert was added.", ("failed jobs", 55, 10)),
                 Finding("p-dispose", "In one case of ten, personal information was erased after forty-three days.", 1, 10,
                         "The request had been sent to a former address, which is now forwarded.", ("erasure requests", 51, 10)),
                 Finding("p-disclose", "The disclosure register held no entry for one of five disclosures sampled.", 1, 5, "", ("disclosures", 26, 5))],
             options=dict(rules="none", middle=(0, 1, 2, 3), repeat_controls=True, verbose_tests=True, not_applicable_in_tests=True, csoc_form="bullets",
                          subservice_form="bullets", prior_exceptions=True)),
        Case("header-once-a4", "type2", Kestrel(), vendors.GANNET, "groff", "2025-09-05", ["security"],
             ["column names once for each table", "A4", "tests of two paragraphs", "points of focus", "watermark-like line in the header",
              "ids like CC1.3.1 beside criteria ids", "findings without a full stop or keyword"],
             "Portrait tables by groff whose column names are not repeated on the next page.",
             start="2024-09-01", end="2025-08-31", layout="paragraph-tests", ids="criterion", skip=FEWER, scale=0.5, cuecs=(0, 2, 3, 8, 9),
             cuec_form="numbered", style=dict(paper="a4", font="Nimbus Roman", heading_font="", size=11, table_size=10, header="Prepared for R. Ostrander, Buyer Corp.|{org}"),
             limits={"pentest": "Not tested: the report of the third party had not been delivered when our fieldwork ended"},
             findings=[
                 Finding("scan-external", "6 of 52 scans had been skipped, and hosts of the check-in service were not scanned before April 2025", 6, 52,
                         "", ("scans", 52, 52)),
                 Finding("vendor-review", "Management was unable to provide the assessments of 2 of the 4 critical vendors selected", 2, 4, "",
                         ("critical vendors", 9, 4))],
             options=dict(landscape=False, points_of_focus=True, csoc_form="prose")),
    ]


def seven_columns():
    return [
        Case("result-before-test", "type2", Aldwick(), replace(vendors.HOLLOWAY, seed=1), "libreoffice", "2025-12-19", ["security", "confidentiality"],
             ["seven columns on landscape pages", "the result stands left of the test", "CCM and NIST numbers that look like control numbers",
              "control number and criteria centred vertically", "responses in the result cells"],
             "A combined matrix with other frameworks' numbers, in which the result is not the last column.",
             start="2025-05-01", end="2025-10-31", layout="seven-columns", ids="lettered", skip=FEW, cuecs=(0, 1, 2, 3, 14, 15), cuec_form="coded",
             findings=[
                 Finding("keys", "Exception noted. One of the 6 keys had not been rotated since 2022.", 1, 6, "The key was rotated on November 3, 2025."),
                 Finding("triage", "Exception noted: a severity had not been given in 2/15 tickets.", 2, 15, "", ("security events", 34, 15)),
                 Finding("deletion", "Data of two out of five ended agreements was still present 90 days after the agreement had ended.", 2, 5,
                         "The data has been deleted, and the job that deletes it reports to Legal.", ("ended agreements", 8, 5))],
             options=dict(landscape=True, inline_responses=True, middle=(0, 1, 2, 3))),
        Case("frameworks-in-columns", "type2", Penhallow(), vendors.TAMARACK, "weasyprint", "2025-07-11", ["security"],
             ["seven columns", "no exceptions at all", "non-occurrence in four wordings", "ids like A-4 beside AC-4 of NIST", "landscape"],
             "A combined matrix without any exception, but with controls that had no occasion to operate.",
             start="2024-12-01", end="2025-05-31", layout="seven-columns", ids="lettered", skip=FEWER, scale=0.3, cuecs=(0, 2, 9), cuec_form="prose",
             style=dict(size=11.4, table_size=9.4),
             unoccurred={"incidents": "There were no security incidents during the period, so that operation could not be tested",
                         "postmortem": "N/A. No corrective actions arose",
                         "media": "No relevant exceptions noted. However, no device was disposed of, and the control did not operate",
                         "emergency-change": "The circumstances that warrant the operation of the control did not occur"},
             options=dict(landscape=True)),
    ]
