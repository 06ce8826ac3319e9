"""Documents that are no SOC 2: their blocks are written out, and their labels with them."""

from copy import deepcopy
from dataclasses import dataclass, field

from .model import Document, Style

NOTHING = dict(status="not-a-soc2", kind="other", type=None, period=None, report_date=None, service_organization=None, system=None,
               service_auditor=None, auditor_location=None, categories=None, opinion=None, opinion_basis=None, subservice_method=None, conflicts=[])


@dataclass
class Paper:
    name: str
    producer: str
    title: str
    style: Style
    sections: list
    facts: dict
    traps: list
    purpose: str
    group: str = "not-soc2"
    options: dict = field(default_factory=dict)

    def document(self):
        return Document(self.title, deepcopy(self.style), self.sections)

    def labels(self, located, pages):
        """A document that is no SOC report has none of a report's sections."""
        sections = [{"role": s.role, "first_page": a, "last_page": b} for s, a, b in located
                    if self.facts["kind"].startswith("soc")]
        return dict(NOTHING, **self.facts, pages=pages, pages_unread=[], sections=sections, criteria_tested=None, exceptions=None,
                    cuecs=None, csocs=None,
                    subservice_organizations=None, controls=None, control_rows=None, results=None, outcomes=None, traps=self.traps)
