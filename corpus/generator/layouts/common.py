"""What layouts share."""

from .. import criteria
from ..model import Band, Heading, Items, Para


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


def cite(case, row):
    """Criteria of a row as the case cites them."""
    form = case.options.get("cite", "plain")
    names = [{"plain": i, "dot": i.replace("CC", "CC.").replace("PI", "PI."), "space": i.replace("CC", "CC ")}[form] for i in row.criteria]
    return case.options.get("cite_join", ", ").join(names)


def result_of(case, row):
    """The result cell of a control, with management's response where the case prints it there."""
    text = row.results[-1]
    if row.finding and row.finding.response and case.options.get("inline_responses"):
        text += f"\nManagement's Response: {row.finding.response}"
    return text


def not_applicable_rows(case, series=None):
    """Bands that say of criteria that they do not apply."""
    if not case.options.get("not_applicable_in_tests"):
        return []
    return [Band(f"{i}: Not applicable. {reason}") for i, reason in case.not_applicable.items()
            if series is None or i.split(".")[0] == series]


POINTS = {
    "CC1": ["Sets the tone at the top", "Establishes standards of conduct", "Addresses deviations in a timely manner"],
    "CC6": ["Identifies and manages the inventory of information assets", "Restricts logical access", "Manages credentials for infrastructure",
            "Removes access to protected assets when appropriate"],
    "CC7": ["Uses defined configuration standards", "Monitors infrastructure and software", "Responds to identified security incidents"],
    "CC8": ["Manages changes throughout the system life cycle", "Tracks and approves system changes", "Provides for changes necessary in emergencies"],
    "A1": ["Measures current usage", "Implements recovery plan procedures"], "C1": ["Identifies confidential information", "Destroys confidential information"],
}


def points_of_focus(case, series):
    """A numbered list under a criterion's heading that looks like controls and is none."""
    if not case.options.get("points_of_focus") or series not in POINTS:
        return []
    return [Heading(f"Points of Focus Considered for {series}", 3), Items(POINTS[series], "number"),
            Para("Points of focus are characteristics of the criteria; they are not controls and were not tested one by one.")]
