"""Section IV as data: controls, tests and results of a case.

`rows_of` makes the data once; the layouts only arrange it, so that labels and paper agree.
"""

from collections import Counter
from dataclasses import dataclass, field

from . import controls, criteria

AREAS = {"CC1": "HR", "CC2": "COM", "CC3": "RM", "CC4": "MON", "CC5": "GOV", "CC6": "AC", "CC7": "OPS", "CC8": "CHG",
         "CC9": "VM", "A1": "AV", "C1": "DC", "PI": "DQ"}


CALENDAR = (2, 4, 12, 52, 251, 365)     # populations that depend on the calendar and not on the vendor's size


@dataclass
class Row:
    """One control with its tests and results."""
    id: str
    key: str
    text: str
    criteria: list               # those in scope
    tests: list                  # printed procedures
    results: list                # one for each test
    finding: object = None
    outcome: str = "no-exception"
    verbs: list = field(default_factory=list)        # of each test: inspect, observe, inquire, reperform
    sampled: bool = False        # a test or the finding tells how many items were looked at


@dataclass
class Counts:
    """What has been printed: controls, rows of them, result cells by outcome."""
    controls: int = 0
    control_rows: int = 0
    results: int = 0             # None where there are no results
    outcomes: Counter = field(default_factory=Counter)
    concluded: bool = False      # one printed sentence is the result of many controls

    def row(self, row, results=1):
        """A row was printed with so many results, of which the last is the one that says something."""
        self.control_rows += 1
        self.results += results
        self.outcomes[row.outcome] += 1
        if results > 1:
            self.outcomes["no-exception"] += results - 1

    @classmethod
    def of_rows(cls, rows, concluded=False):
        """Each row printed once with one result."""
        counts = cls(len(rows), concluded=concluded)
        for row in rows:
            counts.row(row)
        return counts


def population(control, case, override):
    if override:
        return override
    if not control.sample:
        return None
    unit, total, size = control.sample
    growth = 1 if total in CALENDAR else case.scale
    scaled = max(1, round(total * growth * case.months / 12)) if total else 0
    return unit, scaled, min(size, scaled)


def procedures(case, control, sample, n):
    """Printed tests of a control, and the verb of each."""
    firm, plain = case.firm, case.options.get("plain_test")
    words = dict(case.words, s=(sample[0] if case.options.get("unsampled") else firm.sample(*sample)) if sample else "")
    if control.key in case.options.get("asked", ()):
        owner = ["the control owner", "management", "responsible personnel"][n % 3]
        return [firm.procedure("inquire", owner, control.tests[-1][2].format_map(words), n)], ["inquire"]
    if plain:
        return [plain], ["inspect"]
    return ([firm.procedure(verb, thing.format_map(words), claim.format_map(words), n + i)
             for i, (verb, thing, claim) in enumerate(control.tests)], [verb for verb, _, _ in control.tests])


def identifiers(case, chosen):
    """Printed numbers of the controls, in the case's scheme."""
    seen, out = {}, {}
    for n, (control, own) in enumerate(chosen, 1):
        first = own[0]
        if case.ids == "criterion":
            seen[first] = seen.get(first, 0) + 1
            out[control.key] = f"{first}.{seen[first]}"
        elif case.ids == "area":
            area = AREAS.get(first.split(".")[0], "PR" if first[0] == "P" and first[1] != "I" else "DQ")
            seen[area] = seen.get(area, 0) + 1
            out[control.key] = f"{area}-{seen[area]:02}"
        elif case.ids == "spaced":
            area = AREAS.get(first.split(".")[0], "PR")
            seen[area] = seen.get(area, 0) + 1
            out[control.key] = f"{area} - {seen[area]}"
        elif case.ids == "prefixed":
            out[control.key] = f"{case.options.get('prefix', 'DCF')}-{n * 3 + 4}"
        elif case.ids == "lettered":
            letter = chr(65 + list(criteria.SERIES).index(first.split(".")[0]))
            seen[letter] = seen.get(letter, 0) + 1
            out[control.key] = f"{letter}-{seen[letter]}"
        elif case.ids == "paired":                  # ELC-01-02
            series = list(criteria.SERIES).index(first.split(".")[0]) + 1
            area = f"{'ELC' if series < 6 else 'ITG' if series < 10 else 'SVC'}-{series:02}"
            seen[area] = seen.get(area, 0) + 1
            out[control.key] = f"{area}-{seen[area]:02}"
        elif case.ids == "criterion-lettered":      # SD-CC1.1a
            seen[first] = seen.get(first, 0) + 1
            out[control.key] = f"{case.options['prefix']}-{first}{chr(96 + seen[first])}"
        elif case.ids == "dotted":
            series = list(criteria.SERIES).index(first.split(".")[0]) + 1
            seen[series] = seen.get(series, 0) + 1
            out[control.key] = f"{series}.{seen[series]:02}"
        else:
            out[control.key] = ""
    return out


def rows_of(case):
    """All controls of a case, tested."""
    wanted = case.criteria
    chosen = []
    for control in controls.for_criteria(wanted, case.skip):
        own = [i for i in control.criteria if i in wanted]
        chosen.append((control, own))
    chosen.sort(key=lambda pair: wanted.index(pair[1][0]))
    ids = identifiers(case, chosen)
    findings = {f.control: f for f in case.findings}
    rows = []
    for control, own in chosen:
        finding = findings.pop(control.key, None)
        sample = population(control, case, finding.population if finding else None)
        firm = case.firm
        tests, verbs = procedures(case, control, sample, len(rows))
        results = [firm.clean] * len(tests)
        if case.options.get("verbose_tests"):
            asked = [firm.inquiry(Row("", control.key, "", own, [], []), len(rows)), firm.walkthrough(own[0])]
            tests, results = asked + tests, [firm.clean] * len(asked) + results
            verbs = ["inquire", "inspect"] + verbs
        text = controls.wording(control, case.vendor.seed).format_map(case.words)
        row = Row(ids[control.key], control.key, text, own, tests, results, verbs=verbs)
        row.sampled = bool(sample) and sample[1] > 0 and any(firm.sample(*sample) in test for test in tests)
        nothing = case.unoccurred.get(control.key)
        if nothing is None and sample and sample[1] == 0 and control.key not in case.limits:
            nothing = firm.nothing(sample[0])
        if finding:
            row.results[-1] = finding.text
            row.finding, row.outcome = finding, "exception"
        elif nothing:
            row.results[-1], row.outcome = nothing, "no-occurrence"
        elif control.key in case.limits:
            row.results[-1], row.outcome = case.limits[control.key], "not-tested"
        rows.append(row)
    if findings:
        raise ValueError(f"{case.name}: no such controls {list(findings)}")
    return rows
