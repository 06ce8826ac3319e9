"""All cases of the corpus."""

from . import gaps, matrices, modified, other, tests, type1, type2


def all_cases():
    return type2.cases() + matrices.cases() + tests.cases() + type1.cases() + modified.cases() + gaps.cases() + other.cases()
