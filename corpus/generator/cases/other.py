"""Documents that people send instead of a SOC 2 report."""

from ..model import Contents, Heading, Items, Lines, Logo, Para, Section, Space, Style, Table
from ..paper import Paper


def cases():
    return [soc1(), soc3(), soc3_type2(), bridge_letter(), certificate(), penetration_test(), questionnaire(), marketing(), readiness()]


def period(start, end, as_of=None):
    return {"start": start, "end": end, "as_of": as_of}


def soc1():
    org = "Larkfield Payroll Systems, Inc."
    when = "throughout the period July 1, 2024 to June 30, 2025"
    objectives = {
        "1": ("Controls provide reasonable assurance that logical access to Larkfield Pay is limited to authorized "
              "individuals.",
              ["Access for new employees is approved by their manager.", "Access of terminated employees is "
                                                                         "removed within one business day.",
                                        "Access is reviewed each quarter.",
               "Administrative access requires multi-factor authentication.", "Passwords have at least twelve "
                                                                              "characters."]),
        "2": ("Controls provide reasonable assurance that changes to programs are authorized, tested and approved.",
              ["Changes are approved before release.", "Changes are tested before release.",
                  "Developers cannot deploy to production.", "Emergency changes are approved afterwards."]),
        "3": ("Controls provide reasonable assurance that payroll input is complete and accurate.",
              ["Imported hours are validated.", "Rejected records are reported to the user entity.",
                  "Control totals are compared.", "Changes of bank accounts are confirmed by e-mail."]),
        "4": ("Controls provide reasonable assurance that payroll is calculated completely and accurately.",
              ["Tax tables are updated each quarter and tested.", "Gross to net results are reconciled to input.",
                  "Variances above ten percent are reviewed before release."]),
        "5": ("Controls provide reasonable assurance that checks, payment files and reports are complete and "
              "delivered to authorized recipients.",
              ["Payment files are balanced to the payroll register.", "Recipients are set up by the user entity's "
                                                                      "administrator.",
                                        "Checks are counted by two people.", "Voided checks are logged."])}
    body = []
    for number, (objective, controls) in objectives.items():
        body += [Heading(f"Control Objective {number}", 2), Para(objective),
                 Table(["Control", "Description", "Tests of operating effectiveness", "Results"],
                       [[f"{number}.{n:02}", text, f"Inspected evidence for a sample of {10 + n * 5} items to "
                                                   "determine whether the control operated as described.",
                         "No exceptions noted." if (number, n) != ("3", 2) else
                             "Exception noted. For 1 of 20 rejected "
                                                                                "records selected, no report was "
                                                                                "sent to the user entity."]
                        for n, text in enumerate(controls, 1)], [10, 32, 38, 20])]
    letter = [Lines(["To the Board of Directors of Larkfield Payroll Systems, Inc."]), Heading("Scope", 2),
              Para(f"We have examined {org}'s (\"Larkfield\") description of its payroll processing system for "
                   f"processing user entities' payroll transactions {when} and the suitability of the design and "
                   "operating effectiveness of the controls included in the description to achieve the related "
                   "control objectives stated in the description, based on the criteria identified in "
                   "management's assertion. The controls and control objectives are those that management believes "
                   "are likely to be relevant to user entities' internal control over financial "
                   "reporting."),
              Para("The description indicates that certain control objectives can be achieved only if "
                   "complementary user entity controls assumed in the design of Larkfield's controls are suitably "
                   "designed "
                   "and operating effectively. Larkfield uses Stratovault Cloud, Inc., a subservice organization, "
                   "for hosting; the description excludes its control objectives and related controls."),
              Heading("Service organization's responsibilities", 2),
              Para("Larkfield has provided an assertion about the fairness of the presentation of the description "
                   "and suitability of the design and operating effectiveness of the controls. It specified the "
                   "control objectives and identified the risks that threaten their achievement."),
              Heading("Service auditor's responsibilities", 2),
              Para("We conducted our examination in accordance with attestation standards established by the "
                   "American Institute of Certified Public Accountants (AT-C section 320). Those standards require "
                   "that "
                   "we plan and perform the examination to obtain reasonable assurance about whether, in all "
                   "material respects, based on the criteria in management's assertion, the description is fairly "
                   "presented and the controls were suitably designed and operating effectively to achieve the "
                   "related control objectives."),
              Heading("Inherent limitations", 2),
              Para("Because of their nature, controls at a service organization may not prevent, or detect and "
                   "correct, all misstatements in processing or reporting transactions."),
              Heading("Opinion", 2),
              Para("In our opinion, in all material respects, based on the criteria described in Larkfield's "
                   "assertion:"),
              Items(["the description fairly presents the payroll processing system that was designed and "
                     f"implemented {when}.",
                     "the controls related to the control objectives stated in the description were suitably "
                     f"designed {when}.",
                     "the controls operated effectively to provide reasonable assurance that the control "
                     f"objectives were achieved {when}, if complementary controls operated effectively."], "alpha"),
              Heading("Restricted use", 2),
              Para("This report is intended solely for the information and use of management of Larkfield, user "
                   "entities of its payroll processing system during some or all of the period, and their auditors "
                   "who audit and report on such user entities' financial statements or internal control over "
                   "financial reporting."),
              Space(14), Lines(["Harrow & Quill LLP", "Columbus, Ohio", "August 22, 2025"])]
    return Paper("soc1-type2", "groff", "SOC 1 report", Style(font="Nimbus Roman", size=11, apostrophe="straight", justify=True, hyphenate=True, header=
        "Larkfield Payroll Systems, Inc.|SOC 1 Type 2", footer="|{page}|"),
                 [Section("cover", "", [Space(140), Lines([org], "center", 2, True), Space(20), Lines([
                     "System and Organization Controls Report", "Type 2"], "center", 1.5), Space(14),
                                        Lines(["Report on the payroll processing system and on the suitability of "
                                               "the design", "and operating effectiveness of controls",
                                        "July 1, 2024 to June 30, 2025"], "center")], show_title=False),
                  Section("contents", "Table of Contents", [Contents()]),
                  Section("auditor-report", "Section I: Independent Service Auditor's Report", letter),
                  Section("management-assertion", "Section II: Management's Assertion",
                          [Para(f"We have prepared the description of the payroll processing system {when} for user "
                                "entities and their auditors who have a sufficient understanding to consider it, "
                                "along with other "
                                "information including that about controls operated by user entities themselves, "
                                "when assessing the risks of material misstatements of financial statements."),
                           Para("We confirm that the description fairly presents the system and that controls "
                                "related to the control objectives were suitably designed and operated effectively."),
                           Lines(["Dorothea Vance", "Chief Executive Officer"])]),
                  Section("system-description", "Section III: Description of the Payroll Processing System",
                          [Para("Larkfield Pay computes payroll for manufacturers. Input arrives from time "
                                "terminals and by import; results leave as payment files, checks and reports for "
                                "the ledger."),
                           Heading("Complementary user entity controls", 2),
                           Items(["User entities are responsible for the completeness and accuracy of hours and "
                                  "rates.", "User entities are responsible for reviewing payroll registers.",
                                  "User entities are responsible for removing access of people who have left."],
                                      "number"),
                           Heading("Monitoring of vendors", 2), Para("Stratovault's SOC 2 Type II report for April "
                                                                     "1, 2024 to March 31, 2025 was reviewed.")]),
                  Section("tests-of-controls", "Section IV: Control Objectives, Controls, Tests and Results", body)],
                 dict(kind="soc1", type=2, period=period("2024-07-01", "2025-06-30"), report_date="2025-08-22", service_organization=org, system=
                     "payroll processing system",
                      service_auditor="Harrow & Quill LLP", auditor_location="Columbus, Ohio", opinion="unqualified"),
                 ["generic cover 'System and Organization Controls Report'", "Type 2, CUECs, operating effectiveness "
                                                                             "as in a SOC 2",
                                        "a SOC 2 mentioned in vendor monitoring"],
                 "The wrong subject: control objectives over financial reporting.")


