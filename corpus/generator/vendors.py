"""The invented service organizations that the reports are about."""

from dataclasses import dataclass, field


@dataclass
class Subservice:
    name: str                    # legal name
    alias: str                   # short name
    service: str
    csocs: list                  # indices into complementary.CSOCS
    method: str = "carve-out"


@dataclass
class Vendor:
    legal: str
    short: str
    city: str
    state: str
    product: str                 # the system's name
    system: str                  # the system as the scope sentence names it
    founded: int
    overview: list               # paragraphs about the company and what it sells
    components: list             # (component, what it is)
    subservices: list
    users: str = "customers"
    seed: int = 0
    signer: tuple = ("", "")
    words: dict = field(default_factory=dict)

    def all_words(self):
        defaults = dict(
            org=self.legal, short=self.short, city=self.city, cloud=self.subservices[0].alias if self.subservices else
                "the hosting company",
            security_lead="Chief Information Security Officer", exec="Chief Technology Officer",
            platform_lead="Head of Platform", platform_team="Platform Operations team", it_team="IT Support team",
            idp="the identity provider", siem="the log management system", ticketing="the ticketing system",
            repo="the code repository", key_holders="four named engineers", revoke="one business day",
            patch_days=14, deletion_days=60, training_days=30, password_length=12, scan_cadence="weekly",
            pentest_date="May 20, 2025", dr_date="June 12, 2025", directors="five", staff=210)
        defaults.update(self.words)
        return defaults


LARKFIELD = Vendor(
    "Larkfield Payroll Systems, Inc.", "Larkfield", "Dayton", "Ohio", "Larkfield Pay",
    "payroll and time-keeping platform system", 2011,
    ["Larkfield was founded in 2011 in Dayton, Ohio, by two former plant accountants. It offers payroll and "
     "time-keeping for manufacturers with hourly workers. About 1,400 companies with together 310,000 employees "
     "use Larkfield Pay.",
     "Time is recorded at terminals, on telephones or by import. Larkfield Pay turns it into gross pay, computes "
     "taxes and deductions, and hands the result over to the customer's bank and ledger. Supervisors approve time, "
     "payroll clerks approve runs; Larkfield's own personnel do neither."],
    [("Web application", "single-page application and interface for supervisors, clerks and employees"),
     ("Time terminals gateway", "receives punches from terminals at customers' sites"),
     ("Calculation engine", "computes gross to net pay with tax tables updated each quarter"),
     ("Relational database cluster", "holds customers' master data and results, one schema per customer"),
     ("Object storage", "holds pay slips and imported files")],
    [Subservice("Stratovault Cloud, Inc.", "Stratovault", "infrastructure hosting", [0, 1, 2, 3, 4]),
     Subservice("Paperlane Mailing Services, LLC", "Paperlane", "printing and mailing of checks and tax forms", [8, 9])],
    users="employers", seed=0, signer=("Dorothea Vance", "Chief Executive Officer"),
    words=dict(staff=265, ticketing="the Tandem ticketing tool", revoke="one business day"))

COBALTWORKS = Vendor(
    "Cobaltworks Analytics, LLC", "Cobaltworks", "Boulder", "Colorado", "Cobalt Insight",
    "Cobalt Insight Platform", 2016,
    ["Cobaltworks Analytics, LLC builds dashboards for operators of water and wastewater plants. Sensors and "
     "laboratory systems deliver readings; Cobalt Insight stores them, finds outliers and draws the reports that "
     "authorities ask for.",
     "The company serves 190 utilities in North America. Its customers are mostly public bodies, which buy the "
     "service for three to five years. There is one edition of the service; customers differ in the number of "
     "sites and sensors."],
    [("Ingestion service", "collects readings through gateways at the plants"),
     ("Time series store", "keeps readings for ten years"),
     ("Report builder", "renders monthly reports and notices"),
     ("Public status page", "shows availability to customers")],
    [Subservice("Nimbrel Web Hosting Corp.", "Nimbrel", "cloud hosting of production", [0, 2, 3, 4, 6, 7])],
    users="customers", seed=1, signer=("Marcus Oyelaran", "Chief Operating Officer"),
    words=dict(security_lead="Director of Information Security", platform_lead="VP of Engineering", platform_team=
        "DevOps team",
               siem="the Lantern log service", revoke="24 hours", staff=88, directors="four", patch_days=30))

