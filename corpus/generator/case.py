"""A case: the facts that a report prints, and from which its labels are taken."""

from dataclasses import dataclass, field

from . import criteria, dates, vendors

CATEGORY_ORDER = ["security", "availability", "processing-integrity", "confidentiality", "privacy"]


@dataclass
class Finding:
    """An exception as the auditor words it."""
    control: str                 # key in the controls library
    text: str
    deviations: int = None
    sample: int = None
    response: str = ""           # management's; "" where there is none
    population: tuple = None     # (unit, population, size) instead of the library's


@dataclass
class Modification:
    """What a modified opinion rests on."""
    criteria: list
    basis: list                  # paragraphs
    contains: str                # consecutive words of the basis, for the label


@dataclass
class Case:
    name: str
    group: str
    firm: object
    vendor: vendors.Vendor
    producer: str                # chromium | weasyprint | libreoffice | groff | cairo | latex
    report_date: str
    categories: list
    traps: list
    purpose: str
    type: int = 2
    start: str = None
    end: str = None
    as_of: str = None
    form: str = "us"             # date form of the letter and assertion
    span_form: str = ""          # form of the whole period where it is not that of its days
    joiner: str = "to"
    layout: str = "band"
    ids: str = "criterion"
    findings: list = field(default_factory=list)
    unoccurred: dict = field(default_factory=dict)   # control without occasion to operate -> the auditor's words
    limits: dict = field(default_factory=dict)       # control that could not be (fully) tested -> the auditor's words
    skip: tuple = ()             # library controls left out
    scale: float = 1.0           # size of populations
    opinion: str = "unqualified"
    modification: Modification = None
    cuecs: tuple = tuple(range(9))
    cuec_form: str = "bullets"
    responsibilities: int = 0    # user entity responsibilities, listed after the CUECs
    absent: tuple = ()           # criteria of the categories in scope that the tests leave out without a word
    not_applicable: dict = field(default_factory=dict)   # criterion -> reason
    conflicts: list = field(default_factory=list)
    style: dict = field(default_factory=dict)        # overrides of the firm's style
    options: dict = field(default_factory=dict)      # what only this case has; see cases/
    labels: dict = field(default_factory=dict)       # overrides of computed labels
    edits: list = field(default_factory=list)        # changes of the finished document; see edits.py
    gaps: tuple = ()             # checks that an expert flags for what this case prints and its facts do not tell
    profile: dict = None         # what the buyer uses the vendor for; without one, checks are labelled as without a profile

    # ---- names

    @property
    def org(self):
        return self.vendor.legal

    @property
    def short(self):
        return self.vendor.short

    @property
    def poss(self):
        """The short name with its possessive ending."""
        return self.short + ("'" if self.short.endswith("s") else "'s")

    @property
    def org_poss(self):
        return self.org + ("'" if self.org.endswith("s") else "'s")

    @property
    def system(self):
        return self.vendor.system

    @property
    def words(self):
        return self.vendor.all_words()

    # ---- type and period

    @property
    def t2(self):
        return self.type == 2

    def day(self, iso, form=None):
        return dates.write(iso, form or self.form)

    @property
    def period(self):
        return dates.span(self.start, self.end, self.span_form or self.form, self.joiner)

    @property
    def when(self):
        """`throughout the period ...` or `as of ...`."""
        return f"throughout the period {self.period}" if self.t2 else f"as of {self.day(self.as_of)}"

    @property
    def months(self):
        if not self.t2:
            return 12
        return (int(self.end[:4]) - int(self.start[:4])) * 12 + int(self.end[5:7]) - int(self.start[5:7]) + (
            1 if int(self.end[8:]) - int(self.start[8:]) > 15 else 0)

    # ---- categories and criteria

    def category_list(self, last="and", capital=False, comma=True):
        names = [c.replace("-", " ") for c in CATEGORY_ORDER if c in self.categories]
        if capital:
            names = [n.title() for n in names]
        if len(names) == 1:
            return names[0]
        serial = "," if comma and len(names) > 2 else ""
        return ", ".join(names[:-1]) + f"{serial} {last} " + names[-1]

    @property
    def cats(self):
        return self.category_list()

    @property
    def criteria(self):
        return [i for i in criteria.of(self.categories) if i not in self.not_applicable and i not in self.absent]

    # ---- others

    @property
    def carved_out(self):
        return [s for s in self.vendor.subservices if s.method == "carve-out"]

    @property
    def inclusive(self):
        return [s for s in self.vendor.subservices if s.method == "inclusive"]

    def sub_names(self, subs=None):
        subs = self.vendor.subservices if subs is None else subs
        names = [s.name for s in subs]
        return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]

    @property
    def has_other_information(self):
        return any(f.response for f in self.findings) and not self.options.get("inline_responses") or bool(
            self.options.get("other_information"))
