/* Complementary controls of users and of subservice organizations, and who these are: lists, tables and prose in the
 * forms that reports have, each as a small report. */
#include <string.h>

#include "support/duty_reports.h"

static const TickPatterns *patterns;

/* ---- marked lists */

static const DutyForm marked[] = {
  { CUEC ASSUMED "\n1. User entities are responsible for enforcing multi-factor sign-in.\n"
                 "2. User entities are responsible for removing access of leavers\n"
                 "   a. within 24 hours for administrators,\n   b. within a week for others.\n"
                 "3. User entities are responsible for keeping API keys secret.\n\n"
                 "> This list is not a comprehensive list of all controls that may be needed.\n"
                 "## Criteria Not Applicable\n\n1. None was left out of the report.\n",
    "cuec: User entities are responsible for enforcing multi-factor sign-in.\n"
    "cuec: User entities are responsible for removing access of leavers a. within 24 hours for administrators, b. "
    "within "
    "a week for others.\n"
    "cuec: User entities are responsible for keeping API keys secret.\n" },
  { CUEC "> User entities are responsible for:\n\n• Approving users before accounts are made for them.\n"
         "• Reviewing the roles of all of their users every quarter and keeping a record of\n"
         "=== page\nthe review for a year.\n• Removing leavers.\n## Incidents\n> There were none.\n",
    "cuec: Approving users before accounts are made for them.\n"
    "cuec: Reviewing the roles of all of their users every quarter and keeping a record of the review for a year.\n"
    "cuec: Removing leavers.\n" },
  { "## Complimentary User Entity Controls (CUECs)\n> Northwind assumes that user entities have these controls.\n\n"
    "CUEC-01 Users are approved before accounts are made for them.\n"
    "CUEC-02 Accounts of leavers are removed within a day.\n",
    "cuec CUEC-01: Users are approved before accounts are made for them.\n"
    "cuec CUEC-02: Accounts of leavers are removed within a day.\n" },
  { "## Customer Control Considerations\n> Customers should consider these controls:\n\n"
    "a) Customers should protect passwords.\nb) Customers should tell Northwind of incidents.\n",
    "cuec: Customers should protect passwords.\ncuec: Customers should tell Northwind of incidents.\n" },
  { "## User Control Considerations\n\n1. Logical access\n   a. User entities approve users.\n"
    "   b. User entities remove leavers.\n2. Incidents\n   a. User entities report incidents.\n",
    "cuec: User entities approve users.\ncuec: User entities remove leavers.\ncuec: User entities report "
    "incidents.\n" },
  { CUEC ASSUMED "\nvii.User entities approve users.\nviii.User entities remove leavers.\n",
    "cuec: User entities approve users.\ncuec: User entities remove leavers.\n" },
  { CUEC "> The following complementary user entity controls should be implemented by user entities:\n\n"
         "1. User entities are responsible for understanding their contract.\n"
         "2. User entities are responsible for developing their own continuity plans.\n"
         "## Boundaries of the System\n\n• The platform\n• The portal\n",
    "cuec: User entities are responsible for understanding their contract.\n"
    "cuec: User entities are responsible for developing their own continuity plans.\n" },
};

static void
test_marked (void)
{
  duty_reports_check (marked, G_N_ELEMENTS (marked), patterns);
}

/* ---- groups */

