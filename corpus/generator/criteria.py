"""The 61 trust services criteria: id and what it asks for, in the corpus' own words."""

TEXTS = {
    "CC1.1": "The entity shows that it holds itself to integrity and ethical values.",
    "CC1.2": "Those charged with governance act independently of management and watch over internal control.",
    "CC1.3": "Management, with oversight, sets up structures, reporting lines and authority to reach its objectives.",
    "CC1.4": "The entity attracts, develops and keeps people who are competent for its objectives.",
    "CC1.5": "The entity holds people answerable for their part in internal control.",
    "CC2.1": "The entity obtains or produces relevant information of good quality for internal control to work.",
    "CC2.2": "The entity tells its own people what they need to know about objectives and duties of internal control.",
    "CC2.3": "The entity communicates with outside parties about matters that affect internal control.",
    "CC3.1": "The entity states its objectives clearly enough that risks to them can be found and judged.",
    "CC3.2": "The entity finds risks to its objectives and analyses them as a basis for managing them.",
    "CC3.3": "The entity considers the possibility of fraud when it assesses risks.",
    "CC3.4": "The entity notices and assesses changes that could affect internal control considerably.",
    "CC4.1": "The entity evaluates whether the components of internal control are present and work.",
    "CC4.2": "The entity communicates weaknesses of internal control in time to those who have to correct them.",
    "CC5.1": "The entity chooses and develops control activities that bring risks down to an acceptable level.",
    "CC5.2": "The entity chooses and develops general control activities over technology.",
    "CC5.3": "The entity puts control activities in place through policies and through procedures.",
    "CC6.1": "Logical access security software, infrastructure and architectures protect information assets from "
             "security events.",
    "CC6.2": "New users are registered and authorized before credentials are issued, and credentials are removed "
             "when access is no longer authorized.",
    "CC6.3": "Access to data, software and functions is granted, changed and removed according to roles, least "
             "privilege and segregation of duties.",
    "CC6.4": "Physical access to facilities and protected information assets is limited to authorized people.",
    "CC6.5": "Physical protection of assets ends only once data on them can no longer be read or recovered.",
    "CC6.6": "Logical access security measures protect against threats from outside the system's boundaries.",
    "CC6.7": "Sending, moving and removing information is limited to authorized users and processes, and protected "
             "on the way.",
    "CC6.8": "Controls prevent, or detect and act upon, unauthorized or malicious software.",
    "CC7.1": "Detection and monitoring procedures find configuration changes that bring in vulnerabilities, and "
             "new vulnerabilities.",
    "CC7.2": "System components are monitored for anomalies that point to malicious acts, disasters or errors.",
    "CC7.3": "Security events are evaluated to tell whether they could or did keep the entity from its objectives.",
    "CC7.4": "Identified security incidents are answered by a defined program to understand, contain, repair and "
             "communicate them.",
    "CC7.5": "Activities to recover from identified security incidents are identified, developed and carried out.",
    "CC8.1": "Changes to infrastructure, data, software and procedures are authorized, designed, tested, approved "
             "and put in place.",
    "CC9.1": "Risk mitigation activities are developed for risks from possible business disruptions.",
    "CC9.2": "Risks that come with vendors and business partners are assessed and managed.",
    "A1.1": "Processing capacity and use of system components are watched and planned so that demand can be met.",
    "A1.2": "Environmental protections, backup and recovery infrastructure are designed, operated and monitored.",
    "A1.3": "Recovery plan procedures are tested.",
    "C1.1": "Confidential information is identified and maintained to meet the objectives of confidentiality.",
    "C1.2": "Confidential information is disposed of to meet the objectives of confidentiality.",
    "PI1.1": "Information about processing objectives, data definitions and specifications is obtained, used and "
             "communicated.",
    "PI1.2": "System inputs are controlled for completeness and accuracy.",
    "PI1.3": "System processing is controlled so that products and services meet their objectives.",
    "PI1.4": "Output is made available or delivered completely, accurately and in time according to specifications.",
    "PI1.5": "Inputs, items in processing and outputs are stored completely, accurately and in time.",
    "P1.1": "Notice of privacy practices is given to data subjects and kept up to date.",
    "P2.1": "Choices about collection, use, retention, disclosure and disposal are communicated, and consent is "
            "obtained.",
    "P3.1": "Personal information is collected in keeping with the privacy objectives.",
    "P3.2": "Explicit consent is obtained where it is needed, before personal information is collected.",
    "P4.1": "Use of personal information is limited to the purposes identified.",
    "P4.2": "Personal information is retained in keeping with the privacy objectives.",
    "P4.3": "Personal information is disposed of securely.",
    "P5.1": "Identified and authenticated data subjects can access their personal information.",
    "P5.2": "Personal information is corrected, amended or appended on the data subject's request.",
    "P6.1": "Personal information is disclosed to third parties with the data subject's consent.",
    "P6.2": "A complete and accurate record of authorized disclosures is kept.",
    "P6.3": "A complete and accurate record of unauthorized disclosures is kept.",
    "P6.4": "Privacy commitments are obtained from vendors with access to personal information and assessed.",
    "P6.5": "Vendors commit themselves to report unauthorized disclosures.",
    "P6.6": "Breaches and incidents are notified to those affected, regulators and others.",
    "P6.7": "Data subjects are given an account of the personal information held and disclosed.",
    "P7.1": "Personal information is collected and kept accurate, complete and relevant.",
    "P8.1": "Inquiries, complaints and disputes are handled, and compliance is monitored.",
}

SERIES = {
    "CC1": "Control Environment", "CC2": "Communication and Information", "CC3": "Risk Assessment",
    "CC4": "Monitoring Activities", "CC5": "Control Activities", "CC6": "Logical and Physical Access Controls",
    "CC7": "System Operations", "CC8": "Change Management", "CC9": "Risk Mitigation",
    "A1": "Additional Criteria for Availability", "C1": "Additional Criteria for Confidentiality",
    "PI1": "Additional Criteria for Processing Integrity", "P1": "Notice and Communication",
    "P2": "Choice and Consent", "P3": "Collection", "P4": "Use, Retention, and Disposal", "P5": "Access",
    "P6": "Disclosure and Notification", "P7": "Quality", "P8": "Monitoring and Enforcement",
}

PREFIX = {"security": "CC", "availability": "A", "confidentiality": "C", "processing-integrity": "PI", "privacy": "P"}


def of(categories):
    """Criteria ids of these categories, common criteria first."""
    wanted = {PREFIX[c] for c in categories} | {"CC"}
    return [i for i in TEXTS if i.rstrip("0123456789.") in wanted]
