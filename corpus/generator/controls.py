"""The library of controls from which every case takes its own.

A control is (key, criteria, text, tests, sample).  A test is (verb, object, claim): verb is inspect,
observe, inquire or reperform; {s} in an object is where the firm writes its sample.  A sample is
(unit in the plural, population, size); without one the whole item was inspected.
Words in braces are each vendor's own (see vendors.py).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Control:
    key: str
    criteria: tuple
    text: str
    tests: tuple
    sample: tuple = ()


def _c(key, criteria, text, tests, sample=()):
    return Control(key, tuple(criteria.split()), text, tuple(tests), sample)


LIBRARY = [
    # CC1
    _c("conduct", "CC1.1 CC1.5", "Employees sign the code of conduct on hire and again every year. Deviations from "
                                 "the code are addressed by Human Resources.",
       [("inspect", "the signed acknowledgements of {s}", "the code of conduct had been signed on hire")], (
           "new hires", 48, 15)),
    _c("sanctions", "CC1.1", "A disciplinary process is laid down in the employee handbook and applies to breaches "
                             "of policy.",
       [("inspect", "the employee handbook", "disciplinary steps for breaches of policy were laid down")]),
    _c("background", "CC1.1 CC1.4", "Background checks are completed for candidates before their first day, as far "
                                    "as local law allows; an adverse result is escalated to Legal.",
       [("inspect", "the screening records of {s}", "a background check had been completed before the start date")], (
           "new hires", 48, 15)),
    _c("board", "CC1.2", "The board of directors meets each quarter and reviews security, risk and audit matters.",
       [("inspect", "the minutes of {s}", "security, risk and audit matters were on the agenda")], (
           "quarterly board meetings", 4, 2)),
    _c("board-independent", "CC1.2", "At least two members of the board are independent of management.",
       [("inspect", "the list of board members and their biographies", "two or more members were independent of "
                                                                       "management")]),
    _c("orgchart", "CC1.3", "An organization chart shows reporting lines and is updated when positions change.",
       [("inspect", "the organization chart", "reporting lines were shown and the chart was current")]),
    _c("roles", "CC1.3 CC1.5", "Responsibilities for designing, operating and monitoring controls are written into "
                               "job descriptions.",
       [("inspect", "the job descriptions for {s}", "responsibilities for internal control were described")], (
           "job titles", 31, 5)),
    _c("ciso", "CC1.3", "The {security_lead} is responsible for the information security program and reports to "
                        "the {exec}.",
       [("inquire", "the {security_lead}", "the role carried responsibility for the security program"),
        ("inspect", "the job description of the {security_lead}", "responsibility for the security program was "
                                                                  "assigned")]),
    _c("hiring", "CC1.4", "Candidates are interviewed by at least two people to verify that they are qualified for "
                          "the position.",
       [("inspect", "the interview records of {s}", "two interviewers had assessed whether the candidate was "
                                                    "qualified")], ("new hires", 48, 15)),
    _c("training", "CC1.4 CC2.2", "Personnel complete security awareness training within {training_days} days of "
                                  "hire and every year after that.",
       [("inspect", "the training records of {s}", "security awareness training was completed in the last year")], (
           "current employees", 214, 25)),
    _c("performance", "CC1.5", "Managers hold a written performance review with each employee once a year.",
       [("inspect", "the performance reviews of {s}", "a review was held and documented within the year")], (
           "current employees", 214, 25)),
    # CC2
    _c("asset-inventory", "CC2.1 CC6.1", "An inventory of production systems and data stores is maintained and "
                                         "reconciled each quarter.",
       [("inspect", "the inventory and {s}", "production systems were listed and the inventory was reconciled")], (
           "quarterly reconciliations", 4, 2)),
    _c("dataflow", "CC2.1", "Data flow diagrams and network diagrams are kept and reviewed every year.",
       [("inspect", "the data flow and network diagrams", "the diagrams were reviewed within the year")]),
    _c("policies", "CC2.2 CC5.3", "Information security policies are approved by management, reviewed every year "
                                  "and published on the intranet.",
       [("inspect", "the information security policies and their revision history",
           "the policies were approved and reviewed "
                                                                                    "within the year"),
        ("observe", "the intranet", "the policies were available to personnel")]),
    _c("policy-exceptions", "CC5.3 CC2.2", "Exceptions to the security policies are approved by the "
                                           "{security_lead}, logged in the exceptions register and tracked until "
                                           "they expire.",
       [("inspect", "the exceptions register", "exceptions to policy were approved and had an expiry date")]),
    _c("whistle", "CC2.2 CC1.1", "A confidential channel lets personnel report concerns anonymously.",
       [("observe", "the reporting channel on the intranet", "personnel could report concerns without giving a name")]),
    _c("newsletter", "CC2.2", "Changes to security duties are announced to personnel at the monthly all-hands "
                              "meeting.",
       [("inspect", "the slides of {s}", "changes to security duties were announced")], ("monthly meetings", 12, 2)),
    _c("terms", "CC2.3", "Commitments to customers are set out in the master agreement and the service level "
                         "agreement.",
       [("inspect", "the executed agreements of {s}", "security and availability commitments were set out")], (
           "new customers", 63, 15)),
    _c("support", "CC2.3 CC7.3", "Customers report problems and security concerns through the support portal, "
                                 "which is staffed around the clock.",
       [("observe", "the support portal", "customers could report problems and security concerns")]),
    _c("release-notes", "CC2.3 CC8.1", "Release notes describing changes that affect customers are published with "
                                       "every release.",
       [("inspect", "the release notes of {s}", "changes that affect customers were described")], ("releases", 26, 5)),
    # CC3
    _c("objectives", "CC3.1", "Management sets objectives for security and the other categories in scope at its "
                              "yearly planning session.",
       [("inspect", "the minutes of the yearly planning session", "objectives were set and written down")]),
    _c("risk-assessment", "CC3.1 CC3.2", "A risk assessment covering threats, vulnerabilities, likelihood and "
                                         "impact is performed every year.",
       [("inspect", "the most recent risk assessment", "threats were identified and rated for likelihood and impact")]),
    _c("risk-register", "CC3.2 CC5.1", "Risks are recorded in a risk register with an owner and a treatment plan, "
                                       "and reviewed quarterly.",
       [("inspect", "the risk register and the minutes of {s}", "risks had owners and treatment plans and were "
                                                                "reviewed")], ("quarterly risk meetings", 4, 2)),
    _c("fraud", "CC3.3", "The yearly risk assessment considers how fraud could be committed and which incentives "
                         "exist for it.",
       [("inspect", "the most recent risk assessment", "fraud scenarios were considered")]),
    _c("change-risk", "CC3.4", "New products, acquisitions and changes of technology are assessed for risk before "
                               "they are started.",
       [("inspect", "the risk assessments of {s}", "risk was assessed before the project was started")], (
           "new projects", 9, 3)),
    # CC4
    _c("internal-audit", "CC4.1 CC4.2", "An internal review of controls is carried out every half-year and its "
                                        "results are reported to senior management.",
       [("inspect", "the reports of the internal reviews", "controls were evaluated and results were reported to "
                                                           "senior management")]),
    _c("pentest", "CC4.1 CC7.1", "A third party performs a penetration test of the application and the external "
                                 "network every year.",
       [("inspect", "the penetration test report dated {pentest_date}", "the application and external network were "
                                                                        "in scope")]),
    _c("scan-external", "CC4.1 CC7.1", "Vulnerability scans of production hosts run {scan_cadence} and findings "
                                       "rated critical or high are ticketed.",
       [("inspect", "the configuration of the scanner and the output of {s}",
           "scans ran as scheduled and critical and "
                                                                              "high findings were ticketed")], (
                                        "scans", 52, 10)),
    _c("deficiencies", "CC4.2", "Control deficiencies are logged, assigned to an owner and followed to closure by "
                                "the {security_lead}.",
       [("inspect", "the tickets of {s}", "an owner was assigned and the deficiency was followed to closure")], (
           "control deficiencies", 11, 3)),
    # CC5
    _c("control-matrix", "CC5.1 CC5.2", "Control activities are documented in a control matrix that maps them to "
                                        "the risks that they reduce.",
       [("inspect", "the control matrix", "control activities were mapped to risks")]),
    _c("sod-matrix", "CC5.1 CC6.3", "A segregation of duties matrix lists the combinations of roles that one "
                                    "person may not hold.",
       [("inspect", "the segregation of duties matrix and the listing of roles",
           "no person held a forbidden combination")]),
    _c("itgc-owner", "CC5.2", "The {platform_lead} approves the set of technology controls for each new platform "
                              "before it goes live.",
       [("inspect", "the approval records of {s}", "technology controls were approved before going live")], (
           "new platforms", 2, 1)),
    _c("procedures", "CC5.3", "Step-by-step procedures exist for operating the controls that support the security "
                              "policies.",
       [("inspect", "the operating procedures", "steps, owners and records were described")]),
    # CC6
    _c("sso-mfa", "CC6.1 CC6.6", "Access to the production console and to {idp} requires single sign-on with "
                                 "multi-factor authentication.",
       [("inspect", "the authentication policy of {idp}", "multi-factor authentication was enforced for all users"),
        ("observe", "an engineer signing in to the production console", "a second factor was demanded")]),
    _c("password", "CC6.1", "Passwords of internal accounts have at least {password_length} characters and are "
                            "checked against lists of breached passwords.",
       [("inspect", "the password settings", "length and breach checks were configured as described")]),
    _c("encryption-rest", "CC6.1 C1.1", "Customer data is encrypted at rest with AES-256 using keys held in the "
                                        "key management service.",
       [("inspect", "the storage configuration of production databases and volumes", "encryption at rest was enabled")]),
    _c("keys", "CC6.1", "Encryption keys are rotated every year and access to them is limited to {key_holders}.",
       [("inspect", "the rotation settings and the access listing of the key management service",
           "keys were rotated and access was limited")]),
    _c("tenant", "CC6.1 C1.1", "Each customer's data is separated logically by a tenant identifier that is checked "
                               "on every query.",
       [("reperform", "a query for another tenant's record with a test account", "the query was refused")]),
    _c("unique-ids", "CC6.1 CC6.2", "Personnel sign in with unique user IDs; shared accounts are not permitted in "
                                    "production.",
       [("inspect", "the listing of production accounts", "accounts were assigned to single persons")]),
    _c("onboard", "CC6.2 CC6.3", "Access for new personnel is granted after a ticket has been approved by their "
                                 "manager.",
       [("inspect", "the access request tickets of {s}", "a manager had approved access before it was granted")], (
           "new hires", 48, 15)),
    _c("offboard", "CC6.2 CC6.3", "Access is revoked within {revoke} of a person's termination.",
       [("inspect", "the termination tickets and account logs of {s}", "access was revoked within {revoke}")], (
           "terminated employees", 37, 15)),
    _c("access-review", "CC6.2 CC6.3", "System owners review user access to production systems each quarter and "
                                       "have inappropriate access removed.",
       [("inspect", "the records of {s}", "access was reviewed and changes asked for were carried out")], (
           "quarterly access reviews", 4, 2)),
    _c("privileged", "CC6.3", "Privileged access to production is limited to members of the {platform_team} by role.",
       [("inspect", "the listing of privileged users and their job titles", "privileged access was limited to "
                                                                            "members of the {platform_team}")]),
    _c("breakglass", "CC6.3", "Emergency access to production is granted for at most eight hours and reviewed "
                              "afterwards.",
       [("inspect", "the records of {s}", "emergency access had expired and was reviewed")], (
           "emergency access grants", 14, 5)),
    _c("transfer", "CC6.3", "When personnel change position, access no longer needed is removed within five "
                            "business days.",
       [("inspect", "the transfer tickets of {s}", "access no longer needed was removed")], ("transferred employees", 12, 4)),
    _c("badge", "CC6.4", "Entrances to the {city} office are locked and opened by badge; badges are issued on "
                         "approval by Facilities.",
       [("observe", "the entrances of the {city} office", "the doors were locked and opened by badge"),
        ("inspect", "the badge request tickets of {s}", "Facilities had approved the badge")], ("new badges", 29, 5)),
    _c("visitors", "CC6.4", "Visitors sign in at reception and are escorted with the exception of public areas.",
       [("inspect", "the visitor log of {s}", "visitors had signed in and had an escort")], ("days", 251, 5)),
    _c("datacenter", "CC6.4 CC6.5", "Physical access to the data centers is controlled by {cloud}; {org} reviews "
                                    "{cloud}'s SOC 2 Type II report every year.",
       [("inspect", "the review memorandum of the SOC 2 Type II report of {cloud}", "physical security controls were "
                                                                                    "considered and exceptions "
                                                                                    "were evaluated")]),
    _c("media", "CC6.5", "Laptops and drives are wiped or destroyed before they are disposed of, and a certificate "
                         "is kept.",
       [("inspect", "the certificates of destruction for {s}", "data was made unreadable before disposal")], (
           "disposed devices", 22, 5)),
    _c("firewall", "CC6.6", "Firewall rules deny all inbound traffic except for port 443; rule changes are "
                            "approved by the {platform_lead}.",
       [("inspect", "the firewall rules of production", "inbound traffic was denied by default")]),
    _c("firewall-review", "CC6.6", "Firewall rules and security groups are reviewed every half-year.",
       [("inspect", "the records of {s}", "the rules were reviewed and changes followed up")], (
           "half-yearly firewall reviews", 2, 1)),
    _c("vpn", "CC6.6", "Remote administration is possible only through an encrypted VPN with device certificates.",
       [("inspect", "the VPN configuration", "device certificates and encryption were demanded")]),
    _c("waf", "CC6.6", "A web application firewall stands in front of the public endpoints and blocks known attack "
                       "patterns.",
       [("inspect", "the web application firewall configuration", "blocking mode was enabled for public endpoints")]),
    _c("tls", "CC6.7", "Data sent over public networks is encrypted with TLS 1.2 or higher.",
       [("reperform", "a connection to the public endpoints with an older protocol", "the connection was refused")]),
    _c("removable", "CC6.7", "Removable storage is blocked on company laptops by the device management tool.",
       [("inspect", "the device management policy", "removable storage was blocked")]),
    _c("disk", "CC6.7", "Company laptops have full-disk encryption enabled.",
       [("inspect", "the device management status of {s}", "full-disk encryption was enabled")], ("laptops", 198, 25)),
    _c("edr", "CC6.8", "Endpoint protection is installed on laptops and servers and updates itself daily.",
       [("inspect", "the endpoint protection status of {s}", "the agent was installed and up to date")], (
           "laptops and servers", 341, 25)),
    _c("software-install", "CC6.8", "Only software approved by the {it_team} can be installed on company devices.",
       [("inspect", "the application allow-list", "software not on the list was blocked")]),
    # CC7
    _c("baseline", "CC7.1", "Production hosts are built from hardened images; drift from the baseline raises an "
                            "alert.",
       [("inspect", "the hardening baseline and the drift settings", "hosts were built from the image and drift "
                                                                     "raised an alert")]),
    _c("patching", "CC7.1", "Critical patches are applied to production hosts within {patch_days} days of release.",
       [("inspect", "the patch records of {s}", "critical patches were applied within {patch_days} days")], (
           "critical patches", 57, 15)),
    _c("dependency", "CC7.1 CC8.1", "Source code dependencies are scanned for known vulnerabilities on every build.",
       [("inspect", "the build configuration of {s}", "dependency scanning was part of the build")], ("repositories", 44, 10)),
    _c("siem", "CC7.2", "Logs of production systems are collected in {siem}, where rules raise alerts on "
                        "suspicious activity.",
       [("inspect", "the log sources and alert rules of {siem}", "production logs were collected and alerts were "
                                                                 "configured")]),
    _c("alerts", "CC7.2 CC7.3", "The on-call engineer acknowledges security alerts within thirty minutes and "
                                "investigates failed login attempts above the threshold.",
       [("inspect", "the alert records of {s}", "alerts were acknowledged within thirty minutes and investigated")], (
           "security alerts", 386, 25)),
    _c("ids", "CC7.2 CC6.6", "Network traffic at the boundary is watched by an intrusion detection system.",
       [("inspect", "the intrusion detection configuration", "boundary traffic was watched and alerts were sent to "
                                                             "the on-call engineer")]),
    _c("triage", "CC7.3", "Security events are triaged by severity, P1 to P4, and incidents are declared by the "
                          "incident manager.",
       [("inspect", "the tickets of {s}", "a severity was given and the decision about an incident was recorded")], (
           "security events", 73, 15)),
    _c("ir-plan", "CC7.4", "An incident response plan names roles, steps for containment and duties to notify; it "
                           "is reviewed every year.",
       [("inspect", "the incident response plan", "roles, containment and notification were described and the plan "
                                                  "was reviewed")]),
    _c("incidents", "CC7.4 CC7.5", "Security incidents are documented, contained, resolved and followed by a "
                                   "review of causes.",
       [("inspect", "the incident records of {s}", "containment, resolution and a review of causes were documented")], (
           "security incidents", 3, 3)),
    _c("tabletop", "CC7.4 CC7.5", "The incident response plan is exercised in a tabletop every year.",
       [("inspect", "the record of the tabletop exercise", "the plan was exercised and lessons were recorded")]),
    _c("postmortem", "CC7.5", "Corrective actions from incident reviews are ticketed and completed.",
       [("inspect", "the tickets of {s}", "corrective actions were completed")], ("corrective actions", 8, 3)),
    # CC8
    _c("change-approval", "CC8.1", "Changes to production code are peer reviewed and approved in {repo} before "
                                   "they are merged.",
       [("inspect", "the pull requests of {s}", "someone other than the author had reviewed and approved the "
                                                "change before it was merged")], ("changes", 1246, 25)),
    _c("change-test", "CC8.1", "Automated tests run on each change; a change with a failed test cannot be deployed.",
       [("inspect", "the pipeline records of {s}", "tests had passed before deployment"),
        ("inspect", "the pipeline configuration", "a failed test stopped the deployment")], ("changes", 1246, 25)),
    _c("emergency-change", "CC8.1", "Emergency changes are approved by the {platform_lead} within one business day "
                                    "after they were made.",
       [("inspect", "the records of {s}", "the change was approved within one business day")], ("emergency changes", 19, 5)),
    _c("environments", "CC8.1", "Development, test and production environments are separate and customer data is "
                                "not used for testing.",
       [("inspect", "the accounts of the environments", "the environments were separate"),
        ("inquire", "the {platform_lead}", "customer data was not used for testing")]),
    _c("deploy-rights", "CC8.1 CC6.3", "Only the deployment pipeline and named release engineers can deploy to "
                                       "production.",
       [("inspect", "the deployment permissions", "deployment was limited to the pipeline and named release engineers")]),
    _c("infra-code", "CC8.1", "Infrastructure is described as code and changed through the same review as the "
                              "application.",
       [("inspect", "the infrastructure changes of {s}", "the change was reviewed and approved before it was applied")], (
           "infrastructure changes", 322, 25)),
    # CC9
    _c("bcp", "CC9.1", "A business continuity plan is maintained and reviewed by management every year.",
       [("inspect", "the business continuity plan", "the plan was reviewed by management within the year")]),
    _c("insurance", "CC9.1", "Cyber insurance is carried to offset the cost of business disruptions.",
       [("inspect", "the certificate of insurance", "cyber cover was in force")]),
    _c("vendor-review", "CC9.2", "Critical vendors are assessed before they are engaged and every year after that; "
                                 "SOC reports are reviewed for exceptions and qualified opinions.",
       [("inspect", "the assessments of {s}", "the vendor was assessed and its SOC report was reviewed")], (
           "critical vendors", 11, 4)),
    _c("vendor-contract", "CC9.2", "Agreements with vendors that handle customer data contain duties of "
                                   "confidentiality and security.",
       [("inspect", "the agreements of {s}", "duties of confidentiality and security were agreed")], ("vendors", 23, 5)),
    # A1
    _c("capacity", "A1.1", "Use of processing, memory and storage is monitored; alerts are raised at 80 percent.",
       [("inspect", "the monitoring dashboards and thresholds", "use was monitored and alerts were configured at "
                                                                "80 percent")]),
    _c("capacity-plan", "A1.1", "Capacity forecasts are reviewed each quarter by the {platform_lead}.",
       [("inspect", "the forecasts of {s}", "capacity was reviewed")], ("quarters", 4, 2)),
    _c("backup", "A1.2", "Databases are backed up every day to a second region and failed backups are investigated.",
       [("inspect", "the backup logs of {s}", "the backup had completed or its failure was investigated")], ("days", 365, 25)),
    _c("replication", "A1.2", "Production runs in two availability zones with automatic failover.",
       [("inspect", "the deployment configuration", "two availability zones and automatic failover were configured")]),
    _c("environmental", "A1.2", "Fire suppression, power and cooling of the data centers are provided by {cloud}.",
       [("inspect", "the review memorandum of {cloud}'s report", "environmental protections were considered")]),
    _c("restore", "A1.3 A1.2", "A restore of the production database is tested every half-year.",
       [("inspect", "the restore test records of {s}", "the data was restored and verified")], (
           "half-yearly restore tests", 2, 2)),
    _c("dr-test", "A1.3 CC7.5", "The disaster recovery plan is tested every year against its recovery time objective.",
       [("inspect", "the disaster recovery test report dated {dr_date}", "recovery met the recovery time objective")]),
    # C1
    _c("classification", "C1.1", "Data is classified in four levels and handled according to its level.",
       [("inspect", "the data classification policy", "four levels and rules for handling were defined")]),
    _c("nda", "C1.1", "Personnel and contractors sign a confidentiality agreement before access is granted.",
       [("inspect", "the agreements of {s}", "a confidentiality agreement was signed before access was granted")], (
           "new hires and contractors", 61, 15)),
    _c("dlp", "C1.1 CC6.7", "Outbound e-mail and file sharing are scanned for confidential data.",
       [("inspect", "the data loss prevention rules", "outbound e-mail and file sharing were scanned")]),
    _c("deletion", "C1.2", "Customer data is deleted within {deletion_days} days of the end of the agreement.",
       [("inspect", "the deletion tickets of {s}", "data was deleted within {deletion_days} days")], (
           "ended agreements", 18, 5)),
    _c("retention", "C1.2 P4.2", "Retention periods are configured for each kind of data and enforced by a nightly "
                                 "job.",
       [("inspect", "the retention settings and the job log", "retention was enforced by the job")]),
    # PI1
    _c("pi-spec", "PI1.1", "Specifications of data fields, formats and calculations are published for customers "
                           "and kept current.",
       [("inspect", "the published specifications", "fields, formats and calculations were described")]),
    _c("pi-input", "PI1.2", "Files and API calls are validated against the schema; records that fail are rejected "
                            "with an exception report to the sender.",
       [("reperform", "the upload of a file with invalid records", "the records were rejected and an exception "
                                                                   "report was sent")]),
    _c("pi-totals", "PI1.2 PI1.3", "Record counts and control totals of each batch are compared before processing "
                                   "begins.",
       [("inspect", "the batch records of {s}", "counts and totals were compared before processing")], (
           "daily batches", 365, 25)),
    _c("pi-jobs", "PI1.3", "Scheduled jobs are monitored; failed jobs are rerun and batch exceptions are resolved "
                           "within one business day.",
       [("inspect", "the job records of {s}", "failed jobs were rerun and exceptions were resolved within one "
                                              "business day")], ("failed jobs", 41, 10)),
    _c("pi-recon", "PI1.3 PI1.4", "Totals of results are reconciled to totals of inputs every day.",
       [("inspect", "the reconciliations of {s}", "totals agreed or differences were explained")], ("days", 365, 25)),
    _c("pi-output", "PI1.4", "Reports are delivered only to recipients set up by the customer's administrator.",
       [("inspect", "the delivery settings of {s}", "recipients had been set up by the customer's administrator")], (
           "customers", 640, 25)),
    _c("pi-store", "PI1.5", "Inputs and results are kept in versioned storage that cannot be changed for seven years.",
       [("inspect", "the storage settings", "versioning and the lock of seven years were enabled")]),
    # Privacy
    _c("p-notice", "P1.1", "A privacy notice is published on the web site and reviewed by the privacy officer "
                           "every year.",
       [("inspect", "the privacy notice and its revision history", "the notice was reviewed within the year")]),
    _c("p-choice", "P2.1", "Data subjects can choose which optional data is collected and can withdraw consent in "
                           "the application.",
       [("reperform", "the withdrawal of consent with a test account", "optional data was no longer collected")]),
    _c("p-collect", "P3.1", "New data fields are approved by the privacy officer before they are collected.",
       [("inspect", "the approvals of {s}", "the privacy officer had approved the field")], ("new data fields", 17, 5)),
    _c("p-explicit", "P3.2", "Explicit consent is recorded before sensitive personal information is collected.",
       [("inspect", "the consent records of {s}", "consent was recorded before collection")], ("data subjects", 9120, 25)),
    _c("p-use", "P4.1", "Access to personal information is limited to purposes stated in the privacy notice.",
       [("inspect", "the access listing of the personal data store", "access was limited to roles with a stated "
                                                                     "purpose")]),
    _c("p-dispose", "P4.3", "Personal information is erased within thirty days of a verified request.",
       [("inspect", "the requests of {s}", "data was erased within thirty days")], ("erasure requests", 46, 10)),
    _c("p-access", "P5.1", "Requests for access are answered within thirty days after the person's identity has "
                           "been verified.",
       [("inspect", "the requests of {s}", "identity was verified and the request was answered within thirty days")], (
           "access requests", 58, 10)),
    _c("p-correct", "P5.2 P7.1", "Data subjects can correct their profile themselves or through support.",
       [("reperform", "a correction with a test account", "the profile was corrected")]),
    _c("p-disclose", "P6.1 P6.2", "Disclosures to third parties are made on consent or contract and recorded in "
                                  "the disclosure register.",
       [("inspect", "the register entries of {s}", "consent or contract was noted")], ("disclosures", 33, 5)),
    _c("p-unauthorized", "P6.3 P6.6", "Unauthorized disclosures are recorded and notified according to the breach "
                                      "notification procedure.",
       [("inspect", "the records of {s}", "the disclosure was recorded and notified")], ("unauthorized disclosures", 0, 0)),
    _c("p-vendors", "P6.4 P6.5", "Sub-processors sign a data processing agreement with a duty to report "
                                 "unauthorized disclosures.",
       [("inspect", "the agreements of {s}", "the duty to report was agreed")], ("sub-processors", 7, 3)),
    _c("p-account", "P6.7", "On request, data subjects receive an account of the personal information held and "
                            "disclosed.",
       [("inspect", "the responses to {s}", "an account of information held and disclosed was given")], ("requests", 12, 3)),
    _c("p-quality", "P7.1", "Personal information is checked for completeness on entry.",
       [("reperform", "the entry of an incomplete record", "the record was refused")]),
    _c("p-complaints", "P8.1", "Privacy complaints are logged, answered within ten business days and reported to "
                               "management each quarter.",
       [("inspect", "the records of {s}", "the complaint was answered within ten business days")], (
           "privacy complaints", 6, 2)),
]

# Other vendors' words for the same controls.
OTHER_WORDS = {
    "conduct": "All staff acknowledge the code of conduct in the human resources system when they join and once a "
               "year.",
    "background": "Human Resources obtains a background check for each new employee, and Legal decides on adverse "
                  "findings.",
    "board": "A board with outside directors meets at least four times a year and takes up security and risk matters.",
    "orgchart": "Reporting lines are drawn in an organization chart generated from the human resources system.",
    "training": "Staff take a course on security awareness within {training_days} days of joining and repeat it "
                "yearly.",
    "performance": "Employees receive a documented appraisal from their manager at least annually.",
    "asset-inventory": "{short} keeps a register of production assets, which is compared with the cloud console "
                       "quarterly.",
    "policies": "A set of security policies, owned by the {security_lead}, is reviewed annually and available to "
                "all staff.",
    "policy-exceptions": "Requests for exceptions from policy need approval of the {security_lead} and are kept in "
                         "a register.",
    "terms": "Security and availability commitments are part of the contract that each customer signs.",
    "risk-assessment": "Management carries out a documented risk assessment at least annually, with ratings of "
                       "likelihood and impact.",
    "risk-register": "The risk committee goes through the risk register each quarter and follows up on treatment "
                     "plans.",
    "fraud": "Fraud risks, including management override, form a chapter of the annual risk assessment.",
    "pentest": "An independent firm attempts to break into the application and the perimeter once a year.",
    "scan-external": "A scanner looks for vulnerabilities on production hosts {scan_cadence}; critical and high "
                     "results become tickets.",
    "deficiencies": "The {security_lead} keeps a log of control deficiencies and reports on their correction.",
    "sso-mfa": "Staff reach production only through {idp}, which demands a second factor.",
    "password": "Password rules ask for {password_length} characters or more and refuse passwords known from "
                "breaches.",
    "encryption-rest": "Databases, volumes and backups that hold customer data are encrypted (AES-256).",
    "tenant": "Logical separation keeps customers' data apart; each request is bound to one tenant.",
    "onboard": "Managers request and approve access of new hires by ticket before it is set up.",
    "offboard": "When a person leaves, accounts are disabled within {revoke}.",
    "access-review": "Access rights to production are recertified by system owners every quarter.",
    "privileged": "Administrator rights in production are held by the {platform_team} only.",
    "badge": "The {city} office is locked; badges are handed out after approval by Facilities.",
    "media": "Storage media are sanitized or shredded before disposal, with a certificate as evidence.",
    "firewall": "Inbound connections are denied unless a rule approved by the {platform_lead} allows them.",
    "tls": "Connections over public networks use TLS, version 1.2 or later.",
    "edr": "An endpoint protection agent that updates itself runs on all laptops and servers.",
    "patching": "The {platform_team} installs critical patches on production hosts no later than {patch_days} days "
                "after release.",
    "siem": "{siem} gathers production logs and alerts on signs of attack.",
    "triage": "Events are given a priority from P1 to P4; the incident manager decides which are incidents.",
    "ir-plan": "A written incident response plan with roles and notification duties is reviewed annually.",
    "incidents": "Each security incident has a record of containment, resolution and causes.",
    "change-approval": "No change of code is merged in {repo} without the review and approval of a second developer.",
    "change-test": "The pipeline runs tests for every change and stops when one of them has failed.",
    "environments": "Separate environments serve development, test and production; test data is synthetic.",
    "bcp": "Management reviews the business continuity plan at least annually.",
    "vendor-review": "Vendors rated critical undergo an assessment before contract and annually, which includes "
                     "their SOC report and any exceptions in it.",
    "capacity": "Dashboards show processor, memory and storage use; at 80 percent an alert is raised.",
    "backup": "Daily backups are written to a second region, and failures are looked into.",
    "dr-test": "{short} rehearses its disaster recovery plan annually and compares the result with the recovery "
               "time objective.",
    "classification": "A classification policy with four levels governs how data is handled.",
    "deletion": "After an agreement has ended, customer data is erased no later than {deletion_days} days.",
    "pi-input": "Incoming files and calls are checked against a schema; bad records go back to the sender with an "
                "exception report.",
    "p-notice": "The privacy officer reviews the published privacy notice annually.",
    "p-access": "The privacy team answers access requests within thirty days, after checking who asks.",
}


def wording(control, seed):
    """The control's text in the words of a vendor with this seed."""
    return OTHER_WORDS.get(control.key, control.text) if seed == 1 else control.text


def for_criteria(criteria, skip=()):
    """Library controls that serve any of these criteria, in library order."""
    wanted = set(criteria)
    return [c for c in LIBRARY if wanted & set(c.criteria) and c.key not in skip]
