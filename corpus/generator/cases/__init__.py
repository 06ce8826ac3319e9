"""All cases of the corpus."""

from . import modified, other, type1, type2


def all_cases():
    return type2.cases() + type1.cases() + modified.cases() + other.cases()
