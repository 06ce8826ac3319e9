"""Kestrel & Dunmore CPAs, PC, Denver, Colorado: landscape tests without control numbers, 'No Exceptions Noted' in capitals."""

from ..model import Heading, Items, Lines, Para, Space, Style
from .base import Firm


class Kestrel(Firm):
    name = "Kestrel & Dunmore CPAs, PC"
    location = "Denver, Colorado"
    landscape_tests = True
    clean = "No Exceptions Noted"
    style = Style(font="Liberation Serif", heading_font="Liberation Sans", size=10.5, table_size=9, color="#1d3d5c", band="#dce6f0",
                  head_fill="#1d3d5c", head_color="#ffffff", header="Proprietary and Confidential|{org}", footer="{page}", page_offset=2)
    column_names = dict(Firm.column_names, criterion="Criteria", control="Controls in Place", test="Auditor's Test of Controls",
                        result="Results of Tests", id="Control Ref. #", design="Evaluation of Design")
    criterion_separator = " "

    def sample(self, unit, population, size):
        return f"a selection of {size} {unit} from a population of {population}"

    def procedure(self, verb, thing, claim, n):
        start = {"inspect": "Inspected", "observe": "Observed", "inquire": "Inquired of", "reperform": "Reperformed"}[verb]
        return f"{start} {thing} and noted that {claim}."

    def nothing(self, unit):
        return f"The operating effectiveness of this control could not be tested as no {unit} occurred during the examination period."

    def cover(self, case):
        date = case.options.get("cover_period") or (f"For the Period {case.period}" if case.t2 else f"As of {case.day(case.as_of)}")
        kind = "2" if case.t2 else "1"
        return [Space(150), Lines([case.org], "center", 2.0, True), Space(10),
                Lines(["System and Organization Controls (SOC) 2", f"Type {kind} Report"], "center", 1.5), Space(16),
                Lines([f"Report on Controls Relevant to {case.category_list(capital=True)}", date], "center", 1.15), Space(220),
                Lines([self.name, "Certified Public Accountants"], "center", 1.1)]

    def title(self, role, case, number):
        roman = ["I", "II", "III", "IV", "V"][number - 1]
        return f"Section {roman}: " + {
            "auditor-report": "Independent Service Auditor's Report on a SOC 2 Examination",
            "management-assertion": f"Assertion of {case.short} Management",
            "system-description": f"{case.poss} Description of Its System and Controls",
            "tests-of-controls": "Trust Services Criteria, Related Controls, and Tests of Controls",
            "other-information": "Other Information Provided by Management That Is Not Covered by the Service Auditor's Report"}[role]

    def letter(self, case):
        c = case
        both = "design and operating effectiveness" if c.t2 else "design"
        b = [Lines([f"To the Management of {c.org}", f"{c.vendor.city}, {c.vendor.state}"]), Heading("Scope", 2),
             Para(f"We have examined the description of the {c.system} of {c.org} (\"{c.short}\" or the \"service organization\") {c.when} (the "
                  "\"description\"), prepared by its management on the basis of the criteria in DC section 200, <i>2018 Description Criteria for a "
                  "Description of a Service Organization's System in a SOC 2\u00ae Report</i> (\"description criteria\"), and the suitability of the "
                  f"{both} of controls stated in the description {c.when}, to provide reasonable assurance that {c.poss} service commitments "
                  f"and system requirements were achieved based on the trust services criteria relevant to {c.cats} (\"applicable trust services "
                  "criteria\") set forth in TSP section 100, <i>2017 Trust Services Criteria for Security, Availability, Processing Integrity, "
                  "Confidentiality, and Privacy</i>.")]
        if c.carved_out:
            b.append(Para(f"{c.short} uses {c.sub_names(c.carved_out)} for services described in Section III. The description does not disclose the "
                          "actual controls at the subservice organizations. Our examination did not include the services provided by the subservice "
                          "organizations, and we have not evaluated whether their complementary controls were suitably designed or operated."))
        if c.inclusive:
            b.append(Para(f"The description includes controls of {c.sub_names(c.inclusive)} that {c.short} relies on. Our examination extended to "
                          f"controls of {c.sub_names(c.inclusive)}."))
        if c.cuecs:
            b.append(Para("The description states that complementary user entity controls, suitably designed and operating effectively, are needed "
                          "together with the service organization's controls. They were not part of our examination either."))
        b += [Heading("Service Organization's Responsibilities", 2),
              Para(f"{c.short} is responsible for its commitments and requirements, for controls that give reasonable assurance of meeting "
                   "them, and for the assertion in Section II. It also chose the criteria, wrote the description and identified "
                   "the risks."),
              Heading("Service Auditor's Responsibilities", 2),
              Para("Our responsibility is to express an opinion on the description and on the controls, based on our examination, which was "
                   "conducted in accordance with attestation standards established by the American Institute of Certified Public Accountants. Those "
                   "standards require that we obtain reasonable assurance about material matters. We believe that the evidence is sufficient and "
                   "appropriate for our opinion. We are independent of the service organization and have met our other ethical responsibilities."),
              Heading("Inherent Limitations", 2),
              Para("The description serves the common needs of a broad range of users. Controls may not prevent, or detect and correct, every "
                   "failure, and conclusions about one time may not hold for another.")]
        if c.t2:
            b += [Heading("Description of Tests of Controls", 2),
                  Para("The controls that we tested and the nature, timing, and results of the tests are listed in Section IV.")]
        else:
            b += [Heading("Other Matter", 2),
                  Para("We did not perform procedures on the operating effectiveness of controls and, accordingly, do not express an "
                       "opinion thereon.")]
        return b + self.opinion(c) + [
            Heading("Restricted Use", 2),
            Para(f"This report, including the tests in Section IV, is intended solely for the information and use of {c.short}, user entities of the "
                 "system, business partners subject to its risks, practitioners serving them, and regulators, all of whom know the system well enough."),
            Space(14), Lines([self.name], "left", 1.1), Lines([self.location, c.day(c.report_date)])]

    def opinion(self, c):
        limbs = [f"the description presents the {c.system} that was designed and implemented {c.when} in accordance with the description criteria;",
                 f"the controls stated in the description were suitably designed {c.when} to provide reasonable assurance that service commitments "
                 "and system requirements would be achieved based on the applicable trust services criteria, if they operated effectively"
                 + ("; and" if c.t2 else ".")]
        if c.t2:
            limbs.append(f"the controls stated in the description operated effectively {c.when} to provide reasonable assurance that service "
                         "commitments and system requirements were achieved based on the applicable trust services criteria.")
        if c.opinion == "unqualified":
            return [Heading("Opinion", 2), Para("In our opinion, in all material respects,"), Items(limbs, "alpha")]
        return ([Heading("Basis for Qualified Opinion", 2)] + [Para(p) for p in c.modification.basis] +
                [Heading("Qualified Opinion", 2), Para("In our opinion, except for the matters described in the preceding paragraphs, in all "
                                                       "material respects,"), Items(limbs, "alpha")])

    def assertion(self, case):
        c = case
        claims = [f"the description presents the {c.system} that was designed and implemented {c.when} in accordance with the description criteria;",
                  f"controls stated in it were suitably designed {c.when};"]
        if c.t2:
            claims.append(f"controls stated in it operated effectively {c.when}"
                          + (", apart from the matters that the service auditor's report describes." if c.opinion != "unqualified" else "."))
        return [Para(f"We have prepared the description of the {c.system} of {c.org} {c.when}. It is meant to inform users of this report about "
                     f"the system and about controls relevant to {c.cats}."),
                Para("We confirm, to the best of our knowledge and belief, that"), Items(claims, "number"), Space(14),
                Lines([c.vendor.signer[0], f"{c.vendor.signer[1]}, {c.org}", c.day(c.options.get("assertion_date", c.report_date))]),
                *self.subservice_assertions(c)]

    def tests_introduction(self, case):
        return [Para("The tables below show the trust services criteria, controls that management put in place to meet them"
                     + (", our tests of those controls, and the results." if case.t2 else ". Controls were not tested for operating effectiveness."))]
