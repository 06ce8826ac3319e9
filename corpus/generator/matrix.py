"""Section IV: controls, tests and results of a case, in the layouts that auditors use.

`rows_of` makes the data once; the layouts only arrange it, so that labels and paper agree.
"""

from dataclasses import dataclass

from . import controls, criteria
from .model import Band, Cell, Heading, Para, Table

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


@dataclass
class Counts:
    controls: int = 0
    control_rows: int = 0
    results: int = 0


def population(control, case, override):
    if override:
        return override
    if not control.sample:
        return None
    unit, total, size = control.sample
    growth = 1 if total in CALENDAR else case.scale
    scaled = max(1, round(total * growth * case.months / 12)) if total else 0
    return unit, scaled, min(size, scaled)


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
        tests, results = [], []
        for n, (verb, thing, claim) in enumerate(control.tests):
            words = dict(case.words, s=firm.sample(*sample) if sample else "")
            tests.append(firm.procedure(verb, thing.format_map(words), claim.format_map(words), len(rows) + n))
            results.append(firm.clean)
        if case.options.get("verbose_tests"):
            asked = [firm.inquiry(Row("", control.key, "", own, [], []), len(rows)), firm.walkthrough(own[0])]
            tests, results = asked + tests, [firm.clean] * len(asked) + results
        text = controls.wording(control, case.vendor.seed).format_map(case.words)
        row = Row(ids[control.key], control.key, text, own, tests, results)
        nothing = case.unoccurred.get(control.key)
        if nothing is None and sample and sample[1] == 0:
            nothing = firm.nothing(sample[0])
        if finding:
            row.results[-1] = finding.text
            row.finding, row.outcome = finding, "exception"
        elif nothing:
            row.results[-1], row.outcome = nothing, "no-occurrence"
        rows.append(row)
    if findings:
        raise ValueError(f"{case.name}: no such controls {list(findings)}")
    return rows


def joined(row):
    """Tests and results of a row for layouts with one result for each control."""
    return "\n".join(row.tests), row.results[-1]


def with_inquiry(case, row, n):
    """Tests and results with an inquiry in front, unless the case has one already."""
    if case.options.get("verbose_tests"):
        return row.tests, row.results
    return [case.firm.inquiry(row, n)] + row.tests, [case.firm.clean] + row.results


def by_criterion(case, rows):
    for criterion in case.criteria:
        yield criterion, [r for r in rows if criterion in r.criteria]


def series_of(case):
    """The criteria in scope, grouped by series."""
    groups = {}
    for criterion in case.criteria:
        groups.setdefault(criterion.split(".")[0], []).append(criterion)
    return groups


def label(criterion, case):
    return f"{case.firm.criterion_id(criterion)}{case.firm.criterion_separator}{criteria.TEXTS[criterion]}"


# ---- layouts ------------------------------------------------------------------------------

def band(case, rows):
    """L1: the criterion as a full-width band, controls repeated under each criterion."""
    counts, blocks = Counts(controls=len(rows)), []
    header = case.firm.columns(case, "id control test result")
    with_id = case.ids != "none"
    for series, members in series_of(case).items():
        blocks.append(Heading(f"{case.firm.series_title(series)}", 2))
        body = []
        for criterion in members:
            body.append(Band(label(criterion, case)))
            for row in [r for r in rows if criterion in r.criteria]:
                tests, result = joined(row)
                body.append(([row.id] if with_id else []) + [row.text, tests, result])
                counts.control_rows += 1
                counts.results += 1
        blocks.append(Table(header if with_id else header[1:], body, [12, 32, 36, 20] if with_id else [34, 42, 24],
                            repeat_header=case.options.get("repeat_header", True)))
    return blocks, counts


