"""The layouts that most reports have; criteria bands, criterion columns, control first, split, blocks and so on."""

from ..matrix import Counts
from ..model import Band, Cell, Heading, Para, Table
from .common import by_criterion, joined, label, series_of, with_inquiry


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
                counts.row(row)
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
                counts.row(row)
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
            Counts.of_rows(rows))


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
    return blocks, Counts.of_rows(rows)


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
    return blocks, Counts.of_rows(rows)


def numbered_tests(case, rows):
    """L7: numbered tests in one cell, numbered results in the next."""
    counts, blocks = Counts(controls=len(rows)), []
    header = case.firm.columns(case, "id control test result")
    for series, members in series_of(case).items():
        body = []
        for row in [r for r in rows if r.criteria[0] in members]:
            tests, results = with_inquiry(case, row, len(body))
            cited = ", ".join(row.criteria)
            body.append([row.id, f"{row.text}\n({cited})", "\n".join(f"{n}. {t}" for n, t in enumerate(tests, 1)),
                         "\n".join(f"{n}. {r}" for n, r in enumerate(results, 1))])
            counts.row(row, len(results))
        blocks += [Heading(case.firm.series_title(series), 2), Table(header, body, [10, 28, 38, 24])]
    return blocks, counts


def result_per_test(case, rows):
    """One table row for each test; number and control stand in the first one only."""
    counts, blocks = Counts(controls=len(rows)), []
    header = case.firm.columns(case, "id control criteria test result")
    for series, members in series_of(case).items():
        body = []
        for row in [r for r in rows if r.criteria[0] in members]:
            tests, results = with_inquiry(case, row, len(body))
            cited = ", ".join(case.firm.criterion_id(i) for i in row.criteria)
            for n, (test, result) in enumerate(zip(tests, results)):
                body.append([row.id, row.text, cited, test, result] if n == 0 else ["", "", "", test, result])
            counts.row(row, len(results))
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
                counts.row(row)
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
    return blocks, Counts.of_rows(rows, concluded=True)


def type1_listing(case, rows):
    """L9: criteria, control numbers and controls of a Type 1, no tests."""
    counts, body = Counts(controls=len(rows), results=None), []
    for criterion, mine in by_criterion(case, rows):
        for n, row in enumerate(mine):
            body.append([Cell(label(criterion, case), len(mine)) if n == 0 else None, row.id, row.text])
            counts.control_rows += 1
    return [Table(case.firm.columns(case, "criterion id control"), body, [34, 14, 52])], counts


def type1_small_tables(case, rows):
    """A Type 1 with a table of two columns and no header for each criterion."""
    counts, blocks = Counts(controls=len(rows), results=None), []
    for criterion, mine in by_criterion(case, rows):
        blocks += [Para(f"<b>{label(criterion, case)}</b>"), Table([], [[row.id, row.text] for row in mine], [16, 84], rules="all")]
        counts.control_rows += len(mine)
    return blocks, counts


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
                counts.row(row)
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
    return [Table(header, body, [10, 26, 10, 8, 11, 25, 14])], Counts.of_rows(rows)


LAYOUTS = (band, criterion_column, control_first, split, blocks_of_labels, numbered_tests, result_per_test, finding_below,
           exceptions_only, type1_listing, type1_small_tables, type1_design, combined)
