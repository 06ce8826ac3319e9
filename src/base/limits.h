/* Every cap on what comes from outside, with its reason. */
#ifndef TICK_BASE_LIMITS_H
#define TICK_BASE_LIMITS_H

/* Files. The largest real reports (300 pages with pictures) stay under 40 MiB. */
#define TICK_MAX_FILE_BYTES (100 * 1024 * 1024)
#define TICK_MAX_PASSWORD_FILE_BYTES (64 * 1024)
#define TICK_MAX_PASSWORDS 100
#define TICK_MAX_PATTERN_FILE_BYTES (1024 * 1024)

/* Pages: a longer document is read up to here and says so. */
#define TICK_MAX_PAGES 2000
/* Pages beyond the cap are listed as unread one by one up to here. */
#define TICK_MAX_LISTED_PAGES 10000
/* A dense table page has 10,000 characters; more than this is an attack or a picture made of letters. */
#define TICK_MAX_PAGE_CHARS 200000
#define TICK_MAX_PAGE_RULES 20000
/* Points. The largest page of the PDF standard has 14,400. */
#define TICK_MAX_COORDINATE 100000.0
/* Points: letters higher than a large page. */
#define TICK_MAX_LETTER_SIZE 2000
/* A controls matrix has three to seven columns; a page of figures may have twenty. */
#define TICK_MAX_COLUMNS 24
/* Rows of all tables of a document: the largest reports have some 2,000. */
#define TICK_MAX_ROWS 20000
/* Words with a hyphen that are remembered, so that one that ends a line with it keeps it: a large report has some 300.
 */
#define TICK_MAX_COMPOUNDS 4000
#define TICK_MAX_OUTLINE_DEPTH 50
#define TICK_MAX_OUTLINE_ITEMS 5000
#define TICK_MAX_METADATA_BYTES 1000

/* JSON, from the worker or a user. A 300-page report's analysis is below 8 MiB. */
#define TICK_MAX_JSON_BYTES (64 * 1024 * 1024)
#define TICK_MAX_JSON_DEPTH 64
/* Each value of a tree takes some 80 bytes of memory, however short its text is. Every list of an analysis at its cap
 * comes to 2.2 million; a 300-page report to 50,000. */
#define TICK_MAX_JSON_VALUES 3000000

/* Any one string of an analysis. Quotes are cut at 600 bytes; a path may have 4,096. */
#define TICK_MAX_TEXT_BYTES 8192
/* Boxes of one quote and members of one set: a quote has a handful, the criteria are 61. */
#define TICK_MAX_BOXES 200
#define TICK_MAX_SET 200

/* What the tests of controls say. The largest reports print 1,000 rows of controls with 2,000 tests, 40 exceptions, 30
 * subservice organizations and 100 complementary controls of each kind. */
#define TICK_MAX_CONTROLS 10000
#define TICK_MAX_TESTS 20000 /* of all controls */
#define TICK_MAX_EXCEPTIONS 2000
#define TICK_MAX_SUBSERVICE_ORGANIZATIONS 200
#define TICK_MAX_COMPLEMENTARY_CONTROLS 1000 /* of each kind */
/* The same as JSON, since rows may be long: 300 pages of text are 1 MiB. All lists together stay well below
 * TICK_MAX_JSON_BYTES; facts and diagnostics need little of the rest. */
#define TICK_MAX_CONTROLS_BYTES (16 * 1024 * 1024)
#define TICK_MAX_EXCEPTIONS_BYTES (8 * 1024 * 1024)
#define TICK_MAX_LIST_BYTES (2 * 1024 * 1024) /* each of the others */

/* Matching. 100,000 steps are 2.3 ms at the worst measured; honest patterns need hundreds. */
#define TICK_MATCH_LIMIT 100000
#define TICK_MATCH_HEAP_KIB 20000
#define TICK_JIT_STACK_BYTES (512 * 1024)
#define TICK_MAX_HITS_PER_PATTERN 1000

/* Evidence: a quote longer than this is cut at a word. */
#define TICK_MAX_QUOTE_BYTES 600
/* Before it, and as much behind it: sentences have 100 to 300. */
#define TICK_MAX_CONTEXT_BYTES 300
#define TICK_MAX_EVIDENCE 8
#define TICK_MAX_OTHERS 8
#define TICK_MAX_DIAGNOSTICS 200
#define TICK_MAX_SECTIONS 100

/* Cut-outs of pages in a memo for the browser. A report cites 30 to 100 places; each comes to some 10 KiB as a PNG, and
 * 100 KiB in pixels. */
#define TICK_MAX_PICTURES 150
#define TICK_MAX_PICTURES_BYTES (24 * 1024 * 1024)
/* Points. A page of twice A4 has 1,191; a larger one is a poster. */
#define TICK_MAX_PICTURE_SIDE 1500
/* For all of them: a page takes 0.02 s, one of pictures 0.5 s. */
#define TICK_DRAWING_SECONDS 30

/* What an analysis comes to: some 60 checks, one verdict, five profiles. */
#define TICK_MAX_CHECKS 200
#define TICK_MAX_ID_BYTES 60
/* Topics of substance, and signals of a rubric: 22 and 11. The topic that most controls of a report are about has some
 * 100 of them. */
#define TICK_MAX_TOPICS 40
#define TICK_MAX_TOPIC_CONTROLS 500
#define TICK_MAX_TOPICS_BYTES (4 * 1024 * 1024)
#define TICK_MAX_SIGNALS 40
#define TICK_MAX_USES 20
/* Of an age or a period that a profile or a tier asks for. */
#define TICK_MAX_MONTHS 120
/* A name of a vendor or a product in a profile. */
#define TICK_MAX_NAME_BYTES 200

/* Complementary controls and subservice organizations: a report has dozens of the one and a handful of the other. */
#define TICK_MAX_DUTIES 2000
#define TICK_MAX_ORGANIZATIONS 200

/* Time and memory of one worker. Measured: 99.9 of 100 pages take under 0.6 s. */
#define TICK_PAGE_SECONDS 5
#define TICK_DOCUMENT_SECONDS 60
#define TICK_WORKER_ADDRESS_SPACE ((guint64) 512 * 1024 * 1024)
#define TICK_WORKER_RESTARTS 3

/* Batches. A large buyer has some thousand vendors. Each input takes some 150 bytes of memory. */
#define TICK_MAX_INPUTS 1000000
#define TICK_MAX_FOLDER_DEPTH 100
#define TICK_MAX_INPUT_LIST_BYTES (64 * 1024 * 1024)
#define TICK_MAX_PROCESSES 256
/* What one job of a batch may take beyond the limits of the documents' readers: reading, drawing, and writing. */
#define TICK_JOB_SECONDS 30
/* The job itself holds the answer of a reader as a tree (240 MiB at the worst), as an analysis and as text. */
#define TICK_JOB_ADDRESS_SPACE ((guint64) 2048 * 1024 * 1024)
/* Rows of one document in one sheet of the register, and all of them as JSON: the largest reports have 200 rows. */
#define TICK_MAX_SHEET_ROWS 2000
#define TICK_MAX_SUMMARY_BYTES (8 * 1024 * 1024)

#endif
