"""Brightwater Assurance, LLC, Boise, Idaho: assertion first, divider pages, landscape tests, capitals."""

from ..model import Heading, Items, Lines, PageBreak, Para, Space, Style
from .base import Firm


class Brightwater(Firm):
    name = "Brightwater Assurance, LLC"
    location = "Boise, Idaho"
    order = ("management-assertion", "auditor-report", "system-description", "tests-of-controls", "other-information")
    divider = True
    landscape_tests = True
    style = Style(font="Liberation Sans", size=10, color="#0b6e6e", band="#d9ecec", head_fill="#0b6e6e", head_color=
        "#ffffff", apostrophe="curly",
                  justify=True, header="{section}", footer="Proprietary and Confidential \u2502 {page}", page_offset=1)
    column_names = dict(Firm.column_names, control="Control Activity Specified by the Service Organization", id=
        "Control Ref #",
                        test="Test Applied by the Service Auditor", result="Test Results", criterion="Criteria")

    def nothing(self, unit):
        return f"Testing of the control activity disclosed that no {unit} occurred during the review period."

    def cover(self, case):
        kind = "TYPE 2" if case.t2 else "TYPE 1"
        year = (case.end or case.as_of)[:4]
        target = "SUITABILITY OF THE DESIGN AND OPERATING EFFECTIVENESS OF ITS CONTROLS" if case.t2 else "SUITABILITY OF THE DESIGN OF ITS CONTROLS"
        date = case.options.get("cover_period") or (case.period if case.t2 else case.day(case.as_of))
        return [Space(170), Lines([case.org.upper()], "center", 2.1, True), Space(24), Lines([f"{kind} SOC 2", year],
            "center", 1.8),
                PageBreak(), Space(150),
                Lines([f"REPORT ON {case.org_poss.upper()} DESCRIPTION OF ITS SYSTEM AND ON THE {target} RELEVANT "
                       f"TO {case.category_list(capital=True).upper()}"],
                      "center", 1.2, True), Space(16),
                Lines([f"Pursuant to Reporting on System and Organization Controls 2 (SOC 2) {kind.title()} "
                       "examination performed under AT-C 105 and AT-C 205"],
                      "center"), Space(20), Lines([date], "center", 1.1)]

    def title(self, role, case, number):
        name = {"management-assertion": f"Assertion of {case.org} Management".upper(),
                "auditor-report": "INDEPENDENT SERVICE AUDITOR'S REPORT",
                "system-description": f"{case.org_poss} Description of Its {case.system} "
                                      f"{'Throughout the Period ' + case.period if case.t2 else 'as of ' + case.day(case.as_of)}".upper(),
                "tests-of-controls": "Trust Services Categories, Criteria, Related Controls" .upper() + (
                    ", AND TESTS OF CONTROLS" if case.t2 else ""),
                "other-information": f"Other Information Provided by {case.org}".upper()}[role]
        return f"SECTION {number}\n{name}"

    def letter(self, case):
        c = case
        design = "the suitability of the design and operating effectiveness of controls" if c.t2 else "the suitability of the design of controls"
        b = [Lines([f"To: {c.org}"]), Heading("Scope", 2),
             Para(f"We have examined {c.org_poss} (\"{c.short}\" or \"the Company\") description of its {c.system} "
                  f"{c.when}, based on the criteria set forth in "
                  f"DC Section 200, 2018 Description Criteria (\"description criteria\"), and {design} included in "
                  f"the description {c.when}, for reasonable assurance "
                  f"that {c.poss} service commitments and system requirements would be achieved according to the "
                  "trust services criteria for "
                  f"{c.category_list(capital=True)} (\"applicable trust services criteria\") in TSP Section 100, "
                  "Trust Services Criteria for Security, Availability, "
                  "Processing Integrity, Confidentiality, and Privacy.")]
        if c.carved_out:
            b.append(Para(f"The Company uses {c.sub_names()} (\"subservice "
                          f"organization{'s' if len(c.carved_out) > 1 else ''}\"). The description indicates that "
                          "certain "
                          "criteria can only be met if complementary subservice organization controls assumed in "
                          "the design of the Company's controls are suitably "
                          f"designed{' and operate effectively' if c.t2 else ''}. The carve-out method was used: "
                          "controls of the subservice organization are not described "
                          "in full, our examination did not extend to them, and we have not evaluated their design "
                          "or operating effectiveness."))
        if c.cuecs:
            b.append(Para("It also indicates that complementary user entity controls are necessary, along with "
                          "controls at the Company, to achieve the service "
                          "commitments and system requirements. Such user entity controls were outside our "
                          "examination."))
        b += [Heading("Service Organization's Responsibilities", 2),
              Para("The Company is responsible for its service commitments and system requirements, and for "
                   "designing, implementing and operating controls that are "
                   "effective within the system. Its assertion, titled as stated in Section 1 of this report, "
                   "covers the description and the controls in it. The "
                   "Company prepared both documents; chose the categories and criteria; stated the controls; and "
                   "identified the risks that its commitments would "
                   "not be achieved."),
              Heading("Service Auditor's Responsibilities", 2),
              Para("We are responsible for an opinion on the description and on the controls, on the basis of our "
                   "examination. We conducted it under the attestation "
                   "standards established by the AICPA, AT-C 105 and AT-C 205. They oblige us to plan and carry "
                   "out the work so as to obtain reasonable assurance in all "
                   "material respects. In our view the evidence obtained suffices and is appropriate for our "
                   "opinion. Independence and other ethical duties laid down by "
                   "the AICPA's code applied to us in this engagement, and we met them."),
              Para("The work included assessing the risk of misstatement and of failed controls, performing "
                   "procedures on evidence for the description and for the "
                   f"design{' and operation' if c.t2 else ''} of controls, and other procedures that we thought "
                   "necessary in the circumstances."),
              Heading("Inherent Limitations", 2),
              Para("A description written for many readers cannot contain each thing that one of them may find "
                   "important. Because of their nature, controls may not "
                   "always operate; people make mistakes, and collude. Carrying conclusions forward into later "
                   "times is risky because systems, "
                   "conditions and the diligence of people change.")]
        if c.t2:
            b += [Heading("Description of Test of Controls", 2),
                  Para("The specific controls we tested, and the nature, timing and results of our tests, are "
                       "presented in Section 4 of our report titled \"Trust "
                       "Services Categories, Criteria, Related Controls, and Tests of Controls\".")]
        else:
            b += [Heading("Other Matter", 2),
                  Para("We did not perform any procedures regarding the operating effectiveness of controls stated "
                       "in the description and, accordingly, do not express "
                       "an opinion thereon.")]
        limbs = [f"the description presents the {c.system} that was designed and implemented {c.when} in accordance "
                 "with the description criteria.",
                 f"the controls stated in the description were suitably designed {c.when}, to give reasonable "
                 "assurance that the Company's service commitments and "
                 "system requirements would be achieved in line with the applicable trust services criteria, "
                 "provided that controls operated effectively"
                 + (" throughout that period." if c.t2 else " as of that date.")]
        if c.t2:
            limbs.append(f"the controls stated in the description operated effectively {c.when}, so as to give that "
                         "assurance, provided that complementary "
                         "controls of user entities and subservice organizations operated effectively too.")
        b += [Heading("Opinion", 2), Para("In our opinion, in all material respects,"), Items(limbs, "alpha"),
              Heading("Restricted Use", 2),
              Para(f"This report{', and the tests and results in Section 4,' if c.t2 else ''} is solely for the "
                   f"information and use of {c.short}, of user entities "
                   "and prospective user entities, of business partners and practitioners who serve them, and of "
                   "regulators, all of whom know enough about the "
                   "services, the system, subservice organizations, and internal control. Nobody else should use it."),
              Space(20), Lines([self.name]), Lines([self.location]), Lines([c.day(c.report_date)])]
        return b

    def assertion(self, case):
        c = case
        items = [f"the description presents the {c.system} that was designed and implemented {c.when} in accordance "
                 "with the description criteria.",
                 f"the controls stated in the description were suitably designed {c.when} to provide reasonable "
                 "assurance that the Company's service commitments "
                 "and system requirements would be achieved based on the applicable trust services criteria, if "
                 "its controls operated effectively."]
        if c.t2:
            items.append(f"the controls stated in the description operated effectively {c.when} to provide "
                         "reasonable assurance that the commitments and "
                         "requirements were achieved, if complementary controls assumed in the design operated "
                         "effectively.")
        return [Lines([c.day(c.options.get("assertion_date", c.report_date))]), Space(8),
                Para(f"We have prepared the accompanying description of {c.org_poss} (\"the Company\") {c.system} "
                     f"{c.when} (\"description\"), based on the criteria in "
                     "DC Section 200. The description is meant to tell report users about the system, and in "
                     "particular about system controls that the Company has "
                     f"designed{', implemented and operated' if c.t2 else ' and implemented'} for "
                     f"{c.category_list(capital=True)}."),
                Para("The Company uses subservice organizations. The description leaves out their controls and "
                     "states those that we assume they have. It states as "
                     "well the controls that we assume user entities to have."),
                Para("We confirm, to the best of our knowledge and belief, that:"), Items(items, "alpha"), Space(24),
                Lines(["_____________________________", c.vendor.signer[0], c.vendor.signer[1], c.org])]

    def tests_introduction(self, case):
        if not case.t2:
            return [Para("The pages that follow list the criteria of the categories in scope and the Company's "
                         "controls for each of them. Control numbers may stand "
                         "under more than one criterion.")]
        return [Heading("Guidance regarding tests", 2),
                Para(f"{self.name}'s examination was limited to the criteria and controls that management "
                     f"specified, and to the review period {case.period}. "
                     "Procedures were inquiry, observation, inspection and reperformance."),
                Para("In deciding whether the report meets its objectives, a user entity should understand the "
                     "criteria and controls that matter to it, the flow of "
                     "information, and whether exceptions in the test results affect its own assessment.")]

    def design_procedure(self, row):
        return "Not tested"