PRAIRIE = Vendor(
    "Prairie Ledger Software Cooperative", "Prairie Ledger", "Salina", "Kansas", "GrainBook",
    "GrainBook Settlement System", 1998,
    ["Prairie Ledger Software Cooperative is owned by ninety-four grain elevators in six states. It has written "
     "settlement software for its members since 1998 and has run it for them as a service since 2014.",
     "GrainBook takes weights and grades from the scale house, applies contracts and discounts, and computes what "
     "is due to each producer. At harvest it settles about 41,000 tickets a day. Members print checks themselves "
     "or send payment files to their banks."],
    [("Scale interface", "reads weights and grades from scale tickets"),
     ("Settlement engine", "applies contracts, discounts and liens"),
     ("Payment module", "writes payment files and check registers"),
     ("Member portal", "shows positions and documents to producers")],
    [Subservice("Keystone Colocation Partners, LLC", "Keystone", "colocation of servers in Omaha and Tulsa", [0, 1, 2])],
    users="member elevators", seed=2, signer=("Harlan Brubaker", "General Manager"),
    words=dict(security_lead="Information Security Manager", exec="General Manager", platform_lead="Systems Manager",
               platform_team="Systems group", it_team="Systems group", siem="the event collector", staff=61, directors=
                   "nine",
               scan_cadence="monthly", revoke="two business days", repo="the version control system"))

VELLUM = Vendor(
    "Vellum & Thread Document Services, Inc.", "Vellum & Thread", "Greensboro", "North Carolina", "DocLoom",
    "DocLoom Document Exchange System", 2009,
    ["Vellum & Thread Document Services, Inc. moves legal and insurance documents between parties that do not "
     "trust each other much. DocLoom offers rooms in which documents are filed, redacted, signed and delivered, "
     "with a record of every step.",
     "Law firms, insurers and courts of two states use it. The company files about four million documents a year. "
     "Offices of the company are in Greensboro; customer support is shared with a team in Halifax, Nova Scotia."],
    [("Exchange rooms", "areas with their own membership, retention and audit trail"),
     ("Redaction service", "removes text and metadata for good"),
     ("Delivery service", "hands documents over to recipients and keeps receipts"),
     ("Search index", "finds documents by text for members of a room")],
    [Subservice("Stratovault Cloud, Inc.", "Stratovault", "infrastructure as a service", [0, 1, 2, 3, 9]),
     Subservice("Inkwell Identity Ltd.", "Inkwell", "verification of signers' identity", [7, 8])],
    users="subscribers", seed=1, signer=("Cecily Armbruster", "President"),
    words=dict(exec="President", staff=147, siem="the Heron event platform", revoke="four business hours", deletion_days=90))

FJORDLINE = Vendor(
    "Fjordline Freight Data AS", "Fjordline", "Bergen", "Norway", "Fjordline Manifest",
    "Fjordline Manifest Services System", 2013,
    ["Fjordline Freight Data AS, with offices in Bergen and Rotterdam, carries customs and cargo messages between "
     "shippers, forwarders, terminals and authorities. Its services are used in eleven countries.",
     "A shipment gives rise to some thirty messages. Fjordline Manifest receives them in many formats, checks "
     "them, converts them and hands them on. Customers see the state of a shipment in a portal and are warned when "
     "a message is late."],
    [("Message hub", "receives, validates, converts and forwards messages"),
     ("Portal", "shows shipments to customers and their partners"),
     ("Archive", "keeps messages for the time that the law demands"),
     ("Rule engine", "applies customs rules of each country")],
    [Subservice("Polarnett Datasenter AS", "Polarnett", "data centre hosting", [0, 1, 2, 4]),
     Subservice("Stratovault Cloud, Inc.", "Stratovault", "object storage for the archive", [9, 10, 3])],
    users="customers", seed=2, signer=("Ingrid Solheim", "Chief Executive Officer"),
    words=dict(staff=119, pentest_date="3 March 2025", dr_date="18 February 2025", directors="six", revoke=
        "one working day"))