static const DutyForm groups[] = {
  { CUEC ASSUMED "CC6.1 - The entity implements logical access security software.\n\n"
                 "• User entities are responsible for protecting passwords.\n"
                 "• User entities are responsible for approving users.\n\n"
                 "CC6.2 - Prior to issuing credentials, the entity registers users.\n\n"
                 "• User entities are responsible for approving users.\n"
                 "• User entities are responsible for removing leavers.\n",
    "cuec [CC6.1]: User entities are responsible for protecting passwords.\n"
    "cuec [CC6.1 CC6.2]: User entities are responsible for approving users.\n"
    "cuec [CC6.2]: User entities are responsible for removing leavers.\n" },
  { CUEC "> User entities are expected to have the following controls in place:\n## Access Management\n\n"
         "• Approving users.\n• Removing leavers.\n## Incident Response\n\n• Reporting incidents without delay.\n"
         "## Trust Services Criteria Not Applicable\n> All criteria are applicable to the system.\n",
    "cuec: Approving users.\ncuec: Removing leavers.\ncuec: Reporting incidents without delay.\n" },
  { CUEC ASSUMED "Access\n\n   Approving users.\n   Removing leavers.\nOperations\n\n   Reviewing the log.\n"
                 "## Changes to the System\n\n   The portal was renewed.\n",
    "cuec: Approving users.\ncuec: Removing leavers.\ncuec: Reviewing the log.\n" },
  { CUEC ASSUMED
    "\n1. Approving users. (CC6.2)\n2. Removing leavers. (CC6.2, 6.3)\n"
    "=== page\n# Section V - Other Information Provided by Northwind (Unaudited)\n"
    "## Appendix A - Complementary User Entity Controls\n\n1. Approving users.\n3. Keeping copies. (A1.2)\n",
    "cuec [CC6.2]: Approving users. (CC6.2)\ncuec [CC6.2 CC6.3]: Removing leavers. (CC6.2, 6.3)\n"
    "cuec [A1.2]: Keeping copies. (A1.2)\n" },
  { "## Complementary Controls\n> Controls of Northwind need controls of others.\n"
    "> User entities are responsible for:\n\n• Approving users.\n\n> Cloudmoor is responsible for:\n\n"
    "• Guarding the data centers.\n",
    "cuec: Approving users.\ncsoc (Cloudmoor Web Services, Inc.): Guarding the data centers.\n" },
  { "## Complementary Controls of Others\n> Some commitments need controls of others.\nUser entities\n\n• Approving "
    "users.\n\nSubservice organizations\n\n• Guarding the data centers.\n",
    "cuec: Approving users.\ncsoc (Cloudmoor Web Services, Inc.): Guarding the data centers.\n" },
};

static void
test_groups (void)
{
  duty_reports_check (groups, G_N_ELEMENTS (groups), patterns);
}

/* ---- lines without marks, and prose */

static const DutyForm unmarked[] = {
  { CUEC
    "> Every client decides who works with it. Clients are therefore responsible for approving access, for removing "
    "the accounts of leavers, and for choosing suitable roles. They are likewise responsible for keeping copies of "
    "what "
    "they load. When something looks wrong, clients are responsible for telling the support desk of it.\n",
    "cuec: Clients are therefore responsible for approving access\n"
    "cuec: removing the accounts of leavers\n"
    "cuec: choosing suitable roles.\n"
    "cuec: They are likewise responsible for keeping copies of what they load.\n"
    "cuec: When something looks wrong, clients are responsible for telling the support desk of it.\n" },
  { CUEC
    "> This list is no complete one. User entities are responsible for:\n\nEnsuring that their contract is right.\n\n"
    "Managing access of their personnel.\n\nReviewing release notes.\n## Incidents\n> There were none.\n",
    "cuec: Ensuring that their contract is right.\ncuec: Managing access of their personnel.\n"
    "cuec: Reviewing release notes.\n" },
  { CUEC "> User entities are responsible for:\n\nenforcing sign-in. approving users.\nremoving leavers.\n",
    "cuec: enforcing sign-in.\ncuec: approving users.\ncuec: removing leavers.\n" },
  { CUEC "> Controls at user entities are needed as well. User entities are responsible for protecting their "
         "passwords. User entities are responsible for removing leavers. User entities are responsible for reporting "
         "incidents.\n",
    "cuec: User entities are responsible for protecting their passwords.\n"
    "cuec: User entities are responsible for removing leavers.\n"
    "cuec: User entities are responsible for reporting incidents.\n" },
  { CUEC
    "> The following controls should be considered.\n\nThe User entity is responsible for its setupThe User entity "
    "is responsible for its passwords.\n\n• The user entity is responsible for approving users.\n"
    "• The user entity is responsible for removing leavers.\n",
    "cuec: The User entity is responsible for its setup\ncuec: The User entity is responsible for its passwords.\n"
    "cuec: The user entity is responsible for approving users.\ncuec: The user entity is responsible for removing "
    "leavers.\n" },
  { CUEC "> User entities are responsible for implementing such controls. User entities are responsible for the "
         "following.\n\n• Approving users.\n• Removing leavers.\n",
    "cuec: Approving users.\ncuec: Removing leavers.\n" },
  { CUEC ASSUMED
    "\nUser entities should keep their credentials secret.\n\nUser entities should remove users who leave.\n\n"
    "User entities and their auditors should consider whether these are in place.\n",
    "cuec: User entities should keep their credentials secret.\ncuec: User entities should remove users who leave.\n" },
  { CUEC
    "> User entities are responsible for (1) approving users, (2) removing leavers, and (3) reporting incidents.\n",
    "cuec: approving users,\ncuec: removing leavers, and\ncuec: reporting incidents.\n" },
  { CUEC "> Clinics are responsible for approving users. Clinics are responsible for removing leavers. Northwind is "
         "responsible for answering questions.\n",
    "cuec: Clinics are responsible for approving users.\ncuec: Clinics are responsible for removing leavers.\n" },
  { "Complementary user entity controls. Northwind assumes controls. User entities are responsible for:\n\n"
    "• approving users;\n• removing leavers.\n\nChanges. The following changes were made:\n\n• a new portal\n",
    "cuec: approving users;\ncuec: removing leavers.\n" },
  { "## Access\n> Controls of Northwind were designed with the assumption that user entities have some. User entities "
    "are responsible for:\n\n• Approving users.\n• Removing leavers.\n",
    "cuec: Approving users.\ncuec: Removing leavers.\n" },
};

