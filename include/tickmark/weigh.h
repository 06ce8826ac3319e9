/* From what a report says to what it is worth: profiles, checks, verdict. */
#ifndef TICKMARK_WEIGH_H
#define TICKMARK_WEIGH_H

#include <tickmark/analysis.h>
#include <tickmark/patterns.h>

G_BEGIN_DECLS

/* What the buyer uses the vendor for. */
typedef struct TickProfile TickProfile;

/* A profile of the set ("customer-data"), or a file of the user's. NULL and one line that names file, line and what was
 * expected where something in it is wrong. */
TickProfile *tick_profile_load (const TickPatterns *patterns, const char *name, GError **error);
void tick_profile_free (TickProfile *profile);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickProfile, tick_profile_free)

/* Makes the checks and the verdict of an analysis anew. profile may be NULL: then the checks are weighed as for
 * customer data, and the verdict says what each use would come to. */
void tick_analysis_weigh (TickAnalysis *analysis, const TickPatterns *patterns, const TickProfile *profile);

/* The gravest gap; -1 where there is none. */
int tick_analysis_worst (const TickAnalysis *analysis);

/* Runs every example of every check; the report names each that fails. */
char *tick_checks_test (const TickPatterns *patterns, guint *failed);
/* One line for each check: its id, its severity by tier, its title. */
char *tick_checks_list (const TickPatterns *patterns);
/* The record of a check, a topic or a signal in words; NULL where there is none of that id. */
char *tick_checks_explain (const TickPatterns *patterns, const char *id);

/* What a word of these reports means: "Carve-out (also carve out): ..."; NULL where the glossary does not have it. */
char *tick_glossary_explain (const TickPatterns *patterns, const char *word);
/* All terms, one a line. */
char *tick_glossary_list (const TickPatterns *patterns);

/* The pages of docs/reference/, which are made of the pattern set; NULL-terminated. */
const char *const *tick_reference_pages (void);
/* One of them, as Markdown. */
char *tick_reference_page (const TickPatterns *patterns, const char *page);

G_END_DECLS

#endif
