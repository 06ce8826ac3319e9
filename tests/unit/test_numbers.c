/* Shares in the words of findings and procedures. */
#include "facts/numbers.h"

#include <string.h>

typedef struct {
  const char *text;
  int part, whole;
} Case;

static void
check (const Case *cases, guint n, TickShare (*read) (const char *, gsize))
{
  for (guint i = 0; i < n; i++) {
    TickShare share = read (cases[i].text, strlen (cases[i].text));

    if (share.part != cases[i].part || share.whole != cases[i].whole)
      g_error ("\"%s\": %d of %d, expected %d of %d", cases[i].text, share.part, share.whole, cases[i].part,
               cases[i].whole);
  }
}

static void
test_deviations (void)
{
  static const Case cases[] = {
    { "For 2 of 25 terminated employees selected, access was late.", 2, 25 },
    { "One (1) of the eighteen (18) sampled leavers still had access.", 1, 18 },
    { "Two users out of a sample of forty kept rights.", 2, 40 },
    { "Access was revoked late for 13% of the leavers selected (2 of 15).", 2, 15 },
    { "One critical vendor of four had not been assessed.", 1, 4 },
    { "None of the 20 employees had a review.", 20, 20 },
    { "Accounts of two leavers of the 16 taken were shut late.", 2, 16 },
    { "6/10 records had no owner.", 6, 10 },
    { "2764472319/3 records had no owner.", -1, -1 },
    { "The second of the two reviews was not documented.", 1, 2 },
    { "Of 20 new users, no request was on file for 13.", 13, 20 },
    { "Of 20 new users, no request that had a date on it was on file for 13 days.", -1, -1 },
    { "Only one of four reviews was made.", 3, 4 },
    { "The yearly review was broken off; some 140 of 600 rules had been gone through.", -1, -1 },
    { "The restore stopped after 11 of 14 tables.", -1, -1 },
    { "The procedure has no step for volunteers, who hold 6 of 52 accounts.", -1, -1 },
    { "Of 18 high risks selected, 5 had no decision.", 5, 18 },
    { "Deviation noted. Of 9 terminated employees sampled, one kept access to the map service for 26 days.", 1, 9 },
    { "From a sample of 50 employees, 3 had not completed the course.", 3, 50 },
    { "1 in 25 changes had been merged by its author.", 1, 25 },
    { "Twenty-one of thirty alerts had no record.", 21, 30 },
    { "Two of the selected changes had no approval.", 2, -1 },
    { "Deviation 2: Records of two (2) of twenty-five (25) hires could not be located.", 2, 25 },
    { "In 3 further cases out of the same 45, rights went beyond those requested.", 3, 45 },
    { "No deviations noted for eight of the ten jobs; the remaining two had been rerun late.", 2, 10 },
    { "The review of the third quarter was not performed.", -1, -1 },
    { "The setting was wrong until 5/12/2025 (CC6.1).", -1, -1 },
    { "", -1, -1 },
  };

  check (cases, G_N_ELEMENTS (cases), tick_numbers_deviations);
}

static void
test_samples (void)
{
  static const Case cases[] = {
    { "Inspected the tickets for a sample of 25 of 212 new hires.", 25, 212 },
    { "Inspected a selection of 15 changes from a population of 61.", 15, 61 },
    { "Inspected 10 randomly selected scans (52 in all).", 10, 52 },
    { "Inspected the tickets of 15 of 48 new hires, selected haphazardly, and ascertained that access was asked for.",
      15, 48 },
    { "Inspected the minutes of 2 of the 4 meetings and verified that risks were discussed.", 2, 4 },
    { "Read the records of 7 new hires chosen from 9 in order to see whether checks were made.", 7, 9 },
    { "Inspected the records of 15 new hires (population: 48) and confirmed that checks were made.", 15, 48 },
    { "Inspected the records of 15 new hires out of 24 to ascertain that checks were made.", 15, 24 },
    { "Inspected the reports of all 14 projects to determine that risk was assessed.", 14, 14 },
    { "Inspected the records of each of the 4 quarters.", 4, 4 },
    { "For 25 changes selected, inspected the approval.", 25, -1 },
    { "(2) Inspected the settings.", -1, -1 },
    { "2. Reviewed the settings.", -1, -1 },
    { "Inspected the settings to determine that two of three approvers were required.", -1, -1 },
    { "Inspected the settings to determine that sessions end after 15 minutes.", -1, -1 },
    { "Inspected the dashboard and determined that alerts are raised at 80 percent for all 3 regions.", -1, -1 },
    { "Inspected the policy.", -1, -1 },
  };

  check (cases, G_N_ELEMENTS (cases), tick_numbers_sample);
}

/* Long runs of digits and words end in bounded time and no overflow. */
static void
test_hostile (void)
{
  g_autofree char *digits = g_strnfill (100000, '9');
  g_autofree char *words = g_strnfill (100000, 'a');

  g_assert_cmpint (tick_numbers_deviations (digits, strlen (digits)).part, ==, -1);
  g_assert_cmpint (tick_numbers_deviations (words, strlen (words)).part, ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numbers/deviations", test_deviations);
  g_test_add_func ("/numbers/samples", test_samples);
  g_test_add_func ("/numbers/hostile", test_hostile);
  return g_test_run ();
}
