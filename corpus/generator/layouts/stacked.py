"""Layouts without a matrix: a small table or a stack of labels for each control, or several kinds of table in one report."""

from ..matrix import Counts
from ..model import Heading, Items, Para, Table
from .common import by_criterion, cite, joined, label, result_of, series_of, with_inquiry


def label_value(case, rows):
    """A table of two columns for each control: what it is, and its words."""
    blocks = []
    for series, members in series_of(case).items():
        blocks.append(Heading(case.firm.series_title(series), 2))
        for row in [r for r in rows if r.criteria[0] in members]:
            pairs = [["Control", row.id], ["Activity", row.text], ["Criteria", cite(case, row)], ["Test of control", joined(row)[0]],
                     ["Result of test", row.results[-1]]]
            if row.finding and row.finding.response and case.options.get("inline_responses"):
                pairs.append(["Management's comment", row.finding.response])
            blocks.append(Table([], pairs, [22, 78], rules=case.options.get("rules", "all")))
    return blocks, Counts.of_rows(rows)


def stacked_numbers(case, rows):
    """Labels one below the other; each test has its number and its own result."""
    counts, blocks = Counts(controls=len(rows)), []
    for series, members in series_of(case).items():
        blocks.append(Heading(case.firm.series_title(series), 2))
        for n, row in enumerate(r for r in rows if r.criteria[0] in members):
            tests, results = with_inquiry(case, row, n)
            blocks.append(Para(f"<b>{row.id}</b> {row.text} <i>[{cite(case, row)}]</i>"))
            for k, (test, result) in enumerate(zip(tests, results), 1):
                blocks += [Para(f"<b>Test {k}:</b> {test}"), Para(f"<b>Result {k}:</b> {result}")]
            if row.finding and row.finding.response and case.options.get("inline_responses"):
                blocks.append(Para(f"<b>Management's Response:</b> {row.finding.response}"))
            counts.row(row, len(results))
    return blocks, counts


def two_orders(case, rows):
    """Criteria mapped to controls, then two tables whose columns stand in different orders."""
    mapping = [[", ".join(r.id for r in mine), label(criterion, case)] for criterion, mine in by_criterion(case, rows)]
    number, control, test, result = case.firm.columns(case, "id control test result")
    entity = [r for r in rows if "CC1" <= r.criteria[0] < "CC6"]
    others = [r for r in rows if r not in entity]
    rules = case.options.get("rules", "all")
    return [Heading("Table 1: Controls That Meet Each Criterion", 2), Table(["Controls", "Criterion"], mapping, [34, 66], rules=rules),
            Heading("Table 2: Entity-Level Controls", 2),
            Table([control, number, test, result], [[r.text, r.id, joined(r)[0], result_of(case, r)] for r in entity], [32, 12, 36, 20], rules=rules),
            Heading("Table 3: Operating Controls", 2),
            Table([number, test, result, control], [[r.id, joined(r)[0], result_of(case, r), r.text] for r in others], [12, 36, 20, 32],
                  rules=rules)], Counts.of_rows(rows)


def deviations_table(case, rows):
    """Controls and tests are listed without results; exceptions stand in a table of their own, with responses."""
    listing = [[r.id, r.text, joined(r)[0], cite(case, r)] for r in rows]
    found = [[r.id, cite(case, r), r.finding.text, r.finding.response or "\u2013"] for r in rows if r.finding]
    return [Heading("Controls and Tests", 2), Table(["ID", "Control", "Test", "TSC"], listing, [10, 38, 40, 12]),
            Heading("Exceptions", 2),
            Para("Our tests of the controls listed above disclosed no exceptions other than these:"),
            Table(["Control", "TSC", "Exception", "Management response"], found, [12, 12, 42, 34])], Counts.of_rows(rows, concluded=True)


def closing_list(case, rows):
    """Controls in a table; results in a list of control numbers under it."""
    counts, blocks = Counts(controls=len(rows)), []
    number, control, test = case.firm.columns(case, "id control test")
    for series, members in series_of(case).items():
        mine = [r for r in rows if r.criteria[0] in members]
        for row in mine:
            counts.row(row)
        blocks += [Heading(case.firm.series_title(series), 2),
                   Table([number, control, test], [[r.id, f"{r.text} ({cite(case, r)})", joined(r)[0]] for r in mine], [12, 42, 46]),
                   Para("Results of the tests:"), Items([f"{r.id}: {result_of(case, r)}" for r in mine])]
    return blocks, counts


LAYOUTS = (label_value, stacked_numbers, two_orders, deviations_table, closing_list)