def criterion_column(case, rows):
    """L2: the criterion in a tall cell at the left, printed once."""
    counts, blocks = Counts(controls=len(rows)), []
    header = case.firm.columns(case, "criterion control test result")
    for series, members in series_of(case).items():
        body = []
        for criterion in members:
            mine = [r for r in rows if criterion in r.criteria]
            for n, row in enumerate(mine):
                tests, result = joined(row)
                text = (f"<b>{row.id}</b> " if case.ids != "none" else "") + row.text
                body.append([Cell(label(criterion, case), len(mine)) if n == 0 else None, text, tests, result])
                counts.control_rows += 1
                counts.results += 1
        blocks += [Heading(case.firm.series_title(series), 2), Table(header, body, [20, 30, 32, 18])]
    return blocks, counts


def control_first(case, rows):
    """L3: each control once, with a column of criteria."""
    header = case.firm.columns(case, "id control criteria test result")
    body = []
    for row in rows:
        tests, result = joined(row)
        cited = ", ".join(case.firm.criterion_id(i) for i in row.criteria)
        body.append([row.id, row.text, cited, tests, result])
    return ([Table(header, body, [11, 28, 11, 32, 18], rules=case.options.get("rules", "all"))],
            Counts(len(rows), len(rows), len(rows)))


def split(case, rows):
    """L4: a table of criteria and control numbers, then a table of tests."""
    mapping = [[label(criterion, case), ", ".join(r.id for r in mine)] for criterion, mine in by_criterion(case, rows)]
    header = case.firm.columns(case, "id control test result")
    blocks = [Heading("Part A: Criteria and related control activities", 2),
              Table(["Trust Services Criteria", "Control activities"], mapping, [64, 36], rules="horizontal"),
              Heading("Part B: Control activities, tests of operating effectiveness and results", 2)]
    body = []
    for row in rows:
        tests, result = joined(row)
        body.append([row.id, row.text, tests, result])
    blocks.append(Table(header, body, [12, 30, 36, 22], rules="horizontal"))
    return blocks, Counts(len(rows), len(rows), len(rows))


def blocks_of_labels(case, rows):
    """L5: no table; labels one below the other."""
    blocks = []
    for series, members in series_of(case).items():
        blocks.append(Heading(case.firm.series_title(series), 2))
        for row in [r for r in rows if r.criteria[0] in members]:
            tests, result = joined(row)
            cited = ", ".join(row.criteria)
            blocks += [Para(f"<b>Control {row.id}:</b> {row.text}"), Para(f"<b>Criteria:</b> {cited}")]
            blocks += [Para(f"<b>Test Applied:</b> {t}") for t in tests.split("\n")]
            blocks.append(Para(f"<b>Result of Test:</b> {result}"))
            if row.finding and row.finding.response and case.options.get("inline_responses"):
                blocks.append(Para(f"<b>Management Response:</b> {row.finding.response}"))
    return blocks, Counts(len(rows), len(rows), len(rows))


def numbered_tests(case, rows):
    """L7: numbered tests in one cell, numbered results in the next."""
    counts, blocks = Counts(controls=len(rows), control_rows=len(rows)), []
    header = case.firm.columns(case, "id control test result")
    for series, members in series_of(case).items():
        body = []
        for row in [r for r in rows if r.criteria[0] in members]:
            tests, results = with_inquiry(case, row, len(body))
            cited = ", ".join(row.criteria)
            body.append([row.id, f"{row.text}\n({cited})", "\n".join(f"{n}. {t}" for n, t in enumerate(tests, 1)),
                         "\n".join(f"{n}. {r}" for n, r in enumerate(results, 1))])
            counts.results += len(results)
        blocks += [Heading(case.firm.series_title(series), 2), Table(header, body, [10, 28, 38, 24])]
    return blocks, counts


def result_per_test(case, rows):
    """One table row for each test; number and control stand in the first one only."""
    counts, blocks = Counts(controls=len(rows), control_rows=len(rows)), []
    header = case.firm.columns(case, "id control criteria test result")
    for series, members in series_of(case).items():
        body = []
        for row in [r for r in rows if r.criteria[0] in members]:
            tests, results = with_inquiry(case, row, len(body))
            cited = ", ".join(case.firm.criterion_id(i) for i in row.criteria)
            for n, (test, result) in enumerate(zip(tests, results)):
                body.append([row.id, row.text, cited, test, result] if n == 0 else ["", "", "", test, result])
            counts.results += len(results)
        blocks += [Heading(case.firm.series_title(series), 2), Table(header, body, [11, 27, 11, 31, 20])]
    return blocks, counts


