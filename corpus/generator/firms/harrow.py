"""Harrow & Quill LLP, Columbus, Ohio: the classic order, one heading for each paragraph, curly quotes."""

from ..model import Heading, Items, Lines, Para, Space, Style
from .base import Firm


class Harrow(Firm):
    name = "Harrow & Quill LLP"
    location = "Columbus, Ohio"
    style = Style(font="Liberation Serif", heading_font="Liberation Sans", color="#1f3a5f", band="#dde5ef", head_fill=
        "#1f3a5f",
                  head_color="#ffffff", header="{org}|SOC 2 Type 2 Report", footer=
                      "Confidential. For the use of specified "
                                                                                   "parties only.|{page}")
    column_names = dict(Firm.column_names, id="Control No.", control="Controls Specified by {short}", criterion=
        "Trust Services Criteria",
                        test="Tests Performed by Service Auditor", result="Results of Tests")

    def cover(self, case):
        kind = "Type 2" if case.t2 else "Type 1"
        return [Space(120), Lines([case.org], "center", 2.0, True), Space(30),
                Lines([f"SOC 2\u00ae {kind} Report"], "center", 1.7, True), Space(20),
                Lines([f"Report on {case.org_poss} Description of Its",
                       f"{case.system} and on the Suitability of the Design and",
                       "Operating Effectiveness of Its Controls Relevant to", case.category_list(capital=True)],
                           "center", 1.1),
                Space(20), Lines([case.options.get("cover_period", case.when[0].upper() + case.when[1:])], "center", 1.1), Space(150),
                Lines([f"Prepared by: {self.name}", "Certified Public Accountants"], "center")]

    def title(self, role, case, number):
        roman = ["I", "II", "III", "IV", "V"][number - 1]
        name = {"auditor-report": "Independent Service Auditor's Report",
                "management-assertion": f"{case.org_poss} Management Assertion",
                "system-description": f"{case.org_poss} Description of Its {case.system}",
                "tests-of-controls": "Trust Services Criteria, Related Controls, Tests of Controls, and Results of "
                                     "Tests",
                "other-information": f"Other Information Provided by {case.org} That Is Not Covered by the Service "
                                     "Auditor's Report"}[role]
        return f"Section {roman} \u2013 {name}"

    def letter(self, case):
        c = case
        b = [Lines([f"To the Board of Directors of {c.org}:"]), Heading("Scope", 2),
             Para(f"We have examined {c.org_poss} (\"{c.short}\") accompanying description of its {c.system} titled "
                  f"\"{c.org_poss} Description of Its "
                  f"{c.system}\" {c.when} (description) based on the criteria for a description of a service "
                  "organization's system set forth in DC "
                  "section 200, <i>2018 Description Criteria for a Description of a Service Organization's System "
                  "in a SOC 2\u00ae Report</i> (AICPA, "
                  "<i>Description Criteria</i>), (description criteria) and the suitability of the design and "
                  "operating effectiveness of controls stated in "
                  f"the description {c.when}, to provide reasonable assurance that {c.poss} service commitments and "
                  "system requirements were achieved "
                  f"based on the trust services criteria relevant to {c.cats} (applicable trust services criteria) "
                  "set forth in TSP section 100, <i>2017 "
                  "Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and "
                  "Privacy</i> (AICPA, <i>Trust Services "
                  "Criteria</i>).")]
        if c.carved_out:
            b.append(Para(f"{c.short} uses {c.sub_names()}, subservice organizations, to provide "
                          f"{', and '.join(s.service for s in c.carved_out)}. The description indicates that "
                          "complementary subservice organization controls that are suitably designed and operating "
                          "effectively are necessary, along with "
                          f"controls at {c.short}, to achieve {c.poss} service commitments and system requirements. "
                          f"The description presents {c.poss} "
                          "controls, the applicable trust services criteria, and the types of complementary "
                          "subservice organization controls assumed in the "
                          "design of those controls. The description does not disclose the actual controls at the "
                          "subservice organizations. Our examination "
                          "did not include the services provided by the subservice organizations, and we have not "
                          "evaluated the suitability of the design or "
                          "operating effectiveness of such complementary subservice organization controls."))
        if c.cuecs:
            b.append(Para("The description indicates that complementary user entity controls that are suitably "
                          "designed and operating effectively are "
                          f"necessary, along with controls at {c.short}, to achieve {c.poss} service commitments "
                          "and system requirements. Our examination did "
                          "not include such complementary user entity controls and we have not evaluated the "
                          "suitability of the design or operating "
                          "effectiveness of such controls."))
        if c.has_other_information:
            b.append(Para(f"The information included in Section V is presented by management of {c.short} to "
                          "provide additional information and is not a "
                          "part of the description. It has not been subjected to the procedures applied in our "
                          "examination and, accordingly, we express no "
                          "opinion on it."))
        b += [Heading("Service Organization's Responsibilities", 2),
              Para(f"{c.short} is responsible for its service commitments and system requirements and for "
                   "designing, implementing, and operating effective "
                   "controls within the system to provide reasonable assurance that they were achieved. In Section "
                   "II, it has provided the accompanying "
                   "assertion about the description and the suitability of design and operating effectiveness of "
                   f"controls stated therein. {c.short} is also "
                   "responsible for preparing the description and assertion, including their completeness, "
                   "accuracy, and method of presentation; providing "
                   "the services covered by the description; selecting the applicable trust services criteria; and "
                   "identifying the risks that threaten "
                   "the achievement of its commitments."),
              Heading("Service Auditor's Responsibilities", 2),
              Para("Our responsibility is to express an opinion on the description and on the suitability of "
                   "design and operating effectiveness of controls "
                   "based on our examination. Our examination was conducted in accordance with attestation "
                   "standards established by the American Institute "
                   "of Certified Public Accountants. Those standards require that we plan and perform our "
                   "examination to obtain reasonable assurance about "
                   "whether, in all material respects, the description is presented in accordance with the "
                   "description criteria and the controls were "
                   "suitably designed and operated effectively. We believe that the evidence we obtained is "
                   "sufficient and appropriate to provide a "
                   "reasonable basis for our opinion."),
              Para("An examination of this kind involves obtaining an understanding of the system; assessing the "
                   "risks that the description is not presented "
                   "as the criteria ask and that controls were not suitably designed or did not operate "
                   "effectively; performing procedures to obtain "
                   "evidence about these matters; and evaluating the overall presentation of the description."),
              Para("We are required to be independent and to meet our other ethical responsibilities in accordance "
                   "with relevant ethical requirements relating "
                   "to the engagement."),
              Heading("Inherent Limitations", 2),
              Para("The description is prepared to meet the common needs of a broad range of report users and may "
                   "not include every aspect of the system that "
                   "an individual user may consider important. There are inherent limitations in any system of "
                   "internal control, including the possibility "
                   "of human error and the circumvention of controls. Projection to the future of any conclusion "
                   "about the suitability of design or "
                   "operating effectiveness is subject to the risk that controls may become inadequate because of "
                   "changes in conditions or that compliance "
                   "with policies may deteriorate."),
              Heading("Description of Tests of Controls", 2),
              Para("The specific controls we tested and the nature, timing, and results of those tests are listed "
                   "in Section IV.")]
        b += self.opinion(c)
        b += [Heading("Restricted Use", 2),
              Para("This report, including the description of tests of controls and results thereof in Section IV, "
                   "is intended solely for the information and "
                   f"use of {c.short}; user entities of the {c.system} during some or all of the period; business "
                   "partners subject to risks arising from "
                   "interactions with it; practitioners providing services to such parties; prospective user "
                   "entities; and regulators, who have sufficient "
                   "knowledge and understanding of the services and of internal control. It is not intended to be, "
                   "and should not be, used by anyone other "
                   "than these specified parties."),
              Space(16), Lines([self.name], bold=True), Lines([self.location, c.day(c.report_date)])]
        return b

    def opinion(self, c):
        designed = operated = ""
        if c.carved_out or c.cuecs:
            designed = " and if the subservice organizations and user entities applied the complementary controls assumed in the design of those controls"
            operated = (", if complementary subservice organization controls and complementary user entity "
                        "controls assumed in the design operated effectively "
                        "throughout that period")
        limbs = [f"The description presents {c.poss} {c.system} that was designed and implemented {c.when} in "
                 "accordance with the description criteria.",
                 f"The controls stated in the description were suitably designed {c.when} to provide reasonable "
                 f"assurance that {c.poss} service commitments "
                 "and system requirements would be achieved based on the applicable trust services criteria, if "
                 "its controls operated effectively throughout "
                 f"that period{designed}.",
                 f"The controls stated in the description operated effectively {c.when} to provide reasonable "
                 f"assurance that {c.poss} service commitments and "
                 f"system requirements were achieved based on the applicable trust services criteria{operated}."]
        if c.opinion == "unqualified":
            return [Heading("Opinion", 2), Para("In our opinion, in all material respects:"), Items(limbs, "alpha")]
        return ([Heading("Basis for Qualified Opinion", 2)] + [Para(p) for p in c.modification.basis] +
                [Heading("Qualified Opinion", 2),
                 Para("In our opinion, except for the effects of the matter described in the Basis for Qualified "
                      "Opinion section of our report, in all "
                      "material respects:"), Items(limbs, "alpha")])

    def assertion(self, case):
        c = case
        b = [Para(f"We have prepared the accompanying description titled \"{c.org_poss} Description of Its "
                  f"{c.system}\" {c.when} (description), based on "
                  "the criteria for a description of a service organization's system in DC section 200, <i>2018 "
                  "Description Criteria for a Description of a "
                  "Service Organization's System in a SOC 2\u00ae Report</i>. The description is intended to "
                  "provide report users with information about the "
                  f"{c.system} that may be useful when assessing the risks arising from interactions with it, "
                  "particularly information about controls that "
                  f"{c.short} has designed, implemented and operated to provide reasonable assurance that its "
                  "service commitments and system requirements were "
                  f"achieved based on the trust services criteria relevant to {c.cats}."),
             Para("We confirm, to the best of our knowledge and belief, that"),
             Items([f"the description presents the {c.system} that was designed and implemented {c.when}, in "
                    "accordance with the description criteria;",
                    f"the controls stated in the description were suitably designed {c.when} to provide reasonable "
                    "assurance that the commitments and "
                    "requirements would be achieved, if the controls operated effectively and if complementary "
                    "controls were applied;",
                    f"the controls stated in the description operated effectively {c.when} to provide that assurance"
                    + (", except for the matter which the service auditor's report describes." if c.opinion !=
                        "unqualified" else ".")],
                   "alpha-paren"),
             Space(10), Lines([c.org, f"{c.vendor.signer[0]}, {c.vendor.signer[1]}", c.day(c.options.get(
                 "assertion_date", c.report_date))])]
        return b

    def tests_introduction(self, case):
        return [Para("This section presents the trust services criteria, the controls of management that are meant "
                     "to meet them, the tests that the "
                     f"service auditor performed, and the results. Tests covered controls {case.when}."),
                Para("Tests were of four kinds: inquiry of personnel who perform the control, observation of the "
                     "control in operation, inspection of "
                     "documents and records, and reperformance. \"No exceptions noted\" means that a test found no "
                     "deviation; where one was found, it is "
                     "described in the results column.")]
