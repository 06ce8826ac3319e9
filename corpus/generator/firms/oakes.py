"""Oakes Lindqvist Partners LLP, New York: accountants' report with day-first dates, A4, ISAE 3000 beside AT-C."""

from ..model import Heading, Items, Lines, Logo, Para, Space, Style
from .base import Firm


class Oakes(Firm):
    name = "Oakes Lindqvist Partners LLP"
    location = "New York, New York"
    clean = "No deviations noted"
    style = Style(font="Carlito", heading_font="Carlito", size=10.8, paper="a4", color="#222222", band="#fff3c4", head_fill=
        "#ffd84d", margin=64,
                  apostrophe="curly", header="{short}: {product}|Report of Independent Accountants", footer=
                      "Page {page} of {pages}")
    column_names = dict(Firm.column_names, id="Ref", control="{short}'s Control Activity", test="Our Tests", result=
        "Results",
                        criterion="Criterion")
    criterion_separator = ": "

    def sample(self, unit, population, size):
        return f"{size} {unit} (population: {population})"

    def procedure(self, verb, thing, claim, n):
        start = {"inspect": "Inspected", "observe": "Observed", "inquire": "Inquired of", "reperform": "Re-performed"}[verb]
        return f"{start} {thing} and confirmed whether {claim}."

    def nothing(self, unit):
        return f"Not applicable: no {unit} in the period, hence operating effectiveness could not be tested"

    def cover(self, case):
        date = case.options.get("cover_period") or (f"For the period {case.period}" if case.t2 else
            f"At {case.day(case.as_of)}")
        return [Logo(self.name.split(" LLP")[0]), Space(180), Lines([f"Report on the {case.system}", f"of {case.org}",
                "relevant to " + case.category_list()], "left", 1.7, True), Space(16), Lines([date], "left", 1.25), Space(14),
                Lines(["Prepared under AT-C section 205 and ISAE 3000 (Revised)"], "left", 1.0)]

    def title(self, role, case, number):
        name = {"auditor-report": "Report of Independent Accountants", "management-assertion":
            "Management's Report of Its Assertions",
                "system-description": f"Description of the {case.system}",
                "tests-of-controls": "Criteria, Control Activities" + (", Tests and Results" if case.t2 else ""),
                "other-information": "Additional Information, Not Examined"}[role]
        return f"{number}. {name}"

    def letter(self, case):
        c = case
        both = "design and operating effectiveness" if c.t2 else "design"
        disclaimed = c.opinion == "disclaimer"
        verb = "We were engaged to examine" if disclaimed else "We have examined"
        b = [Lines([f"To the Directors of {c.org}"]), Heading("What we examined", 2),
             Para(f"{verb} management's description of the {c.system} provided by {c.org} (\"{c.short}\") {c.when}, "
                  "in the light of the 2018 description criteria "
                  f"(DC section 200), together with the suitability of the {both} of controls stated in the "
                  f"description {c.when} to provide reasonable assurance that "
                  f"{c.poss} service commitments and system requirements were achieved based on the trust services "
                  f"criteria relevant to {c.cats} (\"applicable trust "
                  "services criteria\"), set out in TSP section 100, 2017 Trust Services Criteria for Security, "
                  "Availability, Processing Integrity, Confidentiality, and "
                  "Privacy, issued by the AICPA.")]
        if c.carved_out:
            b.append(Para(f"{c.short} engages {c.sub_names()} for parts of its services. Their controls are not "
                          "part of the description. Achieving the commitments depends on complementary "
                          "subservice organisation controls and on complementary user entity controls that we have "
                          "not examined and on whose design or operation we give "
                          "no view."))
        b += [Heading("What the service organisation is responsible for", 2),
              Para(f"The Directors and management of {c.short} are responsible for commitments and requirements, "
                   "for the controls that are to achieve them, for the "
                   "description and for the assertions made about both in the following section, and for choosing "
                   "criteria and identifying risks."),
              Heading("What we are responsible for", 2),
              Para("Our responsibility is to conduct an examination according to attestation standards established "
                   "by the American Institute of Certified Public Accountants and "
                   "ISAE 3000 (Revised), and to express an opinion on its basis. Because of the matters described "
                   "below, we were not able to obtain sufficient appropriate evidence.")
              if disclaimed else
              Para("We are responsible for expressing an opinion on the description and controls. We conducted our "
                   "examination in accordance with attestation standards "
                   "established by the American Institute of Certified Public Accountants and with International "
                   "Standard on Assurance Engagements 3000 (Revised), "
                   "Assurance Engagements Other than Audits or Reviews of Historical Financial Information, issued "
                   "by the International Auditing and Assurance Standards "
                   "Board. Both ask us to obtain reasonable assurance on all matters that are material. The "
                   "evidence on which we rely is, we believe, sufficient and "
                   "appropriate."),
              Para("We have complied with the independence and other ethical requirements of the Code of "
                   "Professional Conduct and of the IESBA Code, and apply a system of "
                   "quality management."),
              Heading("Inherent limitations", 2),
              Para("Since the description is meant for many readers, it cannot treat every aspect of the system. "
                   "Since controls depend on people, they may fail or be "
                   "bypassed. Since conditions change, our conclusions should not be extended to later dates.")]
        if c.t2:
            b += [Heading("Tests of controls", 2),
                  Para("The controls tested, and the nature, timing and results of the tests, appear in section 4.")]
        else:
            b += [Heading("Other matter", 2),
                  Para("We performed no procedures on the operating effectiveness of the controls and therefore do "
                       "not express an opinion thereon.")]
        b += self.opinion(c)
        b += [Heading("Intended use", 2),
              Para(f"This report is intended solely for {c.short}, its customers and prospective customers, their "
                   "auditors, and regulators, who understand the services and "
                   "the part that others play in controls. It should not be used by anyone else."),
              Space(14), Lines([self.name]), Lines([self.location]), Lines([c.day(c.report_date)])]
        return b

    def opinion(self, c):
        if c.opinion == "disclaimer":
            return ([Heading("Basis for disclaimer of opinion", 2)] + [Para(p) for p in c.modification.basis] +
                    [Heading("Disclaimer of opinion", 2),
                     Para("Because of the significance of the matters described in the preceding section, we have "
                          "not been able to obtain sufficient appropriate evidence to "
                          "provide a basis for an opinion. Accordingly, we do not express an opinion on the "
                          "description, or on the suitability of design or operating "
                          f"effectiveness of controls, {c.when}.")])
        limbs = [f"the description presents the {c.system} as designed and implemented {c.when}, in accordance with "
                 "the description criteria;",
                 f"the controls stated therein were suitably designed {c.when} to provide reasonable assurance that "
                 "service commitments and system requirements would be "
                 "achieved based on the applicable trust services criteria, provided they operated effectively and "
                 "others applied the complementary controls"
                 + ("; and" if c.t2 else ".")]
        if c.t2:
            limbs.append(f"the controls stated therein operated effectively {c.when} to provide that assurance, "
                         "provided that complementary controls of others operated "
                         "effectively.")
        return [Heading("Opinion", 2), Para("In our opinion, in all material respects:"), Items(limbs, "dash")]

    def assertion(self, case):
        c = case
        b = [Para(f"We, as management of {c.org}, are responsible for the description of the {c.system} that stands "
                  "in section 3 and for the controls in it. We have prepared the "
                  f"description for the system {c.when} according to DC section 200.")]
        claims = [f"presents the {c.system} as designed and implemented {c.when};",
            "contains controls that were suitably "
                                                                                    f"designed {c.when};"]
        if c.t2:
            claims.append(f"contains controls that operated effectively {c.when}.")
        b += [Para(f"We assert that, measured by the criteria relevant to {c.cats}, the description"), Items(claims,
            "dash"),
              Para("In each case we assume that complementary controls of subservice organisations and user "
                   "entities were applied."),
              Space(20), Lines([c.vendor.signer[0], c.vendor.signer[1], c.day(c.options.get("assertion_date", c.report_date))])]
        return b

    def tests_introduction(self, case):
        if not case.t2:
            return [Para(f"{case.short} has specified the criteria and control activities below. They are part of "
                         "its description.")]
        return [Para(f"Criteria and control activities below were specified by {case.short}; tests and results are "
                     f"ours. Unless we say otherwise, the period was {case.period}. "
                     "Deviations are described with the number of items tested."),
                Para("We combined inquiry with observation, inspection or re-performance in each case.")]
