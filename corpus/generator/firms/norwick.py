"""Norwick Tessel Assurance, LLC, Dover, Delaware: many reports in little time, from a compliance platform's export."""

from ..model import Heading, Items, Lines, Para, Space, Style
from .base import Firm


class Norwick(Firm):
    name = "Norwick Tessel Assurance, LLC"
    location = "Dover, Delaware"
    style = Style(font="Open Sans", heading_font="Open Sans", size=10, table_size=8.6, color="#1f4fd8", band="#e8eefc", head_fill="#1f4fd8",
                  head_color="#ffffff", header="{short} | SOC 2 Type 2", footer="Norwick Tessel Assurance, LLC|Page {page} of {pages}", spacing=1.45)
    column_names = dict(Firm.column_names, id="Control ID", control="Control Description", test="Test Performed by the Auditor", result="Test Result",
                        criterion="Criteria", criteria="TSC")

    def cover(self, case):
        return [Space(150), Lines(["SOC 2 Type 2 Report"], "left", 2.6, True), Space(10), Lines([case.org], "left", 1.6), Space(10),
                Lines([case.period, case.category_list(capital=True)], "left", 1.15), Space(250),
                Lines(["Independent service auditor", self.name], "left")]

    def title(self, role, case, number):
        return f"Section {number}. " + {
            "auditor-report": "Independent Service Auditor's Report", "management-assertion": f"{case.org} Management's Assertion",
            "system-description": "System Description", "tests-of-controls": "Tests of Controls and Results",
            "other-information": "Other Information"}[role]

    def letter(self, case):
        c = case
        b = [Lines([f"To {c.org}"]), Heading("Scope", 2),
             Para(f"We have examined {c.org_poss} description of its {c.system} {c.when} (the description), based on the criteria in DC section 200, "
                  "and the suitability of the design and operating effectiveness of controls stated in the description "
                  f"{c.when} to provide reasonable assurance that {c.poss} service commitments and system requirements were achieved based on the "
                  f"trust services criteria relevant to {c.cats} (applicable trust services criteria) set forth in TSP section 100.")]
        if c.carved_out:
            b.append(Para(f"{c.short} uses {c.sub_names(c.carved_out)} as a subservice organization. The description presents the types of "
                          "complementary subservice organization controls assumed in the design of its controls. Our examination did not "
                          "include the controls of the subservice organization."))
        if c.cuecs:
            b.append(Para("The description indicates that complementary user entity controls are necessary. Our examination did not include them."))
        return b + [
            Heading("Service organization's responsibilities", 2),
            Para(f"{c.short} is responsible for its commitments and requirements, for controls that achieve them, for the description and the "
                 "assertion, and for identifying risks."),
            Heading("Service auditor's responsibilities", 2),
            Para("Our responsibility is to express an opinion based on our examination, which was conducted in accordance with attestation "
                 "standards established by the AICPA. Those standards require that we plan and perform it to obtain reasonable assurance in all "
                 "material respects. We believe that the evidence we obtained is sufficient and appropriate. We are required to be independent."),
            Heading("Inherent limitations", 2),
            Para("Controls may not always operate effectively, and projections to future periods are subject to risk."),
            Heading("Description of tests of controls", 2), Para("The controls tested and the results are listed in Section 4."),
            Heading("Opinion", 2), Para("In our opinion, in all material respects,"),
            Items([f"the description presents the {c.system} that was designed and implemented {c.when} in accordance with the description criteria.",
                   f"the controls stated in the description were suitably designed {c.when} to provide reasonable assurance that {c.poss} service "
                   "commitments and system requirements would be achieved based on the applicable trust services criteria.",
                   f"the controls stated in the description operated effectively {c.when} to provide reasonable assurance that {c.poss} service "
                   "commitments and system requirements were achieved based on the applicable trust services criteria."], "alpha"),
            Heading("Restricted use", 2),
            Para(f"This report is intended solely for {c.short}, its {c.vendor.users} and others who have sufficient knowledge to understand it."),
            Space(14), Lines([self.name, self.location, c.day(c.report_date)])]

    def assertion(self, case):
        c = case
        return [Para(f"We have prepared the description of the {c.system} {c.when} based on the criteria in DC section 200. We confirm, to the best of "
                     "our knowledge and belief, that"),
                Items([f"the description presents the system that was designed and implemented {c.when};",
                       f"the controls were suitably designed {c.when};", f"the controls operated effectively {c.when}."], "alpha"), Space(12),
                Lines([c.vendor.signer[0], f"{c.vendor.signer[1]}, {c.org}", c.day(c.options.get("assertion_date", c.report_date))])]

    def tests_introduction(self, case):
        return [Para("The tables below list the controls, the test of each and its result.")]


class Assurix(Norwick):
    """A certification body that writes what looks like a report."""
    name = "Assurix Certification Services Ltd"
    location = "Wilmington, Delaware"
    style = Style(font="Lato", heading_font="Lato", size=10.5, table_size=9, color="#0f766e", band="#e0f2f1", head_fill="#cdeae7", header="",
                  footer="Assurix Certification Services Ltd | Certificate No. AX-20871|{page}", spacing=1.4, title_align="center")

    def cover(self, case):
        return [Space(130), Lines([case.org], "center", 2.0, True), Space(14), Lines(["SOC 2 Type II Certification Report"], "center", 1.5), Space(10),
                Lines([case.system, case.period, case.category_list(capital=True)], "center", 1.1), Space(200),
                Lines(["Certificate No. AX-20871", self.name, "Accredited by the International Board of System Assessors"], "center")]

    def letter(self, case):
        blocks = super().letter(case)
        for block in blocks:
            if isinstance(block, Para):
                block.text = block.text.replace(
                    "which was conducted in accordance with attestation standards established by the AICPA. Those standards require",
                    "which followed our assessment procedure AP-07. It requires")
        blocks[-1] = Lines([self.name, "Lead Auditor: D. Ferran", self.location, case.day(case.report_date)])
        return blocks
