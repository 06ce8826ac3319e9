"""Paragraphs of system descriptions, several ways of writing for each topic.

A vendor's seed and name pick its way; words in braces are the vendor's own.
"""

TOPICS = {
    "Control Environment": [
        ["{short}'s executives set the tone. They approve the policies, attend the same training as everyone else "
         "and are the first to sign the code of conduct. The board, which has {directors} directors, looks at "
         "security twice a year in depth and every quarter in summary.",
         "Human Resources keeps the handbook in which expected behavior and the consequences of misconduct are "
         "written down. Concerns can be raised with a manager, with Human Resources or through a hotline run by an "
         "outside firm. Two concerns were raised during the last year; neither was about the system."],
        ["The way {short} is run rests on a small number of rules that everybody knows. Integrity comes first in "
         "the code of conduct, and the yearly bonus plan has no target that could only be reached by ignoring a "
         "control.",
         "Oversight is exercised by a board of {directors} directors. The audit and risk committee receives the "
         "{security_lead}'s report each quarter, asks questions, and records its decisions. New directors are "
         "briefed on the company's risks within their first month."],
        ["Management's philosophy is to take measured risks, to write decisions down, and to change course when "
         "facts change. The leadership team of {short} meets every Monday; security is a fixed item of the agenda.",
         "Authority is delegated by a signature policy. Contracts with customers are signed by officers only. "
         "The board has {directors} directors, of whom a majority hold no position in the company."],
    ],
    "Organizational Structure and Human Resources": [
        ["{short} employs about {staff} people in four departments: Engineering, Customer Operations, Sales and "
         "Corporate Services. Reporting lines are shown in the human resources system, from which the organization "
         "chart is drawn each night.",
         "Applicants are interviewed by their future manager and one colleague. Offers depend on references and, "
         "where the law allows, on a background check. Qualified personnel are kept through yearly reviews, a "
         "training budget and an internal job market."],
        ["Departments and their duties are described on the intranet. The {platform_team} runs production, Product "
         "Engineering builds the software, and the {security_lead} advises both and reports independently of them "
         "to the {exec}. About {staff} people work for the company.",
         "New personnel receive a job description, sign a confidentiality agreement and take part in a two-day "
         "introduction, half a day of which is about security. Adverse findings of a background check lead to a "
         "talk with Legal before a decision is made."],
        ["With {staff} people, {short} is small enough that most know each other, and large enough that duties had "
         "to be separated: those who write code do not release it, and those who grant access do not ask for it.",
         "Performance is reviewed once a year. Managers and their people agree on goals, among them goals for "
         "security where the position has such duties. Leavers go through a checklist that starts in the human "
         "resources system and ends with the return of equipment."],
    ],
    "Risk Assessment": [
        ["Once a year the {security_lead} leads a risk assessment. Participants of all departments name what could "
         "keep the company from meeting its commitments, among other things fraud, error, loss of key people, "
         "failure of suppliers, and adverse weather at the {city} office. Each risk is rated for likelihood and "
         "impact before and after controls.",
         "Risks above the threshold get an owner and a plan. The register is discussed quarterly. Changes such as "
         "new products, acquisitions or new laws are assessed when they arise and do not wait for the yearly round."],
        ["Risks are found from four sources: threat intelligence, results of tests and audits, incidents, and the "
         "annual workshop. They are described in a sentence with cause, event and effect, and rated on a scale of "
         "five.",
         "The {exec} accepts, avoids, transfers or reduces each risk. Accepted risks expire after twelve months, "
         "so that they are looked at again. The possibility of fraud, including management override, is a chapter "
         "of its own."],
        ["The company's objectives are written down at the start of the fiscal year. From them the risk committee "
         "derives what could go wrong, using a catalogue of threats that it adapts to its own systems.",
         "The committee meets quarterly, compares the register with events of the quarter, and decides about "
         "measures. The {platform_lead} estimates the cost of each measure; the cheapest combination that brings "
         "the risk below the limit is chosen."],
    ],
    "Information and Communication": [
        ["Policies and procedures are published on the intranet. Personnel are told of changes by e-mail and at "
         "the monthly meeting. The {security_lead} answers questions in a channel that anyone may join.",
         "Customers learn about the service from the documentation, about changes from release notes, and about "
         "disturbances from the status page. Commitments are part of the agreement. Security concerns can be sent "
         "to a published address that is read around the clock."],
        ["Information that the controls need comes from the systems themselves: tickets from {ticketing}, changes "
         "from {repo}, people from the human resources system, and events from {siem}. Owners check it for "
         "completeness when they use it.",
         "Outside parties are informed through the portal. When an incident affects customers, the incident "
         "manager sends a first notice within the time agreed, and updates until the matter is closed."],
        ["Internal communication follows the organization: objectives come down through managers, concerns go up "
         "through them or around them. A weekly letter by the {exec} mentions security when there is something to "
         "say.",
         "Externally, {short} communicates through its account managers, its support desk and its web site. The "
         "description of the system, its boundaries and the duties of customers is given to them with the "
         "agreement."],
    ],
    "Monitoring": [
        ["Controls are monitored in daily business by their owners and twice a year by an internal review. The "
         "review picks a sample, looks at evidence and writes a report to senior management. Deficiencies are "
         "tracked in {ticketing} until they are closed.",
         "An outside firm performed the yearly penetration test on {pentest_date}. It reported no critical "
         "finding, two of medium and five of low severity; those of medium severity were retested."],
        ["Automated checks look at some two hundred settings every hour and open a ticket when one of them drifts. "
         "Where a check is not possible, owners confirm each quarter that their controls still run as written.",
         "Vulnerability scans of the production network run {scan_cadence}. A penetration test was finished on "
         "{pentest_date} by an independent firm, whose qualified testers had accounts of two roles and no "
         "knowledge of the source code."],
        ["Management compares what controls should do with what they did, by means of dashboards and of a "
         "half-yearly self-assessment. Failed checks are no shame; checks that nobody looks at are.",
         "Results of penetration tests (the last one is dated {pentest_date}), scans and audits go into one list "
         "with dates and owners, reported to the board each quarter."],
    ],
    "Logical Access": [
        ["All personnel sign in through {idp} with a second factor. Access follows roles; the role matrix is "
         "approved by system owners. Requests are made in {ticketing}, approved by the manager and, for "
         "production, by the {platform_lead}.",
         "When somebody leaves, Human Resources closes the record, which opens a ticket; accounts are disabled "
         "within {revoke}. Each quarter, owners look through lists of accounts and confirm or remove them. "
         "Emergency access is granted for hours, not days, and is looked at afterwards."],
        ["Access starts from zero. A new employee has e-mail and the intranet and nothing else until a manager "
         "asks for more. {idp} is the only door to the production console; passwords alone do not open it.",
         "Rights in production belong to the {platform_team}. Engineers of other teams read logs but not data. "
         "Reviews of access take place quarterly, and those who are transferred hand in rights that they no longer "
         "need."],
        ["Users are identified by unique names; accounts of services have owners. Multi-factor authentication is "
         "demanded for every remote connection and for administration, and sessions end after fifteen minutes "
         "without use.",
         "Customers manage their own users. They can connect their identity provider by SAML, or use the local "
         "accounts of the application with a minimum password length of {password_length} characters. Segregation "
         "between customers is enforced in the database layer."],
    ],
    "Physical Access": [
        ["The {city} office is entered by badge. Visitors are signed in and escorted. No production equipment "
         "stands in the office; a burglar would find laptops with encrypted disks and a good coffee machine.",
         "Production runs in data centers of {cloud}, which is responsible for guarding them. {short} reads that "
         "company's assurance report each year; the last one, a SOC 2 Type II report for the period April 1, 2023 "
         "to March 31, 2024, carried an unqualified opinion."],
        ["Facilities manages badges for the office in {city}. Rooms with network equipment need a separate "
         "permission held by six people. Cameras watch the entrances; recordings are kept for thirty days.",
         "The hosting company controls physical access to servers. Its controls are outside the boundaries of this "
         "description, and its reports are reviewed as part of vendor management."],
        ["Physical safeguards of the production environment are in the hands of {cloud}. At the {city} office, "
         "doors are locked outside business hours and badges of leavers are blocked on their last day.",
         "Drives and laptops that are no longer needed are wiped by the {it_team} or shredded by a certified "
         "company that hands over a certificate."],
    ],
    "Network Security and Encryption": [
        ["The production network is divided into three zones. Only the load balancers can be reached from the "
         "internet, and only at port 443. Rules deny everything that is not asked for, and changes of rules go "
         "through change management.",
         "Traffic is encrypted with TLS 1.2 or higher, storage with AES-256. Keys are held in a key management "
         "service, rotated every year, and usable by {key_holders} only."],
        ["Security groups are described as code. Between the public and private networks stand a web application "
         "firewall and a reverse proxy. Administrators come in through a VPN with certificates on their devices.",
         "Customer data is encrypted on disks, in backups and on the wire. {short} does not hold customers' own "
         "keys except where they ordered that option."],
        ["Boundary protection consists of a firewall, a web application firewall and intrusion detection. Alerts "
         "of all three end in {siem}. The rules are reviewed each half-year by two engineers who did not write "
         "them.",
         "Encryption is the default at rest and in transit; unencrypted protocols are switched off and their ports "
         "are closed. Certificates renew themselves, and a monitor warns thirty days before one expires."],
    ],
    "System Operations": [
        ["The {platform_team} watches the platform around the clock. Logs and metrics are collected in {siem}; "
         "rules raise alerts, which the on-call engineer acknowledges and works on according to the runbook.",
         "Vulnerabilities are found by scanning and by subscription to advisories, and rated by exposure. Critical "
         "patches are applied within {patch_days} days. Servers are not patched in place but replaced by new "
         "images."],
        ["Operations are described in some ninety runbooks. Monitoring covers availability, latency, error rates, "
         "capacity and security events. Anomalies open tickets in {ticketing} with a priority of P1 to P4, P1 "
         "being the most urgent.",
         "Endpoint protection runs on laptops and servers. Malware found is isolated automatically and reported to "
         "the {security_lead}. Patches for operating systems are tested for a day and then rolled out, critical "
         "ones within {patch_days} days."],
        ["Every alert has an owner and a page that says what to do. When the same alert fires three times in a "
         "week, a problem record is opened to find the cause. Failed login attempts, changes of privileges and "
         "unusual exports raise alerts of their own.",
         "Images are hardened according to a baseline that is compared with running hosts each night. Scans run "
         "{scan_cadence}; findings are worked off by severity."],
    ],
    "Incident Response": [
        ["The incident response plan names an incident manager for each week. Events are triaged, incidents "
         "declared, contained, resolved, and reviewed within ten business days. Customers are notified without "
         "undue delay when their data is affected.",
         "The plan is exercised every year. The last exercise assumed that a supplier's credentials had been "
         "stolen and found that the list of contacts was out of date; it has been corrected since."],
        ["Incidents have four severities. For the two highest, the {exec} is informed within the hour and a bridge "
         "call is opened. A scribe writes down what is known and decided, which is later the basis of the review.",
         "Legal decides about duties to notify, and keeps a table of laws and contracts with their deadlines. "
         "Lessons become tickets with dates."],
        ["Anyone may report an event; the security desk decides whether it is an incident. The plan has playbooks "
         "for lost devices, phishing, malware, data leaks and outages.",
         "After each incident the team looks for causes rather than culprits. Corrective actions are reported "
         "monthly until they are done."],
    ],
    "Change Management": [
        ["Software is developed in two-week iterations. Each change is a branch in {repo}; automated tests run, a "
         "colleague reviews, and only then can it be merged. The pipeline deploys to staging and, after approval, "
         "to production.",
         "Infrastructure is changed in the same way. Emergency changes may be approved afterwards, within one "
         "business day. Database changes are reviewed by a second engineer of the {platform_team}."],
        ["Product Management decides what is built, Engineering how, and the {platform_lead} when it is released. "
         "Tickets link requirements, code, tests and approvals. A change that affects security is reviewed by the "
         "{security_lead} as well.",
         "Releases take place on Tuesdays and Thursdays, never on Fridays, with the exception of corrections of "
         "defects that hurt customers. Every release can be rolled back within minutes."],
        ["A change passes through five steps: request, design, build, verify, release. Branch protection in {repo} "
         "makes sure that nobody can release what only they have seen. Test data is made up; copies of production "
         "data are not used.",
         "The pipeline keeps a record of who approved what. Dependencies are scanned with every build, and a build "
         "with a critical finding fails."],
    ],
    "Availability and Recovery": [
        ["The service runs in two zones, either of which can carry the load alone. Databases are copied "
         "continuously to the second zone and backed up each night to another region; backups are kept for "
         "thirty-five days.",
         "Restores are tested every half-year. The disaster recovery plan was tested on {dr_date}; recovery took "
         "three hours and ten minutes against an objective of eight hours."],
        ["Capacity is watched by the {platform_team} and added automatically up to a limit that is reviewed each "
         "quarter. The service was available 99.96 percent of the time in the last fiscal year.",
         "Backups are encrypted, stored in another region and checked by restoring one of them, chosen at random, "
         "each half-year. On {dr_date} the whole platform was rebuilt from backups as an exercise."],
        ["Business continuity is planned for loss of the office, of a zone, of a supplier and of a third of the "
         "staff. The plan is reviewed yearly. Recovery objectives are eight hours for the application and one hour "
         "for data.",
         "The last recovery test took place on {dr_date}. It met the objectives; one script had to be corrected."],
    ],
    "Data and Confidentiality": [
        ["Data is classified as public, internal, confidential or restricted. Customer data is always restricted. "
         "Personnel handle it only for support, with the customer's consent and for the duration of a ticket.",
         "Data is kept as long as the agreement runs. It is deleted within {deletion_days} days of the agreement's "
         "end, and from backups as those expire."],
        ["The data dictionary lists for each field its owner, class and retention. Confidential data may not leave "
         "the platform except through interfaces which the customer has set up. Printing it is not allowed.",
         "On termination, customers can export their data for thirty days. Deletion is done by a job, verified by "
         "a second person, and confirmed in writing on request, at the latest {deletion_days} days after the "
         "agreement has ended."],
        ["Customers decide which data they load. {short} asks them not to load card numbers or health records "
         "unless they have ordered the edition meant for those.",
         "Confidentiality agreements bind personnel and contractors. A data loss prevention tool looks at e-mail "
         "and file sharing, and warns before it blocks."],
    ],
    "Vendor Management": [
        ["Vendors are sorted into three tiers. Those of tier 1, which touch customer data or production, are "
         "assessed before they are engaged and once a year. Assessment means reading their SOC report, including "
         "its exceptions and any qualified opinion, or sending a questionnaire where there is none.",
         "In the last cycle, eleven vendors were assessed. The report of one, a provider of survey tools, was a "
         "Type 1 report as of June 30, 2024; it was asked for a Type 2 report. None was found adverse to the "
         "company's commitments."],
        ["Purchasing may not sign an agreement with a vendor before the {security_lead} has agreed. Agreements "
         "contain duties of confidentiality, notification of breaches, and a right to receive assurance reports.",
         "Reports are logged with their type, period, opinion and exceptions. A SOC 2 Type 2 report for the period "
         "July 1, 2023 to June 30, 2024 was received from the provider of the ticketing tool, and ISO/IEC 27001 "
         "certificates from two others."],
        ["The vendor register holds forty-one entries, of which five are critical. For each critical vendor there "
         "is a plan for leaving it.",
         "Every year the owner of the relation collects the vendor's SOC 2 report or certificate, reads it, notes "
         "user entity controls that fall to {short}, and decides whether the vendor may be kept."],
    ],
    "Processing Integrity": [
        ["Inputs come as files or through the interface. They are validated against a schema; records that fail "
         "are returned with an exception report. Control totals follow a batch from arrival to output.",
         "Calculations are specified in documents that customers can read. Each result can be traced to its "
         "inputs. Differences found by the daily reconciliation are explained before results are released."],
        ["Processing takes place in steps, each of which writes what it has read and written. A step that fails is "
         "repeated without side effects. Jobs are watched, and late ones raise an alert.",
         "Outputs are delivered to recipients whom the customer's administrator has named. Corrections are never "
         "made in the data store by hand, but by running the step again with corrected input."],
        ["The quality of results is protected by validation at the door, reconciliation in the middle and review "
         "at the exit. Rules are versioned, so that a result of last year can be computed again.",
         "Batch exceptions are shown on a board in the operations room and resolved within one business day."],
    ],
    "Privacy": [
        ["{short} acts as a processor for most of the personal information in the system and as a controller for "
         "its own users' accounts. The privacy notice says what is collected, why, for how long and with whom it "
         "is shared. It was last revised on March 14, 2024.",
         "Requests of data subjects are verified, logged and answered within thirty days. Sub-processors are "
         "listed on the web site; customers are told of new ones thirty days in advance."],
        ["The privacy officer keeps the register of processing activities. New fields, new purposes and new "
         "recipients need approval. Sensitive information is collected only with explicit consent.",
         "Complaints reach the privacy officer by e-mail or letter. They are answered within ten business days, "
         "and management is told each quarter how many there were and of what kind."],
    ],
}

CATEGORY_TOPICS = {"Availability and Recovery": "availability", "Data and Confidentiality": "confidentiality",
                   "Processing Integrity": "processing-integrity", "Privacy": "privacy"}


def topics(categories):
    """Titles of the topics that belong into a description of these categories."""
    return [t for t in TOPICS if CATEGORY_TOPICS.get(t, "security") in set(categories) | {"security"}]


def paragraphs(title, seed, words):
    ways = TOPICS[title]
    way = ways[(seed + len(title) + len(words["org"])) % len(ways)]
    return [p.format_map(words) for p in way]
