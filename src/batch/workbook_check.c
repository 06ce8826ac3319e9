/* The library that writes workbooks passes over it in silence where its temporary files meet a full disk. So the rows
 * and cells that stand in the finished file are counted: a workbook with a hole would look like a vendor without gaps.
 */
#include "batch/workbook_check.h"

#include <gio/gio.h>
#include <string.h>

#define END_BYTES 22   /* of the record at the end of an archive without a comment */
#define ENTRY_BYTES 46 /* of an entry of its directory, before the name */
#define LOCAL_BYTES 30 /* of the header before a member's data */
#define CHUNK_BYTES 65536

typedef struct {
  const guint8 *bytes;
  gsize length;
} Archive;

static guint
two_bytes (const guint8 *at)
{
  return at[0] | (guint) at[1] << 8;
}

static guint
four_bytes (const guint8 *at)
{
  return two_bytes (at) | two_bytes (at + 2) << 16;
}

/* The data of a member, to the end of the archive. */
static gboolean
find_member (const Archive *zip, const char *name, Archive *member)
{
  gsize at, name_length = strlen (name);

  if (zip->length < END_BYTES || memcmp (zip->bytes + zip->length - END_BYTES, "PK\5\6", 4) != 0)
    return FALSE;
  at = four_bytes (zip->bytes + zip->length - END_BYTES + 16);
  while (at + ENTRY_BYTES + name_length < zip->length && memcmp (zip->bytes + at, "PK\1\2", 4) == 0) {
    const guint8 *entry = zip->bytes + at;
    gsize start = four_bytes (entry + 42);
    if (two_bytes (entry + 28) == name_length && memcmp (entry + ENTRY_BYTES, name, name_length) == 0
        && start + LOCAL_BYTES < zip->length) {
      start += LOCAL_BYTES + two_bytes (zip->bytes + start + 26) + two_bytes (zip->bytes + start + 28);
      *member = (Archive){ zip->bytes + start, start < zip->length ? zip->length - start : 0 };
      return member->length > 0;
    }
    at += ENTRY_BYTES + two_bytes (entry + 28) + two_bytes (entry + 30) + two_bytes (entry + 32);
  }
  return FALSE;
}

/* Text stands in it escaped: a "<" begins an element. */
static void
count_elements (const char *text, gsize length, guint64 *window, TickSheetSize *size)
{
  for (gsize i = 0; i < length; i++) {
    *window = *window << 8 | (guint8) text[i];
    size->rows += (*window & 0xFFFFFFFFFF) == 0x3C726F7720; /* "<row " */
    size->cells += (*window & 0xFFFFFF) == 0x3C6320;        /* "<c " */
  }
}

/* FALSE where the member is no sheet with an end. */
static gboolean
measure (Archive member, TickSheetSize *size)
{
  g_autoptr (GZlibDecompressor) inflate = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  GConverterResult result = G_CONVERTER_CONVERTED;
  guint64 window = 0;

  while (result == G_CONVERTER_CONVERTED) {
    char text[CHUNK_BYTES];
    gsize taken = 0, made = 0;
    result = g_converter_convert (G_CONVERTER (inflate), member.bytes, member.length, text, sizeof text,
                                  G_CONVERTER_INPUT_AT_END, &taken, &made, NULL);
    member.bytes += taken;
    member.length -= taken;
    count_elements (text, made, &window, size);
  }
  /* "sheet>": its last letters. */
  return result == G_CONVERTER_FINISHED && (window & 0xFFFFFFFFFFFF) == 0x73686565743E;
}

gboolean
tick_workbook_is_whole (const char *path, const TickSheetSize *sheets, guint n_sheets)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  gboolean whole = file != NULL;

  for (guint i = 0; i < n_sheets && whole; i++) {
    const Archive zip = { (const guint8 *) g_mapped_file_get_contents (file), g_mapped_file_get_length (file) };
    g_autofree char *name = g_strdup_printf ("xl/worksheets/sheet%u.xml", i + 1);
    TickSheetSize size = { 0 };
    Archive member;
    whole = find_member (&zip, name, &member) && measure (member, &size) && size.rows == sheets[i].rows
            && size.cells == sheets[i].cells;
  }
  return whole;
}