def soc3():
    org = "Ashgrove Health Scheduling, P.B.C."
    when = "throughout the period January 1, 2025 to December 31, 2025"
    return Paper("soc3", "weasyprint", "SOC 3 report", Style(font="Carlito", size=11.5, color="#14532d", header="", footer=
        "Ashgrove Health Scheduling, P.B.C.|{page}"),
                 [Section("cover", "", [Space(150), Lines(["SOC 3"], "left", 3, True), Lines([org], "left", 1.6, True), Space(10),
                                        Lines(["Report on the Ashgrove Visit System Relevant to Security, "
                                               "Confidentiality, and Privacy", "JANUARY 1, 2025 TO DECEMBER 31, 2025"],
                                        "left", 1.1)], show_title=False),
                  Section("auditor-report", "Independent Service Auditor's Report",
                          [Lines([f"To the Members of the Board of {org}"]), Heading("Scope"),
                           Para("We have examined Ashgrove's accompanying assertion titled \"Assertion of the "
                                f"Management of {org}\" (assertion) that the controls within Ashgrove's Ashgrove "
                                "Visit System (system) were "
                                f"effective {when}, to provide reasonable assurance that Ashgrove's service "
                                "commitments and system requirements were achieved based on the trust services "
                                "criteria relevant to "
                                "security, confidentiality, and privacy (applicable trust services criteria) set "
                                "forth in TSP section 100, 2017 Trust Services Criteria for Security, "
                                "Availability, Processing "
                                "Integrity, Confidentiality, and Privacy."),
                           Heading("Service organization's responsibilities"),
                           Para("Ashgrove is responsible for its commitments and requirements, for effective "
                                "controls within the system, and for its assertion, including its completeness and "
                                "accuracy."),
                           Heading("Service auditor's responsibilities"),
                           Para("Our responsibility is to express an opinion, based on our examination, on whether "
                                "management's assertion is fairly stated. We followed attestation standards "
                                "established by the AICPA "
                                "and obtained evidence about whether controls were effective. We are required to "
                                "be independent and to meet our other ethical responsibilities."),
                           Heading("Inherent limitations"),
                           Para("There are inherent limitations in the effectiveness of any system of internal "
                                "control, including the possibility of human error and the circumvention of "
                                "controls."),
                           Heading("Opinion"),
                           Para("In our opinion, management's assertion that the controls within Ashgrove's system "
                                f"were effective {when} to provide reasonable assurance that Ashgrove's service "
                                "commitments and system "
                                "requirements were achieved based on the applicable trust services criteria is "
                                "fairly stated, in all material respects."),
                           Space(14), Lines(["Sutter Vale Accountancy Corporation", "Sacramento, California",
                               "February 20, 2026"])]),
                  Section("management-assertion", f"Assertion of the Management of {org}",
                          [Para("We are responsible for effective controls within the Ashgrove Visit System "
                                f"{when}. Our description of the boundaries of the system is presented in "
                                "Attachment A."),
                           Para("We have performed an evaluation of the effectiveness of the controls. Based on "
                                "it, we assert that they were effective to provide reasonable assurance that our "
                                "service commitments and "
                                "system requirements were achieved based on the applicable trust services criteria."), Lines([
                                    "Esperanza Duarte", "Chief Executive Officer"])]),
                  Section("system-description", "Attachment A: Boundaries of the Ashgrove Visit System",
                          [Para("The system consists of the booking site, forms, messaging, record connectors, "
                                "clinic console and consent ledger, of the people who run them, and of the "
                                "procedures and data involved."),
                           Para("It is hosted by Stratovault Cloud, Inc. Text messages are delivered by Tollgate "
                                "Messaging, Inc.")]),
                  Section("system-description", "Attachment B: Principal Service Commitments and System Requirements",
                          [Para("Ashgrove commits itself to protect what patients and clinics entrust to it, to "
                                "use it for the purposes stated, and to delete it when it is no longer needed."),
                           Items(["Encryption in storage and on the way", "Access by role and with a second factor",
                               "Answers to requests of data subjects within thirty days"])])],
                 dict(kind="soc3", period=period("2025-01-01", "2025-12-31"), report_date="2026-02-20", service_organization=org, system=
                     "Ashgrove Visit System",
                      service_auditor="Sutter Vale Accountancy Corporation", auditor_location="Sacramento, California", categories=[
                          "confidentiality", "privacy", "security"], opinion="unqualified"),
                 ["opinion on the assertion", "'in all material respects' at the end of the opinion",
                     "period in capitals on the cover"], "The public summary instead of the SOC 2.")