QUILLET = Vendor(
    "Quillet Labs, Inc.", "Quillet", "Austin", "Texas", "Quillet Notes API",
    "Quillet Platform", 2022,
    ["Quillet Labs, Inc. is a young company of twenty-six people that turns recorded meetings into notes. "
     "Customers call an interface with a recording and receive a transcript, a summary and a list of tasks.",
     "The company was founded in 2022 and sells to makers of other software, who put the service into their own "
     "products. It does not keep recordings longer than a customer asks for; the default is seven days."],
    [("Interface gateway", "authenticates callers and limits rates"),
     ("Transcription workers", "turn speech into text on graphics processors"),
     ("Summary service", "writes notes from transcripts"),
     ("Console", "lets customers manage keys, users and retention")],
    [Subservice("Nimbrel Web Hosting Corp.", "Nimbrel", "cloud hosting", [0, 2, 3]),
     Subservice("Pebblestack, Inc.", "Pebblestack", "managed database", [3, 6])],
    users="customers", seed=0, signer=("Priya Raman", "Chief Technology Officer"),
    words=dict(security_lead="Head of Security", exec="Chief Executive Officer", platform_lead=
        "Head of Infrastructure",
               platform_team="Infrastructure team", it_team="Operations team", staff=26, directors="three", pentest_date=
                   "2025-05-08",
               dr_date="2025-06-03", siem="the monitoring stack"))

TERRAPIN = Vendor(
    "Terrapin Mutual Benefit Administrators, Inc.", "Terrapin", "Tacoma", "Washington", "BenefitHarbor",
    "BenefitHarbor Administration System", 2003,
    ["Terrapin Mutual Benefit Administrators, Inc. administers health savings, commuter and dependent care "
     "accounts for employers and for the participants in their plans. It has done so since 2003 and serves 3,900 "
     "plans with 1.2 million participants.",
     "BenefitHarbor enrolls participants, takes contributions, decides claims by rules that each plan sets, and "
     "pays. Employers see their plans in a portal; participants use a web site, an application for telephones and "
     "a card.",
     "The card program and the bank accounts behind it belong to a bank and are not part of the system. Neither "
     "are the call centers that some large employers run themselves."],
    [("Enrollment service", "takes eligibility files and elections"),
     ("Claims engine", "applies plan rules to claims and receipts"),
     ("Contribution ledger", "records contributions, payments and balances"),
     ("Participant channels", "web site, application for telephones, voice system"),
     ("Employer portal", "reports, invoices and settings of plans"),
     ("Document store", "receipts and correspondence")],
    [Subservice("Stratovault Cloud, Inc.", "Stratovault", "infrastructure and platform hosting", [0, 1, 2, 3, 4, 5]),
     Subservice("Paperlane Mailing Services, LLC", "Paperlane", "printing and mailing of statements", [8, 9]),
     Subservice("Harborline Contact Centers, Inc.", "Harborline", "telephone support after hours", [7, 8])],
    users="employers", seed=1, signer=("Louisa Tremblay", "Chief Operating Officer"),
    words=dict(staff=840, ticketing="the Cairn service desk", siem="the Beacon security platform", repo=
        "the Foundry repository",
               directors="eleven", patch_days=21, dr_date="October 9, 2024", pentest_date="September 18, 2024"))

GANNET = Vendor(
    "Gannet Harbor Logistics Technology, LLC", "Gannet Harbor", "Duluth", "Minnesota", "DockSlot",
    "DockSlot Scheduling System", 2015,
    ["Gannet Harbor Logistics Technology, LLC lets trucking companies book times at warehouse docks. Warehouses "
     "publish slots and rules; carriers book, change and cancel; drivers check in with their telephones.",
     "Some 2,300 warehouses use DockSlot. At busy times it takes ninety bookings a second. When it is down, trucks "
     "wait, and therefore availability matters more to customers than any other quality."],
    [("Booking service", "keeps slots, rules and bookings"),
     ("Check-in service", "tells the dock that a driver has arrived"),
     ("Notification service", "sends messages and e-mail"),
     ("Integration layer", "exchanges data with warehouse and transport systems")],
    [Subservice("Nimbrel Web Hosting Corp.", "Nimbrel", "cloud hosting", [0, 1, 2, 3, 6])],
    users="customers", seed=0, signer=("Theodore Amundsen", "Chief Information Officer"),
    words=dict(exec="Chief Information Officer", staff=133, pentest_date="03/14/2025", dr_date="11/06/2024", directors=
        "seven",
               revoke="eight business hours", scan_cadence="daily"))

