/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "atlante-pdf-artifacts.h"

static char *
convert (GConverter *converter, const char *data, gsize length, gsize *n_written)
{
  char *out = g_malloc0 (65536);
  gsize n_read = 0;
  g_autoptr (GError) error = NULL;

  g_converter_convert (converter, data, length, out, 65535, G_CONVERTER_INPUT_AT_END, &n_read,
                       n_written, &error);
  g_assert_no_error (error);
  return out;
}

static char *
mark (const char *lines)
{
  g_autoptr (GZlibCompressor) packer = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6);
  g_autoptr (GZlibDecompressor) unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  gsize length = 0;
  g_autofree char *packed = convert (G_CONVERTER (packer), lines, strlen (lines), &length);
  g_autoptr (GBytes) marked = atlante_pdf_mark_artifacts (packed, length);

  g_assert_nonnull (marked);
  return convert (G_CONVERTER (unpacker), g_bytes_get_data (marked, NULL),
                  g_bytes_get_size (marked), &length);
}

/* What is tagged stays as it is, with the text that is said in its place. */
static void
test_content (void)
{
  const char *content = "/P << /MCID 0 >> BDC\nBT\n/Span << /ActualText <feff0041> >> BDC\n"
                        "(EMC\\\nEMC)Tj\nEMC\nET\nEMC\n";
  g_autofree char *marked = mark (content);

  g_assert_cmpstr (marked, ==, content);
}

static void
test_artifacts (void)
{
  g_autofree char *marked = mark ("q\n0 0 9 9 re f\n/P << /MCID 0 >> BDC\n(a)Tj\nEMC\n"
                                  "/H1 << /MCID 1 >> BDC\n(b)Tj\nEMC\nQ\n");

  g_assert_cmpstr (marked, ==,
                   "/Artifact BMC\nq\n0 0 9 9 re f\nEMC\n/P << /MCID 0 >> BDC\n(a)Tj\nEMC\n"
                   "/H1 << /MCID 1 >> BDC\n(b)Tj\nEMC\n/Artifact BMC\nQ\nEMC\n");
}

/* A text said otherwise within an artifact does not end it. */
static void
test_nested (void)
{
  g_autofree char *marked = mark ("BT\n/Span << /ActualText <feff0041> >> BDC\n(a)Tj\nEMC\nET\n");

  g_assert_cmpstr (marked, ==,
                   "/Artifact BMC\nBT\n/Span << /ActualText <feff0041> >> BDC\n(a)Tj\nEMC\nET\n"
                   "EMC\n");
}

static void
test_damaged (void)
{
  g_assert_null (atlante_pdf_mark_artifacts ("no stream", 9));
  g_assert_null (atlante_pdf_mark_artifacts ("", 0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-artifacts/content", test_content);
  g_test_add_func ("/pdf-artifacts/artifacts", test_artifacts);
  g_test_add_func ("/pdf-artifacts/nested", test_nested);
  g_test_add_func ("/pdf-artifacts/damaged", test_damaged);
  return g_test_run ();
}