def soc3_type2():
    org = "Gannet Harbor Logistics Technology, LLC"
    when = "throughout the period July 1, 2024 to September 30, 2025"
    return Paper("soc3-called-type-2", "chromium", "SOC 3 Type 2", Style(font="Liberation Sans", size=10.5, color=
        "#7a3b00", apostrophe="straight", footer="SOC 2 Type 2 Report / {page}"),
                 [Section("cover", "", [Space(180), Lines(["SOC 3 TYPE 2"], "left", 2.6, True), Lines([org.upper()],
                     "left", 1.4), Lines(["TRUST SERVICES CATEGORIES: SECURITY, AVAILABILITY",
                         "PERIOD: 07/01/2024 through 09/30/2025"])], show_title=False),
                  Section("auditor-report", "1.0 INDEPENDENT ACCOUNTANT'S REPORT",
                          [Lines(["To Management of", org]),
                           Para(f"We have examined the assertion of management of {org} that controls within the "
                                f"DockSlot Scheduling System were effective {when}, to provide reasonable assurance "
                                "that service commitments "
                                "and system requirements were achieved based on the trust services criteria "
                                "relevant to Security and Availability (applicable trust services criteria) in TSP "
                                "100."),
                           Para("Management is responsible for its assertion and for controls. We are responsible "
                                "for an opinion on the assertion; we worked under attestation standards "
                                "established by the AICPA and were "
                                "independent. Controls have inherent limitations, and conclusions do not extend to "
                                "the future."),
                           Para(f"In our opinion, management's assertion that controls were effective {when} is "
                                "fairly stated, in all material respects."),
                           Lines(["Castellan Audit Services, CPAs", "Duluth, Minnesota", "Date: 11/14/2025"])]),
                  Section("management-assertion", "2.0 ASSERTION OF MANAGEMENT",
                          [Para(f"Management of {org} asserts that controls within the DockSlot Scheduling System "
                                f"were effective {when}, measured by the criteria for security and availability."),
                           Lines(["By: Theodore Amundsen", "Title: Chief Information Officer"])]),
                  Section("system-description", "3.0 BOUNDARIES OF THE SYSTEM",
                          [Para("DockSlot consists of booking, check-in, notification and integration services. It "
                                "is hosted by Nimbrel Web Hosting Corp. Customers enforce single sign-on for their "
                                "own users.")])],
                 dict(kind="soc3", period=period("2024-07-01", "2025-09-30"), report_date="2025-11-14", service_organization=org, system=
                     "DockSlot Scheduling System", service_auditor="Castellan Audit Services, CPAs",
                      auditor_location="Duluth, Minnesota", categories=["availability", "security"], opinion=
                          "unqualified"),
                 ["called SOC 3 Type 2", "a left-over footer says SOC 2 Type 2 Report"],
                     "A SOC 3 in words that sound like a SOC 2.")


