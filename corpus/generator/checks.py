"""Labels of checks: which gaps an expert sees on the paper, and which an expert rules out.

Ages count to the day that the scoreboard reads at, without a profile. What the case does not decide is left out.
"""

from datetime import date, timedelta

from . import criteria

TODAY = date(2026, 11, 23)
CPA = ("CPA", "LLP", "P.C.", "P.A.", "PLLC", "Accountancy Corporation", "Certified Public Accountants")
TYPE1, TYPE2 = 1, 2


def months_since(day):
    months = (TODAY.year - day.year) * 12 + TODAY.month - day.month
    return months - (TODAY.day < day.day)


def length_in_months(start, end):
    after = end + timedelta(days=1)
    if start.day == after.day == 1:
        return (after.year - start.year) * 12 + after.month - start.month
    return ((end - start).days + 1) / 30.4375


class Verdicts:
    def __init__(self):
        self.flag, self.clear = set(), set()

    def say(self, check, gap):
        """gap None: the case does not decide it."""
        if gap is not None:
            (self.flag if gap else self.clear).add(check)

    def label(self):
        return {"flag": sorted(self.flag), "clear": sorted(self.clear)}


def of_dates(out, label):
    period = label["period"]
    last = date.fromisoformat(period["end"] or period["as_of"])
    out.say("report-stale", months_since(last) > 12)
    out.say("bridge-letter-needed", months_since(last) > 3)
    if label["report_date"]:
        out.say("report-date-before-period-end", date.fromisoformat(label["report_date"]) < last)
    if period["start"]:
        months = length_in_months(date.fromisoformat(period["start"]), last)
        out.say("period-short", months < 6)
        out.say("period-long", months > 15)
    out.say("type1-only", label["type"] == TYPE1)
    out.say("type-mismatch", "type" in label["conflicts"])
    out.say("period-conflict", "period" in label["conflicts"])


def of_opinion(out, label):
    out.say("opinion-unread", label["opinion"] is None)
    for opinion, check in (("qualified", "opinion-qualified"), ("adverse", "opinion-adverse"), ("disclaimer", "opinion-disclaimer")):
        out.say(check, label["opinion"] == opinion if label["opinion"] else None)


def of_criteria(out, label, not_applicable):
    tested = set(label["criteria_tested"])
    common = {i for i in criteria.of(["security"]) if i.startswith("CC")}
    out.say("common-criteria-incomplete", bool(common - tested - set(not_applicable)))
    empty = [c for c in label["categories"] if not tested & (common if c == "security" else set(criteria.of([c])) - common)]
    out.say("category-without-criteria", bool(empty))


def of_tests(out, label):
    if label["type"] == TYPE1:
        return
    outcomes, found = label["outcomes"] or {}, label["exceptions"]
    out.say("exceptions-noted", bool(found) or outcomes.get("exception", 0) > 0)
    if found:
        out.say("exception-without-response", any(not e["response"] for e in found))
    idle = outcomes.get("no-occurrence", 0) + outcomes.get("not-tested", 0)
    out.say("not-tested-controls", False if outcomes and idle == 0 else None)
    out.say("boilerplate-tests", False)
    out.say("inquiry-only-tests", False)


def of_others(out, label):
    left_out = label["subservice_method"] in ("carve-out", "mixed")
    out.say("subservice-carved-out", left_out)
    out.say("csocs-missing", not label["csocs"] if left_out else None)
    out.say("cuecs-to-implement", bool(label["cuecs"]))
    out.say("cuecs-missing", False if label["cuecs"] else None)


def of_integrity(out, label):
    if label["service_auditor"]:
        out.say("auditor-not-cpa", not any(mark in label["service_auditor"] for mark in CPA))
    for check in ("draft", "placeholder-text", "excerpt", "superseded-criteria", "hidden-text"):
        out.say(check, None if label["pages_unread"] else False)
    out.say("pages-unread", bool(label["pages_unread"]))


def of_soc2(label, not_applicable):
    out = Verdicts()
    out.say("not-soc2", False)
    out.say("soc3-offered", False)
    of_dates(out, label)
    of_opinion(out, label)
    of_criteria(out, label, not_applicable)
    of_tests(out, label)
    of_others(out, label)
    of_integrity(out, label)
    return out.label()


def of_other(label):
    out = Verdicts()
    out.say("not-soc2", True)
    out.say("soc3-offered", label["kind"] == "soc3")
    out.say("pages-unread", bool(label["pages_unread"]))
    return out.label()
