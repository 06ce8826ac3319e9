"""Peregrine Hale & Co. LLP, Seattle, Washington: plural auditors, executive summary in front, split tests, no Type on the cover."""

from ..model import Heading, Items, Lines, Para, Section, Space, Style, Table
from .base import Firm


class Peregrine(Firm):
    name = "Peregrine Hale & Co. LLP"
    location = "Seattle, Washington"
    clean = "No exceptions identified"
    style = Style(font="Caladea", heading_font="Carlito", size=11, table_size=8.5, color="#1b4332", band="#e7efe9", head_fill=
        "#ffffff", margin=72,
                  header="{org}\nSOC 2 Report: {product}", footer="{page}", apostrophe="curly")
    column_names = dict(Firm.column_names, id="Control Activity", control="Control Activity Description", test=
        "Tests Performed",
                        result="Auditors' Results")
    criterion_separator = ": "

    def sample(self, unit, population, size):
        return f"a selection of {size} {unit}" if size != population else f"the full population of {population} {unit}"

    def procedure(self, verb, thing, claim, n):
        start = {"inspect": ["Obtained and inspected", "Inspected"][n % 2], "observe": "Observed", "inquire":
            "Corroborated by inquiry of",
                 "reperform": "Re-performed"}[verb]
        return f"{start} {thing} and ascertained that {claim}."

    def nothing(self, unit):
        return f"No population: no {unit} occurred during the period of examination."

    def cover(self, case):
        return [Space(60), Lines([f"{case.org} \u2013 {case.vendor.product}"], "left", 2.0, True), Space(14),
                Lines(["System and Organization Controls (SOC) 2 Report"], "left", 1.5), Space(12),
                Lines([case.options.get("cover_period", case.period.replace(" to ", " - "))], "left", 1.2), Space(330),
                Lines(["<sup>1</sup> The period of examination differs from the fiscal year of the service "
                       "organization."] if case.options.get("footnote") else [""], "left", .8)]

    def title(self, role, case, number):
        roman = ["I", "II", "III", "IV", "V"][number - 1]
        return {"auditor-report": f"Section {roman}: Independent Service Auditors' Report",
                "management-assertion": f"Section {roman}: Management of {case.org_poss} Assertion",
                "system-description": f"Section {roman}: Management of {case.org_poss} Description of the "
                                      f"{case.system}",
                "tests-of-controls": f"Section {roman}: Information Provided by Independent Service Auditors Except "
                                     "for Control Activities and Criteria Mappings",
                "other-information": f"Section {roman}: Supplemental Information Provided by {case.org}"}[role]

    def executive_summary(self, case):
        rows = [["Scope", f"{case.vendor.product} and its supporting infrastructure"], ["Period of Examination", case.period],
                ["Applicable Trust Services Criteria", case.category_list(capital=True)],
                ["Locations", f"{case.vendor.city}, {case.vendor.state}; data centers of {case.words['cloud']}"],
                ["Subservice Organizations", "; ".join(s.name for s in case.vendor.subservices)],
                ["Control exceptions", f"{len(case.findings)} (see Section IV)"]]
        return Section("unknown", "Executive Summary",
                       [Para("This summary was prepared for the convenience of readers of the report on "
                             f"{case.vendor.product} and forms no part of it."),
                        Table([], rows, [32, 68], rules="horizontal")], probe="This summary was prepared for the "
                                                                              "convenience")

    def sections(self, case):
        return [self.executive_summary(case)] + super().sections(case)

    def letter(self, case):
        c = case
        b = [Lines([f"To the Board of Directors and Management of {c.org}", f"{c.vendor.city}, {c.vendor.state}"]), Heading(
            "Scope", 2),
             Para(f"We have examined the attached description of the {c.system} of {c.org} (the \"Service "
                  f"Organization\" or \"{c.short}\") {c.when} (the \"Description\") based on the "
                  "criteria set forth in the <i>Description Criteria</i>, DC section 200 (the \"description "
                  "criteria\"), and the suitability of the design and operating "
                  f"effectiveness of controls stated in the Description {c.when} to provide reasonable assurance "
                  "that the Service Organization's service commitments and system "
                  f"requirements were achieved based on the criteria relevant to {c.cats} (the \"applicable trust "
                  "services criteria\") set forth in TSP section 100, <i>2017 Trust "
                  "Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and "
                  "Privacy</i>.")]
        if c.carved_out:
            b.append(Para("The Service Organization uses the subservice organizations named in its Description "
                          f"({', '.join(s.alias for s in c.carved_out)}). The Description includes "
                          "only the control activities of the Service Organization and excludes those of the "
                          "subservice organizations. Certain commitments can be achieved "
                          "only if complementary subservice organization controls assumed in the design of the "
                          "Service Organization's controls are suitably designed and "
                          "operating effectively. Our examination did not extend to controls of the subservice "
                          "organizations."))
        if c.inclusive:
            b.append(Para(f"{c.sub_names(c.inclusive)} is a subservice organization whose controls are included in "
                          "the Description (inclusive method). Its management has provided "
                          "an assertion of its own, and our examination extended to its controls."))
        b.append(Para("The Description also indicates that user entities have to operate complementary controls. "
                      "Such complementary user entity controls were not within the scope of our "
                      "examination, and we express no opinion on their design or operation."))
        if c.has_other_information:
            b.append(Para("Section V is supplemental information supplied by management. It has not been subjected "
                          "to our procedures and, accordingly, we express no opinion on it."))
        b += [Heading("Service Organization's responsibilities", 2),
              Para("The Service Organization is responsible for its service commitments and system requirements "
                   "and for effective controls that provide reasonable assurance of achieving "
                   "them. It has provided the assertion in Section II. It prepared the Description and the "
                   "assertion and is responsible for their completeness, accuracy and "
                   "method of presentation, for the services described, for selecting and stating the criteria, "
                   "and for the identification of risks."),
              Heading("Service Auditors' responsibilities", 2),
              Para("We are responsible for expressing an opinion on the Description and on the suitability of the "
                   "design and operating effectiveness of the controls stated in it. We "
                   "conducted our examination in accordance with attestation standards established by the American "
                   "Institute of Certified Public Accountants (AICPA). Those standards "
                   "require that we plan and perform the examination to obtain reasonable assurance about whether, "
                   "in all material respects, the Description is presented in "
                   "accordance with the description criteria, and the controls stated therein are suitably "
                   "designed and operating effectively. The nature, timing and extent "
                   "of procedures depend on our judgment. We are required to be independent of the Service "
                   "Organization and to fulfil our ethical duties. We believe that the "
                   "evidence obtained is sufficient and appropriate for the opinion below."),
              Heading("Inherent limitations", 2),
              Para("Because of inherent limitations, controls may fail to prevent, or to detect and correct, "
                   "everything that threatens the commitments. The Description was written for the "
                   "needs shared by many users. Extending our opinion to any future period carries the risk that "
                   "the system or its controls change or lose effect."),
              Heading("Tests of controls", 2),
              Para("Section IV lists the specific controls tested, and the nature, timing, and results of those "
                   "tests.")]
        b += self.opinion(c)
        b += [Heading("Restricted use", 2),
              Para(f"This report is intended solely for the information and use of management of {c.short}, user "
                   f"entities of the {c.system} during some or all of the period, and prospective "
                   "user entities, independent auditors and practitioners providing services to such entities, and "
                   "regulators who have sufficient knowledge and understanding of the "
                   "services, the criteria, complementary controls and the risks. It is not intended to be and "
                   "should not be used by anyone other than these specified parties."),
              Space(18), Lines([self.name], bold=True), Lines([c.day(c.report_date, c.options.get("sign_form", c.form)), self.location])]
        return b

    def opinion(self, c):
        limbs = [f"the Description presents the {c.system} that was designed and implemented {c.when} in accordance "
                 "with the description criteria.",
                 f"the controls stated in the Description were suitably designed {c.when} to provide reasonable "
                 "assurance that the Service Organization's service commitments and "
                 "system requirements would be achieved based on the applicable trust services criteria, if its "
                 "controls and the complementary controls assumed in their design "
                 "operated effectively throughout that period.",
                 f"the controls stated in the Description operated effectively {c.when} to provide reasonable "
                 "assurance that the Service Organization's service commitments and "
                 "system requirements were achieved based on the applicable trust services criteria, if the "
                 "complementary controls operated effectively throughout that period."]
        if c.opinion == "unqualified":
            return [Heading("Opinion", 2), Para("In our opinion, in all material respects,"), Items(limbs,
                "alpha-paren")]
        return ([Heading("Basis for qualified opinion", 2)] + [Para(p) for p in c.modification.basis] +
                [Heading("Qualified opinion", 2), Para("In our opinion, except for the possible effects of the "
                                                       "matter giving rise to the modification, in all material "
                                                       "respects,"),
                 Items(limbs, "alpha-paren")])

    def assertion(self, case):
        c = case
        return [Para(f"We have prepared the description of the {c.system} of {c.org} (the \"Service Organization\") "
                     f"{c.when} (the \"Description\") in Section III, based on the description "
                     f"criteria. We wish to give users information about the {c.system}, in particular about "
                     f"controls that we designed, implemented and operated for {c.cats}."),
                Para("The Description indicates that complementary controls of user entities and subservice "
                     "organizations are necessary. We assert that"),
                Items([f"the Description presents the {c.system} {c.when} in accordance with the description "
                       "criteria,",
                       f"the controls stated in it were suitably designed {c.when}, and",
                       f"the controls stated in it operated effectively {c.when},"], "alpha-paren"),
                Para("to provide reasonable assurance that our service commitments and system requirements were "
                     "achieved based on the applicable trust services criteria."),
                Space(20), Lines([c.vendor.signer[0], c.vendor.signer[1], c.org])]

    def description_headings(self, case):
        return dict(super().description_headings(case), overview="Overview of Operations", services=
            "Services in Scope", commitments="Service Commitments",
                    incidents="Identified System Incidents", changes="Changes During the Period", subservice=
                        "Subservice Organizations (Carve-Out)",
                    cuecs="User Entity Control Considerations")

    def tests_introduction(self, case):
        return [Heading("Introduction", 2),
                Para(f"This section presents information about tests that {self.name} performed of control "
                     f"activities of {case.short} from {case.period}. Control activities and the "
                     "mapping of criteria are the responsibility of management."),
                Para("Procedures used: corroborative inquiry, observation, inspection of evidential matter, and "
                     "re-performance. Results are stated per control activity; "
                     "\"No exceptions identified\" means that nothing in our tests departed from the description "
                     "of the control activity.")]
