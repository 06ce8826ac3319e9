"""Penhallow Audit Partners, P.C., Portland, Maine: plain words, no section numbers, references beside each control."""

from ..model import Heading, Items, Lines, Para, Space, Style
from .base import Firm


class Penhallow(Firm):
    letter_is_silent_on_tests = True
    name = "Penhallow Audit Partners, P.C."
    location = "Portland, Maine"
    clean = "No relevant exceptions noted"
    style = Style(font="Lato", heading_font="Lato", size=10, table_size=8.6, color="#8a1c1c", band="#f6e5e5", head_fill="#e9caca",
                  header="{org}", footer="Penhallow Audit Partners, P.C. \u00b7 14 Harbor Row, Portland, Maine|{page}", title_align="center", page_offset=1)
    column_names = dict(Firm.column_names, id="Control Number", control="Description of Control Activity", criteria="Ref.",
                        criterion="Criterion", test="Procedures Performed", result="Outcome")
    criterion_separator = " | "

    def sample(self, unit, population, size):
        return f"{size} {unit} chosen from {population}"

    def procedure(self, verb, thing, claim, n):
        start = {"inspect": "Read", "observe": "Watched", "inquire": "Asked", "reperform": "Repeated"}[verb]
        if n % 2:
            start = {"inspect": "Inspected", "observe": "Observed", "inquire": "Inquired of", "reperform": "Reperformed"}[verb]
        return f"{start} {thing} in order to see whether {claim}."

    def nothing(self, unit):
        return f"No {unit} in the period; nothing to test"

    def cover(self, case):
        date = case.options.get("cover_period") or (case.period if case.t2 else f"As of {case.day(case.as_of)}")
        kind = "Description, Design and Operating Effectiveness" if case.t2 else "Description and Design"
        return [Space(170), Lines(["Service Organization Control 2 Report"], "center", 1.8, True), Space(10),
                Lines([case.org, case.system], "center", 1.4), Space(10), Lines([f"{kind} of Controls", date], "center", 1.1), Space(10),
                Lines([case.category_list(capital=True)], "center")]

    def title(self, role, case, number):
        return {"auditor-report": "Independent Service Auditor's Report", "management-assertion": "Management Assertion",
                "system-description": "System Description", "tests-of-controls": "Test Results" if case.t2 else "Criteria and Controls",
                "other-information": "Other Information, Not Audited"}[role]

    def letter(self, case):
        c = case
        both = "design and operating effectiveness" if c.t2 else "design"
        b = [Lines([c.vendor.signer[0], c.vendor.signer[1], c.org]), Heading("Scope of Our Work", 2),
             Para(f"We have examined the description of the {c.system} that {c.org} prepared, titled \"System Description\", {c.when}, and the suitability "
                  f"of the {both} of its controls {c.when} to provide reasonable assurance that {c.poss} service commitments and system requirements were "
                  f"achieved based on the trust services criteria relevant to {c.cats} (applicable trust services criteria) in TSP section 100, 2017 "
                  "Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and Privacy. The criteria for the "
                  "description are those of DC section 200.")]
        if c.carved_out:
            b.append(Para(f"Parts of the service come from {c.sub_names(c.carved_out)}. The description leaves their controls out and names those "
                          f"that {c.short} assumes. Our examination did not include the services provided by them."))
        if c.inclusive:
            b.append(Para(f"Controls of {c.sub_names(c.inclusive)}, on the other hand, are in the description, and we examined them."))
        if c.cuecs:
            b.append(Para("It also names complementary user entity controls, which we have not examined."))
        b += [Heading("What Management Is Responsible For", 2),
              Para(f"{c.short} is responsible for its commitments, its controls, its description and its assertion, for selecting the applicable trust "
                   "services criteria, and for identifying risks."),
              Heading("What We Are Responsible For", 2),
              Para("We are responsible for an opinion. Our examination followed attestation standards established by the American Institute of "
                   "Certified Public Accountants, which demand reasonable assurance in all material respects. We consider our evidence "
                   "sufficient and appropriate. We meet the independence and ethics requirements of the profession."),
              Heading("Inherent Limitations", 2),
              Para("Controls depend on people and may fail. What held in the past need not hold in future.")]
        if not c.t2:
            b.append(Para("We performed no procedures regarding the operating effectiveness of controls and express no opinion on it."))
        limbs = [f"the description presents the {c.system} designed and implemented {c.when} in accordance with the description criteria",
                 f"the controls stated in the description were suitably designed {c.when} to provide reasonable assurance that {c.poss} service commitments "
                 "and system requirements would be achieved based on the applicable trust services criteria"]
        if c.t2:
            limbs.append(f"the controls stated in the description operated effectively {c.when} to provide reasonable assurance that {c.poss} service "
                         "commitments and system requirements were achieved based on the applicable trust services criteria")
        return b + [Heading("Opinion", 2), Para("In our opinion, in all material respects,"), Items(limbs, "number"),
                    Heading("Who May Use This Report", 2),
                    Para(f"The report is restricted to {c.short}, its {c.vendor.users}, their auditors, and regulators."),
                    Space(16), Lines([f"{self.name}", self.location, c.day(c.report_date)])]

    def assertion(self, case):
        c = case
        claims = [f"the description shows the {c.system} as designed and implemented {c.when}", f"controls were suitably designed {c.when}"]
        if c.t2:
            claims.append(f"controls operated effectively {c.when}")
        return [Para(f"{c.org} wrote the description of its {c.system} for readers of this report, following DC section 200. For the criteria relevant to "
                     f"{c.cats}, management asserts that"), Items(claims, "number"), Space(12),
                Lines([c.vendor.signer[0], c.vendor.signer[1], c.day(c.options.get("assertion_date", c.report_date))]),
                *self.subservice_assertions(c)]

    def tests_introduction(self, case):
        if not case.t2:
            return [Para("The table lists each criterion with the controls that management has designed for it.")]
        return [Para("For each control we state what we did and what came of it. Where an outcome differs from what the control says, we name the "
                     "instances and the number examined.")]
