"""Marlowe Finch PLLC, Charlotte, North Carolina: small capitals, justified and hyphenated, ligatures."""

from ..model import Heading, Items, Lines, Para, Space, Style
from .base import Firm


class Marlowe(Firm):
    name = "Marlowe Finch PLLC"
    location = "Charlotte, North Carolina"
    clean = "No deviations noted."
    style = Style(font="EB Garamond", size=11.5, color="#5b1a2a", band="#f1e6e8", head_fill="#efe3e5", justify=True, hyphenate=True, ligatures=True,
                  small_caps=True, title_align="center", header="{section}", footer="Page {page} of {pages}", margin=80)
    column_names = dict(Firm.column_names, test="Tests Performed by {firm}", result="Test Results")

    def sample(self, unit, population, size):
        return f"{size} {unit} out of {population}" if size != population else f"all {population} {unit}"

    def procedure(self, verb, thing, claim, n):
        start = {"inspect": ["Inspected", "Obtained and inspected", "Read"][n % 3], "observe": "Observed", "inquire":
            "Interviewed",
                 "reperform": "Re-performed"}[verb]
        return f"{start} {thing} to ascertain that {claim}."

    def nothing(self, unit):
        return f"The circumstances that warrant the operation of the control did not occur during the examination period; there were no {unit}."

    def cover(self, case):
        return [Space(110), Lines(["SYSTEM AND ORGANIZATION CONTROLS"], "center", 1.1, spaced=True), Space(10),
                Lines(["SOC 2 \u2013 TYPE II"], "center", 1.9, True, spaced=True), Space(26), Lines([case.org],
                    "center", 1.6), Space(18),
                Lines([f"Description of the {case.system}", "and Controls Relevant to "
                                                            f"{case.category_list(capital=True)}"], "center", 1.15), Space(18),
                Lines(case.options.get("cover_lines", [f"For the Period {case.period}"]), "center", 1.1), Space(140),
                Lines([self.name.upper()], "center", 1.1, spaced=True)]

    def title(self, role, case, number):
        return {"auditor-report": "Independent Service Auditor's Report",
                "management-assertion": f"Statement of Assertion by Management of {case.short}",
                "system-description": f"System Description of {case.vendor.product}",
                "tests-of-controls": "Description of Tests of Controls and Results Thereof",
                "other-information": f"Supplementary Information Provided by {case.short}"}[role]

    def contents_title(self, case):
        return "Contents of This Report"

    def letter(self, case):
        c = case
        b = [Lines([f"To the Management and Members of {c.org}"]), Heading("Subject of the examination", 2),
             Para(f"We have examined the description by {c.org} (hereafter {c.short}) of its {c.system} {c.when} "
                  "(the Description), prepared on the basis of the 2018 "
                  "Description Criteria of DC Section 200. We have examined in addition the suitability of the "
                  "design and the operating effectiveness of the controls "
                  f"stated in it, {c.when}, as means to provide reasonable assurance that the service commitments "
                  f"and system requirements of {c.short} were achieved "
                  f"on the basis of the trust services criteria relevant to {c.cats} (the applicable trust services "
                  "criteria), which are published in TSP Section 100, "
                  "2017 Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, "
                  "and Privacy.")]
        if c.carved_out:
            b.append(Para(f"{c.sub_names()} provide services to {c.short} as subservice organizations. What they do "
                          "is described, how they control it is not: the "
                          "Description does not disclose the actual controls at the subservice organizations, and "
                          "we have not evaluated them. They must be suitably "
                          f"designed and operate effectively, together with controls at {c.short}, if the "
                          "commitments are to be achieved. The same holds for "
                          "complementary user entity controls, which lie with user entities."))
        if c.has_other_information:
            b.append(Para("Supplementary information at the end of this report comes from management, was no "
                          "subject of our procedures, and consequently receives no "
                          "opinion from us."))
        b += [Heading("Duties of the service organization", 2),
              Para(f"Service commitments and system requirements are the affair of {c.short}, and so are the "
                   "design, implementation and operation of controls that "
                   "provide reasonable assurance of achieving them. The Statement of Assertion, which follows this "
                   "letter, and the Description are management's own; management is "
                   "responsible for their completeness and accuracy, for selecting criteria, and for identifying "
                   "risks."),
              Heading("Duties of the service auditor", 2),
              Para("It is for us to express an opinion on the Description and on the controls. Attestation "
                   "standards established by the American Institute of Certified "
                   "Public Accountants guided our work. They call for planning and performance such that we may "
                   "say with reasonable assurance whether the Description is "
                   "presented in accordance with its criteria, and whether controls were suitably designed and "
                   "operated effectively, in all material respects. "
                   "We consider the evidence sufficient and appropriate. Rules of independence and ethics that "
                   "apply to this engagement were observed."),
              Heading("Limits inherent in controls", 2),
              Para("Controls are applied by people and machines, neither of which is infallible. They may be "
                   "circumvented, and they may lose effect as conditions change. "
                   "Any projection of our findings to the future carries that risk. The Description answers common "
                   "needs and not every need."),
              Heading("Tests of controls", 2),
              Para("Which controls we tested, and the nature, timing, and results of those tests, is recorded in "
                   "the part of this report headed \u201cDescription of Tests "
                   "of Controls and Results Thereof.\u201d")]
        b += self.opinion(c)
        b += [Heading("Restriction on use", 2),
              Para(f"The report is intended solely for the information and use of {c.short}, user entities of the "
                   "system during some or all of the period, prospective "
                   "user entities, business partners, practitioners and regulators who have sufficient knowledge "
                   "to understand it; it is not intended to be and should not "
                   "be used by others."),
              Space(14), Lines([self.name, "Certified Public Accountants"]), Lines([self.location, c.day(c.report_date)])]
        return b

    def opinion(self, c):
        if c.opinion == "adverse":
            limbs = [f"the Description does not present the {c.system} that was designed and implemented {c.when} "
                     "in accordance with the description criteria;",
                     f"the controls stated in the Description were not suitably designed {c.when} to provide "
                     "reasonable assurance that the service commitments and system "
                     "requirements would be achieved based on the applicable trust services criteria; and",
                     f"the controls stated in the Description did not operate effectively {c.when} to provide that "
                     "assurance."]
            return ([Heading("Basis for adverse opinion", 2)] + [Para(p) for p in c.modification.basis] +
                    [Heading("Adverse opinion", 2),
                     Para("In our opinion, because of the significance of the matters described in the basis for "
                          "adverse opinion, in all material respects:"),
                     Items(limbs, "alpha-paren")])
        limbs = [f"the Description presents the {c.system} that was designed and implemented {c.when} in accordance "
                 "with the description criteria;",
                 f"the controls stated in the Description were suitably designed {c.when}, such that the service "
                 f"commitments and system requirements of {c.short} would "
                 "be achieved with reasonable assurance on the basis of the applicable trust services criteria, if "
                 "controls here and complementary controls elsewhere "
                 "operated effectively; and",
                 f"the controls stated in the Description operated effectively {c.when}, such that they were "
                 "achieved with that assurance, if complementary controls "
                 "elsewhere operated effectively."]
        if c.options.get("opinion_in_prose"):
            prose = " ".join(f"({letter}) {limb}" for letter, limb in zip("abc", limbs))
            return [Heading("Opinion", 2),
                    Para("In our opinion, measured by the description criteria and by the applicable trust "
                         "services criteria, both of which are identified in the first paragraph of this letter of "
                         f"ours, the following holds in all material respects: {prose}")]
        return [Heading("Opinion", 2), Para("In our opinion, in all material respects,"), Items(limbs, "alpha-paren")]

    def assertion(self, case):
        c = case
        if c.opinion == "adverse":
            claims = ["In the light of the matters that the auditor describes, management states that the "
                      "Description was not presented in accordance with the description "
                      f"criteria, and that controls were neither suitably designed nor effective {c.when}."]
        else:
            claims = ["It is our statement, to the best of our knowledge and belief, that the Description presents "
                      f"the system {c.when} in accordance with the description "
                      f"criteria, that its controls were suitably designed {c.when}, and that they operated "
                      f"effectively {c.when}, to provide reasonable assurance that "
                      "our service commitments and system requirements were achieved based on the trust services "
                      f"criteria relevant to {c.cats}."]
        return [Para(f"This statement is made by the management of {c.org} about the system description that comes "
                     f"next in this report. It relates to the {c.system} "
                     f"{c.when} and was prepared with the 2018 description criteria in hand.")] + [Para(p) for p in claims] + [
                Para("Subservice organizations are described by the carve-out method. Complementary controls of "
                     "subservice organizations and of user entities, where we have "
                     "assumed them, are listed."),
                Space(12), Lines([f"For {c.org}:", c.vendor.signer[0], c.vendor.signer[1]]), Lines([c.day(c.options.get(
                    "assertion_date", c.report_date))])]

    def tests_introduction(self, case):
        return [Para(f"The following pages report for each control specified by {case.short} the criteria it "
                     "serves, the tests which we applied, and their results. Each test "
                     f"extended over the period {case.period}, unless stated otherwise."),
                Para("Where a control did not have to operate, that is stated. A deviation is an instance in which "
                     "a control did not do what it is described to do; whether a "
                     "deviation matters depends on the reader.")]
