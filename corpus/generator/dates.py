"""Every way of writing a date or a period that auditors use."""

from datetime import date

MONTHS = ("January February March April May June July August September October November "
          "December").split()
SHORT = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]


def ordinal(day):
    if 10 <= day % 100 <= 20:
        return f"{day}th"
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th') }"


def write(iso, form="us"):
    """`iso` (YYYY-MM-DD) in the form asked for."""
    d = date.fromisoformat(iso)
    month = MONTHS[d.month - 1]
    return {
        "us": f"{month} {d.day}, {d.year}",
        "us-nocomma": f"{month} {d.day} {d.year}",
        "abbreviated": f"{SHORT[d.month - 1]} {d.day}, {d.year}",
        "dmy": f"{d.day} {month} {d.year}",
        "ordinal": f"{ordinal(d.day)} {month} {d.year}",
        "ordinal-of": f"{ordinal(d.day)} of {month}, {d.year}",
        "us-ordinal": f"{month} {ordinal(d.day)}, {d.year}",
        "numeric": f"{d.month:02}/{d.day:02}/{d.year}",
        "iso": iso,
        "capitals": f"{month.upper()} {d.day}, {d.year}",
        "us-superscript": f"{month} {d.day}<sup>{ordinal(d.day)[-2:]}</sup>, {d.year}",
    }[form]


def span(start, end, form="us", joiner="to"):
    """A period; the forms `months` and `year-once` print the year only at its end."""
    a, b = date.fromisoformat(start), date.fromisoformat(end)
    if form == "months":
        return f"{MONTHS[a.month - 1]} {joiner} {MONTHS[b.month - 1]} {b.year}"
    if form == "year-once":
        return f"{MONTHS[a.month - 1]} {a.day} {joiner} {MONTHS[b.month - 1]} {b.day}, {b.year}"
    return f"{write(start, form)} {joiner} {write(end, form)}"