ASHGROVE = Vendor(
    "Ashgrove Health Scheduling, P.B.C.", "Ashgrove", "Sacramento", "California", "Ashgrove Visit",
    "Ashgrove Visit System", 2014,
    ["Ashgrove Health Scheduling, P.B.C. offers online booking, reminders and intake forms to clinics. Patients "
     "choose a time, answer questions before the visit and receive messages after it. About 5,100 clinics, most of "
     "them small, use the service.",
     "The company is a public benefit corporation. Its charter obliges it to publish each year how it has used "
     "personal information, which it does in June.",
     "Ashgrove Visit exchanges appointments with the record systems of clinics. It does not hold medical records "
     "apart from the answers that patients give on forms and from messages between patients and clinics."],
    [("Booking site", "pages in each clinic's design on which patients book"),
     ("Forms", "questions before a visit, with consent and signature"),
     ("Messaging", "reminders and secure messages"),
     ("Record connectors", "exchange of appointments with record systems"),
     ("Clinic console", "settings, users, reports"),
     ("Consent ledger", "who has agreed to what, and when")],
    [Subservice("Stratovault Cloud, Inc.", "Stratovault", "infrastructure hosting", [0, 1, 2, 3, 4, 9]),
     Subservice("Tollgate Messaging, Inc.", "Tollgate", "delivery of text messages", [7, 8])],
    users="clinics", seed=0, signer=("Esperanza Duarte", "Chief Executive Officer"),
    words=dict(staff=320, directors="seven", pentest_date="August 4, 2025", dr_date="September 23, 2025",
               siem="the Sentry Lake platform", revoke="one business day"))

HOLLOWAY = Vendor(
    "Holloway Title Automation, Inc.", "Holloway", "Richmond", "Virginia", "TitlePath",
    "TitlePath System", 2012,
    ["Holloway Title Automation, Inc. prepares title searches and closing documents for land sales. Title agents "
     "order a search; TitlePath gathers records of the county, puts them in order and drafts the commitment.",
     "The company works for 610 agents in nineteen states. People, called examiners, check what the software has "
     "found; both are part of the system."],
    [("Order desk", "takes orders and tracks their state"),
     ("Record harvester", "collects records of counties"),
     ("Examiner workbench", "shows findings to examiners and takes their decisions"),
     ("Closing room", "prepares and exchanges closing documents")],
    [Subservice("Stratovault Cloud, Inc.", "Stratovault", "infrastructure hosting", [0, 1, 2, 3]),
     Subservice("Redbrick Vaulting Co.", "Redbrick", "storage of backup media", [0, 9])],
    users="title agents", seed=2, signer=("Jerome Whitfield", "Chief Executive Officer"),
    words=dict(staff=178, revoke="one business day", directors="five"))

SALTMARSH = Vendor(
    "Saltmarsh Learning Cloud, Inc.", "Saltmarsh", "Savannah", "Georgia", "CourseTide",
    "CourseTide Learning System", 2017,
    ["Saltmarsh Learning Cloud, Inc. sells CourseTide, a system for courses and examinations of trade schools. "
     "Teachers upload material, students learn and are examined, and schools issue certificates.",
     "Two hundred and seventy schools use it. Examinations are watched by camera when a school has ordered that "
     "option."],
    [("Course service", "courses, material and groups"), ("Examination service", "questions, sessions and marks"),
     ("Certificate service", "issue and verification of certificates"), ("Integration gateway",
         "rosters and marks to and from school systems")],
    [Subservice("Nimbrel Web Hosting Corp.", "Nimbrel", "cloud hosting", [0, 2, 3, 4])],
    users="schools", seed=1, signer=("Adaeze Nwosu", "Chief Executive Officer"),
    words=dict(staff=72, directors="four", security_lead="Security Officer"))

