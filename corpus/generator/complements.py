"""Lists of subservice organizations and of complementary controls, in every form; and their labels.

Each form is a function of the case that gives blocks.  What a form prints besides the text, criteria or an
organization, is said in CUEC_CRITERIA and CSOC_PRINTS, from which the labels are made.
"""

from . import complementary, criteria
from .model import Heading, Items, Para, Table
from .text import words_of

AGAIN = {"CC6.1": "CC6.6", "CC6.2": "CC6.3", "CC7.2": "CC7.3", "A1.2": "A1.3"}   # a second criterion of the same items


def capital(text):
    return text[0].upper() + text[1:]


def chosen(case):
    return [complementary.CUECS[i] for i in case.cuecs]


# ---- CUECs ----------------------------------------------------------------------------------

def lead(case):
    return Para(f"{case.poss} controls were designed with the assumption that user entities have certain controls "
                "in place. "
                "The list below does not claim to be complete for each user entity.")


def bullets(case):
    return [lead(case), Para("User entities are responsible for:"), Items([text + "." for _, text in chosen(case)])]


def numbered(case):
    return [lead(case), Para(f"{capital(case.vendor.users)} are responsible for:"),
            Items([capital(text) + "." for _, text in chosen(case)], "number")]


def sentences(case):
    return [lead(case), Items([f"User entities are responsible for {text}." for _, text in chosen(case)], "number")]


def table(case):
    return [lead(case), Table(["Trust Services Criteria", "Complementary User Entity Control"],
                              [[c, capital(text) + "."] for c, text in chosen(case)], [26, 74])]


def restarting(case):
    blocks, groups = [lead(case)], {}
    for c, text in chosen(case):
        groups.setdefault(c.split(".")[0], []).append(text)
    for series, texts in groups.items():
        blocks.append(Heading(criteria.SERIES[series], 3))
        blocks.append(Items([f"User organizations are responsible for {t}." for t in texts], "number"))
    return blocks


def coded(case):
    """Numbers of their own; criteria in brackets behind the text."""
    return [lead(case), *(Para(f"CUEC-{n:02}: Customers must take care of {text} ({c}).") for n, (c, text) in enumerate(chosen(case), 1))]


def prose(case):
    """Sentences one after the other in paragraphs of three."""
    starts = ["User entities are responsible for", "User entities are also responsible for", "It is the responsibility of user entities to see to"]
    texts = [f"{starts[n % 3]} {text}." for n, (_, text) in enumerate(chosen(case))]
    return [lead(case)] + [Para(" ".join(texts[n:n + 3])) for n in range(0, len(texts), 3)]


def criteria_of_item(criterion, case):
    return sorted({criterion, AGAIN.get(criterion, criterion)} & set(case.criteria)) or [criterion]


def by_criterion(case):
    """Grouped by criterion; items that serve two criteria are repeated word for word."""
    blocks, groups = [lead(case)], {}
    for c, text in chosen(case):
        for criterion in criteria_of_item(c, case):
            groups.setdefault(criterion, []).append(text)
    for criterion in sorted(groups):
        blocks += [Heading(criterion, 3), Items([f"User organizations are responsible for {t}." for t in groups[criterion]])]
    return blocks


def cells(case):
    """A table with several items, and several criteria, in one row."""
    groups = {}
    for c, text in chosen(case):
        groups.setdefault(c.split(".")[0], []).append((c, text))
    return [lead(case), Table(["Criteria", "Complementary User Entity Controls"],
                              [[", ".join(sorted({c for c, _ in items})), "\n".join(f"\u2022 {capital(t)}" for _, t in items)]
                               for items in groups.values()], [24, 76])]


def two_columns(case):
    """CSOCs and CUECs side by side."""
    rows = {}
    for sub, (criterion, text) in csoc_rows(case):
        rows.setdefault(criterion, ([], []))[0].append(f"{sub.alias} is responsible for {text}.")
    for criterion, text in chosen(case):
        rows.setdefault(criterion, ([], []))[1].append(f"User entities are responsible for {text}.")
    order = [c for c in criteria.TEXTS if c in rows]
    return [Para("The following table shows, for each criterion, the controls that are assumed at subservice organizations and at user entities."),
            Table(["Criterion", "Complementary Subservice Organization Controls", "Complementary User Entity Controls"],
                  [[c, "\n".join(rows[c][0]) or "None", "\n".join(rows[c][1]) or "None"] for c in order], [14, 43, 43])]