def finding_below(case, rows):
    """No numbers; a finding stands in a full-width row under its control."""
    counts, blocks = Counts(controls=len(rows)), []
    header = case.firm.columns(case, "criterion control test result")
    for series, members in series_of(case).items():
        body = []
        for criterion in members:
            mine = [r for r in rows if criterion in r.criteria]
            for n, row in enumerate(mine):
                tests, result = joined(row)
                if row.finding:
                    result = "Exceptions Noted, See Below"
                body.append([label(criterion, case) if n == 0 else "", row.text, tests, result])
                if row.finding:
                    body.append(Band(f"Exceptions noted: {row.finding.text}"))
                counts.control_rows += 1
                counts.results += 1
        blocks += [Heading(case.firm.series_title(series), 2), Table(header, body, [22, 30, 33, 15])]
    return blocks, counts


def exceptions_only(case, rows):
    """L8: controls listed, tests described once, then a table of deviations."""
    listing = [[r.id, r.text, ", ".join(r.criteria)] for r in rows]
    deviating = [[r.id, joined(r)[0], r.finding.text] for r in rows if r.finding]
    blocks = [Heading("Controls tested", 2), Table(["No.", "Control", "Criteria"], listing, [14, 62, 24]),
              Heading("Deviations", 2),
              Para("All controls listed above were tested by inquiry and by inspection of evidence, and were found "
                   "to operate as "
                   "described throughout the period, with the exception of those in the following table."),
              Table(["No.", "Test", "Deviation"], deviating, [14, 43, 43])]
    return blocks, Counts(len(rows), len(rows), None)


def type1_listing(case, rows):
    """L9: criteria, control numbers and controls of a Type 1, no tests."""
    counts, body = Counts(controls=len(rows), results=None), []
    for criterion, mine in by_criterion(case, rows):
        for n, row in enumerate(mine):
            body.append([Cell(label(criterion, case), len(mine)) if n == 0 else None, row.id, row.text])
            counts.control_rows += 1
    return [Table(case.firm.columns(case, "criterion id control"), body, [34, 14, 52])], counts


def type1_design(case, rows):
    """A Type 1 with procedures on design and a result for each."""
    counts, blocks = Counts(controls=len(rows)), []
    header = case.firm.columns(case, "id control design result")
    for series, members in series_of(case).items():
        body = []
        for criterion in members:
            body.append(Band(label(criterion, case)))
            for row in [r for r in rows if criterion in r.criteria]:
                procedure = case.firm.design_procedure(row)
                body.append([row.id, row.text, procedure, joined(row)[1]])
                counts.control_rows += 1
                counts.results += 1
        blocks += [Heading(case.firm.series_title(series), 2), Table(header, body, [12, 36, 34, 18])]
    return blocks, counts


def combined(case, rows):
    """L10: with extra columns for another framework."""
    body = []
    for n, row in enumerate(rows):
        tests, result = joined(row)
        body.append([row.id, row.text, ", ".join(row.criteria), f"A.5.{n % 37 + 1}", f"164.308(a)({n % 8 + 1})", tests, result])
    header = ["Control No.", "Control Activity", "TSC Ref.", "ISO Annex A", "HIPAA 45 CFR", "Tests Performed",
        "Results"]
    return [Table(header, body, [10, 26, 10, 8, 11, 25, 14])], Counts(len(rows), len(rows), len(rows))


LAYOUTS = {f.__name__.replace("_", "-"): f for f in (
    band, criterion_column, control_first, split, blocks_of_labels, numbered_tests, result_per_test, finding_below,
    exceptions_only, type1_listing, type1_design, combined)}


def build(case):
    """Blocks, counts and rows of the case's tests of controls."""
    rows = rows_of(case)
    blocks, counts = LAYOUTS[case.layout](case, rows)
    return blocks, counts, rows
