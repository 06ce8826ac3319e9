"""Labels of checks: which gaps an expert sees on the paper, and which an expert rules out.

Ages count to the day that the scoreboard reads at; what the buyer needs is the case's profile.  What the case does not
decide is left out, and so is what is no property of the paper: tests-unread and reading-uncertain tell how well it was read.
"""

import re
from collections import Counter
from datetime import date, timedelta

from . import complements, criteria

TODAY = date(2026, 11, 23)
TYPE1, TYPE2 = 1, 2
PRICED = re.compile(r"single sign-on|multi-factor|audit log")
HABIT = 10                       # fewer tests than this are no habit


def is_older(day, months):
    """Than so many months: the last of a month stands for the last of each."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    ends = (date(year + month // 11, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    is_last = (day + timedelta(days=1)).day == 1
    return TODAY > date(year, month + 1, ends if is_last else min(day.day, ends))


def length_in_months(start, end):
    after = end + timedelta(days=1)
    if start.day == after.day == 1:
        return (after.year - start.year) * 12 + after.month - start.month
    return ((end - start).days + 1) / 30.4375


def in_words(number):
    """twenty-five"""
    small = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
             "eighteen nineteen").split()
    tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
    return small[number] if number < 20 else tens[number // 10] + (f"-{small[number % 10]}" if number % 10 else "")


class Verdicts:
    def __init__(self):
        self.flag, self.clear = set(), set()

    def say(self, check, gap):
        """gap None: the case does not decide it."""
        if gap is not None:
            (self.flag if gap else self.clear).add(check)

    def label(self):
        return {"flag": sorted(self.flag), "clear": sorted(self.clear)}


def day(text):
    return date.fromisoformat(text) if text else None


def of_dates(out, label):
    start, end = day(label["period"]["start"]), day(label["period"]["end"])
    last, signed = end or day(label["period"]["as_of"]), day(label["report_date"])
    out.say("type1-only", label["type"] == TYPE1)
    out.say("type-mismatch", "type" in label["conflicts"])
    out.say("category-conflict", "categories" in label["conflicts"])
    out.say("period-missing", not last)
    if not last:
        return
    out.say("period-conflict", "period" in label["conflicts"])
    out.say("report-stale", is_older(last, 12))
    out.say("bridge-letter-needed", is_older(last, 3))
    out.say("next-report", not is_older(last, 15))
    if start:
        months = length_in_months(start, end)
        out.say("period-short", months < 6)
        out.say("period-long", months > 15)
    if signed:
        days = (signed - last).days
        out.say("report-date-before-period-end", days < 0)
        out.say("report-in-future", max(signed, last) > TODAY)
        out.say("report-late", days > 180)
        out.say("report-too-fast", days <= 3 if label["type"] == TYPE2 and days >= 0 else None)


def of_opinion(out, label):
    out.say("opinion-unread", label["opinion"] is None)
    for opinion, check in (("qualified", "opinion-qualified"), ("adverse", "opinion-adverse"), ("disclaimer", "opinion-disclaimer")):
        out.say(check, label["opinion"] == opinion if label["opinion"] else None)


def of_criteria(out, label, not_applicable):
    out.say("crit-na", bool(not_applicable) if label["cuecs"] is not None else None)
    if label["criteria_tested"] is None:
        return
    tested = set(label["criteria_tested"])
    common = {i for i in criteria.of(["security"]) if i.startswith("CC")}
    out.say("common-criteria-incomplete", bool(common - tested - set(not_applicable)))
    empty = [c for c in label["categories"] if not tested & (common if c == "security" else set(criteria.of([c])) - common)]
    out.say("category-without-criteria", bool(empty))


def nameless(found, case):
    """An exception does not say of how many; None where that can be inferred without its being said."""
    if any(e["deviations"] is None or e["sample"] is None for e in found):
        return True
    texts = [(row.finding.sample, row.finding.text.lower()) for row in case.options["rows"] if row.finding]
    return False if all(re.search(rf"\b({size}|{in_words(size)})\b", text) for size, text in texts) else None


def of_exceptions(out, label, case):
    found = label["exceptions"]
    out.say("exceptions-noted", bool(found) or (label["outcomes"] or {}).get("exception", 0) > 0)
    series = Counter(s for e in found for s in {i.split(".")[0] for i in e["criteria"]})
    share = 100 * len(found) / label["controls"]
    out.say("exc-cluster", max(series.values(), default=0) >= 3)
    out.say("exc-count", len(found) > 10 or share > 10)
    out.say("opinion-exc-tension", share >= 25 if label["opinion"] == "unqualified" else None)
    if found:
        out.say("exception-without-response", any(not e["response"] for e in found))
        out.say("exc-nodenom", nameless(found, case))


def idle_state(row):
    """Nobody saw the control at work; None where the layout decides it, or where a part of it was tested."""
    if row.outcome == "no-occurrence":
        return True if all(verb == "inquire" for verb in row.verbs[:-1]) else None
    if row.outcome == "not-tested":
        return True if row.results[-1].startswith("Not tested") else None
    return False


def any_of(states):
    """True where one is, None where that is open."""
    states = list(states)
    return True if True in states else None if None in states else False


def same_share(rows):
    """Percent of the controls whose rarest test is the same sentence, whatever numbers it has; None where there are few."""
    tests = [[re.sub(r"[^a-z]", "", test.lower()) for test in row.tests] for row in rows]
    counts = Counter(words for own in tests for words in set(own))
    rarest = Counter(min(own, key=counts.__getitem__) for own in tests)
    return 100 * max(rarest.values()) / len(rows) if len(rows) >= HABIT else None


def of_tests(out, label, rows, concluded):
    """What the tests themselves are worth; of a report that sums them up, little can be said."""
    if label["outcomes"] is not None:
        idle = (label["outcomes"]["no-occurrence"] + label["outcomes"]["not-tested"]) > 0
        out.say("not-tested-controls", any_of(map(idle_state, rows)) if idle else False)
    if concluded:
        return
    share = same_share(rows)
    sampled = any(row.sampled or row.finding and row.finding.sample for row in rows)
    out.say("boilerplate-tests", share >= 50 if share else None)
    out.say("no-sample-sizes", not sampled)
    asked = [r for r in rows if r.outcome not in ("no-occurrence", "not-tested") and all(v == "inquire" for v in r.verbs)]
    out.say("inquiry-only-tests", bool(asked))


def of_template(out, label, case):
    """Three of the signs that a careful audit leaves behind are missing."""
    if "boilerplate-tests" not in out.flag | out.clear or not label["period"]["end"]:
        return
    start, end, signed = (day(t) for t in (label["period"]["start"], label["period"]["end"], label["report_date"]))
    signs = [label["exceptions"] == [], "boilerplate-tests" in out.flag, length_in_months(start, end) <= 3.5,
             signed is not None and (signed - end).days <= 14, "placeholder-text" in case.gaps, "no-sample-sizes" in out.flag,
             "superseded-criteria" in case.gaps]
    out.say("cluster-template", sum(signs) >= 3)


def of_others(out, label, case):
    left_out = label["subservice_method"] in ("carve-out", "mixed")
    out.say("subservice-carved-out", left_out)
    if label["cuecs"] is None:
        return
    out.say("csocs-missing", not label["csocs"] if left_out else None)
    out.say("cuecs-to-implement", bool(label["cuecs"]))
    out.say("cuecs-missing", False if label["cuecs"] else None)
    out.say("cuecs-priced", any(PRICED.search(text) for _, text in complements.chosen(case)) if label["cuecs"] else False)


CORE = ("mfa", "leavers", "encryption-at-rest", "encryption-in-transit", "backup", "restore-test")


def of_substance(out, label):
    """A topic that no control is about may still be described: then the case has to say it."""
    if not label["topics"]:
        return
    absent = {topic for topic, state in label["topics"].items() if state == "absent"}
    core, test = absent & set(CORE), absent & {"penetration-test"}
    out.say("substance-core", None if core else False)
    out.say("substance-described", None if core or test else False)
    out.say("substance-penetration-test", None if test else False)
    out.say("substance-others", None if absent - core - test else False)


def of_letter(out, label, case, read, parts):
    """What stands in the letter, in the assertion, and in the vendor's own part, and who signed."""
    lacks = {"tests"} if label["type"] == TYPE2 and case.firm.letter_is_silent_on_tests else set()
    out.say("struct", bool(lacks) if read and "auditor-report" in parts else None)
    out.say("assert-limb", False if read and label["type"] == TYPE2 and "management-assertion" in parts else None)
    dated = read and label["report_date"] and "management-assertion" in parts
    out.say("assertion-after-report", case.options.get("assertion_date", "") > label["report_date"] if dated else None)
    out.say("nosig", not (label["service_auditor"] and label["report_date"]) if read else None)
    out.say("entity-mix", "service_organization" in label["conflicts"])
    out.say("nosec", "security" not in label["categories"] if "categories" not in label["conflicts"] else None)
    out.say("sub-unstated", False if read and label["subservice_method"] else None)
    out.say("generic-description", False if read and "system-description" in parts else None)
    for check in ("hipaa-claim", "exc-repeat", "indep", "incident-told", "scope-exclusion", "subsequent-event", "system-change"):
        out.say(check, False if read else None)


