"""Complementary controls of user entities and of subservice organizations.

Each is (criteria, noun phrase with a verb in -ing); layouts put their own words in front.
"""

CUECS = [
    ("CC6.1", "enforcing multi-factor authentication or single sign-on for their users of the application"),
    ("CC6.2", "approving access of their personnel before accounts are created"),
    ("CC6.2", "removing accounts of personnel who have left within one business day"),
    ("CC6.3", "assigning roles according to least privilege and reviewing them at least quarterly"),
    ("CC6.1", "keeping passwords, tokens and API keys secret and rotating them regularly"),
    ("CC6.6", "limiting access to the application to networks and devices that they trust, where they need it"),
    ("CC6.7", "using encrypted connections when data is sent to the interfaces of the system"),
    ("CC6.8", "protecting the workstations from which the application is used against malicious software"),
    ("CC7.2", "reviewing the audit log of their tenant for unusual activity"),
    ("CC7.3", "reporting suspected security incidents to the support desk without delay"),
    ("CC2.3", "keeping the names and addresses of their security and billing contacts current"),
    ("CC8.1", "testing new releases in the sandbox where their own integrations depend on them"),
    ("A1.2", "keeping copies of exported data as long as their own rules demand"),
    ("CC9.1", "maintaining their own continuity plan for times at which the system is not available"),
    ("C1.1", "deciding which data is loaded into the system and classifying it"),
    ("C1.2", "exporting the data that they need before the agreement ends and asking for its deletion"),
    ("PI1.2", "checking data for completeness and accuracy before it is submitted"),
    ("PI1.3", "resolving rejected records listed in exception reports"),
    ("PI1.4", "reviewing reports and output for reasonableness before relying on them"),
    ("P2.1", "obtaining the consent of data subjects where the law demands it"),
    ("P5.1", "passing on requests of data subjects that concern the system"),
    ("CC9.2", "reviewing this report and assessing whether it covers the services which they use"),
]

RESPONSIBILITIES = [
    "reading release notes", "attending the yearly administrators' training where it is offered",
    "keeping browsers at a supported version", "paying invoices in time so that the service is not interrupted",
    "naming a project lead for the time of onboarding", "informing their own users about planned maintenance",
]

CSOCS = [
    ("CC6.4", "limiting physical access to the data centers to authorized personnel"),
    ("CC6.5", "destroying media that held customer data before they leave the data centers"),
    ("A1.2", "protecting the data centers with fire detection, suppression, cooling and uninterruptible power"),
    ("CC6.1", "protecting the hypervisor and keeping virtual machines of different customers apart"),
    ("CC7.2", "monitoring the physical and network infrastructure for security events"),
    ("CC6.6", "protecting the network backbone against attacks from outside"),
    ("CC8.1", "testing and approving changes of the underlying infrastructure"),
    ("CC6.3", "limiting administrative access to the underlying infrastructure"),
    ("CC7.4", "notifying customers of incidents that affect their data"),
    ("C1.2", "erasing storage before it is given to another customer"),
    ("PI1.5", "storing objects without loss or alteration"),
    ("CC9.2", "assessing suppliers that have access to the underlying infrastructure"),
]
