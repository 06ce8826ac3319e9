"""Topics of substance: which controls of the library are about which, and what their tests come to."""

TOPICS = {
    "access-review": ["access-review"],
    "background-checks": ["background"],
    "backup": ["backup"],
    "change-approval": ["change-approval", "emergency-change", "infra-code"],
    "deletion": ["media", "deletion", "p-dispose"],
    "encryption-at-rest": ["encryption-rest"],
    "encryption-in-transit": ["tls"],
    "endpoint-protection": ["edr"],
    "environments": ["environments"],
    "incident-response": ["triage", "ir-plan", "incidents", "tabletop", "postmortem"],
    "keys": ["keys"],
    "leavers": ["offboard"],
    "logging": ["siem", "alerts", "ids"],
    "mfa": ["sso-mfa"],
    "penetration-test": ["pentest"],
    "recovery-plan": ["bcp", "dr-test"],
    "restore-test": ["restore", "dr-test"],
    "risk-assessment": ["risk-assessment", "risk-register", "fraud", "change-risk"],
    "sso": ["sso-mfa"],
    "tenants": ["tenant"],
    "training": ["training"],
    "vendor-reviews": ["vendor-review", "datacenter"],
    "vulnerability-scans": ["scan-external", "patching", "dependency"],
}


def state(rows, tested):
    """absent: among the controls; the description may have it."""
    outcomes = {row.outcome for row in rows}
    if not rows:
        return "absent"
    if "exception" in outcomes:
        return "tested-with-exception"
    return "tested" if tested and "no-exception" in outcomes else "not-tested"


def labels(case):
    rows = case.options["rows"]
    return {topic: state([row for row in rows if row.key in keys], case.type == 2) for topic, keys in TOPICS.items()}