def bridge_letter():
    return Paper("bridge-letter", "libreoffice", "Letter to customers", Style(font="Liberation Serif", size=11.5, header=
        "", footer="", header_from=1),
                 [Section("other-information", "", [Lines(["Cobaltworks Analytics, LLC",
                     "2200 Pearl Parkway, Boulder, Colorado 80302"], "right"), Space(30), Lines(["January 15, 2026"]), Space(10),
                          Lines(["To whom it may concern:"]),
                          Para("Brightwater Assurance, LLC issued a SOC 2 Type 2 report on our Cobalt Insight "
                               "Platform on November 21, 2025. It covers the period October 1, 2024 to September "
                               "30, 2025. This letter is about the "
                               "time from October 1, 2025 to December 31, 2025."),
                          Para("To the best of our knowledge, there have been no material changes in our control "
                               "environment since the end of the period that would adversely affect the "
                               "conclusions of that report. We have "
                               "experienced no security incidents that would have to be reported to customers."),
                          Para("This letter is not a replacement for the report and has not been examined by "
                               "Brightwater Assurance, LLC. The next report will cover the period October 1, 2025 "
                               "to September 30, 2026."),
                          Space(10), Lines(["Sincerely,"]), Space(30), Lines(["Marcus Oyelaran",
                              "Chief Operating Officer", "Cobaltworks Analytics, LLC"])], show_title=False)],
                 dict(kind="bridge-letter"), [
                     "names a SOC 2 Type 2 report with period, auditor and date", "no word 'bridge'"],
                 "The vendor's own letter for the months after a report.")


