"""Layouts with several tests for each control: results per test, merged, numbered, or once for a whole table."""

from ..matrix import Counts
from ..model import Band, Cell, Heading, Para, Table
from .common import by_criterion, cite, joined, label, not_applicable_rows, points_of_focus, result_of, series_of, with_inquiry


def paragraph_tests(case, rows):
    """Two paragraphs for the tests of each control; column names once for each table, not on each page."""
    counts, blocks = Counts(controls=len(rows)), []
    header = case.firm.columns(case, "id control test result")
    for series, members in series_of(case).items():
        body = []
        for criterion in members:
            body.append(Band(label(criterion, case)))
            for n, row in enumerate(r for r in rows if r.criteria[0] == criterion or case.options.get("repeat_controls") and criterion in r.criteria):
                tests, _ = with_inquiry(case, row, n)
                also = [i for i in row.criteria if i != criterion]
                text = row.text + (f" (also {', '.join(also)})" if also else "")
                body.append([row.id, text, "\n".join(tests), result_of(case, row)])
                counts.row(row)
        blocks += [Heading(case.firm.series_title(series), 2)] + points_of_focus(case, series)
        blocks.append(Table(header, body + not_applicable_rows(case, series), [13, 29, 38, 20], repeat_header=False,
                            rules=case.options.get("rules", "all"), middle=case.options.get("middle", ())))
    return blocks, counts


def criterion_on_every_page(case, rows):
    """A table for each criterion, which stands above the column names on every page; one result for several tests."""
    counts, blocks = Counts(controls=len(rows)), []
    header = case.firm.columns(case, "id control test result")
    for criterion, mine in by_criterion(case, rows):
        body = []
        for n, row in enumerate(mine):
            tests, _ = with_inquiry(case, row, n)
            for k, test in enumerate(tests):
                first = [Cell(row.id, len(tests)), Cell(row.text, len(tests))] if k == 0 else [None, None]
                body.append(first + [test, Cell(result_of(case, row), len(tests)) if k == 0 else None])
            counts.row(row)
        blocks.append(Table(header, body, [11, 30, 38, 21], head_band=label(criterion, case), justify=case.options.get("justify", True)))
    return blocks, counts


def per_test(case, rows):
    """One table; a row for each test; number, control and criteria stand in the first one only."""
    counts, body = Counts(controls=len(rows)), []
    header = case.firm.columns(case, "id control criteria test result")
    for n, row in enumerate(rows):
        tests, results = with_inquiry(case, row, n)
        results = results[:-1] + [result_of(case, row)]
        for k, (test, result) in enumerate(zip(tests, results)):
            body.append([row.id, row.text, cite(case, row), test, result] if k == 0 else ["", "", "", test, result])
        counts.row(row, len(results))
    return [Table(header, body, [12, 28, 10, 31, 19], rules=case.options.get("rules", "all"))], counts


def objective_bands(case, rows):
    """The series' objective as a band; criteria in brackets behind the control; a row for each test."""
    counts, body = Counts(controls=len(rows)), []
    header = case.firm.columns(case, "id control test result")
    for number, (series, members) in enumerate(series_of(case).items(), 1):
        body.append(Band(f"Objective {number}: {case.firm.series_title(series)}"))
        for n, row in enumerate(r for r in rows if r.criteria[0] in members):
            tests, results = with_inquiry(case, row, n)
            results = results[:-1] + [result_of(case, row)]
            for k, (test, result) in enumerate(zip(tests, results)):
                body.append([row.id if k == 0 else "", f"{row.text} ({cite(case, row)})" if k == 0 else "", test, result])
            counts.row(row, len(results))
    return [Table(header, body, [9, 33, 36, 22], repeat_header=case.options.get("repeat_header", True))], counts


def numbered_pairs(case, rows):
    """Tests and results numbered alike, in brackets; criterion in the first column."""
    counts, blocks = Counts(controls=len(rows)), []
    header = case.firm.columns(case, "criteria id control test result")
    for series, members in series_of(case).items():
        body = []
        for n, row in enumerate(r for r in rows if r.criteria[0] in members):
            tests, results = with_inquiry(case, row, n)
            results = results[:-1] + [result_of(case, row)]
            body.append([cite(case, row), row.id, row.text, "\n".join(f"({k}) {t}" for k, t in enumerate(tests, 1)),
                         "\n".join(f"({k}) {t}" for k, t in enumerate(results, 1))])
            counts.row(row, len(results))
        blocks += [Heading(case.firm.series_title(series), 2), Table(header, body, [9, 10, 25, 34, 22])]
    return blocks, counts


def conclusion_at_end(case, rows):
    """No column of results: one conclusion at the end of each table is the result of each of its controls."""
    counts, blocks = Counts(controls=len(rows), concluded=True), []
    number, control, test = case.firm.columns(case, "id control test")
    for series, members in series_of(case).items():
        mine = [r for r in rows if r.criteria[0] in members]
        body = [[r.id, f"{r.text} [{cite(case, r)}]", joined(r)[0]] for r in mine]
        found = [f"{r.id}: {result_of(case, r)}" for r in mine if r.finding]
        text = "No exceptions noted." if not found else "No exceptions noted, apart from these. " + " ".join(found)
        body.append(Band(f"Results of tests: {text}"))
        for row in mine:
            counts.row(row)
        blocks += [Heading(case.firm.series_title(series), 2), Table([number, control, test], body, [12, 42, 46])]
    return blocks, counts


def starred(case, rows):
    """The result cell has an asterisk; what was found stands in a note under the table."""
    counts, blocks = Counts(controls=len(rows)), []
    header = case.firm.columns(case, "id control criteria test result")
    for series, members in series_of(case).items():
        body, notes = [], []
        for row in [r for r in rows if r.criteria[0] in members]:
            result = row.results[-1]
            if row.finding:
                mark = "*" * (len(notes) + 1)
                result = f"Exception noted{mark}"
                notes.append(Para(f"{mark} {row.finding.text}"))
            body.append([row.id, row.text, cite(case, row), joined(row)[0], result])
            counts.row(row)
        blocks += [Heading(case.firm.series_title(series), 2),
                   Table(header, body, [10, 29, 11, 33, 17], rules=case.options.get("rules", "all"))] + notes
    return blocks, counts


LAYOUTS = (paragraph_tests, criterion_on_every_page, per_test, objective_bands, numbered_pairs, conclusion_at_end, starred)
