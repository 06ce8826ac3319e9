"""What all audit firms share: how a report is put together.  The words are each firm's own."""

from copy import deepcopy

from .. import appendices, complements, criteria, layouts, narrative
from ..model import Contents, Document, Heading, Items, Lines, Para, Section, Space, Style, Table


class Firm:
    letter_is_silent_on_tests = False    # its letter does not say where the tests are told
    name = ""
    location = ""                # as in the signature
    style = Style()
    order = ("auditor-report", "management-assertion", "system-description", "tests-of-controls", "other-information")
    divider = False
    landscape_tests = False
    has_contents = True
    leaders = True
    clean = "No exceptions noted."
    criterion_separator = " \u2013 "
    column_names = dict(id="Control #", control="Control Activity", criteria="Criteria", criterion="Criteria",
                        test="Tests Performed", result="Results", design="Procedures on Design")

    # ---- small wordings that firms override

    def sample(self, unit, population, size):
        if size == population > 1:
            return f"all {population} {unit}"
        return f"a sample of {size} of {population} {unit}"

    def procedure(self, verb, thing, claim, n):
        start = {"inspect": "Inspected", "observe": "Observed", "inquire": "Inquired of", "reperform": "Reperformed"}[verb]
        return f"{start} {thing} to determine that {claim}."

    def inquiry(self, row, n):
        owner = ["the process owner", "management", "the control owner", "responsible personnel"][n % 4]
        return f"Inquired of {owner} to gain an understanding of how the control is performed."

    def walkthrough(self, criterion):
        return f"Inspected the policy and procedure documents that relate to {criterion} to determine that the control was described in them, with its owner and its frequency."

    def design_procedure(self, row):
        return "Inspected documentation for one instance to determine that the control had been designed and put in place."

    def nothing(self, unit):
        return f"No occurrence: there were no {unit} during the period, and the control could not be tested."

    def criterion_id(self, criterion):
        return criterion

    def series_title(self, series):
        return f"{series} \u2013 {criteria.SERIES[series]}"

    def columns(self, case, wanted):
        names = dict(self.column_names)
        return [names[k].format(short=case.short, firm=self.name) for k in wanted.split()]

    # ---- parts every firm has to write

    def cover(self, case):
        raise NotImplementedError

    def letter(self, case):
        raise NotImplementedError

    def assertion(self, case):
        raise NotImplementedError

    def tests_introduction(self, case):
        raise NotImplementedError

    def title(self, role, case, number):
        raise NotImplementedError

    # ---- system description

    def description_headings(self, case):
        return dict(overview="Company Background", services="Overview of Services Provided",
                    commitments="Principal Service Commitments and System Requirements",
                    components="Components of the System", incidents="Incidents", changes="Changes to the System",
                    subservice="Subservice Organizations", csocs="Complementary Subservice Organization Controls",
                    cuecs="Complementary User Entity Controls", responsibilities="User Entity Responsibilities",
                    not_applicable="Criteria Not Applicable")

    def description(self, case):
        names, v, words = self.description_headings(case), case.vendor, case.words
        seed = v.seed
        blocks = [Heading(names["overview"], 2), Para(v.overview[0]), Heading(names["services"], 2)]
        blocks += [Para(p) for p in v.overview[1:]]
        blocks += [Heading(names["commitments"], 2)] + self.commitments(case)
        blocks += [Heading(names["components"], 2)] + self.components(case)
        for topic in narrative.topics(case.categories):
            if topic in case.options.get("omit_topics", ()):
                continue
            blocks.append(Heading(topic, 2 if seed != 1 else 3))
            blocks += [Para(p) for p in narrative.paragraphs(topic, seed, words)]
        blocks += [Heading(names["incidents"], 2)] + self.incidents(case)
        blocks += [Heading(names["changes"], 2)] + self.changes(case)
        if case.not_applicable:
            blocks += [Heading(names["not_applicable"], 2),
                       Table(["Criterion", "Reason"], [[k, r] for k, r in case.not_applicable.items()], [20, 80])]
        return blocks + complements.section(case, names)

    def commitments(self, case):
        v = case.vendor
        extra = {"availability": "The service is available 99.9 percent of each month, planned maintenance excluded.",
                 "confidentiality": "Customer data is kept confidential and deleted when the agreement has ended.",
                 "processing-integrity": "Results are complete and accurate according to the published "
                                         "specifications.",
                 "privacy": "Personal information is handled as the privacy notice says."}
        lead = [f"Commitments to {v.users} are written into the agreement and the service level agreement. "
                f"{case.short} designs its "
                f"processes for {v.product} so that it meets them, the laws that apply, and its own requirements. "
                "The commitments are:",
                f"{case.short} promises its {v.users} the following, in contracts and in the published description "
                "of the service:",
                f"The service commitments that {case.short} has made to {v.users}, and the requirements that follow "
                "from them, are in short:"]
        items = [["Customer data is protected against unauthorized access.",
            "Data is encrypted in storage and on the "
                                                                             "way."],
                 ["Access is limited to those who need it and reviewed.", "Security incidents are reported without "
                                                                          "undue delay."],
                 ["Only authorized people can read or change customer data.",
                     "Changes are tested and approved before "
                                                                              "release."]]
        return [Para(lead[v.seed]), Items(items[v.seed] + [t for c, t in extra.items() if c in case.categories])]

    def components(self, case):
        v = case.vendor
        people = [f"The {case.words['platform_team']}, the developers, customer support and the "
                  f"{case.words['security_lead']} operate {v.product}.",
                  f"People of four groups take part: developers, the {case.words['platform_team']}, support and "
                  "management."]
        return [Para(f"{v.product} consists of the infrastructure and software listed below, the people who operate "
                     "it, the procedures "
                     "described in this section, and the data that it processes."),
                Table(["Component", "Purpose"], [[a, b[0].upper() + b[1:]] for a, b in v.components], [30, 70]),
                Para(people[v.seed % 2])]

    def incidents(self, case):
        if "incident" in case.options:
            return [Para(p) for p in case.options["incident"]]
        span = "during the period" if case.t2 else "as of the date of this description"
        return [[Para(f"There were no security incidents {span} that resulted from controls that were not suitably "
                      "designed, or that led to a "
                      "significant failure to meet commitments.")],
                [Para(f"No incident {span} impaired the service commitments in a significant way. Smaller events "
                      "were handled as described above.")],
                [Para(f"Management is not aware of any significant incident {span} that would have to be disclosed.")]][case.vendor.seed]

    def changes(self, case):
        if "changes" in case.options:
            return [Para(p) for p in case.options["changes"]]
        if not case.t2:
            return [Para("This description speaks as of one date; changes before or after that date are not "
                         "described.")]
        return [[Para("There were no changes during the period that are likely to affect report users' "
                      "understanding of how the system is used.")],
                [Para("No significant change was made to the system during the period. Small improvements are "
                      "listed in the release notes.")],
                [Para("The system did not change in a way that report users would need to know of.")]][case.vendor.seed]

    # ---- other information

    def other_information(self, case):
        blocks = []
        responses = [(r, r.finding) for r in case.options["rows"] if r.finding and r.finding.response]
        if responses and not case.options.get("inline_responses"):
            blocks += [Heading("Management's Responses to Exceptions", 2), Para(self.responses_lead(case))]
            blocks += self.responses(case, responses)
        if case.options.get("mapping_appendix"):
            blocks += appendices.mapping(case.options["rows"])
        if case.options.get("prior_exceptions"):
            blocks += appendices.prior_exceptions()
        if case.options.get("decoys"):
            blocks += appendices.vendor_reports() + appendices.prior_period() + appendices.plans()
        return blocks + case.options.get("other_information", [])

    def responses(self, case, responses):
        """By table, or as a list by control numbers (by criteria where there are none)."""
        if case.options.get("responses") == "list":
            return [Para(f"<b>{r.id or r.criteria[0]}</b> \u2013 {f.response}") for r, f in responses]
        return [Table(["Control", "Criteria", "Exception", "Management's response"],
                      [[r.id or r.text, ", ".join(r.criteria), f.text, f.response] for r, f in responses], [12, 13, 37, 38])]

    def responses_lead(self, case):
        return (f"The information in this section was provided by management of {case.short}. It was not examined "
                "by the service auditor, "
                "who expresses no opinion on it.")

    def subservice_assertions(self, case):
        """Blocks at the end of the assertion: what an included subservice organization asserts."""
        blocks = []
        for sub in case.inclusive:
            blocks += [Heading(f"Assertion of the Management of {sub.name}", 2),
                       Para(f"{sub.name} provides {sub.service} to {case.short}. We assert that those of our controls that stand in the description "
                            f"were suitably designed {case.when}" + (f" and operated effectively {case.when}." if case.t2 else ".")),
                       Lines([f"Management of {sub.name}", case.day(case.report_date)])]
        return blocks

    # ---- assembly

    def section(self, role, case, number):
        blocks = {"auditor-report": self.letter, "management-assertion": self.assertion,
                  "system-description": self.description, "tests-of-controls": self.tests,
                  "other-information": self.other_information}[role](case)
        if role == "auditor-report" and "letter_gap" in case.options:
            blocks.insert(1, Space(case.options["letter_gap"]))
        return Section(role, self.title(role, case, number), blocks, divider=self.divider,
                       landscape=case.options.get("landscape", self.landscape_tests) and role == "tests-of-controls",
                       turned=bool(case.options.get("turned")) and role == "tests-of-controls")

    def tests(self, case):
        return self.tests_introduction(case) + case.options["matrix"]

    def sections(self, case):
        out = []
        for role in case.options.get("order", self.order):
            if role == "other-information" and not case.has_other_information:
                continue
            out.append(self.section(role, case, len(out) + 1))
        return out

    def contents_title(self, case):
        return "Table of Contents"

    def document(self, case):
        """The whole report, and what was counted while making it."""
        blocks, counts, rows = layouts.build(case)
        case.options.update(matrix=blocks, rows=rows, concluded=counts.concluded)
        style = deepcopy(self.style)
        for key, value in case.style.items():
            setattr(style, key, value)
        style.header = style.header.format_map(Keep(case))
        style.footer = style.footer.format_map(Keep(case))
        sections = [Section("cover", "", self.cover(case), show_title=False)]
        if case.options.get("contents", self.has_contents):
            sections.append(Section("contents", self.contents_title(case), [Contents(self.leaders)]))
        sections += self.sections(case)
        if case.options.get("decoys"):
            sections += [appendices.glossary(), appendices.bridge_letter(case, "December 15, 2025")]
        document = Document(f"{case.short} SOC 2 report", style, sections, self.name)
        for edit in case.edits:
            edit.apply(document)
        return document, counts


class Keep(dict):
    """Fills {org} and the like in running headers and leaves {page} for the producer."""

    def __init__(self, case):
        super().__init__(org=case.org, short=case.short, product=case.vendor.product,
                         period=case.period if case.t2 else "", end=case.day(case.end) if case.t2 else "")

    def __missing__(self, key):
        return "{" + key + "}"