def certificate():
    return Paper("iso27001-certificate", "chromium", "Certificate", Style(font="Caladea", size=11, margin=50, color=
        "#8a6d1d", paper="a4", header="", footer="", header_from=1, title_align="center"),
                 [Section("other-information", "", [Logo("Nordlys Cert", "#8a6d1d"), Lines([
                     "Certificate of Registration"], "center", 2.4, True), Lines([
                         "Information Security Management System", "ISO/IEC 27001:2022"], "center", 1.5), Space(14),
                          Lines(["This is to certify that the management system of"], "center"), Lines([
                              "Fjordline Freight Data AS"], "center", 1.7, True), Lines([
                                  "Strandgaten 41, 5004 Bergen, Norway"], "center"),
                          Lines(["has been assessed and complies with the requirements of ISO/IEC 27001:2022 for "
                                 "the following scope:"], "center"),
                          Para("Development, operation and support of the Fjordline Manifest services, in "
                               "accordance with the Statement of Applicability, version 3.2, dated 12 January 2025.",
                                   "center"), Space(10),
                          Table([], [["Certificate number", "NC-ISMS-20417"], ["Initial certification", "4 March 2022"], [
                              "Date of issue", "4 March 2025"], ["Valid until", "3 March 2028"]], [40, 60]),
                          Lines(["Nordlys Certification Body AS, accredited under ISO/IEC 17021-1"], "center", .9)], landscape=True, show_title=False)],
                 dict(kind="iso27001-certificate"), [
                     "certification body is no auditor", "validity dates look like a period", "landscape"],
                 "A certificate of another scheme.")


def penetration_test():
    findings = [("F-01", "Medium", "6.1", "Session identifier not renewed after sign-in"), ("F-02", "Medium", "5.4",
        "Verbose error messages disclose software versions"),
                ("F-03", "Low", "3.7", "Cookies without the SameSite attribute"), ("F-04", "Low", "3.1",
                    "Missing rate limit on the password reset"),
                ("F-05", "Info", "0.0", "security.txt not published")]
    details = []
    for number, severity, score, title in findings:
        details += [Heading(f"{number} {title}", 2), Para(f"<b>Severity:</b> {severity} (CVSS 3.1 base score "
                                                          f"{score}). <b>Affected:</b> application at the staging "
                                                          "address. <b>Status after retest:</b> "
                                                          f"{'fixed' if severity == 'Medium' else 'open, risk accepted'}."),
                    Para("The tester observed the behaviour with an intercepting proxy and confirmed it with two "
                         "accounts of different roles. An attacker who is able to use it would still need another "
                         "weakness to reach data."),
                    Para("Recommendation: change the configuration as described by the framework's manual, and add "
                         "a test so that the weakness does not come back.")]
    return Paper("penetration-test", "latex", "Penetration test report", Style(size=11, header=
        "Quarrystone Offensive Security||Confidential", footer="||{page}", apostrophe="curly"),
                 [Section("cover", "", [Space(160), Lines(["Penetration Test Report"], "center", 2, True), Lines([
                     "Quillet Labs, Inc."], "center", 1.6), Lines(["Web application and interface",
                         "Test period: April 28, 2025 to May 8, 2025"], "center"), Space(40), Lines([
                             "Quarrystone Offensive Security, LLC"], "center")], show_title=False),
                  Section("contents", "Contents", [Contents()], probe="Contents Executive Summary"),
                  Section("other-information", "Executive Summary", [Para("Quillet Labs, Inc. ordered a "
                                                                          "penetration test of its interface and "
                                                                          "console in preparation for its SOC 2 "
                                                                          "Type II examination (criteria CC4.1 and "
                                                                          "CC7.1). Qualified testers worked from "
                                                                          "April 28, 2025 to May 8, 2025 along the "
                                                                          "OWASP testing guide."),
                          Para("No critical or high finding was made. Two medium findings were fixed and retested "
                               "on May 19, 2025."), Table(["Id", "Severity", "CVSS", "Finding"], [list(f) for f in findings], [12, 14, 12, 62])]),
                  Section("other-information", "Methodology", [Para("Testing followed the steps of reconnaissance, "
                                                                    "mapping, discovery and exploitation. Denial "
                                                                    "of service and social engineering were out of "
                                                                    "scope."), Items(["Grey-box access with two roles",
                                        "No access to source code", "Testing from two fixed addresses"])]),
                  Section("other-information", "Findings", details, probe="F-01 Session identifier not renewed "
                                                                          "after sign-in Severity")],
                 dict(kind="penetration-test"), [
                     "mentions SOC 2 Type II and criteria", "a test period", "'Qualified testers'"],
                         "A useful supplement that is no audit report.")


