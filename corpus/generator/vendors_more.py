"""More invented service organizations."""

from .vendors import Subservice, Vendor

THISTLEWOOD = Vendor(
    "Thistlewood Claims Technology, Inc.", "Thistlewood", "Hartford", "Connecticut", "ClaimLoom", "ClaimLoom Platform", 2012,
    ["Thistlewood Claims Technology, Inc. runs intake and settlement of small property claims for regional insurers. Policyholders send pictures; "
     "adjusters of the insurer decide; Thistlewood pays nobody and decides nothing.",
     "Forty-one insurers use ClaimLoom, the largest with 600 adjusters. Claims arrive by web form, by telephone transcript or from agents' systems."],
    [("Intake forms", "collect facts and pictures of a loss"), ("Workbench", "shows claims to adjusters"),
     ("Estimator", "suggests prices for common repairs"), ("Archive", "keeps closed claims for ten years")],
    [Subservice("Stratovault Cloud, Inc.", "Stratovault", "cloud infrastructure", [0, 1, 2, 3, 4, 9]),
     Subservice("Quarry Lane Telephony, Inc.", "Quarry Lane", "recording and transcription of calls", [7, 8])],
    users="insurers", seed=0, signer=("Beatrix Holloman", "Chief Executive Officer"), words=dict(staff=182, siem="the Watchtower log service"))

IRONBARK = Vendor(
    "Ironbark Fleet Telematics, LLC", "Ironbark", "Reno", "Nevada", "Ironbark Track", "Ironbark Track System", 2010,
    ["Ironbark Fleet Telematics, LLC follows trucks, trailers and construction machines for their owners. Devices report position, engine data "
     "and hours of service; the system shows them on a map and reminds of maintenance.",
     "About 88,000 vehicles report every thirty seconds. Customers are haulers, quarries and counties in the western states."],
    [("Device gateway", "takes messages from devices"), ("Map service", "draws positions and routes"), ("Hours ledger", "keeps drivers' hours of service")],
    [Subservice("Nimbrel Web Hosting Corp.", "Nimbrel", "hosting of servers and storage", [0, 1, 2, 3]),
     Subservice("Sagebrush Mobile Networks, LLC", "Sagebrush", "mobile data for devices", [5, 8])],
    users="customers", seed=1, signer=("Calvin Teague", "Managing Member"), words=dict(staff=97, directors="five", revoke="two business days"))

JUNIPER = Vendor(
    "Juniper Vale Learning Co.", "Juniper Vale", "Madison", "Wisconsin", "Gradeway", "Gradeway Learning System", 2007,
    ["Juniper Vale Learning Co. offers course pages, assignments and grade books to colleges. Each college has its own address and its own "
     "database; teachers and students sign in with the accounts that their college gives them.",
     "One hundred and thirty colleges with together 420,000 students use Gradeway. Terms begin in August and January, and load follows."],
    [("Course pages", "texts, videos and discussions"), ("Assignment service", "takes work in and checks it for copied text"),
     ("Grade book", "keeps marks and sends them to the registrar")],
    [Subservice("Stratovault Cloud, Inc.", "Stratovault", "hosting of production", [0, 1, 2, 3, 6])],
    users="colleges", seed=2, signer=("Imogen Strand", "President"), words=dict(staff=156, exec="President", patch_days=30))

SANDPIPER = Vendor(
    "Sandpiper Donor Systems, Inc.", "Sandpiper", "Charleston", "South Carolina", "GiveTide", "GiveTide Donor Management System", 2013,
    ["Sandpiper Donor Systems, Inc. helps charities to keep records of donors, gifts and pledges, and to thank people in time. Gifts themselves "
     "are taken by a payment processor that the charity chooses.",
     "GiveTide is used by 2,900 charities, from food banks to museums. Data about donors belongs to the charity, and can be exported at any time."],
    [("Donor records", "names, gifts, pledges and wishes"), ("Letter service", "writes and sends letters of thanks"),
     ("Import service", "takes files from payment processors"), ("Reports", "lists for boards and tax authorities")],
    [Subservice("Stratovault Cloud, Inc.", "Stratovault", "infrastructure hosting", [0, 1, 2, 3, 9]),
     Subservice("Dovetail Managed Databases, Inc.", "Dovetail", "operation of the database servers", [3, 7], "inclusive"),
     Subservice("Paperlane Mailing Services, LLC", "Paperlane", "printing and mailing of letters", [8])],
    users="charities", seed=0, signer=("Lucius Abernathy", "Chief Executive Officer"), words=dict(staff=118, siem="the Lighthouse monitor"))

CALLOWAY = Vendor(
    "Calloway Meter Data Services, Inc.", "Calloway", "Knoxville", "Tennessee", "MeterPost", "MeterPost Validation System", 2005,
    ["Calloway Meter Data Services, Inc. receives readings of electricity and gas meters from utilities, validates and completes them, and "
     "returns values from which bills are written.",
     "Eleven million meters are read through MeterPost. Rules for validation are agreed with each utility and published to it."],
    [("Reading hub", "receives files and messages of readings"), ("Validation engine", "checks, estimates and edits values"),
     ("Delivery service", "hands values to billing systems"), ("Audit store", "keeps each value and its history")],
    [Subservice("Keystone Colocation Partners, LLC", "Keystone", "colocation in two data centers", [0, 1, 2]),
     Subservice("Stratovault Cloud, Inc.", "Stratovault", "object storage for the audit store", [9, 10])],
    users="utilities", seed=1, signer=("Prudence Okafor", "Chief Operating Officer"), words=dict(staff=203, dr_date="March 19, 2025"))

BRINDLE = Vendor(
    "Brindle & Shaw Escrow Software Ltd.", "Brindle & Shaw", "Halifax", "Nova Scotia", "KeyHold", "KeyHold Escrow System", 2011,
    ["Brindle & Shaw Escrow Software Ltd. keeps source code and keys in escrow for buyers of software and releases them when a contract says so.",
     "Deposits are made by upload or by connection to a repository. A release needs two officers and the consent that the contract asks for."],
    [("Deposit service", "takes and seals deposits"), ("Verification bench", "builds deposits to see whether they are complete"),
     ("Release desk", "handles requests for release")],
    [Subservice("Polarnett Datasenter AS", "Polarnett", "hosting of the vault", [0, 1, 2, 4])],
    users="beneficiaries", seed=2, signer=("Alasdair Shaw", "Managing Director"),
    words=dict(staff=44, directors="four", pentest_date="7 April 2025", dr_date="22 May 2025"))