/* Lines that layout joins, since on the paper only their places or drawn marks part them. */
static const DutyForm joined[] = {
  { CUEC "> User entities are responsible for the following:\n\nPromptly reporting incidents.\nExporting their data "
         "before the contract ends.\nNot loading health records.\n",
    "cuec: Promptly reporting incidents.\ncuec: Exporting their data before the contract ends.\n"
    "cuec: Not loading health records.\n" },
  { "## Complementary Subservice Organization Controls\n> Cloudmoor is assumed to have these controls.\n\n"
    "CC6.4 Guarding the doors of its halls\nCC6.5 Destroying media\nA1.2 Testing generators\n",
    "csoc [CC6.4] (Cloudmoor Web Services, Inc.): Guarding the doors of its halls\n"
    "csoc [CC6.5] (Cloudmoor Web Services, Inc.): Destroying media\n"
    "csoc [A1.2] (Cloudmoor Web Services, Inc.): Testing generators\n" },
  { CUEC "> User entities are responsible for\n\n(i) approving users;\n(ii) removing leavers; (iii) keeping copies.\n",
    "cuec: approving users;\ncuec: removing leavers;\ncuec: keeping copies.\n" },
  { CUEC "> User entities are responsible for:\n\na Approving users CC6.2\nb Removing leavers who\n  have moved "
         "CC6.3\nc Keeping copies A1.2\n",
    "cuec [CC6.2]: Approving users CC6.2\ncuec [CC6.3]: Removing leavers who have moved CC6.3\n"
    "cuec [A1.2]: Keeping copies A1.2\n" },
};

static void
test_joined (void)
{
  duty_reports_check (joined, G_N_ELEMENTS (joined), patterns);
}

static void
test_unmarked (void)
{
  duty_reports_check (unmarked, G_N_ELEMENTS (unmarked), patterns);
}

/* ---- what is no control, or not needed */

static const DutyForm advice[] = {
  { CUEC "> User entities are responsible for:\n\n• Approving users.\n\n## User Entity Responsibilities\n"
         "> The following are not required to meet the criteria:\n\n• Reading release notes.\n• Paying invoices.\n",
    "cuec: Approving users.\nadvice: Reading release notes.\nadvice: Paying invoices.\n" },
  { "## User Entity Responsibilities\n> The following list includes responsibilities that are not required to meet the "
    "criteria:\n\n• Customers are responsible for their laws.\n",
    "advice: Customers are responsible for their laws.\n" },
  { "## User Entity Responsibilities\n> User entities should have the following in place:\n\n• Approving users.\n",
    "cuec: Approving users.\n" },
  { CUEC "> There are no complementary user entity controls that are required to achieve the commitments.\n"
         "> However, user entities should consider the following:\n\n• Reading release notes.\n",
    "advice: Reading release notes.\n" },
  { CUEC "> None.\n", "" },
  { "## Complementary Controls at User Entities\n> The commitments can be achieved without the implementation of "
    "complementary controls at user entities.\n## Criteria Not Applicable\n\n• None of them.\n",
    "" },
  { "## Customer Access\n> Customers are responsible for managing their own users. Customers should use strong "
    "passwords.\n\n• The portal has a log.\n",
    "" },
};

static void
test_advice (void)
{
  duty_reports_check (advice, G_N_ELEMENTS (advice), patterns);
}

/* ---- subservice organizations' controls */

