"""Pages bound into a report that are not part of it: decoys for a reader."""

from .model import Heading, Items, Lines, Para, Section, Space, Table


def glossary():
    entries = [("Adverse opinion", "An opinion that the description is misleading, or that controls were not "
                                   "suitable or not effective."),
               ("Disclaimer of opinion", "A statement that the service auditor does not express an opinion."),
               ("Exception", "An instance in which a control did not work as described. Exceptions noted in tests "
                             "do not by themselves lead to a qualified opinion."),
               ("Qualified opinion", "An opinion with the words \"except for\"."),
               ("Type 1", "A report on the design of controls as of one date, for example as of June 30, 2024."),
               ("Type 2", "A report on the design and operating effectiveness of controls throughout a period, for "
                          "example January 1, 2023 to June 30, 2023."),
               ("Unqualified opinion", "An opinion without reservations.")]
    return Section("other-information", "Glossary", [Para("Terms that are used in reports of this kind, for "
                                                          "readers who are new to them:"),
                                                     Table(["Term", "Meaning"], [list(e) for e in entries], [28, 72])])


def bridge_letter(case, until):
    return Section("unknown", "", [Lines([case.org, f"{case.vendor.city}, {case.vendor.state}"]), Space(20), Lines([until]), Space(10), Lines([
        "To our customers"]),
                   Para(f"The most recent SOC 2 Type II report of {case.short} covers the period that ended on "
                        f"{case.day(case.end)}. Between that date and {until}, "
                        "management is not aware of any material changes in its control environment that would "
                        "adversely affect the auditor's opinion reached in that report."),
                   Para("This letter is not a substitute for the report, was not examined by the service auditor, "
                        "and speaks as of its date only."),
                   Space(20), Lines([case.vendor.signer[0], case.vendor.signer[1]])], show_title=False,
                   probe="management is not aware of any material changes in its control")


def vendor_reports():
    """Blocks: a table of other companies' reports."""
    return [Heading("Reports of vendors reviewed", 2),
            Para("In the course of vendor management the following reports were read. They are reports about other "
                 "companies."),
            Table(["Vendor", "Report", "Period or date", "Opinion"],
                  [["Stratovault Cloud, Inc.", "SOC 2 Type II", "April 1, 2023 to March 31, 2024", "Unqualified"],
                   ["Redbrick Vaulting Co.", "SOC 2 Type 1", "As of September 30, 2024", "Unqualified"],
                   ["Plumline Survey Tools, Inc.", "SOC 2 Type 2", "January 1, 2024 to June 30, 2024",
                       "Qualified; 3 exceptions noted"],
                   ["Cask & Barrel Telephony Ltd.", "ISO/IEC 27001 certificate", "Valid to 14 May 2026", "n/a"]], [32, 22, 28, 18])]


def prior_period():
    """Blocks: a comparison with the report before."""
    return [Heading("Comparison with the prior report", 2),
            Para("The prior report covered the period July 1, 2023 to June 30, 2024. In it, the service auditor "
                 "noted two exceptions, about late access reviews (CC6.2) and about an "
                 "incomplete restore test (A1.3). Both were corrected and did not recur.")]


def prior_exceptions():
    """Blocks: the findings of the report before, in a table like this one's."""
    return [Heading("Exceptions of the Prior Report and Their Correction", 2),
            Para("The table repeats what the service auditor found in the report for the period before this one. All of it was corrected "
                 "before the present period began."),
            Table(["Control", "Criteria", "Exception in the prior report", "Status"],
                  [["Access review", "CC6.2, CC6.3", "Exception noted. For 2 of 4 quarters, the access review had not been performed.", "Closed"],
                   ["Laptop encryption", "CC6.7", "Exception noted. 3 of 25 laptops selected were not encrypted.", "Closed"],
                   ["Change approval", "CC8.1", "For 1 of 40 changes, approval was given after release.", "Closed"]], [18, 16, 50, 16])]


def mapping(rows):
    """Blocks: controls mapped to other frameworks, unaudited."""
    body = [[r.id, r.text, f"A.5.{n % 37 + 1}; A.8.{n % 34 + 1}", f"AC-{n % 20 + 1}; SC-{n % 28 + 1}"] for n, r in enumerate(rows)]
    return [Heading("Mapping to other frameworks", 2),
            Para("For convenience, controls are mapped below to Annex A of ISO/IEC 27001 and to NIST SP 800-53. "
                 "The service auditor gives no opinion on this mapping, on ISO/IEC 27001, or on "
                 "NIST SP 800-53."),
            Table(["Control", "Text", "ISO/IEC 27001 Annex A", "NIST SP 800-53"], body, [14, 46, 20, 20])]


def plans():
    return [Heading("Plans", 2),
            Items(["The next report will cover the period from the day after this one to December 31, 2026.",
                "An examination for the privacy category is planned for 2027.",
                   "Next report issue date: March 15, 2027."])]
