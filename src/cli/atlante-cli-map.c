/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>

#include "atlante-cli-common.h"
#include "atlante-figure-writer.h"

typedef struct
{
  char *out;
  char *language;
  char *place;
  int width;
  int height;
  double scale;
  AtlanteFigureFormat format;    /* by the ending of out */
} Options;

static void
options_clear (Options *self)
{
  g_free (self->out);
  g_free (self->language);
  g_free (self->place);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
check_options (Options *options)
{
  g_autoptr (GError) error = NULL;

  if (options->out == NULL)
    atlante_cli_message ("%s", _("name the file to write with “-o FILE.png”"));
  else if (!atlante_figure_format_from_path (options->out, &options->format, &error))
    atlante_cli_message ("%s", error->message);
  else if (options->width < 100 || options->height < 100 || !(options->scale > 0))
    atlante_cli_message ("%s",
                         _("a map is at least 100 by 100 wide and high, and its scale above 0"));
  else
    return atlante_cli_check_language (options->language);
  return FALSE;
}

/* @place: (nullable) */
static gboolean
write_map (const Options *options, AtlanteCase *kase, AtlantePlace *place)
{
  g_autoptr (AtlanteAudience) audience = atlante_cli_dup_audience (kase, options->language);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteFigure) figure = atlante_figure_new_with_data (kase, audience, &error);
  double scale = options->format == ATLANTE_FIGURE_PNG ? options->scale : 1;

  if (figure != NULL)
    atlante_figure_set_parts (figure, ATLANTE_FIGURE_TITLE | ATLANTE_FIGURE_SCALE
                                          | ATLANTE_FIGURE_LEGEND | ATLANTE_FIGURE_CREDITS);
  if (figure != NULL && place != NULL)
    atlante_figure_set_place (figure, atlante_item_get_id (ATLANTE_ITEM (place)));
  if (figure != NULL
      && atlante_figure_write (figure, options->out, options->width, options->height, scale,
                               &error))
    return TRUE;
  atlante_cli_message ("%s", error->message);
  return FALSE;
}

static AtlanteCliStatus
run (int argc, char **argv)
{
  g_auto (Options) options = { .width = 960, .height = 600, .scale = 2 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.out,
      N_("File to write: .png, .svg or .pdf"), N_("FILE") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &options.language, N_("Language of names"),
      N_("TAG") },
    { "place", 'p', 0, G_OPTION_ARG_STRING, &options.place,
      N_("Show this place with its surroundings"), N_("PLACE") },
    { "width", 0, 0, G_OPTION_ARG_INT, &options.width, N_("Width in points (960)"), N_("N") },
    { "height", 0, 0, G_OPTION_ARG_INT, &options.height, N_("Height in points (600)"), N_("N") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options.scale, N_("Pixels a point of a PNG (2)"),
      N_("N") },
    { NULL }
  };
  g_autoptr (AtlanteCase) kase = NULL;
  AtlantePlace *place = NULL;

  if (!atlante_cli_parse (&atlante_cli_map, entries, N_("CASE"), 1, &argc, &argv)
      || !check_options (&options))
    return ATLANTE_CLI_CALL_WRONG;
  kase = atlante_cli_load_case (argv[1]);
  if (kase == NULL
      || (options.place != NULL && (place = atlante_cli_find_place (kase, options.place)) == NULL))
    return ATLANTE_CLI_INPUT_WRONG;

  if (!write_map (&options, kase, place))
    return ATLANTE_CLI_INPUT_WRONG;
  atlante_cli_print ("%s\n", options.out);
  return ATLANTE_CLI_FINE;
}

const AtlanteCliVerb atlante_cli_map = {
  "map", N_("Draw the map of a case"), run,
};