static const DutyForm csocs[] = {
  { "## Subservice Organizations and What We Expect of Them\n> Cloudmoor Web Services, Inc. is relied upon for "
    "guarding its halls "
    "(CC6.4), "
    "as well as for keeping generators running (A1.2).\n",
    "csoc [CC6.4] (Cloudmoor Web Services, Inc.): Cloudmoor Web Services, Inc. is relied upon for guarding its halls "
    "(CC6.4)\n"
    "csoc [A1.2] (Cloudmoor Web Services, Inc.): keeping generators running (A1.2).\n" },
  { "## Subservice Organizations\n> Northwind uses Cloudmoor Web Services, Inc. for hosting. Northwind monitors its "
    "subservice organizations by:\n\n• Reviewing reports of Cloudmoor.\n\n"
    "## Complementary Subservice Organization Controls\n> The following controls are expected to be in place at "
    "Cloudmoor:\n\n• Physical access to data centers is restricted. (CC6.4)\n• Media are destroyed. (CC6.5)\n\n"
    "> In addition, Northwind monitors the services performed by subservice organizations, including the following "
    "procedures:\n\n• Reviewing attestation reports.\n",
    "csoc [CC6.4] (Cloudmoor Web Services, Inc.): Physical access to data centers is restricted. (CC6.4)\n"
    "csoc [CC6.5] (Cloudmoor Web Services, Inc.): Media are destroyed. (CC6.5)\n" },
  { "## Complementary Subservice Organization Controls\n> Cloudmoor is responsible for power; for "
    "cooling. Cloudmoor is responsible for guarding the data centers. Northwind is responsible for reading reports.\n",
    "csoc (Cloudmoor Web Services, Inc.): Cloudmoor is responsible for power\n"
    "csoc (Cloudmoor Web Services, Inc.): cooling.\n"
    "csoc (Cloudmoor Web Services, Inc.): Cloudmoor is responsible for guarding the data centers.\n" },
  { "## Complementary Subservice Organization Controls\n> The following controls are assumed.\nCloudmoor Web Services, "
    "Inc.\n\n• Destroys media.\n• Pebblestack is responsible for encrypting the database.\n",
    "csoc (Cloudmoor Web Services, Inc.): Destroys media.\n"
    "csoc (Pebblestack): Pebblestack is responsible for encrypting the database.\n" },
  { "## Complementary Subservice Organization Controls\n> Cloudmoor is expected to have controls for guarding doors. "
    "Cloudmoor is expected to have controls for wiping media.\n",
    "csoc (Cloudmoor Web Services, Inc.): Cloudmoor is expected to have controls for guarding doors.\n"
    "csoc (Cloudmoor Web Services, Inc.): Cloudmoor is expected to have controls for wiping media.\n" },
  { "## Subservice Organizations\n> Cloudmoor is responsible for the security of its data centers.\n", "" },
};

static void
test_csocs (void)
{
  duty_reports_check (csocs, G_N_ELEMENTS (csocs), patterns);
}

/* ---- tables */

/* Rows of a table, cells parted by "|": "^" is the cell above, "" none, "*" ahead of a row makes it the header, "=" a
 * band; "\\" within a cell ends a line. */
typedef struct {
  const char *title;    /* in the description, before the table */
  const char *roles[4]; /* NULL behind the last */
  const char *rows[7];
  const char *duties;
} Grid;

static guint32
add_cell (TickDocument *document, TickTable *table, const char *words)
{
  g_autofree char *text = g_strdelimit (g_strdup (words), "\\", '\n');
  guint32 glyph = g_array_index (document->origin, guint32, 0), end;
  TickCell cell = { .span = { .start = (guint32) document->text->len }, .page = 4, .last_page = 4 };

  g_string_append (document->text, text);
  cell.span.end = end = (guint32) document->text->len;
  g_string_append_c (document->text, '\n');
  for (guint32 i = cell.span.start; i <= end; i++)
    g_array_append_val (document->origin, glyph);
  g_array_append_val (table->cells, cell);
  return table->cells->len - 1;
}

static void
add_row (TickDocument *document, TickTable *table, const char *row)
{
  TickTableRow about = { .kind = *row == '*'   ? TICK_ROW_HEADER
                                 : *row == '=' ? TICK_ROW_BAND
                                               : TICK_ROW_CELLS,
                         .page = 4 };
  g_auto (GStrv) cells = g_strsplit (about.kind == TICK_ROW_CELLS ? row : row + 1, "|", -1);
  guint n_cells = g_strv_length (cells);

  for (guint column = 0; column < table->n_columns; column++) {
    guint32 index = TICK_NO_CELL;

    if (column < n_cells && g_str_equal (cells[column], "^"))
      index = g_array_index (table->grid, guint32, table->grid->len - table->n_columns);
    else if (column < n_cells && *cells[column] != '\0')
      index = add_cell (document, table, cells[column]);
    g_array_append_val (table->grid, index);
  }
  g_array_append_val (table->rows, about);
}

