"""Ways of arranging controls, tests and results, by name."""

from .. import matrix
from . import classic, landscape, stacked, tests

LAYOUTS = {f.__name__.replace("_", "-"): f for module in (classic, landscape, stacked, tests) for f in module.LAYOUTS}


def build(case):
    """Blocks, counts and rows of the case's tests of controls."""
    rows = matrix.rows_of(case)
    blocks, counts = LAYOUTS[case.layout](case, rows)
    return blocks, counts, rows
