"""Castellan Audit Services, CPAs, Duluth, Minnesota: numbered tests, numeric dates, arabic sections without a word in front."""

from ..model import Heading, Items, Lines, Para, Space, Style
from .base import Firm


class Castellan(Firm):
    name = "Castellan Audit Services, CPAs"
    location = "Duluth, Minnesota"
    style = Style(font="Liberation Sans Narrow", heading_font="Liberation Sans", size=11, table_size=8.5, color=
        "#7a3b00", band="#fbe9d7", head_fill="#f0c79b", margin=66,
                  apostrophe="straight", header="", footer="{org} | SOC 2 | CASTELLAN AUDIT SERVICES | Page {page} "
                                                           "of {pages}".replace(" | ", " / "))
    column_names = dict(Firm.column_names, id="No.", control="Control Activity", test=
        "Test(s) of Operating Effectiveness", result="Conclusion")

    def sample(self, unit, population, size):
        return f"{size} of the {population} {unit}"

    def procedure(self, verb, thing, claim, n):
        start = {"inspect": "Inspected", "observe": "Viewed", "inquire": "Made inquiries of", "reperform":
            "Reperformed"}[verb]
        return f"{start} {thing} and verified that {claim}."

    def nothing(self, unit):
        return f"N/O: no {unit} in the period."

    def cover(self, case):
        kind = "TYPE 2" if case.t2 else "TYPE 1"
        date = case.options.get("cover_period") or (f"PERIOD: {case.period}" if case.t2 else
            f"AS OF {case.day(case.as_of)}")
        return [Space(90), Lines(["SOC 2 " + kind], "left", 3.0, True), Space(8), Lines([case.org.upper(), case.vendor.product.upper()],
            "left", 1.5, True), Space(8),
                Lines([date], "left", 1.3), Space(8), Lines(["TRUST SERVICES CATEGORIES: "
                                                             f"{case.options.get('cover_categories', case.category_list(capital=True)).upper()}"],
                                        "left", 1.0),
                Space(280), Lines([self.name, "412 Lake Superior Street, Duluth, Minnesota 55802"], "left")]

    def title(self, role, case, number):
        return f"{number}.0 " + {"auditor-report": "INDEPENDENT SERVICE AUDITOR'S REPORT", "management-assertion":
            f"MANAGEMENT OF {case.short.upper()}'S ASSERTION",
                                 "system-description": f"DESCRIPTION OF {case.short.upper()}'S "
                                                       f"{case.vendor.product.upper()} SYSTEM",
                                 "tests-of-controls": "TESTING MATRICES" if case.t2 else "CRITERIA AND CONTROLS",
                                 "other-information": "TESTING EXCEPTIONS AND MANAGEMENT'S RESPONSES"}[role]

    def letter(self, case):
        c = case
        both = "design and operating effectiveness" if c.t2 else "design"
        scope_categories = c.options.get("scope_categories", c.category_list(capital=True))
        b = [Lines(["To Management of", c.org]), Heading("SCOPE", 2),
             Para(f"We have examined {c.poss} description of its {c.system} {c.when} (the description), which was "
                  f"prepared under DC 200, and the suitability of the {both} of controls "
                  f"in the description {c.when}, to provide reasonable assurance that {c.poss} service commitments "
                  "and system requirements were achieved based on the trust services "
                  f"criteria relevant to {scope_categories} (applicable trust services criteria) set forth in TSP "
                  "100, 2017 Trust Services Criteria for Security, Availability, Processing "
                  "Integrity, Confidentiality, and Privacy.")]
        if c.carved_out:
            b.append(Para(f"Services of {c.sub_names()} are used by {c.short}. The description does not disclose "
                          "the actual controls at the subservice organization. Our examination did not "
                          "include the services provided by the subservice organization, nor controls of user "
                          "entities that are assumed in the description, and we did not evaluate "
                          "whether either are suitably designed or operating effectively."))
        b += [Heading("RESPONSIBILITIES OF THE SERVICE ORGANIZATION", 2),
              Para(f"{c.short} prepared the description and the assertion in section 2.0. It is responsible for "
                   "both, for providing the services, for stating its commitments and requirements, "
                   "for selecting the criteria, for identifying risks, and for designing, implementing and "
                   "documenting controls that are effective."),
              Heading("RESPONSIBILITIES OF THE SERVICE AUDITOR", 2),
              Para("We are responsible for an opinion that rests on our examination. The examination followed "
                   "attestation standards established by the AICPA. We planned and performed it to "
                   "obtain reasonable assurance whether the description is in accordance with the description "
                   "criteria and controls were suitably designed"
                   + (" and operated effectively" if c.t2 else "") + ", in all material respects. The evidence is "
                                                                     "sufficient and appropriate. We are "
                                                                     "independent and have met our ethical "
                   "responsibilities. Individuals qualified for the work carried it out under supervision."),
              Heading("INHERENT LIMITATIONS", 2),
              Para("Controls cannot prevent or detect every error or omission. Our opinion is about the past; "
                   "controls may change or be followed less well later. The description gives what "
                   "most users need and may lack what some want.")]
        if c.t2:
            b += [Heading("TESTS OF CONTROLS", 2), Para("Controls tested, and the nature, timing and results of "
                                                        "tests, are shown in section 4.0, Testing Matrices.")]
        else:
            b += [Heading("OTHER MATTER", 2), Para("We did not perform procedures regarding the operating "
                                                   "effectiveness of controls stated in the description. "
                                                   "Accordingly, we do not express an "
                                                   "opinion thereon.")]
        limbs = [f"The description presents {c.poss} {c.system} that was designed and implemented {c.when} in "
                 "accordance with the description criteria.",
                 f"The controls stated in the description were suitably designed {c.when} to provide reasonable "
                 "assurance that service commitments and system requirements would be achieved "
                 "based on the applicable trust services criteria" + (" if they operated effectively." if c.t2 else
                     ", if they operated effectively as of that date.")]
        if c.t2:
            limbs.append(f"The controls stated in the description operated effectively {c.when} to provide "
                         "reasonable assurance that service commitments and system requirements were achieved "
                         "based on the applicable trust services criteria.")
        b += [Heading("OPINION", 2), Para("In our opinion, in all material respects:"), Items(limbs, "bullet"),
              Heading("RESTRICTED USE", 2),
              Para(f"This report is intended solely for {c.short}, user entities, business partners, prospective "
                   "user entities, practitioners and regulators with sufficient knowledge of the "
                   "services, of complementary controls and of the criteria. It must not be used by others."),
              Space(14), Lines([self.name, "Certified Public Accountants (License No. 20871)", self.location,
                  f"Date: {c.day(c.report_date)}"])]
        return b

    def assertion(self, case):
        c = case
        when = c.when
        limbs = [f"presents the {c.system} that was designed and implemented {when} in accordance with the "
                 "description criteria;", f"states controls that were suitably designed {when}"
                 + (";" if c.t2 else ".")]
        if c.t2:
            limbs.append(f"states controls that operated effectively {when}.")
        return [Para(f"{c.day(c.options.get('assertion_date', c.report_date))}"),
                Para(f"The management of {c.org} is responsible for the description of the {c.system} in section "
                     f"3.0. We assert that the description {when}"), Items(limbs, "bullet"),
                Para(f"The criteria we used for the second{' and third' if c.t2 else ''} point are the trust "
                     "services criteria relevant to "
                     f"{c.options.get('assertion_categories', c.category_list(capital=True))}. "
                     "Complementary controls of subservice organizations and user entities were assumed to operate."),
                Space(14), Lines([f"By: {c.vendor.signer[0]}", f"Title: {c.vendor.signer[1]}"])]

    def tests_introduction(self, case):
        if not case.t2:
            return [Para("For each control the auditor looked at one instance. The column at the right says "
                         "whether anything was noted about design or implementation; operation over time was not "
                         "tested.")]
        return [Heading("SAMPLING METHODOLOGY", 2),
                Para("Samples were picked at random from populations that management supplied and whose "
                     "completeness we checked."),
                Heading("TESTING MATRICES", 2),
                Para("Each test has a number, and the conclusion of each test the same number. Tests cover "
                     f"{case.period}.")]
