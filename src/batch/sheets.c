/* The sheets of the register and their columns. */
#include "batch/sheets.h"

static const TickColumn REGISTER[TICK_N_REGISTER_COLUMNS] = {
  [TICK_REGISTER_FILE] = { "file", "File", TICK_CELL_TEXT, 40 },
  [TICK_REGISTER_STATUS] = { "status", "Status", TICK_CELL_TEXT, 14 },
  [TICK_REGISTER_VENDOR] = { "vendor", "Vendor", TICK_CELL_TEXT, 34 },
  [TICK_REGISTER_SYSTEM] = { "system", "System", TICK_CELL_TEXT, 34 },
  [TICK_REGISTER_KIND] = { "kind", "Kind", TICK_CELL_TEXT, 10 },
  [TICK_REGISTER_TYPE] = { "type", "Type", TICK_CELL_INTEGER, 7 },
  [TICK_REGISTER_PERIOD_START] = { "period_start", "Period from", TICK_CELL_DATE, 12 },
  [TICK_REGISTER_PERIOD_END] = { "period_end", "Period to", TICK_CELL_DATE, 12 },
  [TICK_REGISTER_AGE_MONTHS] = { "age_months", "Age (months)", TICK_CELL_INTEGER, 13 },
  [TICK_REGISTER_CATEGORIES] = { "categories", "Categories", TICK_CELL_TEXT, 30 },
  [TICK_REGISTER_OPINION] = { "opinion", "Opinion", TICK_CELL_TEXT, 13 },
  [TICK_REGISTER_EXCEPTIONS] = { "exceptions", "Exceptions", TICK_CELL_INTEGER, 11 },
  [TICK_REGISTER_TESTS] = { "tests", "Tests read", TICK_CELL_TEXT, 12 },
  [TICK_REGISTER_WORST_GAP] = { "worst_gap", "Worst gap", TICK_CELL_TEXT, 11 },
  [TICK_REGISTER_WORST_GAP_TITLE] = { "worst_gap_title", "Worst gap: what", TICK_CELL_TEXT, 40 },
  [TICK_REGISTER_GAPS] = { "gaps", "Gaps", TICK_CELL_INTEGER, 7 },
  [TICK_REGISTER_CHECKS_UNREAD] = { "checks_unread", "Checks not decided", TICK_CELL_INTEGER, 18 },
  [TICK_REGISTER_DECISION] = { "decision", "Decision", TICK_CELL_TEXT, 22 },
  [TICK_REGISTER_NEXT_ACTION] = { "next_action", "Next action", TICK_CELL_TEXT, 60 },
  [TICK_REGISTER_TO_CHECK] = { "to_check", "Look yourself", TICK_CELL_TEXT, 30 },
  [TICK_REGISTER_PAGES] = { "pages", "Pages", TICK_CELL_INTEGER, 7 },
  [TICK_REGISTER_PAGES_READ] = { "pages_read", "Pages read", TICK_CELL_INTEGER, 11 },
  [TICK_REGISTER_RESULTS_SEEN] = { "results_seen", "Test results", TICK_CELL_INTEGER, 12 },
  [TICK_REGISTER_RESULTS_UNDERSTOOD] = { "results_understood", "Understood", TICK_CELL_INTEGER, 11 },
  [TICK_REGISTER_SHA256] = { "sha256", "SHA-256", TICK_CELL_TEXT, 20 },
  [TICK_REGISTER_MEMO] = { "memo", "Memo", TICK_CELL_TEXT, 30 },
};

static const TickColumn GAPS[] = {
  { "severity", "Severity", TICK_CELL_TEXT, 10 }, { "check", "Check", TICK_CELL_TEXT, 26 },
  { "title", "Gap", TICK_CELL_TEXT, 40 },         { "finding", "Found", TICK_CELL_TEXT, 70 },
  { "page", "Page", TICK_CELL_INTEGER, 7 },       { "ask", "Ask the vendor", TICK_CELL_TEXT, 70 },
};

static const TickColumn EXCEPTIONS[] = {
  { "control", "Control", TICK_CELL_TEXT, 14 },
  { "criteria", "Criteria", TICK_CELL_TEXT, 16 },
  { "text", "The auditor's words", TICK_CELL_TEXT, 80 },
  { "deviations", "Failed", TICK_CELL_INTEGER, 8 },
  { "sample", "Of", TICK_CELL_INTEGER, 8 },
  { "page", "Page", TICK_CELL_INTEGER, 7 },
  { "response", "Management's answer", TICK_CELL_TEXT, 60 },
  { "response_page", "On page", TICK_CELL_INTEGER, 9 },
};

static const TickColumn CUECS[] = {
  { "id", "Number", TICK_CELL_TEXT, 10 },         { "theme", "About", TICK_CELL_TEXT, 14 },
  { "criteria", "Criteria", TICK_CELL_TEXT, 16 }, { "text", "What you have to do", TICK_CELL_TEXT, 90 },
  { "page", "Page", TICK_CELL_INTEGER, 7 },
};

static const TickColumn SUBSERVICE_ORGANIZATIONS[] = {
  { "name", "Organization", TICK_CELL_TEXT, 34 },
  { "service", "Service", TICK_CELL_TEXT, 50 },
  { "method", "Method", TICK_CELL_TEXT, 12 },
  { "page", "Page", TICK_CELL_INTEGER, 7 },
};

static const TickColumn READ_ERRORS[] = {
  { "code", "Code", TICK_CELL_TEXT, 26 },
  { "page", "Page", TICK_CELL_INTEGER, 7 },
  { "text", "What went wrong", TICK_CELL_TEXT, 90 },
};

static const TickSheet SHEETS[TICK_N_SHEETS] = {
  [TICK_SHEET_REGISTER] = { "register", "Register", REGISTER, G_N_ELEMENTS (REGISTER), tick_fill_register },
  [TICK_SHEET_GAPS] = { "gaps", "Gaps", GAPS, G_N_ELEMENTS (GAPS), tick_fill_gaps },
  [TICK_SHEET_EXCEPTIONS] = { "exceptions", "Exceptions", EXCEPTIONS, G_N_ELEMENTS (EXCEPTIONS), tick_fill_exceptions },
  [TICK_SHEET_CUECS] = { "cuecs", "CUECs", CUECS, G_N_ELEMENTS (CUECS), tick_fill_cuecs },
  [TICK_SHEET_SUBSERVICE_ORGANIZATIONS]
  = { "subservice_organizations", "Subservice organizations", SUBSERVICE_ORGANIZATIONS,
      G_N_ELEMENTS (SUBSERVICE_ORGANIZATIONS), tick_fill_subservice_organizations },
  [TICK_SHEET_READ_ERRORS]
  = { "read_errors", "Read errors", READ_ERRORS, G_N_ELEMENTS (READ_ERRORS), tick_fill_read_errors },
};

const TickSheet *
tick_sheet (TickSheetId id)
{
  return &SHEETS[id];
}

char *
tick_cell_number (gint64 number)
{
  return number < 0 ? g_strdup ("") : g_strdup_printf ("%" G_GINT64_FORMAT, number);
}