KITTIWAKE = Vendor(
    "Kittiwake Energy Metering, Inc.", "Kittiwake", "Portland", "Maine", "MeterNest",
    "MeterNest Data Management System", 2010,
    ["Kittiwake Energy Metering, Inc. collects readings of electricity meters and hands them to utilities for "
     "billing. MeterNest takes readings from five million meters every quarter of an hour.",
     "Utilities see gaps and estimates, approve them, and fetch billing determinants. The company also sells "
     "forecasting, which is not part of the system."],
    [("Head-end collectors", "fetch readings from meter networks"), ("Validation engine",
        "finds gaps and estimates values"),
     ("Billing interface", "delivers billing determinants"), ("Operator console", "approvals, alarms and reports")],
    [Subservice("Keystone Colocation Partners, LLC", "Keystone", "colocation", [0, 1, 2, 4])],
    users="utilities", seed=0, signer=("Samuel Thorne", "President and Chief Executive Officer"),
    words=dict(staff=205, directors="six", revoke="one business day", platform_lead="Director of Operations"))

BRAMBLE = Vendor(
    "Bramblewick Studios Hosting Limited", "Bramblewick", "Leeds", "United Kingdom", "RenderFold",
    "RenderFold Rendering System", 2018,
    ["Bramblewick Studios Hosting Limited rents rendering capacity to makers of films and games. Customers send "
     "scenes; RenderFold splits them into frames, computes them and returns images.",
     "Scenes are secret until the film is released, and customers look above all at confidentiality. The company "
     "runs its own machines in two data centres in Yorkshire."],
    [("Scene intake", "receives and checks scenes"), ("Scheduler", "splits scenes into tasks"), ("Render nodes",
        "compute frames"),
     ("Delivery vault", "holds results until they are fetched")],
    [Subservice("Aire Valley Colocation Limited", "Aire Valley", "data centre space, power and cooling", [0, 1, 2])],
    users="studios", seed=1, signer=("Rowan Attercliffe", "Managing Director"),
    words=dict(exec="Managing Director", staff=44, directors="three", dr_date="9 May 2025", pentest_date=
        "26 March 2025"))

OSPREY = Vendor(
    "Osprey Point Collections Technology, LLC", "Osprey Point", "Tulsa", "Oklahoma", "RecoverWise",
    "RecoverWise Platform", 2008,
    ["Osprey Point Collections Technology, LLC offers RecoverWise, software with which agencies collect overdue "
     "accounts. It plans calls and letters, records what was said and takes payments.",
     "Agencies load accounts of banks, hospitals and utilities. Rules of each state about times and number of "
     "calls are built into the software."],
    [("Account store", "accounts, debtors and history"), ("Contact planner",
        "plans calls and letters within the rules"),
     ("Payment page", "takes payments and hands them to a processor"), ("Reporting",
         "results for agencies and their clients")],
    [Subservice("Keystone Colocation Partners, LLC", "Keystone", "colocation", [0, 1, 2]),
     Subservice("Paperlane Mailing Services, LLC", "Paperlane", "printing and mailing", [8])],
    users="agencies", seed=2, signer=("Delbert Kinsey", "Chief Executive Officer"),
    words=dict(staff=96, directors="three", revoke="one business day"))

TAMARACK = Vendor(
    "Tamarack Field Software, Inc.", "Tamarack", "Missoula", "Montana", "StandCount",
    "StandCount Forest Inventory System", 2019,
    ["Tamarack Field Software, Inc. makes StandCount, with which foresters count and measure trees. Crews record "
     "plots on tablets; the office plans cuts and plantings from the figures.",
     "Sixty landowners and three states use it. Work in the woods goes on without a network; tablets send what "
     "they have when they are back."],
    [("Tablet application", "records plots offline"), ("Sync service", "takes and merges records"), ("Map service",
        "stands, roads and streams"), ("Office application", "plans and reports")],
    [Subservice("Stratovault Cloud, Inc.", "Stratovault", "infrastructure hosting", [0, 2, 3])],
    users="customers", seed=0, signer=("Wren Halvorsen", "Chief Executive Officer"),
    words=dict(staff=31, directors="three", security_lead="Security Lead"))