def of_integrity(out, label, case):
    read = not label["pages_unread"]
    parts = {s["role"] for s in label["sections"]}
    of_letter(out, label, case, read, parts)
    out.say("assertion-missing", "management-assertion" not in parts)
    out.say("excerpt", not {"auditor-report", "system-description", "tests-of-controls"} <= parts if read else None)
    out.say("pages-unread", not read)
    for check in ("draft", "placeholder-text", "superseded-criteria", "hidden-text", "auditor-not-cpa", "emphasis", "scope-limit"):
        out.say(check, False if read else None)
    if not label["service_auditor"]:
        out.clear.discard("auditor-not-cpa")
    # WeasyPrint writes no date of making into its PDFs.
    out.say("file-before-period-end", False if case.producer != "weasyprint" and label["period"]["end" if label["type"] == TYPE2 else "as_of"] else None)
    out.say("verify-cpa", bool(label["service_auditor"]) if read else None)


def fits(name, names):
    """A buyer's name for a vendor or product is among the words of the report's."""
    return any(name.lower() in other.lower() for other in names)


def of_profile(out, label, profile):
    """What depends on the buyer's use, of which the profile says all that matters here."""
    if not profile:
        return
    needed = set(profile["categories"])
    out.say("category-missing-for-profile", bool(needed - set(label["categories"])))
    out.say("business-associate", "phi" in profile["holds"])
    out.say("entity-name", not fits(profile["vendor"], [label["service_organization"]]))
    out.say("product-name", not fits(profile["product"], [label["system"]]))
    start, end = day(label["period"]["start"]), day(label["period"]["end"])
    out.say("period-not-covered", not (start <= day(profile["period"]["from"]) and day(profile["period"]["to"]) <= end))
    out.say("period-below-need", length_in_months(start, end) < profile["min_months"])


def of_soc2(label, case):
    out = Verdicts()
    for check in ("not-soc2", "soc3-offered", "unreadable"):
        out.say(check, False)
    of_dates(out, label)
    of_opinion(out, label)
    of_criteria(out, label, case.not_applicable)
    of_others(out, label, case)
    if label["type"] == TYPE2 and label["controls"]:
        of_exceptions(out, label, case)
        of_tests(out, label, case.options["rows"], case.options["concluded"])
    of_integrity(out, label, case)
    of_substance(out, label)
    of_template(out, label, case)
    of_profile(out, label, case.profile)
    for check in case.gaps:
        out.clear.discard(check)
        out.say(check, True)
    return out.label()


def of_pictures(label, case):
    """A document of which nobody can read a word."""
    out = Verdicts()
    out.say("unreadable", True)
    return out.label()


def of_other(label, case):
    out = Verdicts()
    out.say("not-soc2", True)
    out.say("soc3-offered", label["kind"] == "soc3")
    out.say("pages-unread", bool(label["pages_unread"]))
    out.say("unreadable", False)
    return out.label()