def questionnaire():
    asked = [("AIS-01.1", "Are security requirements part of software development?", "Yes",
        "Reviews and tests are part of each change."), ("BCR-02.1", "Is the continuity plan tested every year?", "Yes",
            "Last test on 11/06/2024."),
             ("CCC-03.1", "Are changes approved before release?", "Yes", "See our SOC 2 Type II report."), ("CEK-01.1",
                 "Is customer data encrypted at rest?", "Yes", "AES-256."), ("DCS-01.1",
                     "Are data centers physically protected?", "Yes", "By the hosting company."),
             ("DSP-07.1", "Is privacy considered in design?", "Yes", "New fields are approved."), ("GRC-01.1",
                 "Is there a governance program?", "Yes", "With a policy set reviewed yearly."), ("HRS-01.1",
                     "Are candidates screened?", "Yes", "As far as the law allows."),
             ("IAM-02.1", "Are strong passwords demanded?", "Yes", "Twelve characters and a second factor."), (
                 "IAM-08.1", "Is access reviewed?", "Yes", "Quarterly."), ("IPY-01.1",
                     "Can customers export their data?", "Yes", "At any time."),
             ("IVS-03.1", "Is network traffic encrypted?", "Yes", "TLS 1.2 or higher."), ("LOG-01.1",
                 "Are logs collected?", "Yes", "Kept for one year."), ("SEF-01.1", "Is there an incident plan?", "Yes",
                     "Exercised every year."),
             ("STA-01.1", "Are suppliers assessed?", "Yes", "Critical ones every year."), ("TVM-01.1",
                 "Are vulnerabilities scanned for?", "Yes", "Daily."), ("UEM-01.1", "Are endpoints managed?", "Yes",
                     "With encryption and protection."), ("A&A-02.1", "Are independent audits carried out?", "Yes",
                         "SOC 2 Type 2 for 07/01/2024 - 09/30/2025 by Castellan Audit Services, CPAs; unqualified "
                         "opinion.")]
    rows = [[q, f"{text} ({domain})", a, n] for domain in ("cloud", "on premises", "remote work") for q, text, a, n in asked]
    return Paper("questionnaire", "libreoffice", "Questionnaire", Style(font="Liberation Sans", size=10, table_size=9, header=
        "Security questionnaire|", footer="Page {page} of {pages}", color="#003366", head_fill="#003366", head_color=
            "#ffffff"),
                 [Section("other-information", "Consensus Assessment Questionnaire", [Para(
                     "Answered by Gannet Harbor Logistics Technology, LLC on October 2, 2025. Answers are the "
                     "vendor's own and were not audited."),
                          Table(["Question ID", "Question", "Answer", "Remarks"], rows, [14, 46, 10, 30])], landscape=True)],
                 dict(kind="questionnaire"), [
                     "names a SOC 2 Type 2 report with period, auditor and opinion",
                         "control ids of another catalogue"], "Self-assessment by the vendor.")