/* The table takes the place of the paragraph "TABLE". */
static void
add_table (TickDocument *document, const Grid *grid)
{
  guint n_columns = 0;
  TickTable *table;

  while (n_columns < G_N_ELEMENTS (grid->roles) && grid->roles[n_columns] != NULL)
    n_columns++;
  table = tick_table_new (n_columns);
  for (guint i = 0; i < n_columns; i++)
    g_assert_true (tick_column_role_from_name (grid->roles[i], &table->roles[i]));
  for (guint i = 0; i < G_N_ELEMENTS (grid->rows) && grid->rows[i] != NULL; i++)
    add_row (document, table, grid->rows[i]);
  for (guint i = 0; i < document->paragraphs->len; i++)
    if (g_str_has_prefix (document->text->str + tick_document_paragraph (document, i)->span.start, "TABLE"))
      table->first_paragraph = i;
  table->n_paragraphs = 1;
  g_assert_cmpuint (table->first_paragraph, >, 0);
  g_ptr_array_add (document->tables, table);
}

static const Grid grids[] = {
  { CUEC,
    { "criterion", "cuec" },
    { "*Criteria|CUEC", "CC6.1, CC6.2|• Assigning user IDs.\\• Reviewing roles.",
      "A1.2|Keeping own copies of exported data." },
    "cuec [CC6.1 CC6.2]: Assigning user IDs.\ncuec [CC6.1 CC6.2]: Reviewing roles.\n"
    "cuec [A1.2]: Keeping own copies of exported data.\n" },
  { CUEC,
    { "criterion", "cuec" },
    { "*Criteria|CUEC", "CC6.1|Approving users.", "^|Removing leavers.", "|Reviewing roles.",
      "CC7.3|User entities are responsible for:\\• reporting "
      "incidents;\\• finding their cause." },
    "cuec [CC6.1]: Approving users.\ncuec [CC6.1]: Removing leavers.\ncuec [CC6.1]: Reviewing roles.\n"
    "cuec [CC7.3]: reporting incidents;\ncuec [CC7.3]: finding their cause.\n" },
  { CUEC,
    { "control-id", "cuec" },
    { "*#|CUEC", "CUEC-1|Approving users.", "CUEC-2|Removing leavers." },
    "cuec CUEC-1: Approving users.\ncuec CUEC-2: Removing leavers.\n" },
  { CUEC,
    { "control-id", "control" },
    { "*#|Control", "=CC6.1 - The entity implements security",
      "1|Approving users "
      "in time.",
      "=CC7.3 - The entity evaluates events",
      "2|Reporting incidents "
      "at once." },
    "cuec 1 [CC6.1]: Approving users in time.\ncuec 2 [CC7.3]: Reporting incidents at once.\n" },
  { CUEC,
    { "unknown", "unknown" },
    { "Area|Complementary User Entity Control", "Access|Approving users in time.",
      "Incidents|Reporting incidents at once." },
    "cuec: Approving users in time.\ncuec: Reporting incidents at once.\n" },
  { CUEC,
    { "criterion", "cuec" },
    { "*Criteria|CUEC", "CC6.8|Protecting the devices from which it is", "|used against malware.",
      "C1.1\\C1.2|Classifying data. Deleting data." },
    "cuec [CC6.8]: Protecting the devices from which it is used against malware.\n"
    "cuec [C1.1 C1.2]: Classifying data.\ncuec [C1.1 C1.2]: Deleting data.\n" },
  { "## Complementary Controls\n",
    { "criterion", "cuec", "csoc" },
    { "*Criteria|CUEC|CSOC", "CC6.1|Approving users.|Protecting the hypervisor.",
      "A1.2|N/A|Powering the data centers." },
    "cuec [CC6.1]: Approving users.\ncsoc [CC6.1] (Cloudmoor Web Services, Inc.): Protecting the hypervisor.\n"
    "csoc [A1.2] (Cloudmoor Web Services, Inc.): Powering the data centers.\n" },
  { "## Complementary Subservice Organization Controls\n",
    { "organization", "criterion", "control" },
    { "*Subservice organization|Criteria|Control", "Cloudmoor|CC6.4|Restricting physical access to data centers.",
      "Pebblestack, Inc.|CC6.1|Encrypting the data of the database.", "^|A1.2|Making backups of the database." },
    "csoc [CC6.4] (Cloudmoor Web Services, Inc.): Restricting physical access to data centers.\n"
    "csoc [CC6.1] (Pebblestack, Inc.): Encrypting the data of the database.\n"
    "csoc [A1.2] (Pebblestack, Inc.): Making backups of the database.\n" },
  { "## Subservice Organizations\n",
    { "csoc", "criterion" },
    { "*Controls expected to be implemented by Cloudmoor|Criteria", "Physical access is restricted.|CC6.4" },
    "csoc [CC6.4] (Cloudmoor Web Services, Inc.): Physical access is restricted.\n" },
  { "## User Entity Responsibilities\n> They are not required to meet the criteria.\n",
    { "cuec", "criterion" },
    { "*User entity responsibility|Criteria", "Reading release notes.|CC2.3" },
    "advice [CC2.3]: Reading release notes.\n" },
  { "## Vendor Management\n", { "organization", "service" }, { "*Vendor|Purpose", "Slatebook|Chat of all kinds" }, "" },
};

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (grids); i++) {
    g_autofree char *description = g_strconcat (grids[i].title, "\nTABLE\n", NULL);
    g_autoptr (TickDocument) document = duty_reports_lay_out (CLOUDMOOR, description, patterns);
    g_autoptr (TickAnalysis) analysis = NULL;
    g_autofree char *duties = NULL;

    add_table (document, &grids[i]);
    analysis = text_pages_analyze (document, patterns);
    duties = duty_reports_describe (analysis);
    g_test_message ("%s", grids[i].rows[1]);
    g_assert_cmpstr (duties, ==, grids[i].duties);
  }
}

