"""SOC 2 reports whose opinion is qualified, adverse or disclaimed."""

from .. import vendors
from ..case import Case, Finding, Modification
from ..firms.harrow import Harrow
from ..firms.kestrel import Kestrel
from ..firms.marlowe import Marlowe
from ..firms.oakes import Oakes
from ..firms.peregrine import Peregrine
from ..firms.tallgrass import Tallgrass


def cases():
    return [
        Case("qualified-access-removal", "modified", Harrow(), vendors.OSPREY, "weasyprint", "2026-01-30", ["security",
            "confidentiality"],
             ["'except for' in the opinion only", "five exceptions, responses in Section V",
                 "findings in three shapes", "'except for port 443' in a control"],
             "Operating effectiveness qualified for one criterion.",
             start="2025-01-01", end="2025-12-31", cuecs=(0, 1, 2, 3, 4, 9, 14, 15), cuec_form="table", opinion=
                 "qualified", skip=("ids", "waf", "itgc-owner"),
             modification=Modification(
                 ["CC6.2"],
                 ["The accompanying description states that access is revoked within one business day of a "
                  "person's termination. As noted in Section IV, "
                  "this was not done in time for 9 of 25 terminated employees selected, and quarterly access "
                  "reviews that might have found those accounts were not performed in two "
                  "quarters. As a result, controls did not operate effectively to achieve the service commitments "
                  "based on trust services criterion CC6.2, \"credentials are removed when "
                  "access is no longer authorized.\""],
                 "this was not done in time for 9 of 25 terminated employees"),
             findings=[Finding("offboard", "Exception noted. For 9 of 25 terminated employees selected, access was "
                                           "revoked between 4 and 61 days after termination.", 9, 25,
                               "Management agrees. Human Resources and IT Support now work from one queue; removal "
                               "has been automated for all but two systems as of December 1, 2025.",
                               ("terminated employees", 58, 25)),
                       Finding("access-review", "Exception noted. 2 of 4 quarterly access reviews were not performed.", 2, 4,
                           "Reviews were performed in the third and fourth quarters.",
                               ("quarterly access reviews", 4, 4)),
                       Finding("onboard", "For 1 of the 15 sampled new hires, no approval could be provided.", 1, 15,
                           "The approval had been given by telephone; tickets are now required.",
                               ("new hires", 44, 15)),
                       Finding("deletion", "Testing disclosed that data of one (1) of five (5) ended agreements "
                                           "had not been deleted at the end of our fieldwork.", 1, 5,
                               "The data was deleted on January 19, 2026.", ("ended agreements", 12, 5)),
                       Finding("tabletop", "Exception noted. The incident response plan was not exercised during "
                                           "the period.", 1, 1, "An exercise has been scheduled for March 2026.")]),
        Case("qualified-design", "modified", Tallgrass(), vendors.KITTIWAKE, "groff", "2025-10-03", ["security",
            "availability"],
             ["qualified for design, no exception in the tests", "run-in headings",
                 "'except for the matter referred to in "
                                                                                    "the preceding paragraph'",
                                        "criteria not applicable declared"],
             "The design of recovery testing is qualified; the tests found nothing.",
             start="2024-09-01", end="2025-08-31", form="us", joiner="through", layout="control-first", ids="dotted", cuecs=(0, 2, 3, 8, 12, 13), cuec_form=
                 "sentences",
             opinion="qualified", skip=("dr-test", "restore", "ids", "waf"),
             not_applicable={"CC6.5": "Equipment is owned and disposed of by the colocation provider."},
             style=dict(footer="|{page}|", page_offset=0), options=dict(omit_topics=("Availability and Recovery",)),
             modification=Modification(
                 ["A1.3"],
                 ["The description names a disaster recovery plan but no control by which it, or the restoring of "
                  "backups, is tested. Controls were therefore not suitably designed to provide "
                  "reasonable assurance that the service commitments would be achieved based on criterion A1.3 of "
                  "the availability criteria."],
                 "no control by which it, or the restoring of backups, is tested")),
        Case("adverse", "modified", Marlowe(), vendors.SALTMARSH, "weasyprint", "2025-09-19", ["security"],
             ["adverse opinion with all limbs negated", "'adverse' also in a control about background checks",
                 "assertion admits it", "many exceptions without responses", "block layout"],
             "The auditor says that description and controls do not do what is claimed.",
             start="2024-08-01", end="2025-07-31", form="us", layout="blocks-of-labels", ids="area", scale=0.4, cuecs=(0, 1, 2), opinion=
                 "adverse",
             modification=Modification(
                 ["CC6.1", "CC7.2", "CC8.1"],
                 ["The Description states that multi-factor authentication is enforced for the production console, "
                  "that logs are collected and watched, and that changes are approved before release. "
                  "In fact multi-factor authentication was enforced from April 2025 only; no log of the "
                  "examination service was collected at any time; and 17 of 25 changes selected had no approval. "
                  "Consequently criteria CC6.1, CC7.2 and CC8.1 were not met, and the Description is misleading "
                  "with respect to them."],
                 "no log of the examination service was collected at any time"),
             findings=[Finding("sso-mfa", "Deviation noted: multi-factor authentication was not enforced before "
                                          "April 7, 2025.", None, None),
                       Finding("siem", "Deviation noted: logs of the examination service were not collected.", None, None),
                       Finding("change-approval", "Deviation noted: for seventeen of 25 changes, no approval was "
                                                  "given.", 17, 25, "", ("changes", 402, 25)),
                       Finding("access-review", "Deviation noted: none of the 4 quarterly access reviews was "
                                                "performed.", 4, 4, "", ("quarterly access reviews", 4, 4)),
                       Finding("patching", "Deviation noted: 11 of 15 critical patches were applied late.", 11, 15, "", (
                           "critical patches", 23, 15)),
                       Finding("risk-assessment", "Deviation noted: the risk assessment was not performed.", 1, 1),
                       Finding("vendor-review", "Deviation noted: no assessment was available for 2 of 4 critical "
                                                "vendors.", 2, 4, "", ("critical vendors", 5, 4))]),
        Case("disclaimer", "modified", Oakes(), vendors.GANNET, "cairo", "2025-06-27", ["security", "availability"],
             ["'We were engaged to examine'", "'do not express an opinion' as the opinion itself",
                 "tests that could not be performed", "auditor's responsibilities reworded"],
             "The auditor could not get evidence and gives no opinion.",
             start="2024-04-01", end="2025-03-31", form="us", layout="control-first", ids="spaced", scale=0.6, cuecs=(0, 2, 3, 12), opinion=
                 "disclaimer",
             style=dict(paper="letter", font="Liberation Sans", heading_font="Liberation Sans", size=10),
             modification=Modification(
                 [],
                 ["A fault of storage on January 8, 2025 destroyed tickets, change records and access logs of the "
                  "months before. Management was not able to provide other evidence for the period "
                  "April 1, 2024 to January 7, 2025, which is the greater part of the period that we were engaged "
                  "to examine."],
                 "destroyed tickets, change records and access logs"),
             gaps=("scope-limit",), limits={k: "Not tested: evidence not available" for k in (
                 "onboard", "offboard", "access-review", "change-approval", "change-test", "emergency-change",
                     "alerts", "triage", "transfer", "breakglass", "deficiencies", "infra-code")}),
        Case("qualified-scope-limitation", "modified", Peregrine(), vendors.LARKFIELD, "libreoffice", "2025-08-08", [
            "security", "processing-integrity"],
             ["'except for the possible effects'", "scope limitation instead of failed controls",
                 "no Type on the cover", "executive summary", "Jan-to-Jun months in a heading"],
             "Qualified because evidence for one criterion was not available for part of the period.",
             start="2024-07-01", end="2025-06-30", form="us", layout="split", ids="area", cuecs=(0, 1, 2, 3, 16, 17, 18), cuec_form=
                 "restarting", opinion="qualified", skip=("ids", "dlp", "waf"),
             modification=Modification(
                 ["PI1.4"],
                 ["Records of the delivery of reports before November 2024 had been deleted under the retention "
                  "rules of the mailing provider. We were unable to obtain sufficient appropriate evidence on "
                  "whether controls relevant to criterion PI1.4 operated effectively from July 1, 2024 to October "
                  "31, 2024."],
                 "had been deleted under the retention rules of the mailing provider"),
             gaps=("scope-limit",), limits={"pi-output": "We were unable to conclude on the operation of the control before November "
                                      "1, 2024. Subsequent to that date, no exceptions identified."}),
        Case("qualified-two-criteria", "modified", Kestrel(), vendors.ASHGROVE, "libreoffice", "2026-02-18", ["security", "availability", "confidentiality"],
             ["a table of labels and values for each control", "the basis repeats findings of the tests", "ten findings in ten wordings",
              "responses in a table of Section V; one finding has none", "prior year's exceptions beside them", "CC2.1 lacks controls"],
             "Long report with many findings, each control a table of its own.",
             start="2025-01-01", end="2025-12-31", layout="label-value", ids="prefixed", scale=1.4, skip=("dataflow", "asset-inventory"), absent=("CC2.1",),
             cuecs=(0, 1, 2, 3, 4, 8, 9, 12, 14, 15), cuec_form="two-columns", opinion="qualified", style=dict(size=12, table_size=11, margin=80),
             modification=Modification(
                 ["CC7.2", "CC8.1"],
                 ["Controls over the approval of changes did not operate effectively: 14 of 25 changes selected had been merged without approval. Nor did "
                  "alerts reach the on-call engineer between March 4 and June 19, 2025. As a result, the service commitments based on criteria CC7.2 "
                  "and CC8.1 were not achieved."],
                 "alerts reach the on-call engineer between March 4"),
             limits={"insurance": "Evidence was not provided before the end of fieldwork; the control was not tested."},
             findings=[
                 Finding("background", "Exception noted. 1 of 15 checks had been ordered after the first day of work.", 1, 15, "Offers depend on the check now.",
                         ("new hires", 61, 15)),
                 Finding("fraud", "The most recent risk assessment did not consider fraud.", None, None, "Fraud is a chapter of the assessment of January 2026."),
                 Finding("onboard", "Three (3) of fifteen (15) tickets lacked the manager's approval.", 3, 15, "Tickets without approval are refused.",
                         ("new hires", 61, 15)),
                 Finding("offboard", "Exceptions noted: for 13% of the terminated employees selected (2 of 15), access was revoked late.", 2, 15,
                         "Both accounts had not been used.", ("terminated employees", 44, 15)),
                 Finding("siem", "Alerts did not reach the on-call engineer between March 4 and June 19, 2025.", None, None,
                         "The route was repaired on June 19, 2025, and a daily test alert was added."),
                 Finding("incidents", "For one of the 3 security incidents, no review of causes was on file.", 1, 3, "", ("security incidents", 3, 3)),
                 Finding("change-approval", "Fourteen of the twenty-five changes selected had been merged without approval.", 14, 25,
                         "Since November 2025 the repository refuses changes without approval.", ("changes", 1744, 25)),
                 Finding("change-test", "No exceptions noted for the configuration; however, pipeline records of 1 in 25 changes had been deleted.", 1, 25,
                         "Records are kept for two years.", ("changes", 1744, 25)),
                 Finding("restore", "The restored data was not verified in either of the 2 restore tests.", 2, 2, "Row counts are compared from now on.",
                         ("half-yearly restore tests", 2, 2)),
                 Finding("retention", "Inspection of the settings revealed that no retention period had been configured for intake forms.", None, None,
                         "A period of seven years was configured on February 2, 2026.")],
             options=dict(prefix="AG", landscape=False, verbose_tests=True, prior_exceptions=True, other_vendors=True)),
    ]