def ends(case):
    """No word of CUECs in the titles of the columns."""
    return [lead(case), Table(["Ref", "Each customer has to take care of", "Supports"],
                              [[f"U{n}", capital(text) + ".", c] for n, (c, text) in enumerate(chosen(case), 1)], [10, 70, 20])]


def topics(case):
    """A topic in front of each sentence, whose verb is weak."""
    return [lead(case)] + [Para(f"{criteria.SERIES[c.split('.')[0]]}. Customers should take care of {text}.") for c, text in chosen(case)]


CUEC_FORMS = {"bullets": bullets, "numbered": numbered, "sentences": sentences, "table": table, "restarting": restarting,
              "coded": coded, "prose": prose, "by-criterion": by_criterion, "cells": cells, "two-columns": two_columns, "ends": ends, "topics": topics}


def cuec_criteria(case):
    """Criteria that the list prints with each item."""
    items = chosen(case)
    if case.cuec_form == "by-criterion":
        return [criteria_of_item(c, case) for c, _ in items]
    if case.cuec_form == "cells":
        return [sorted({c for c, _ in items if c.split(".")[0] == own.split(".")[0]}) for own, _ in items]
    return [[c] if case.cuec_form in ("table", "coded", "two-columns", "ends") else [] for c, _ in items]


def cuec_labels(case):
    return [{"contains": words_of(text), "criteria": cited} for (_, text), cited in zip(chosen(case), cuec_criteria(case))]


# ---- CSOCs ----------------------------------------------------------------------------------

def csoc_rows(case):
    for sub in case.carved_out:
        for i in sub.csocs:
            yield sub, complementary.CSOCS[i]


def csoc_lead(case):
    return Para(f"{case.poss} controls were designed on the assumption that the subservice organizations have "
                "the following controls in place.")


def csoc_table(case):
    rows = [[sub.alias, criterion, f"{sub.alias} is responsible for {text}."] for sub, (criterion, text) in csoc_rows(case)]
    return [csoc_lead(case), Table(["Subservice organization", "Criteria", "Complementary control"], rows, [24, 14, 62])]


def csoc_by_criterion(case):
    rows = sorted([criterion, f"{sub.alias} is responsible for {text}.", sub.alias] for sub, (criterion, text) in csoc_rows(case))
    return [csoc_lead(case), Table(["Applicable Criteria", "Control Expected", "Organization"], rows, [18, 60, 22])]


def csoc_bullets(case):
    blocks = [csoc_lead(case)]
    for sub in case.carved_out:
        blocks += [Heading(sub.name, 3), Items([capital(complementary.CSOCS[i][1]) + "." for i in sub.csocs])]
    return blocks


def csoc_prose(case):
    blocks = []
    for sub in case.carved_out:
        blocks.append(Para(" ".join(f"{sub.alias} is expected to have controls for {complementary.CSOCS[i][1]}." for i in sub.csocs)))
    return blocks