/* An organization that is listed by its full name is known by the start of it. */
static void
test_short_name (void)
{
  g_autoptr (TickDocument) document = duty_reports_lay_out (
      "> Northwind uses Sagebrush Mobile Networks, LLC and Cloudmoor Corp., subservice organizations. The "
      "description does not disclose the actual controls at the subservice organizations.\n",
      "## Complementary Subservice Organization Controls\n> Sagebrush is expected to have controls for "
      "masts. Sagebrush is expected to have controls for cables.\n",
      patterns);
  g_autoptr (TickAnalysis) analysis = text_pages_analyze (document, patterns);
  g_autofree char *duties = duty_reports_describe (analysis);

  g_assert_cmpstr (duties, ==,
                   "csoc (Sagebrush Mobile Networks, LLC): Sagebrush is expected to have controls for masts.\n"
                   "csoc (Sagebrush Mobile Networks, LLC): Sagebrush is expected to have controls for cables.\n");
  g_assert_cmpuint (analysis->matrix.subservice_organizations->len, ==, 2);
}

/* A table whose columns say what they hold needs no title above it; in the letters there is none. */
static void
test_lone_table (void)
{
  static const Grid grid = { "", { "criterion", "cuec" }, { "*Criteria|CUEC", "CC6.1|Approving users." }, "" };
  g_autoptr (TickDocument) document = duty_reports_lay_out (CLOUDMOOR, "## Controls of others\n\nTABLE\n", patterns);
  g_autoptr (TickDocument) letter = duty_reports_lay_out (CLOUDMOOR "\nTABLE\n", "", patterns);
  g_autoptr (TickAnalysis) found = NULL, none = NULL;

  add_table (document, &grid);
  add_table (letter, &grid);
  found = text_pages_analyze (document, patterns);
  none = text_pages_analyze (letter, patterns);
  g_assert_cmpuint (found->matrix.cuecs->len, ==, 1);
  g_assert_cmpuint (none->matrix.cuecs->len, ==, 0);
}

/* ---- who the subservice organizations are */

typedef struct {
  const char *scope, *description, *organizations;
} Who;

