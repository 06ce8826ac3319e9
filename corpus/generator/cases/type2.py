"""SOC 2 Type 2 reports with an unqualified opinion."""

from dataclasses import replace

from .. import appendices, vendors
from ..case import Case, Finding
from ..firms.brightwater import Brightwater
from ..firms.castellan import Castellan
from ..firms.harrow import Harrow
from ..firms.marlowe import Marlowe
from ..firms.oakes import Oakes
from ..firms.peregrine import Peregrine
from ..firms.ridgeline import Ridgeline
from ..firms.suttervale import SutterVale
from ..firms.tallgrass import Tallgrass

SAC = ["security", "availability", "confidentiality"]


def cases():
    return [
        Case("auditor-first", "type2", Harrow(), vendors.LARKFIELD, "chromium", "2026-02-13", SAC,
             ["subservice auditors' Type II reports in controls", "prior report's period in vendor management",
                 "exceptions register in control text"],
             "A plain report in the common order with three exceptions and responses in Section V.",
             start="2025-01-01", end="2025-12-31", skip=("dlp", "ids", "transfer", "newsletter", "itgc-owner"),
             findings=[
                 Finding("offboard", "Exception noted. For 2 of the 15 terminated employees selected, access to "
                                     "the production console was removed three and "
                         "five business days after termination.", 2, 15, "Larkfield automated the removal of "
                                                                         "console access on October 6, 2025. The "
                                                                         "two accounts had "
                         "not been used after termination.", ("terminated employees", 41, 15)),
                 Finding("access-review", "Exception noted. For 1 of 2 quarterly access reviews selected, the "
                                          "review of the reporting database had not been performed.",
                         1, 2, "The reporting database was added to the review schedule in August 2025.", (
                             "quarterly access reviews", 4, 2)),
                 Finding("training", "Exception noted. 1 of 25 employees selected had completed the training 19 "
                                     "days late.", 1, 25,
                         "Reminders now go to managers as well.", ("current employees", 265, 25))]),
        Case("assertion-first-landscape", "type2", Brightwater(), vendors.COBALTWORKS, "libreoffice", "2025-11-21", [
            "security"],
             ["the first letter is management's", "divider pages", "landscape tests",
                 "criterion printed once in a merged cell", "printed number one behind the PDF's",
              "cover's period in capitals with To"],
             "Assertion before the auditor's report; criteria in a tall merged column on landscape pages.",
             start="2024-10-01", end="2025-09-30", layout="criterion-column", ids="area", cuecs=(0, 2, 3, 4, 9, 10), scale=0.4,
             options=dict(cover_period="OCTOBER 1, 2024 TO SEPTEMBER 30, 2025")),
        Case("three-part", "type2", Tallgrass(), vendors.PRAIRIE, "groff", "2025-09-12", ["security",
            "processing-integrity"],
             ["run-in bold headings", "two letters in one part", "straight apostrophes", "abbreviated months",
                 "cover period 'For the Period of'", "hyphenated words"],
             "Three parts, paragraph headings in the text's first line, control-first table.",
             start="2025-01-01", end="2025-06-30", form="abbreviated", joiner="through", layout="control-first", ids=
                 "dotted", scale=0.8,
             cuecs=(1, 2, 3, 8, 9, 16, 17, 18), cuec_form="sentences",
             unoccurred={"incidents": "Not tested: there were no security incidents in the period.",
                         "postmortem": "Not tested: there were no corrective actions in the period."},
             findings=[Finding("pi-recon", "Two (2) of the twenty-five (25) days sampled: the daily reconciliation "
                                           "was not signed off until the third day.", 2, 25,
                               "", ("days", 181, 25))]),
        Case("label-blocks-small-caps", "type2", Marlowe(), vendors.VELLUM, "weasyprint", "2025-10-10", ["security",
            "confidentiality"],
             ["letter-spaced cover", "small capitals", "ligatures", "hyphenation", "no tables in the tests",
                 "no section numbers", "ordinal dates",
              "responses inline under the result"],
             "Tests as labelled blocks without tables, in a justified face with ligatures.",
             start="2025-03-01", end="2025-08-31", form="ordinal-of", layout="blocks-of-labels", ids="area", cuecs=tuple(range(0, 12)), cuec_form=
                 "bullets",
             options=dict(inline_responses=True, cover_lines=["For the Period 1st of March, 2025",
                 "to 31st of August, 2025"]),
             findings=[Finding("offboard", "Deviation noted: for three of 18 terminated employees, access was "
                                           "revoked after four business hours had passed, the longest delay being "
                                           "nine days.",
                               3, 18, "Management has linked the human resources system to the identity provider "
                                      "since the deviation was found.", ("terminated employees", 18, 18)),
                       Finding("deletion", "Deviation noted: for one of 5 ended agreements, data was deleted 104 "
                                           "days after the end of the agreement.", 1, 5,
                               "The job that failed has been repaired and is now monitored.", ("ended agreements", 9, 5))]),
        Case("day-first-isae", "type2", Oakes(), vendors.FJORDLINE, "cairo", "2025-12-05", ["security", "availability",
            "privacy"],
             ["day-first dates", "Report of Independent Accountants", "no Type on the cover", "ISAE 3000 beside AT-C",
                 "A4", "cells broken across pages",
              "carve-out without the word", "firm's name on the cover is drawn"],
             "European vendor, day-first dates, heading without the word auditor.",
             start="2024-11-01", end="2025-10-31", form="dmy", ids="spaced", cuec_form="table", cuecs=(0, 1, 2, 5, 8, 9, 11, 12, 19, 20),
             not_applicable={"P6.7": "Controllers, not the processor, give accounts of disclosures.", "P2.1":
                 "Choice and consent lie with the controllers."},
             skip=("p-account",),
             findings=[Finding("dr-test", "Deviation noted. The plan was tested on 18 February 2025; recovery took "
                                          "eleven hours and did not meet the objective of eight hours.", 1, 1,
                               "The step that was slow has been automated; a second test on 4 June 2025 took five "
                               "hours.")]),
        Case("three-months-first-report", "type2", Ridgeline(), vendors.QUILLET, "chromium", "2025-07-25", ["security"],
             ["three months", "vendor's name on the cover is drawn", "envelope id in the header",
                 "footer of two lines", "controls that did not operate",
              "'No exceptions noted' before a non-occurrence", "ISO dates on the cover"],
             "First report of a young company; several controls had no occasion to operate.",
             start="2025-04-02", end="2025-07-02", layout="result-per-test", ids="prefixed", scale=0.3, cuecs=(0, 2, 4, 6, 9), responsibilities=4,
             skip=("board-independent", "visitors", "newsletter", "itgc-owner", "firewall-review", "transfer",
                 "sod-matrix", "whistle"),
             unoccurred={"incidents": "No exceptions noted. There were no security incidents during the period; "
                                      "therefore the operating effectiveness of the control could not be tested.",
                         "postmortem": "No exceptions noted. There were no corrective actions during the period; "
                                       "therefore the operating effectiveness of the control could not be tested.",
                         "media": "No exceptions noted. No devices were disposed of during the period; the control "
                                  "could not be tested.",
                         "emergency-change": "No exceptions noted. There were no emergency changes during the "
                                             "period; therefore the operating effectiveness of the control could "
                                             "not be tested."},
             options=dict(cover_period="2025-04-02 to 2025-07-02", prefix="QN")),
        Case("executive-summary-split", "type2", Peregrine(), vendors.TERRAPIN, "libreoffice", "2025-06-06",
             ["security", "availability", "processing-integrity", "confidentiality"],
             ["executive summary in front", "no Type on the cover", "footnote digit glued to the year",
                 "mapping and tests in two tables", "plural auditors", "header of two lines",
              "summary says how many exceptions there are", "incident dates", "many alphabetic control ids"],
             "Long report: summary first, criteria mapped to controls in one table, tests in another.",
             start="2024-04-01", end="2025-03-31", layout="split", ids="area", scale=3.0, cuecs=tuple(range(18)), cuec_form=
                 "restarting", responsibilities=5,
             style=dict(size=12, table_size=10.5, spacing=1.75, margin=84),
             findings=[Finding("change-approval", "1 of 25 changes selected had been approved by its own author. "
                                                  "The change was a correction of a text.", 1, 25,
                               "Branch protection now refuses the author's approval in all repositories.", ("changes", 3738, 25)),
                       Finding("pi-jobs", "Three of the 10 failed jobs selected were rerun after two business days.", 3, 10,
                               "An alert was added for jobs that have not been rerun by noon.", ("failed jobs", 123, 10)),
                       Finding("patching", "Patches were not applied within 21 days of release for 4 of 15 "
                                           "critical patches selected.", 4, 15,
                               "A maintenance window was added each month; overdue patches are reported to the "
                               "operating committee.", ("critical patches", 171, 15))],
             options=dict(cover_period="April 1, 2024 - March 31, 2025<sup>1</sup>", footnote=True, verbose_tests=True,
                          incident=["On November 14, 2024, an outage of a network provider made BenefitHarbor "
                                    "unavailable for three hours and forty minutes. No data was lost or disclosed. "
                                    "A second "
                                    "connection by another provider was put into service on January 27, 2025.",
                                    "On February 3, 2025, statements of 212 participants were mailed to former "
                                    "addresses, because a file of address changes had been processed twice. Those "
                                    "affected were notified on February 11, 2025."],
                          other_information=appendices.plans())),
        Case("fifteen-months-numeric-dates", "type2", Castellan(), vendors.GANNET, "weasyprint", "2025-11-14", [
            "security", "availability"],
             ["fifteen months", "numeric dates", "numbered tests and conclusions in one cell", "narrow face",
                 "straight apostrophes", "licence number in the signature",
              "auditor's street address on the cover", "'Individuals qualified' in the letter"],
             "An extended period, dates in figures, several tests for each control.",
             start="2024-07-01", end="2025-09-30", form="numeric", joiner="through", layout="numbered-tests", ids=
                 "criterion", cuecs=(0, 2, 3, 6, 10, 12, 13), cuec_form="sentences",
             findings=[Finding("capacity-plan", "Exception noted. For 1 of 2 quarters selected, the forecast had "
                                                "not been reviewed.", 1, 2,
                               "The review is now part of the quarterly operations meeting.", ("quarters", 5, 2))]),
        Case("inclusive-and-carved-out", "type2", SutterVale(), replace(vendors.ASHGROVE, subservices=[
                vendors.ASHGROVE.subservices[0], replace(vendors.ASHGROVE.subservices[1], method="inclusive")]),
                    "latex", "2026-02-20",
             ["security", "confidentiality", "privacy"],
             ["inclusive and carve-out mixed", "second assertion", "period by months only on the cover",
                 "P1 and P2 as incident priorities", "result column 'None noted.'",
              "'Service Organization Controls' as the name", "contents without leaders",
                  "ordinal day in the signature", "hyphenated words"],
             "Privacy in scope, one subservice organization included with its own assertion.",
             start="2025-01-01", end="2025-12-31", form="us", joiner="through", layout="result-per-test", ids="area", scale=1.2, cuecs=tuple(range(0, 21)), cuec_form=
                 "table",
             style=dict(size=12, margin=80),
             findings=[Finding("p-access", "For one of 10 requests selected, the answer was given on the "
                                           "forty-fourth day.", 1, 10, "A reminder is sent on the twentieth day "
                                                                       "since June 2025.",
                               ("access requests", 70, 10)),
                       Finding("vendor-review", "For 1 of 4 critical vendors selected, no assessment had been made "
                                                "in the year.", 1, 4, "The assessment was made on January 12, "
                                                                      "2026, after the period.",
                               ("critical vendors", 13, 4))],
             options=dict(cover_period="January through December 2025", sign_form="us-ordinal", verbose_tests=True)),
        Case("hundred-pages", "type2", Harrow(), replace(vendors.TERRAPIN, seed=2), "libreoffice", "2026-03-04",
             ["security", "availability", "processing-integrity", "confidentiality", "privacy"],
             ["about a hundred pages", "all five categories", "controls repeated under many criteria",
                 "unaudited mapping of frameworks in Section V", "header with an end of the period only"],
             "For benchmarks: every category, every control under each of its criteria, a long appendix.",
             start="2025-01-01", end="2025-12-31", ids="area", scale=4.0, cuecs=tuple(range(22)), cuec_form="table",
             style=dict(size=13, table_size=13, spacing=1.8, margin=84, header="{org}|For the Period Ending {end}"),
             findings=[Finding("onboard", "Exceptions noted. For 2 of the 25 new hires selected, access was "
                                          "granted before the manager's approval.", 2, 25,
                               "Approval is now enforced by the identity provider.", ("new hires", 190, 25)),
                       Finding("scan-external", "Exception noted. In 1 of 10 scans selected, three hosts of the "
                                                "reporting network were missing.", 1, 10,
                                        "The hosts were added on May 2, 2025.",
                               ("scans", 52, 10)),
                       Finding("p-complaints", "Exception noted. 1 of 6 privacy complaints selected was answered "
                                               "after fourteen business days.", 1, 6, "A deputy was named.",
                               ("privacy complaints", 24, 6)),
                       Finding("backup", "Exception noted. The failure of the backup of one day among 25 selected "
                                         "had not been investigated.", 1, 25, "Failures now open a ticket.",
                               ("days", 365, 25))],
             options=dict(verbose_tests=True, mapping_appendix=True)),
        Case("period-conflict", "type2", Ridgeline(), vendors.TAMARACK, "chromium", "2025-08-15", ["security"],
             ["opinion and assertion name different periods", "emphasis of matter", "no contents list",
                 "dates with time in the electronic signature", "reader's watermark"],
             "Scope and opinion say January 1 to June 30, cover and assertion February 1 to June 30.",
             start="2025-01-01", end="2025-06-30", joiner="to", layout="control-first", ids="prefixed", scale=0.3, cuecs=(0, 1, 2, 9, 10),
             conflicts=["period"], gaps=("emphasis", "system-change"), style=dict(watermark="Issued to buyer@example.com", table_size=8.5),
             options=dict(prefix="TF", contents=False, cover_period="February 1, 2025 - June 30, 2025", assertion_when=
                 "throughout the period February 1, 2025 to June 30, 2025",
                          assertion_stamp="8/15/2025 | 10:11 AM MDT",
                          emphasis="We draw attention to the description, which reports that the system was moved "
                                   "to another region of its hosting company on March 22, 2025. Our opinion is not "
                          "modified with respect to this matter.",
                          changes=["On March 22, 2025 the system was moved to another region of the hosting "
                                   "company. Controls stayed the same."])),
        Case("category-conflict", "type2", Castellan(), vendors.SALTMARSH, "weasyprint", "2025-05-30", ["security",
            "availability"],
             ["cover and assertion name three categories, the auditor's scope and the tests two",
                 "two columns of results", "watermark"],
             "Confidentiality stands on the cover and in the assertion, but not in the scope, and was not tested.",
             start="2024-05-01", end="2025-04-30", form="numeric", joiner="to", layout="result-per-test", ids="dotted", scale=0.4, cuecs=(0, 2, 8, 13),
             conflicts=["categories"], style=dict(watermark="COPY 3 OF 5"), skip=("ids", "dlp", "newsletter", "fraud"),
             options=dict(cover_categories="Security, Availability, and Confidentiality", assertion_categories=
                 "Security, Availability, and Confidentiality")),
        Case("letter-as-picture", "type2", Brightwater(), vendors.KITTIWAKE, "libreoffice", "2025-08-22", ["security",
            "availability"],
             ["the auditor's report is a scan without text", "opinion, signature and report date cannot be read"],
             "The most important pages are pictures: opinion, report date and auditor's place have to be called "
             "unread.",
             start="2024-07-01", end="2025-06-30", layout="band", ids="criterion", cuecs=(0, 2, 3, 12, 13), cuec_form=
                 "sentences",
             skip=("ids", "dlp", "newsletter", "fraud", "waf", "whistle"),
             options=dict(letter_as_picture=True, assertion_date="2025-08-20"),
             labels=dict(opinion=None, report_date=None, auditor_location=None)),
        Case("encrypted-exceptions-only", "type2", Tallgrass(), vendors.OSPREY, "groff", "2025-03-07", ["security",
            "confidentiality"],
             ["encrypted with an empty user password, copying forbidden", "cover's dates adjacent with their dash "
                                                                          "lost", "only deviations are listed with results",
                                        "findings without key words"],
             "Opens without a password although it is encrypted; tests are summed up, and only deviations tabulated.",
             start="2024-01-01", end="2024-12-31", form="us", joiner="through", layout="exceptions-only", ids="dotted", cuecs=(0, 1, 2, 3, 9, 14, 16), cuec_form=
                 "restarting",
             findings=[Finding("password", "The password settings of the telephone system allowed eight characters.", None, None,
                 "", None),
                       Finding("disk", "Full-disk encryption was not enabled on 1 of 19 selected laptops.", 1, 19, "", (
                           "laptops", 84, 19))],
             options=dict(cover_period="January 1, 2024 December 31, 2024", encrypt="larch-owner")),
        Case("decoys", "type2", Marlowe(), vendors.HOLLOWAY, "cairo", "2025-10-31", ["security", "availability",
            "confidentiality"],
             ["other companies' reports with types, periods and opinions", "prior period compared",
                 "glossary that defines Type 1, adverse and qualified", "bridge letter bound in",
              "next report's date", "opinion broken over two pages between 'in all material' and 'respects'",
                  "per-service periods", "findings as rows under their controls"],
             "Everything that a careless reader takes for a fact about this report.",
             start="2024-10-01", end="2025-09-30", form="us", layout="finding-below", ids="none", cuecs=(0, 1, 2, 3, 4, 9, 10, 11, 12, 14, 15), cuec_form=
                 "bullets", responsibilities=6,
             findings=[Finding("vendor-review", "the report of one (1) of the four (4) vendors sampled, a SOC 2 "
                                                "Type 2 report with a qualified opinion for January 1, 2024 to "
                                                "June 30, 2024, had not been "
                               "assessed for its exceptions.", 1, 4, "The assessment was made in September 2025 "
                                                                     "and gave no cause for action.", (
                                        "critical vendors", 11, 4))],
             style=dict(size=10.4, margin=95, spacing=1.1, ligatures=False),        # with the gap, these break the opinion where it hurts
             options=dict(opinion_in_prose=True, letter_gap=12, decoys=True,
                          changes=["The order desk was part of the system from October 1, 2024 to September 30, "
                                   "2025, the closing room from January 15, 2025 to September 30, 2025. There was "
                                   "no other "
                                   "change that report users would need to know of."])),
        Case("additional-frameworks", "type2", Harrow(), replace(vendors.BRAMBLE, subservices=[]), "chromium",
            "2025-11-28", ["security", "confidentiality"],
             ["columns for ISO and HIPAA references", "year printed once in the period",
                 "ISO Annex A ids beside criteria ids", "lost apostrophes",
              "no subservice organizations and no CUECs, and it says so"],
             "Seven columns; references to frameworks that are not opined on; apostrophes lost in the text layer.",
             start="2025-01-01", end="2025-09-30", span_form="year-once", joiner="through", layout="combined", ids=
                 "spaced", scale=0.4, cuecs=(),
             skip=("datacenter", "environmental"), style=dict(apostrophe="lost", table_size=8), options=dict(omit_topics=(
                 "Physical Access",))),
    ]
