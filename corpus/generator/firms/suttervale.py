"""Sutter Vale Accountancy Corporation, Sacramento, California: plain LaTeX, sections One to Five, an inclusive subservice organization's assertion."""

from ..model import Heading, Items, Lines, Para, Section, Space, Style
from .base import Firm


class SutterVale(Firm):
    name = "Sutter Vale Accountancy Corporation"
    location = "Sacramento, California"
    clean = "None noted."
    leaders = False
    style = Style(size=11, justify=True, hyphenate=True, title_align="center", header="{section}||", footer=
        "SUTTER VALE ACCOUNTANCY CORPORATION||{page}", margin=74,
                  apostrophe="curly")
    column_names = dict(Firm.column_names, id="Ref.", control="Controls Specified by {short}", criteria="Criteria", test=
        "Test Procedures", result="Exceptions")

    def sample(self, unit, population, size):
        return f"{size} randomly selected {unit} ({population} in all)"

    def procedure(self, verb, thing, claim, n):
        start = {"inspect": "Inspected", "observe": "Watched", "inquire": "Interviewed", "reperform":
            "Performed again"}[verb]
        return f"{start} {thing} to establish that {claim}."

    def nothing(self, unit):
        return f"Could not be tested. There were no {unit} during the specified period."

    def cover(self, case):
        return [Space(140), Lines([case.org], "center", 2.0, True), Space(12), Lines(["SOC 2 Type II"], "center", 1.6), Space(12),
                Lines(["Service Organization Controls Report", f"on the {case.system}"], "center", 1.2), Space(12),
                Lines([case.options.get("cover_period", case.period)], "center", 1.2), Space(160), Lines([self.name,
                    "Certified Public Accountants"], "center")]

    def title(self, role, case, number):
        name = ["One", "Two", "Three", "Four", "Five", "Six"][number - 1]
        return f"Section {name}\n" + {"auditor-report": "Independent Service Auditor's Assurance Report",
            "management-assertion": f"Assertion of the Management of {case.org}",
                                      "system-description": f"Description of the System Provided by {case.org}",
                                      "tests-of-controls": "Applicable Trust Services Criteria, Controls and Tests",
                                      "other-information": "Other Information Provided by Management"}[role]

    def letter(self, case):
        c = case
        b = [Lines([f"To the Members of the Board of {c.org}"]),
             Para(f"We have examined the description in Section Three of the {c.system} (the system) of {c.org} "
                  f"{c.when} (the specified period), as measured by the criteria of DC Section 200, and "
                  f"the suitability of design and the operating effectiveness of its controls {c.when}, for the "
                  "purpose of providing reasonable assurance that the service commitments and system "
                  f"requirements of {c.short} were achieved based on the trust services criteria relevant to "
                  f"{c.cats} (applicable trust services criteria) in TSP Section 100, 2017 Trust Services "
                  "Criteria for Security, Availability, Processing Integrity, Confidentiality, and Privacy (With "
                  "Revised Points of Focus \u2013 2022).")]
        if c.inclusive:
            b.append(Para(f"The description includes the controls of {c.sub_names(c.inclusive)}, a subservice "
                          "organization, which takes part under the inclusive method. Its management has given an "
                          "assertion that follows that of the service organization, and it is responsible for the "
                          "part of the description that concerns it."))
        if c.carved_out:
            b.append(Para(f"The description does not include controls of {c.sub_names(c.carved_out)}, on which "
                          f"{c.short} relies as well. Our work did not extend to them. It did not extend, either, "
                          "to "
                          "controls that user entities are expected to have. The applicable trust services "
                          "criteria are met only if both are suitably designed and operate effectively along "
                          f"with the controls of {c.short}."))
        b += [Heading("Responsibilities of management", 2),
              Para(f"Management of {c.short} is responsible for preparing the description and its assertion, "
                   "including the completeness, accuracy and method of presentation of both, for the services, for "
                   "the commitments and requirements, for the risks that stand in their way, and for controls that "
                   "bring reasonable assurance."),
              Heading("Our responsibilities", 2),
              Para("Our responsibility is to express an opinion based on our examination. We followed attestation "
                   "standards established by the American Institute of Certified Public Accountants. We are "
                   "to plan and perform our examination so that we obtain reasonable assurance about whether, in "
                   "all material respects, the description is presented as the description criteria "
                   "require, the controls were suitably designed, and they operated effectively. Our procedures "
                   "included evaluating the risks and testing controls. What we obtained is, in our "
                   "judgment, sufficient and appropriate evidence. We are required to be independent and to meet "
                   "our other ethical responsibilities in this engagement."),
              Heading("Limitations of controls", 2),
              Para("Controls at any organization may not always operate effectively, owing to human nature and to "
                   "circumstances. Conclusions do not carry over to later periods without risk. A description "
                   "made for many cannot satisfy each one."),
              Heading("Tests", 2),
              Para("The controls tested and the nature, timing, and results of the tests are listed in Section Four.")]
        limbs = ["the description presents the system that was designed and implemented "
                 f"{c.options.get('period_term', c.when)} in accordance with the description criteria;",
                 f"the controls in the description were suitably designed {c.options.get('period_term', c.when)} to "
                 "provide reasonable assurance that service commitments and system requirements would be "
                 "achieved based on the applicable trust services criteria, if they and the complementary controls "
                 "of others operated effectively; and",
                 f"the controls in the description operated effectively {c.options.get('period_term', c.when)} to "
                 "provide that reasonable assurance, if the complementary controls of others operated "
                 "effectively."]
        b += [Heading("Opinion", 2), Para("In our opinion, in all material respects,"), Items(limbs, "alpha-paren"),
              Heading("Purpose and restriction of this report", 2),
              Para("The report and the results in Section Four are intended solely for the information and use of "
                   f"{c.short}, of those who use or consider using the system, of practitioners who serve "
                   "them, and of regulators, where they have the knowledge that is necessary to understand it. It "
                   "is not intended to be, and should not be, used by anyone else."),
              Space(16), Lines([self.name, self.location, c.day(c.report_date, c.options.get("sign_form"))])]
        return b

    def assertion(self, case):
        c = case
        return [Lines([c.day(c.options.get("assertion_date", c.report_date), c.options.get("sign_form"))]),
                Para(f"The description of the {c.system} in Section Three was prepared by management of {c.org}. It "
                     f"speaks about the system {c.when}."),
                Para("Management asserts the following."),
                Items([f"The description presents the system as designed and implemented {c.when}, as measured by "
                       "the description criteria.",
                       f"Its controls were suitably designed {c.when}, as measured by the trust services criteria "
                       f"relevant to {c.cats}.",
                       f"Its controls operated effectively {c.when}, as measured by the same criteria, provided "
                       "that complementary controls operated."], "number"),
                Space(16), Lines([c.vendor.signer[0], c.vendor.signer[1]])]

    def subservice_assertion(self, case, sub):
        return Section("management-assertion", f"Section Two-A\nAssertion of the Management of {sub.name}",
                       [Para(f"The management of {sub.name} (\"{sub.alias}\") contributed the part of the "
                             f"description in Section Three which deals with {sub.service}."),
                        Para(f"We assert that this part presents our services {case.when} in accordance with the "
                             "description criteria, and that the controls of ours stated in it were suitably "
                             "designed and "
                             "operated effectively throughout that time."),
                        Space(16), Lines(["Bartholomew Quist", f"Vice President, {sub.name}"])])

    def sections(self, case):
        out = super().sections(case)
        for sub in case.inclusive:
            out.insert(2, self.subservice_assertion(case, sub))
        return out

    def tests_introduction(self, case):
        return [Para(f"Management of {case.short} chose the criteria and specified the controls. We tested the "
                     f"controls over the specified period, {case.period}, and note in the last column what "
                     "exceptions, "
                     "if any, we met. Tests consisted of interviews together with inspection, watching, or "
                     "performing the control again.")]