static const Who whos[] = {
  { CLOUDMOOR, "", "Cloudmoor Web Services, Inc. | cloud hosting | carve-out\n" },
  { "> Northwind uses Cloudmoor Corp. and Paperlane Mailing, LLC, subservice organizations, to provide services. The "
    "description does not disclose the actual controls at the subservice organizations.\n",
    "", "Cloudmoor Corp. |  | carve-out\nPaperlane Mailing, LLC |  | carve-out\n" },
  { "> Northwind uses Cloudmoor Web Services, Inc. (\"CWS\") to provide hosting and Inkwell Centers, LLC (\"IC\") for "
    "colocation (collectively, the \"subservice organizations\"). The description excludes their controls.\n",
    "", "Cloudmoor Web Services, Inc. | hosting | carve-out\nInkwell Centers, LLC | colocation | carve-out\n" },
  { "> Services of Cloudmoor Corp. are used by Northwind. The description does not disclose the actual controls at the "
    "subservice organization.\n",
    "", "Cloudmoor Corp. |  | carve-out\n" },
  { "> Northwind uses two subservice organizations: Cloudmoor and Pebblestack. The description excludes their "
    "controls.\n",
    "", "Cloudmoor |  | carve-out\nPebblestack |  | carve-out\n" },
  { "> The company utilizes Cloudmoor Web Services (CWS) as its hosting provider; CWS is a subservice organization. "
    "Our "
    "examination did not include the services provided by the subservice organization.\n",
    "## Vendor Management\n> Northwind uses Mailpost LLC for newsletters and Slatebook for chat.\n",
    "Cloudmoor Web Services |  | carve-out\n" },
  { "> The description includes the controls of Inkwell Identity Ltd., a subservice organization, using the inclusive "
    "method. The description excludes the controls of Cloudmoor Web Services, Inc., another subservice organization, "
    "using "
    "the carve-out method.\n",
    "", "Inkwell Identity Ltd. |  | inclusive\nCloudmoor Web Services, Inc. |  | carve-out\n" },
  { "> Northwind uses,\n\n• Cloudmoor Web services(CWS), a subservice organization which provides servers.\n"
    "• Githouse (Githouse Inc), is a platform for source code.\n",
    "", "Cloudmoor Web services | servers | not-stated\nGithouse Inc |  | not-stated\n" },
  { "",
    "## Subservice Organizations\n> The company uses the following subservice organizations:\n\n"
    "• Cloudmoor Web Services, Inc. (CWS): hosting of production\n• Pebblestack - managed database\n"
    "• Inkwell Ltd. provides verification of identities.\n\n"
    "> Northwind uses Trackwell to monitor its vendors and reviews, for all subservice organizations:\n\n"
    "• SOC reports\n• Availability\n",
    "Cloudmoor Web Services, Inc. | hosting of production | not-stated\nPebblestack | managed database | not-stated\n"
    "Inkwell Ltd. | verification of identities | not-stated\n" },
  { "",
    "## Subservice Organizations\n> These are used.\n## Cloudmoor Web Services, Inc.\n> Cloudmoor Web Services, Inc. "
    "provides hosting.\n## Pebblestack, Inc.\n> Pebblestack, Inc. provides a database.\n## Physical Security\n"
    "> Physical security is provided by guards.\n",
    "Cloudmoor Web Services, Inc. | hosting | not-stated\nPebblestack, Inc. | a database | not-stated\n" },
  { "", "## Third-Party Service Providers\n> The company relies on these providers:\n\n• Cloudmoor, Inc. - hosting\n",
    "Cloudmoor, Inc. | hosting | not-stated\n" },
  { CLOUDMOOR,
    "## Third-Party Service Providers\n> The company relies on these providers:\n\n• Slatebook, Inc. - chat\n",
    "Cloudmoor Web Services, Inc. | cloud hosting | carve-out\n" },
  { "", "## Subservice Organizations\n> Northwind does not use any subservice organizations.\n", "" },
  { "> Northwind uses subservice organizations. The description does not disclose the actual controls at the "
    "subservice "
    "organizations.\n",
    "## Infrastructure\n> Production is hosted by Cloudmoor Corp. in three regions.\n## People\n> Northwind uses "
    "Ticketry, "
    "Inc. for tickets.\n",
    "Cloudmoor Corp. |  | carve-out\n" },
  { "> Northwind uses Amazing Web Services for hosting. The description excludes the controls of the subservice "
    "organization.\n",
    "## Complementary Subservice Organization Controls\n> AWS is responsible for the following:\n\n• Guarding doors.\n",
    "Amazing Web Services | hosting | carve-out\n" },
};

static void
test_organizations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (whos); i++) {
    g_autoptr (TickDocument) document = duty_reports_lay_out (whos[i].scope, whos[i].description, patterns);
    g_autoptr (TickAnalysis) analysis = text_pages_analyze (document, patterns);
    g_autofree char *organizations = duty_reports_describe_organizations (analysis);

    g_test_message ("%s%s", whos[i].scope, whos[i].description);
    g_assert_cmpstr (organizations, ==, whos[i].organizations);
  }
}

