"""Voss Hartigan LLC, Tampa, Florida: chapters by letter, tests per row, a notice on every page."""

from ..model import Heading, Items, Lines, Para, Space, Style
from .base import Firm


class Voss(Firm):
    name = "Voss Hartigan LLC"
    location = "Tampa, Florida"
    clean = "No deviations noted."
    order = ("auditor-report", "management-assertion", "system-description", "tests-of-controls", "other-information")
    style = Style(font="Caladea", heading_font="Carlito", size=10.8, table_size=8.8, color="#00583d", band="#dff0e8", head_fill="#b9dccb",
                  header="{org}|SOC 2 Type 2 Report", footer="This report contains trade secrets. Do not copy.|{page}", margin=68)
    column_names = dict(Firm.column_names, id="#", control="Controls Specified by {short}", criteria="Criteria",
                        test="Testing Performed by Voss Hartigan", result="Test Results", criterion="Trust Criteria")
    criterion_separator = " \u2014 "

    def sample(self, unit, population, size):
        return f"a random sample of {size} {unit} (out of {population})"

    def procedure(self, verb, thing, claim, n):
        start = {"inspect": "Inspected", "observe": "Observed", "inquire": "Made inquiry of", "reperform": "Reperformed"}[verb]
        return f"{start} {thing} to corroborate that {claim}."

    def nothing(self, unit):
        return f"This control did not operate during the period, because there were no {unit}."

    def cover(self, case):
        date = case.options.get("cover_period") or f"FOR THE PERIOD {case.period.upper()}"
        return [Space(110), Lines([case.org.upper()], "center", 1.9, True), Space(6), Lines([case.system], "center", 1.3), Space(30),
                Lines(["TYPE 2 SOC 2 REPORT", date], "center", 1.2), Space(10),
                Lines(["Trust Services Categories:", case.category_list(capital=True)], "center"), Space(210), Lines([self.name], "center", 1.3, True)]

    def title(self, role, case, number):
        return f"{'ABCDE'[number - 1]}. " + {
            "auditor-report": "Independent Service Auditors' Report", "management-assertion": "Management's Assertion",
            "system-description": f"Description of the {case.system}",
            "tests-of-controls": "Testing of Controls by the Service Auditors",
            "other-information": "Other Information (Unaudited)"}[role]

    def letter(self, case):
        c = case
        b = [Lines([f"To {c.org}:"]), Heading("Scope", 2),
             Para(f"We have examined management's description of the {c.system} of {c.org} {c.when} (the \"description\") and the suitability of the "
                  f"design and operating effectiveness of the controls included in it {c.when}, to provide reasonable assurance that the service "
                  f"commitments and system requirements of {c.short} were achieved based on the trust services criteria relevant to {c.cats} "
                  "(\"applicable trust services criteria\"), set forth in TSP section 100, 2017 Trust Services Criteria for Security, "
                  "Availability, Processing Integrity, Confidentiality, and Privacy. The description was prepared by the criteria in DC section 200.")]
        if c.carved_out:
            b.append(Para(f"{c.short} makes use of services of {c.sub_names(c.carved_out)}. Management's description includes only the controls of "
                          f"{c.short} and excludes those of the subservice organizations. Our examination did not extend to them."))
        if c.inclusive:
            b.append(Para(f"{c.sub_names(c.inclusive)} is a subservice organization as well. Management's description includes its controls, and our "
                          "examination did extend to those."))
        if c.cuecs:
            b.append(Para("Certain commitments can be achieved only if complementary user entity controls contemplated in the design are "
                          "suitably designed and operating effectively. We have not evaluated such controls."))
        b += [Heading("Responsibilities of Management", 2),
              Para(f"{c.short} is responsible for the description, its assertion, its commitments, the choice of categories, and for designing, "
                   "implementing and operating controls to achieve those commitments."),
              Heading("Our Responsibilities", 2),
              Para("Our responsibility is to express an opinion on the fairness of the description and on the controls. We conducted our "
                   "examination in accordance with attestation standards established by the American Institute of Certified Public Accountants. "
                   "We planned and performed it to obtain reasonable assurance. We believe the evidence obtained is sufficient and appropriate. We "
                   "are independent of management."),
              Heading("Inherent Limitations", 2),
              Para("Effective controls give reasonable and not absolute assurance. Extending our conclusions to other periods carries the risk "
                   "that controls have changed."),
              Heading("Tests of Controls", 2), Para("The tests and their results are in Part D of this report."),
              Heading("Opinion", 2), Para("In our opinion, in all material respects,"),
              Items([f"the description presents the {c.system} that was designed and implemented {c.when};",
                     f"the controls in it were suitably designed {c.when} to provide reasonable assurance that the commitments and requirements "
                     "would be achieved based on the applicable trust services criteria; and",
                     f"the controls in it operated effectively {c.when} to provide that assurance."], "roman"),
              Heading("Restricted Use", 2),
              Para(f"This report is solely for the use of {c.short} and of its {c.vendor.users} during some or all of the period, and of others "
                   "with sufficient knowledge of the system."),
              Space(16), Lines([self.name], "left", 1.2, True), Lines([self.location, c.day(c.report_date)])]
        return b

    def assertion(self, case):
        c = case
        return [Para(f"Management of {c.org} prepared the description of the {c.system} {c.when}. We assert that"),
                Items([f"the description presents the system designed and implemented {c.when} according to DC section 200;",
                       f"controls were suitably designed {c.when} to meet the criteria relevant to {c.cats};",
                       f"controls operated effectively {c.when}."], "roman"), Space(12),
                Lines([f"{c.vendor.signer[0]}, {c.vendor.signer[1]}", c.org, c.day(c.options.get("assertion_date", c.report_date))]),
                *self.subservice_assertions(c)]

    def tests_introduction(self, case):
        return [Para("We tested the controls below by inquiry together with inspection, observation or reperformance. Where our testing "
                     "identified no exceptions, the result reads \"No deviations noted.\" Where the result reads \"Deviation noted\", "
                     "the instances are described.")]