def csoc_columns(case):
    """A column for each organization."""
    rows = {}
    for sub, (criterion, text) in csoc_rows(case):
        rows.setdefault(criterion, {}).setdefault(sub.name, []).append(capital(text) + ".")
    names = [sub.name for sub in case.carved_out]
    return [Para(f"The table shows what {case.short} assumes of each provider, by criterion."),
            Table(["Criteria", *names], [[c, *("\n".join(rows[c].get(name, ["-"])) for name in names)] for c in criteria.TEXTS if c in rows],
                  [16, *[84 // len(names)] * len(names)])]


def csoc_assumed(case):
    """A paragraph for each control, behind its criterion."""
    return [Para(f"{criterion}. It is assumed that {sub.alias} has controls for {text}.") for sub, (criterion, text) in csoc_rows(case)]


CSOC_FORMS = {"columns": csoc_columns, "assumed": csoc_assumed, "table": csoc_table, "by-criterion": csoc_by_criterion, "bullets": csoc_bullets, "prose": csoc_prose}


def csoc_labels(case):
    """`organization` as the list prints it."""
    bare = case.options.get("csoc_form") in ("bullets", "prose") and case.cuec_form != "two-columns"
    named = case.options.get("csoc_form") in ("bullets", "columns") and case.cuec_form != "two-columns"
    return [{"contains": words_of(text), "criteria": [] if bare else [criterion], "organization": sub.name if named else sub.alias}
            for sub, (criterion, text) in csoc_rows(case)]


# ---- subservice organizations -----------------------------------------------------------------

def subservice_table(case):
    left_out = case.sub_names(case.carved_out) if case.inclusive else "the subservice organizations"
    blocks = [Para(f"{case.short} uses the subservice organizations listed below. The description excludes the controls of "
                   f"{left_out} (carve-out method).")]
    if case.inclusive:
        blocks.append(Para(f"It includes those controls of {case.sub_names(case.inclusive)} that are needed to achieve the "
                           "commitments (inclusive method)."))
    rows = [[f"{s.name} (\"{s.alias}\")", capital(s.service)] for s in case.vendor.subservices]
    return blocks + [Table(["Subservice organization", "Services provided"], rows, [50, 50])]


def subservice_prose(case):
    """The method in words, without its name."""
    texts = [f"{s.name} (\"{s.alias}\") provides {s.service}." for s in case.vendor.subservices]
    blocks = [Para(" ".join(texts) + f" {case.short} reviews their reports once a year and follows up on what they find.")]
    if case.inclusive:
        blocks.append(Para(f"Controls of {case.sub_names(case.inclusive)} that bear on the commitments are part of this description and were tested."))
    return blocks + [Para(f"The description does not disclose the actual controls at {case.sub_names(case.carved_out)}. The examination did not "
                          "include the services provided there.")]


def subservice_bullets(case):
    return [Para(f"{case.short} relies on these subservice organizations, whose controls this description leaves out unless stated otherwise:"),
            Items([f"{s.name} (\"{s.alias}\") \u2013 {s.service}" + ("; its controls are included" if s.method == "inclusive" else "")
                   for s in case.vendor.subservices])]


SUBSERVICE_FORMS = {"table": subservice_table, "prose": subservice_prose, "bullets": subservice_bullets}

VENDORS_TABLE = [
    ["Threadneedle Chat, Inc.", "Internal messaging", "Not needed for the commitments"],
    ["Brasswork Payments LLC", "Billing of customers", "Not needed for the commitments"],
    ["Copperleaf Survey Co.", "Customer surveys", "Not needed for the commitments"],
    ["Wintergreen Staffing Ltd.", "Recruiting", "Not needed for the commitments"]]


def other_vendors(case):
    """Vendors that are no subservice organizations: a decoy."""
    return [Heading("Other Vendors", 3), Para(f"{case.short} also buys from vendors whose services do not bear on the commitments. They are not "
                                              "subservice organizations:"),
            Table(["Vendor", "Service", "Remark"], [list(r) for r in VENDORS_TABLE], [34, 30, 36])]


def section(case, names):
    """The blocks about others at the end of the system description."""
    blocks = []
    if case.vendor.subservices:
        blocks += [Heading(names["subservice"], 2)] + SUBSERVICE_FORMS[case.options.get("subservice_form", "table")](case)
        if case.options.get("other_vendors"):
            blocks += other_vendors(case)
        if case.options.get("lists_left_out"):
            return blocks
        if case.cuec_form != "two-columns":
            blocks += [] if case.options.get("csocs_untitled") else [Heading(names["csocs"], 2)]
            blocks += CSOC_FORMS[case.options.get("csoc_form", "table")](case)
    else:
        blocks += [Heading(names["subservice"], 2), Para(f"{case.short} does not rely on subservice "
                                                         "organizations to achieve its commitments.")]
    if case.cuecs:
        title = "Complementary Controls" if case.cuec_form == "two-columns" else names["cuecs"]
        blocks += [Heading(title, 2)] + CUEC_FORMS[case.cuec_form](case)
    else:
        blocks += [Heading(names["cuecs"], 2), Para("No complementary user entity controls are necessary to "
                                                    "achieve the commitments.")]
    if case.responsibilities:
        blocks += [Heading(names["responsibilities"], 2),
                   Para(f"Apart from the controls above, which are needed to meet the criteria, {case.short} "
                        "recommends the "
                        "following. They are not required to meet the criteria:"),
                   Items(complementary.RESPONSIBILITIES[:case.responsibilities])]
    return blocks