static void
test_organization_table (void)
{
  static const Grid grid
      = { "",
          { "organization", "service", "unknown" },
          { "*Subservice organization|Services|Method", "Cloudmoor (\"CM\")|Hosting|Carve-out",
            "Inkwell Ltd.|Identity proofing|Inclusive", "Paperlane, Inc. Printing and mailing|Letters|Carve-out",
            "CC6.4|Entry|Carve-out", "Three|Entry|Carve-out", "Cloudmoor's|Hosting|Carve-out" },
          "" };
  g_autoptr (TickDocument) document = duty_reports_lay_out ("", "## Other parties\n\nTABLE\n", patterns);
  g_autoptr (TickAnalysis) analysis = NULL;
  g_autofree char *organizations = NULL;

  add_table (document, &grid);
  analysis = text_pages_analyze (document, patterns);
  organizations = duty_reports_describe_organizations (analysis);
  g_assert_cmpstr (organizations, ==,
                   "Cloudmoor | Hosting | carve-out\nInkwell Ltd. | Identity proofing | inclusive\n"
                   "Paperlane, Inc. | Letters | carve-out\n");
}

static void
test_evidence (void)
{
  g_autoptr (TickDocument) document = duty_reports_lay_out (CLOUDMOOR,
                                                            CUEC "> User entities are responsible for:\n\n"
                                                                 "• “Approving” their users.\n",
                                                            patterns);
  g_autoptr (TickAnalysis) analysis = text_pages_analyze (document, patterns);
  const TickComplementaryControl *control;
  const TickEvidence *evidence;

  g_assert_cmpuint (analysis->matrix.cuecs->len, ==, 1);
  control = g_ptr_array_index (analysis->matrix.cuecs, 0);
  evidence = g_ptr_array_index (control->evidence, 0);
  g_assert_cmpstr (control->text, ==, "\"Approving\" their users.");
  g_assert_cmpstr (control->theme, ==, "access");
  g_assert_cmpstr (evidence->quote, ==, "“Approving” their users.");
  g_assert_cmpint (evidence->page, ==, 4);
  g_assert_cmpstr (evidence->pattern, ==, "duty_title.cuec-complementary");
}

/* Lists of another kind of document are no complementary controls of this one. */
static void
test_only_soc2 (void)
{
  g_autoptr (TickDocument) document = text_pages_lay_out (
      "=== page\n# Handbook\n" CUEC "> User entities are responsible for:\n\n• Approving users.\n", patterns);
  g_autoptr (TickAnalysis) analysis = text_pages_analyze (document, patterns);

  g_assert_cmpuint (analysis->matrix.cuecs->len, ==, 0);
}

/* What the report says that it lists and that was not read is not missing. */
static void
test_unread (void)
{
  static const struct {
    const char *text;
    int cuecs, csocs;
  } cases[] = {
    { CUEC "> The platform keeps ledgers, and each of them has a name and a date of its own.\n", 1, 0 },
    { "## Complementary Subservice Organization Controls\n> Servers stand in three halls of the provider.\n", 0, 1 },
    { "## Ledgers\n> The complementary user entity controls are listed in the last part of this report.\n", 1, 0 },
    { CUEC "> User entities are responsible for:\n\n\u2022 Approving their users.\n", 0, 0 },
    { CUEC "> There are no complementary user entity controls that are required.\n", 0, 0 },
    { "## Ledgers\n> Each of the ledgers has a name and a date of its own.\n", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = g_strconcat (BEFORE LETTER, cases[i].text, BEHIND, NULL);
    g_autoptr (TickDocument) document = text_pages_lay_out (text, patterns);
    g_autoptr (TickAnalysis) analysis = text_pages_analyze (document, patterns);

    g_assert_cmpint (analysis->observations[TICK_OBSERVED_UNREAD_CUECS].count, ==, cases[i].cuecs);
    g_assert_cmpint (analysis->observations[TICK_OBSERVED_UNREAD_CSOCS].count, ==, cases[i].csocs);
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (TickPatterns) loaded = tick_patterns_load (NULL, NULL);

  patterns = loaded;
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/complementary/marked", test_marked);
  g_test_add_func ("/complementary/groups", test_groups);
  g_test_add_func ("/complementary/unmarked", test_unmarked);
  g_test_add_func ("/complementary/joined", test_joined);
  g_test_add_func ("/complementary/advice", test_advice);
  g_test_add_func ("/complementary/csocs", test_csocs);
  g_test_add_func ("/complementary/short-name", test_short_name);
  g_test_add_func ("/complementary/tables", test_tables);
  g_test_add_func ("/complementary/lone-table", test_lone_table);
  g_test_add_func ("/complementary/organizations", test_organizations);
  g_test_add_func ("/complementary/organization-table", test_organization_table);
  g_test_add_func ("/complementary/evidence", test_evidence);
  g_test_add_func ("/complementary/only-soc2", test_only_soc2);
  g_test_add_func ("/complementary/unread", test_unread);
  return g_test_run ();
}
