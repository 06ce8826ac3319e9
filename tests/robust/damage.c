/* damage SEED N FOLDER FILE...: N damaged copies of the files in FOLDER, 000.pdf and so on; the same seed, the same
 * copies. Bytes are flipped, zeroed, cut off at the end, left out of the middle, or taken from another file. */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  guint8 *bytes;
  gsize length;
} Content;

static gsize
place_in (GRand *rand, gsize length)
{
  return (gsize) (g_rand_double (rand) * (double) length);
}

static void
flip (GRand *rand, Content *content)
{
  for (int n = g_rand_int_range (rand, 1, 200); n > 0; n--)
    content->bytes[place_in (rand, content->length)] ^= (guint8) (1 << g_rand_int_range (rand, 0, 8));
}

static void
blank (GRand *rand, Content *content)
{
  gsize at = place_in (rand, content->length);
  memset (content->bytes + at, g_rand_int_range (rand, 0, 256), place_in (rand, content->length - at) / 4);
}

static void
cut (GRand *rand, Content *content)
{
  content->length = 1 + place_in (rand, content->length - 1);
}

static void
leave_out (GRand *rand, Content *content)
{
  gsize from = place_in (rand, content->length), left = content->length - from, gap = place_in (rand, left) / 2;
  memmove (content->bytes + from, content->bytes + from + gap, left - gap);
  content->length -= gap;
}

/* As much of the other file as fits, somewhere. */
static void
splice (GRand *rand, Content *content, const Content *other)
{
  gsize at = place_in (rand, content->length), from = place_in (rand, other->length);
  memcpy (content->bytes + at, other->bytes + from, place_in (rand, MIN (content->length - at, other->length - from)));
}

static void
damage (GRand *rand, Content *content, const Content *other)
{
  for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
    switch (g_rand_int_range (rand, 0, 5)) {
    case 0:
      flip (rand, content);
      break;
    case 1:
      blank (rand, content);
      break;
    case 2:
      cut (rand, content);
      break;
    case 3:
      leave_out (rand, content);
      break;
    default:
      splice (rand, content, other);
      break;
    }
}

static Content
load (const char *path)
{
  char *bytes = NULL;
  Content content = { 0 };
  if (!g_file_get_contents (path, &bytes, &content.length, NULL) || content.length == 0)
    exit (1);
  content.bytes = (guint8 *) bytes;
  return content;
}

int
main (int argc, char **argv)
{
  g_autoptr (GRand) rand = NULL;
  int n_files = argc - 4;

  if (n_files < 1)
    return 2;
  rand = g_rand_new_with_seed ((guint32) atoi (argv[1]));
  for (int n = 0; n < atoi (argv[2]); n++) {
    g_autofree char *path = g_strdup_printf ("%s/%03d.pdf", argv[3], n);
    Content content = load (argv[4 + n % n_files]);
    Content other = load (argv[4 + g_rand_int_range (rand, 0, n_files)]);
    damage (rand, &content, &other);
    if (!g_file_set_contents (path, (const char *) content.bytes, (gssize) content.length, NULL))
      return 1;
    g_free (content.bytes);
    g_free (other.bytes);
  }
  return 0;
}
