"""Aldwick Assurance Group LLP, Minneapolis: bullets in the tests, a legend of results, dates of the form '1st'."""

from ..model import Heading, Items, Lines, Para, Space, Style, Table
from .base import Firm


class Aldwick(Firm):
    name = "Aldwick Assurance Group LLP"
    location = "Minneapolis, Minnesota"
    clean = "No exceptions noted."
    style = Style(font="Open Sans", heading_font="Open Sans", size=9.6, table_size=8, color="#5b2a86", band="#efe7f6", head_fill="#d9c8ea",
                  header="", footer="{short} SOC 2|Confidential|Page {page} of {pages}", spacing=1.4)
    column_names = dict(Firm.column_names, id="Control ID", control="Control Activity", test="Test Procedures", result="Results",
                        criterion="Trust Services Criteria", criteria="TSC", design="Inspection of Design")
    criterion_separator = ": "

    def sample(self, unit, population, size):
        return f"{size} of {population} {unit}" if size < population else f"each of the {population} {unit}"

    def procedure(self, verb, thing, claim, n):
        start = {"inspect": ["Inspected", "Examined", "Obtained and inspected"][n % 3], "observe": "Witnessed", "inquire": "Interviewed",
                 "reperform": "Re-performed"}[verb]
        return f"{start} {thing} to ascertain whether {claim}."

    def nothing(self, unit):
        return f"Not tested. There were no {unit} during the period."

    def cover(self, case):
        date = case.options.get("cover_period") or (case.period if case.t2 else case.day(case.as_of))
        return [Space(60), Lines(["SOC 2" + (" TYPE II" if case.t2 else " TYPE I")], "left", 2.8, True), Space(20),
                Lines([case.org, f"{case.vendor.product}"], "left", 1.6), Space(20),
                Lines([f"{case.category_list(capital=True)}", date], "left", 1.2), Space(250),
                Lines(["Independent Service Auditor's Report issued by", self.name], "left")]

    def title(self, role, case, number):
        return f"{number} " + {
            "auditor-report": "Report of the Independent Service Auditor", "management-assertion": "Management's Assertion",
            "system-description": f"The {case.system} as Described by Management",
            "tests-of-controls": "Controls, Criteria, Tests and Test Results" if case.t2 else "Criteria and Controls",
            "other-information": "Unaudited Information from Management"}[role]

    def letter(self, case):
        c = case
        both = "design and operating effectiveness" if c.t2 else "design"
        b = [Lines([f"Board of Directors and Management of {c.org}:"]), Heading("Subject of the examination", 2),
             Para(f"We have examined {c.org_poss} accompanying description of its {c.system} {c.when}, based on the criteria for a description of a "
                  "service organization's system set forth in DC 200, and the suitability of the "
                  f"{both} of controls stated in the description {c.when} to provide reasonable assurance that {c.org_poss} service commitments and "
                  f"system requirements were achieved based on the trust services criteria relevant to {c.cats} (applicable trust services criteria) "
                  "set forth in TSP section 100, 2017 Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and "
                  "Privacy (AICPA, Trust Services Criteria).")]
        if c.inclusive:
            b.append(Para(f"{c.sub_names(c.inclusive)} performs part of the services. The description includes the relevant controls of "
                          f"{c.sub_names(c.inclusive)}, which were within the scope of our examination."))
        if c.carved_out:
            b.append(Para(f"{c.short} relies on {c.sub_names(c.carved_out)}. The description excludes controls of "
                          f"{'these organizations' if len(c.carved_out) > 1 else 'this organization'} and indicates that complementary subservice "
                          "organization controls are necessary. We did not examine them."))
        if c.cuecs:
            b.append(Para("The description indicates that complementary user entity controls are necessary as well. We did not examine them "
                          "and give no opinion on them."))
        b += [Heading("Responsibilities of the service organization", 2),
              Para(f"Management of {c.short} is responsible for its service commitments and system requirements and for effective controls within the "
                   "system. Management has provided an assertion about the description and the controls, and is responsible for "
                   "both, for selecting the criteria and for identifying the risks to its commitments.")]
        if c.inclusive:
            b.append(Para(f"{c.sub_names(c.inclusive)} is responsible for its own assertion, which follows that of {c.short}, and for its controls."))
        b += [Heading("Responsibilities of the service auditor", 2),
              Para("We are responsible for expressing an opinion based on our examination. We conducted it in accordance with attestation standards "
                   "established by the AICPA, which require planning and performance to obtain reasonable assurance about whether, in all material "
                   "respects, the description follows the description criteria and controls were suitable. The evidence we obtained "
                   "is sufficient and appropriate to provide a reasonable basis for our opinion. We are required to be independent and have been."),
              Heading("Limits", 2),
              Para("Any internal control can fail or be circumvented. The description may leave out aspects that a single reader would find "
                   "important, and projecting our conclusions to the future is risky.")]
        if c.t2:
            b += [Heading("Tests", 2), Para("Section 4 lists the controls tested with the nature, timing and results of those tests.")]
        else:
            b += [Heading("Operating effectiveness", 2), Para("We did not test operating effectiveness and do not express an opinion thereon.")]
        limbs = [f"The description presents the {c.system} designed and implemented {c.when} in accordance with the description criteria.",
                 f"Controls stated in the description were suitably designed {c.when} to provide reasonable assurance that {c.org_poss} service "
                 "commitments and system requirements would be achieved based on the applicable trust services criteria."]
        if c.t2:
            limbs.append(f"Controls stated in the description operated effectively {c.when} to provide reasonable assurance that {c.org_poss} "
                         "service commitments and system requirements were achieved based on the applicable trust services criteria.")
        return b + [Heading("Opinion", 2), Para("In our opinion, in all material respects:"), Items(limbs, "bullet"),
                    Heading("Use of this report", 2),
                    Para(f"This report is intended solely for {c.short}, its {c.vendor.users} and prospects, their auditors and regulators who "
                         "understand the system, its boundaries and the role of complementary controls. Nobody else should use it."),
                    Space(12), Lines([self.name, self.location, c.day(c.report_date)])]

    def assertion(self, case):
        c = case
        claims = [f"The description presents the {c.system} that was designed and implemented {c.when}.",
                  f"Controls were suitably designed {c.when}."] + ([f"Controls operated effectively {c.when}."] if c.t2 else [])
        return [Para(f"Management of {c.org} has prepared the description of the {c.system} {c.when}, based on the criteria in DC 200, and asserts for the "
                  f"trust services criteria relevant to {c.cats}:"), Items(claims), Space(10),
             Lines([c.vendor.signer[0], c.vendor.signer[1], c.org, c.day(c.options.get("assertion_date", c.report_date))]),
             *self.subservice_assertions(c)]

    def tests_introduction(self, case):
        if not case.t2:
            return [Para("Criteria and controls were specified by management.")]
        legend = [["No exceptions noted", "The test found the control to operate as described."],
                  ["Exception noted", "In at least one instance the control did not operate as described; the result says in how many."],
                  ["Not tested", "There was no occasion for the control to operate, or the control could not be tested for another reason."]]
        methods = [["Inquiry", "Interviewed personnel who know or perform the control."], ["Observation", "Witnessed the control being performed."],
                   ["Inspection", "Examined documents, records or settings."], ["Re-performance", "Performed the control again independently."]]
        return [Heading("How to read the tables", 2), Para("Tests are of these types:"),
                Table(["Type", "Description"], methods, [22, 78]), Para("Results are worded as follows:"),
                Table(["Result", "Meaning"], legend, [22, 78])]
