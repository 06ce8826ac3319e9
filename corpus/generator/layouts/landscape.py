"""Wide tables: criterion bands that are not repeated, merged criterion cells, results in very narrow columns."""

from ..matrix import Counts
from ..model import Band, Cell, Heading, Para, Table
from .common import by_criterion, cite, joined, label, not_applicable_rows, points_of_focus, result_of, series_of


def open_bands(case, rows):
    """No control numbers; one table, its criteria as bands that are printed once; about 20 characters for a result."""
    counts, body = Counts(controls=len(rows)), []
    for criterion, mine in by_criterion(case, rows):
        body.append(Band(label(criterion, case)))
        for row in mine:
            body.append([row.text, joined(row)[0], result_of(case, row)])
            counts.row(row)
    body += not_applicable_rows(case)
    table = Table(case.firm.columns(case, "control test result"), body, [40, 44, 16], repeat_header=case.options.get("repeat_header", True),
                  rules=case.options.get("rules", "all"), middle=case.options.get("middle", ()))
    return [table], counts


def see_below(case, rows):
    """The criterion in a tall merged cell; a finding in a full-width row under its control."""
    counts, blocks = Counts(controls=len(rows)), []
    header = case.firm.columns(case, "criterion control test result")
    for series, members in series_of(case).items():
        body = []
        for criterion in members:
            body += merged(case, criterion, [r for r in rows if criterion in r.criteria], counts)
        blocks += [Heading(case.firm.series_title(series), 2)] + points_of_focus(case, series)
        blocks.append(Table(header, body, [22, 31, 35, 12], middle=case.options.get("middle", (0,))))
    return blocks, counts


def merged(case, criterion, mine, counts):
    """Rows of one criterion; its cell ends where a full-width row comes between."""
    body, at, first = [], 0, True
    while at < len(mine):
        end = next((n for n in range(at, len(mine)) if mine[n].finding), len(mine) - 1)
        text = label(criterion, case) if first else f"{criterion} (continued)"
        for n in range(at, end + 1):
            row = mine[n]
            result = "Exceptions Noted, See Below" if row.finding else row.results[-1]
            body.append([Cell(text, end - at + 1) if n == at else None, row.text, joined(row)[0], result])
            counts.row(row)
        if mine[end].finding:
            body.append(Band(below(case, mine[end].finding)))
        at, first = end + 1, False
    return body


def below(case, finding):
    text = f"Exceptions noted: {finding.text}"
    if finding.response and case.options.get("inline_responses"):
        text += f" Management's response: {finding.response}"
    return text


def criteria_and_controls(case, rows):
    """Two tables over the same controls: a result for each criterion, then a result for each control."""
    counts, first = Counts(controls=len(rows)), []
    for criterion, mine in by_criterion(case, rows):
        found = [r.results[-1] for r in mine if r.outcome in ("exception", "not-tested")]
        first.append([label(criterion, case), "\n".join(f"{r.id}. {r.text}" for r in mine), "\n".join(found) or case.firm.clean])
        counts.results += 1
        seen = {r.outcome for r in mine}
        counts.outcomes[next((o for o in ("exception", "not-tested") if o in seen), "no-exception")] += 1
    second, services = [], [name for name, _ in case.vendor.components]
    for n, row in enumerate(rows):
        tests = "\n".join(f"\u2022 {t}" for t in row.tests)
        applies = "All services" if n % 3 else services[n // 3 % len(services)]
        second.append([row.id, row.text, applies, tests, result_of(case, row)])
        counts.row(row)
    criterion, control, result = case.firm.columns(case, "criterion control result")
    number, test = case.firm.columns(case, "id test")
    return [Heading("Part 1: Results by Criterion", 2), Table([criterion, control, result], first, [30, 48, 22]),
            Heading("Part 2: Tests of Each Control Activity", 2),
            Table([number, control, "Service Applicability", test, result], second, [10, 28, 14, 30, 18], rules="horizontal")], counts


def type1_centred(case, rows):
    """A Type 1 whose criterion and control number are centred beside the text; the same number under several criteria."""
    counts, body = Counts(controls=len(rows), results=None), []
    for criterion, mine in by_criterion(case, rows):
        for n, row in enumerate(mine):
            body.append([Cell(label(criterion, case), len(mine)) if n == 0 else None, row.id, row.text])
            counts.control_rows += 1
    body += not_applicable_rows(case)
    return [Table(["Criteria", "Control Ref. #", "Description of the Control"], body, [38, 12, 50], middle=(0, 1),
                  repeat_header=case.options.get("repeat_header", True))], counts


def type1_bands(case, rows):
    """A Type 1 with criterion bands and lines of number, description and owner."""
    counts, body = Counts(controls=len(rows), results=None), []
    owners = ["Engineering", "Security", "People Operations", "Legal", "Support"]
    for criterion, mine in by_criterion(case, rows):
        body.append(Band(label(criterion, case)))
        for row in mine:
            body.append([row.id, row.text, owners[len(row.key) % 5]])
            counts.control_rows += 1
    return [Table(["Control Ref. #", "Description", "Owner"], body, [14, 68, 18], middle=(0, 2), rules="horizontal")], counts


def seven_columns(case, rows):
    """Columns for other frameworks, and the result before the test."""
    body, counts = [], Counts.of_rows(rows)
    for n, row in enumerate(rows):
        body.append([row.id, cite(case, row), f"CCM {['IAM', 'LOG', 'CCC', 'DSP'][n % 4]}-{n % 14 + 1:02}", f"AC-{n % 20 + 1}", row.text,
                     result_of(case, row), joined(row)[0]])
    header = ["Control ID", "TSC", "CSA CCM", "NIST 800-53", "Control Activity", "Result of Test", "Test Performed"]
    return [Para("References to the Cloud Controls Matrix and to NIST SP 800-53 are given for orientation only; the opinion does not cover them."),
            Table(header, body, [9, 9, 9, 8, 27, 16, 28], middle=case.options.get("middle", ()), repeat_header=True)], counts


LAYOUTS = (open_bands, see_below, criteria_and_controls, type1_centred, type1_bands, seven_columns)