def marketing():
    return Paper("marketing-page", "chromium", "We are SOC 2 certified!", Style(font="Lato", size=13, color="#b3005e", header=
        "", footer="https://www.quillet.example/trust", header_from=1),
                 [Section("other-information", "", [Logo("Quillet", "#b3005e"), Space(30), Lines([
                     "Quillet is SOC 2 Type II certified!"], "center", 2.4, True),
                          Para("Security is in our DNA. Our controls were examined by an independent auditor "
                               "against the trust services criteria for security, and passed without exceptions. "
                               "Enterprise-grade encryption, single sign-on and 99.9 % uptime come with every plan.",
                                   "center"),
                          Lines(["SOC 2 TYPE II COMPLIANT", "GDPR READY", "CERTIFICATE OF COMPLIANCE 2025"], "center", 1.3, True), Items([
                              "Multi-factor authentication", "Penetration tests every year",
                                  "A security team that never sleeps"]),
                          Lines(["Request our report today: trust@quillet.example"], "center", 1.2)], show_title=False)],
                 dict(kind="other"), ["SOC 2 Type II in large letters", "no letter, no period, no auditor"],
                     "A claim, not evidence.")


def readiness():
    rows = [[f"CC{a}.{b}", state, text] for a, b, state, text in (
        (1, 1, "Met", "Code of conduct exists and is signed."), (2, 2, "Partly met",
            "Policies exist; half of them have no owner."), (3, 2, "Not met", "No risk assessment was performed."), (4, 1,
                "Partly met", "Scans run, results are not followed up."),
        (5, 3, "Partly met", "Procedures are incomplete."), (6, 1, "Met", "Multi-factor authentication is enforced."), (6, 2,
            "Not met", "2 of 10 terminated employees still had access."), (6, 3, "Partly met",
                "Access reviews have not started."),
        (6, 8, "Met", "Endpoint protection is installed."), (7, 2, "Partly met", "Logs are collected but not watched."), (7, 4,
            "Not met", "There is no incident response plan."), (8, 1, "Met", "Changes are reviewed."), (9, 2,
                "Not met", "Vendors are not assessed."))]
    return Paper("readiness-assessment", "weasyprint", "SOC 2 readiness assessment", Style(font="Open Sans", size=10, color=
        "#005f73", header="Tamarack Field Software, Inc.|Draft for discussion purposes", footer="{page}"),
                 [Section("cover", "", [Space(160), Lines(["SOC 2 Readiness Assessment"], "left", 2.2, True), Lines([
                     "Tamarack Field Software, Inc."], "left", 1.5), Lines(["Observations and recommendations",
                         "September 2024"])], show_title=False),
                  Section("other-information", "Purpose and limits", [Para("Cedar Bench Consulting, LLC was asked "
                                                                           "to compare the controls of Tamarack "
                                                                           "Field Software, Inc. with the trust "
                                                                           "services criteria for security, in "
                                                                           "preparation for a SOC 2 Type 1 "
                                                                           "examination as of March 31, 2025."),
                          Para("This was a consulting engagement. It was not an examination or audit; we express "
                               "no opinion or conclusion, and the document must not be given to customers as a "
                               "report.")]),
                  Section("other-information", "Observations and recommendations", [Table(["Criterion", "State",
                      "Observation"], rows, [16, 18, 66]),
                          Heading("Remediation plan"), Items(["Name an owner for each policy by October 31, 2024.",
                              "Perform a risk assessment by November 30, 2024.",
                                  "Start quarterly access reviews in the "
                                                                                 "fourth quarter.",
                                        "Write and exercise an incident response plan."], "number")],
                          probe="Criterion State Observation")],
                 dict(kind="other"), [
                     "criteria, gaps, samples and a draft mark as in a SOC 2", "'we express no opinion'"],
                         "Homework before an examination.")
