"""Tallgrass CPA Group, P.C., Wichita, Kansas: three parts, run-in bold headings, typewriter plainness."""

from ..model import Items, Lines, Para, Space, Style
from .base import Firm


class Tallgrass(Firm):
    name = "Tallgrass CPA Group, P.C."
    location = "Wichita, Kansas"
    order = ("auditor-report", "management-assertion", "system-description", "tests-of-controls", "other-information")
    clean = "No relevant exceptions noted."
    style = Style(font="Nimbus Roman", size=11, apostrophe="straight", justify=True, hyphenate=True, margin=76, table_size=9,
                  header="{org}|SOC 2 Type 2", footer="|- {page} -|", page_offset=1)
    column_names = dict(Firm.column_names, id="#", control="Description of Control Activities", criteria="TSC Ref.",
                        test="Tests of Operating Effectiveness", result="Testing Results")

    def sample(self, unit, population, size):
        return f"{size} of {population} {unit}, selected haphazardly,"

    def procedure(self, verb, thing, claim, n):
        start = {"inspect": "Examined", "observe": "Witnessed", "inquire": "Discussed the matter with", "reperform":
            "Reperformed"}[verb]
        return f"{start} {thing} and ascertained whether {claim}.".replace(",,", ",")

    def nothing(self, unit):
        return f"Not tested: there were no {unit} in the period."

    def cover(self, case):
        return [Space(130), Lines([case.org], "center", 1.7, True), Space(20), Lines([f"{case.system}"], "center", 1.3), Space(30),
                Lines(["System and Organization Controls (SOC) 2 Type II Report"], "center", 1.3, True), Space(10),
                Lines([case.options.get("cover_period", f"For the Period of {case.period}")], "center", 1.1), Space(170),
                Lines(["With the Report of", self.name], "center")]

    def title(self, role, case, number):
        return {"auditor-report": "PART I\nReport of the Independent Service Auditor",
                "management-assertion": f"PART II\nInformation Provided by {case.org}\nAssertion Letter",
                "system-description": f"Description of the {case.system}",
                "tests-of-controls": f"PART III\nInformation Provided by {self.name}",
                "other-information": f"PART IV\nAdditional Information Provided by {case.org} (Unaudited)"}[role]

    def letter(self, case):
        c = case
        b = [Lines(["Board of Directors", c.org, f"{c.vendor.city}, {c.vendor.state}"]),
             Para(f"<b>Scope.</b> We have examined the attached description of the {c.system} of {c.org} "
                  f"(\"{c.short}\") {c.when} (the \"description\"), which "
                  "management prepared on the basis of the description criteria in DC section 200, and the "
                  "suitability of the design and operating effectiveness of "
                  f"the controls stated in it to provide reasonable assurance that {c.poss} service commitments and "
                  f"system requirements were achieved {c.when} based "
                  f"on the criteria relevant to {c.cats} (the \"applicable trust services criteria\") that are part "
                  "of TSP section 100, 2017 Trust Services Criteria "
                  "for Security, Availability, Processing Integrity, Confidentiality, and Privacy (With Revised "
                  "Points of Focus - 2022).")]
        if c.carved_out:
            b.append(Para(f"The description tells that {c.short} relies on {c.sub_names()} for "
                          f"{c.carved_out[0].service}. It excludes the controls of that subservice "
                          "organization and names the kinds of controls which management assumes it to have. We "
                          "did not examine that organization, and our report does "
                          "not extend to it. Further, it tells that some commitments can be met only if user "
                          "entities have suitable controls of their own; those we did "
                          "not examine either."))
        if c.has_other_information:
            b.append(Para("<b>Unaudited information.</b> Part IV was added by management to give further "
                          "information. We applied no procedures to it in this "
                          "examination and so express no opinion on it."))
        b += [Para(f"<b>Management's responsibilities.</b> Management of {c.short} answers for the commitments it "
                   "makes and the requirements it sets, for controls "
                   "that give reasonable assurance of achieving them, and for the description and the assertion "
                   "that stands in front of it in Part II: their "
                   "completeness, accuracy and presentation, the choice of criteria, and the identification of risks."),
              Para("<b>Our responsibilities.</b> Ours is to express an opinion on the description and on the "
                   "design and operating effectiveness of the controls. We "
                   "worked in accordance with attestation standards established by the American Institute of "
                   "Certified Public Accountants, which require us to obtain "
                   "reasonable assurance on whether, in all material respects, the description follows the "
                   "criteria and the controls were suitably designed and "
                   "operated effectively. We obtained evidence by procedures that depended on our judgment, "
                   "including our judgment of the risk of misstatement through "
                   "fraud or error. The evidence is sufficient and appropriate as a basis for our opinion. We are "
                   "independent of the entity and have fulfilled our other "
                   "ethical responsibilities."),
              Para("<b>Inherent limitations.</b> No system of controls is beyond error, neglect or evasion. The "
                   "description serves a wide range of readers and may omit "
                   "what a single one would wish to know. What held in the period need not hold afterwards."),
              Para("<b>Tests of controls.</b> The controls that we tested, with the nature, timing and results of "
                   "our tests, are set out in Part III.")]
        b += self.opinion(c)
        b += [Para(f"<b>Use of this report.</b> This report and Part III are intended solely for {c.short}, for "
                   "those who used its system during the period or are about "
                   "to use it, for their auditors and advisers, and for regulators, provided they understand the "
                   "system, its complementary controls and the risks. It is "
                   "not intended to be, and should not be, used by anyone other than these specified parties."),
              Space(14), Lines([f"/s/ {self.name}"]), Lines([c.day(c.report_date), self.location])]
        return b

    def opinion(self, c):
        limbs = [f"the description presents the {c.system} as designed and implemented {c.when} in accordance with "
                 "the description criteria;",
                 f"the controls stated in it were suitably designed {c.when} to provide reasonable assurance that "
                 f"{c.poss} service commitments and system "
                 "requirements would be achieved under the applicable trust services criteria, if they operated "
                 "effectively and if the controls assumed "
                 "of others were applied; and",
                 f"they operated effectively {c.when} so as to provide that assurance, if the controls assumed of "
                 "others operated effectively."]
        if c.opinion == "unqualified":
            return [Para("<b>Opinion.</b> In our opinion, in all material respects, based on the criteria "
                         "described above and in management's assertion,"),
                    Items(limbs, "roman")]
        return ([Para("<b>Basis for qualified opinion.</b> " + c.modification.basis[0])] + [Para(p) for p in c.modification.basis[1:]] +
                [Para("<b>Qualified opinion.</b> In our opinion, except for the matter referred to in the "
                      "preceding paragraph, in all material respects,"),
                 Items(limbs, "roman")])

    def assertion(self, case):
        c = case
        limit = " The service auditor's report describes a matter in which this was not so." if c.opinion != "unqualified" else ""
        return [Lines([c.day(c.options.get("assertion_date", c.report_date))]),
                Para(f"Management of {c.org} wrote the description of the {c.system} that follows this letter. It "
                     f"covers the system {c.when}. We used the description "
                     "criteria of DC section 200 and wished to give readers what they need to judge the risks of "
                     "working with us, above all information on controls "
                     f"relevant to {c.cats}."),
                Para("We assert that"),
                Items([f"the description presents the system as it was designed and implemented {c.when};",
                       f"the controls in it were suitably designed {c.when} for reasonable assurance that our "
                       "service commitments and system requirements would be "
                       "achieved, given that the controls operated and that those we assume of others were applied;",
                       f"the controls in it operated effectively {c.when} for that assurance.{limit}"], "number"),
                Para("Our subservice organization is left out of the description; the controls we assume it to "
                     "have are listed in it."),
                Space(16), Lines([c.vendor.signer[0], f"{c.vendor.signer[1]}, {c.org}"])]

    def description_headings(self, case):
        return dict(overview="Background", services="Services", commitments="Commitments and requirements", components=
            "The system's components",
                    incidents="System incidents", changes="Significant changes", subservice=
                        "Use of a subservice organization",
                    csocs="Controls expected of the subservice organization", cuecs="User control considerations",
                    responsibilities="Other duties of users", not_applicable="Criteria that do not apply")

    def sections(self, case):
        out = super().sections(case)
        for section in out:
            section.show_title = True
            section.divider = False
        return out

    def tests_introduction(self, case):
        return [Para(f"This part was written by us. It lists controls that management of {case.short} specified, "
                     "our tests of them from "
                     f"{case.period.replace(' through ', ' through ')}, and what we found. The methods were "
                     "inquiry, witnessing, examination of records, and "
                     "reperformance; inquiry was never used alone."),
                Para("A test result is given as \"No relevant exceptions noted\" when nothing was found that a "
                     "reader should know. A finding is described in full, "
                     "with the size of the sample.")]
