/* Objects → PDF: header, objects, cross-reference table, trailer. */
#include "support/raw_pdf.h"

#include <string.h>

GBytes *
raw_pdf_from_objects (const char *const *objects, guint n_objects)
{
  g_autoptr (GString) pdf = g_string_new ("%PDF-1.7\n");
  g_autoptr (GString) xref = g_string_new (NULL);
  for (guint i = 0; i < n_objects; i++) {
    g_string_append_printf (xref, "%010" G_GSIZE_FORMAT " 00000 n \n", pdf->len);
    g_string_append_printf (pdf, "%u 0 obj\n%s\nendobj\n", i + 1, objects[i]);
  }
  gsize start = pdf->len;
  g_string_append_printf (pdf, "xref\n0 %u\n0000000000 65535 f \n%s", n_objects + 1, xref->str);
  g_string_append_printf (pdf, "trailer\n<< /Size %u /Root 1 0 R >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          n_objects + 1, start);
  return g_string_free_to_bytes (g_steal_pointer (&pdf));
}

/* Object numbers: 1 catalog, 2 page tree, 3 font, then page and content in turn. */
static char *
page_tree (guint n_pages)
{
  GString *kids = g_string_new ("<< /Type /Pages /Kids [");
  for (guint i = 0; i < n_pages; i++)
    g_string_append_printf (kids, "%u 0 R ", 4 + 2 * i);
  g_string_append_printf (kids, "] /Count %u >>", n_pages);
  return g_string_free (kids, FALSE);
}

GBytes *
raw_pdf_from_pages (const char *const *contents, guint n_pages)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (objects, g_strdup ("<< /Type /Catalog /Pages 2 0 R >>"));
  g_ptr_array_add (objects, page_tree (n_pages));
  g_ptr_array_add (objects, g_strdup ("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
  for (guint i = 0; i < n_pages; i++) {
    g_ptr_array_add (objects, g_strdup_printf ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
                                               "/Resources << /Font << /F1 3 0 R >> >> /Contents %u 0 R >>",
                                               5 + 2 * i));
    g_ptr_array_add (objects, g_strdup_printf ("<< /Length %" G_GSIZE_FORMAT " >>\nstream\n%s\nendstream",
                                               strlen (contents[i]), contents[i]));
  }
  return raw_pdf_from_objects ((const char *const *) objects->pdata, objects->len);
}

char *
raw_pdf_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *content = g_string_new ("BT /F1 11 Tf 14 TL 72 720 Td\n");
  for (guint i = 0; lines[i]; i++)
    g_string_append_printf (content, "(%s) Tj T*\n", lines[i]);
  g_string_append (content, "ET");
  return g_string_free (content, FALSE);
}
