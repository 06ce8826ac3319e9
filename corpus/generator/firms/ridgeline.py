"""Ridgeline Attest Inc., Salt Lake City, Utah: young companies' auditor; envelope id, reader's watermark, tables by control."""

from ..model import Heading, Items, Lines, Logo, Para, Space, Style, Table
from .base import Firm


class Ridgeline(Firm):
    name = "Ridgeline Attest Inc., CPAs"
    location = "Salt Lake City, UT"
    style = Style(font="Open Sans", heading_font="Lato", size=9.6, table_size=8, color="#4527a0", band="#ede7f6", head_fill=
        "#4527a0", head_color="#ffffff", margin=60,
                  header="Docusign Envelope ID: 7F31C0AA-52D9-4E1B-9C44-0B6E2A8D1F73|", footer=
                      "\u00a9 {short}. Confidential: do not share without a signed agreement. "
                  "Any copying, disclosure or distribution\nof this document or its content is prohibited and may "
                  "be unlawful.|{page}", apostrophe="curly")
    column_names = dict(Firm.column_names, id="Control ID", control="Control Description", criteria="TSC", test=
        "Service Auditor's Tests", result="Results")

    def sample(self, unit, population, size):
        return f"a random sample of {size} {unit}"

    def procedure(self, verb, thing, claim, n):
        start = {"inspect": "Inspected", "observe": "Observed", "inquire": "Inquired with", "reperform":
            "Re-performed"}[verb]
        return f"{start} {thing} to verify that {claim}."

    def nothing(self, unit):
        return f"No exceptions noted. There were no {unit} during the period; therefore the operating effectiveness of the control could not be tested."

    def cover(self, case):
        return [Logo(case.short.split()[0], self.style.color), Space(120), Lines(["SOC 2 Type II Report"], "left", 2.4, True), Space(8),
                Lines([case.options.get("cover_period", case.period)], "left", 1.3), Space(8),
                Lines(["An independent service auditor's report on controls relevant to"] + [case.category_list(capital=True)],
                    "left", 1.1), Space(250),
                Lines(["AUDIT AND ATTESTATION BY"], "left", .8), Logo("Ridgeline", "#222222")]

    def title(self, role, case, number):
        return {"auditor-report": "Independent Service Auditor's Report on a SOC 2 Examination",
                "management-assertion": f"{case.short} Management Assertion",
                "system-description": f"{case.org} System Description",
                "tests-of-controls": "Tests of Controls and Results of Tests",
                "other-information": f"Other Information Provided by {case.short}"}[role]

    def letter(self, case):
        c = case
        b = [Lines(["To:", c.org]), Heading("Scope", 3),
             Para(f"We have examined {c.short}'s accompanying description of its {c.system} found in the section "
                  f"titled \"{c.org} System Description\" {c.when} based on the "
                  "criteria for a description of a service organization's system in DC 200 and the suitability of "
                  "the design and operating effectiveness of controls stated "
                  f"in the description {c.when}, to provide reasonable assurance that {c.short}'s service "
                  "commitments and system requirements were achieved based on the trust "
                  f"services criteria relevant to {c.category_list(capital=True)} (\"applicable trust services "
                  "criteria\") set forth in TSP 100, 2017 Trust Services Criteria for "
                  "Security, Availability, Processing Integrity, Confidentiality, and Privacy.")]
        if c.carved_out:
            b.append(Para(f"{c.short} uses {c.sub_names()} to host its product. The description presents the types "
                          "of complementary subservice organization controls assumed in "
                          "the design of the company's controls; it does not disclose the actual controls at those "
                          "organizations. We did not examine the services they "
                          "provide, and have not evaluated the suitability of the design or operating "
                          "effectiveness of their controls. Complementary user entity controls "
                          "were likewise not included in our examination."))
        b += [Heading("Service Organization's Responsibilities", 3),
              Para(f"{c.short}'s management is responsible for its commitments to customers and for its system "
                   "requirements; for designing, implementing and operating effective "
                   "controls within the system; for preparing the description and the assertion provided in the "
                   "next section; and for selecting the criteria stated there."),
              Heading("Service Auditor's Responsibilities", 3),
              Para("Our responsibility is to express an opinion on the description and on the controls in it based "
                   "on our examination, which we performed in line with the AICPA's "
                   "attestation standards. Under them we plan and perform our work to reach reasonable assurance "
                   "about whether the description meets the description "
                   "criteria and controls were suitably designed and operated effectively in all material "
                   "respects. We believe our evidence to be sufficient and "
                   "appropriate for the purpose. We are required to be independent of the company and to meet our "
                   "other ethical responsibilities, and we did."),
              Heading("Inherent Limitations", 3),
              Para("Any description for a broad audience leaves out things that matter to someone. Any control can "
                   "fail: through mistakes, through collusion, through management "
                   "override. And a conclusion about one period says little about the next."),
              Heading("Description of Tests of Controls", 3),
              Para("We list the specific controls we tested, and the nature, timing and results of those tests, in "
                   "the section titled \"Tests of Controls and Results of Tests\".")]
        if c.unoccurred:
            b += [Heading("Controls That Did Not Operate", 3),
                  Para("Some controls did not operate during the period because nothing happened that would have "
                       "required them to. The results of tests name these controls. We "
                       "were unable to test, and did not test, their operating effectiveness.")]
        if c.options.get("emphasis"):
            b += [Heading("Emphasis of Matter", 3), Para(c.options["emphasis"])]
        opinion_when = c.options.get("opinion_when", c.when)
        limbs = [f"The description presents {c.short}'s {c.system} that was designed and implemented {opinion_when} "
                 "in accordance with the description criteria.",
                 f"The controls stated in the description were suitably designed {opinion_when} to provide "
                 f"reasonable assurance that {c.short}'s service commitments and system "
                 "requirements would be achieved based on the applicable trust services criteria, if the controls "
                 "and the complementary controls operated effectively.",
                 f"The controls stated in the description operated effectively {opinion_when} to provide reasonable "
                 "assurance that the commitments and requirements were achieved "
                 "based on the applicable trust services criteria, if the complementary controls operated "
                 "effectively."]
        b += [Heading("Opinion", 3), Para("In our opinion, in all material respects,"), Items(limbs, "number"),
              Heading("Restricted Use", 3),
              Para(f"This report, including the tests and results, is for the information and use of {c.short}, of "
                   "user entities and business partners that interact with the "
                   "system, of practitioners serving them, and of prospective customers and regulators with "
                   "sufficient knowledge. It is not intended for, and should not be "
                   "used by, anyone else."),
              Space(12), Logo("Ridgeline", "#222222"), Lines([self.name, self.location, c.day(c.report_date)])]
        return b

    def assertion(self, case):
        c = case
        when = c.options.get("assertion_when", c.when)
        return [Para(f"We have prepared the accompanying description of {c.short}'s {c.system} {when} based on the "
                     "criteria for a description in DC 200. It is meant to give report users "
                     "information about the system that may be useful when assessing the risks of interacting with "
                     "it."),
                Para("We confirm, to the best of our knowledge and belief, that:"),
                Items([f"The description presents the system that was designed and implemented {when} in accordance "
                       "with the description criteria.",
                       f"The controls stated in the description were suitably designed {when} to provide reasonable "
                       f"assurance that {c.short}'s service commitments and system "
                       "requirements would be achieved based on the criteria relevant to "
                       f"{c.category_list(capital=True)}.",
                       f"The controls stated in the description operated effectively {when} to provide that "
                       "assurance."], "number"),
                Space(10), Lines(["Docusigned by:", c.vendor.signer[0], c.vendor.signer[1],
                    f"{c.options.get('assertion_stamp', c.day(c.report_date))}"])]

    def tests_introduction(self, case):
        return [Heading("How we tested", 2),
                Para(f"We tested each control that {case.short} listed. Tests were designed to cover {case.period}. "
                     "The table shows what kinds of tests we used."),
                Table(["Type", "Description"],
                      [["Inquiry", "Inquired with appropriate personnel about the control."], ["Inspection",
                          "Inspected documents and records that show the control."],
                       ["Observation", "Observed the control being performed."], ["Re-performance",
                           "Re-performed the control."]], [25, 75]),
                Para("Where a test found nothing, the result reads \"No exceptions noted.\" Where it found "
                     "something, the result says what and how often.")]
