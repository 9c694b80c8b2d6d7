/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-add-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "atlante-base-loader.h"
#include "atlante-chooser.h"
#include "atlante-command.h"
#include "atlante-coordinates.h"
#include "atlante-fold.h"
#include "atlante-form.h"
#include "atlante-format.h"
#include "atlante-place-proposal.h"
#include "atlante-place-suggestions.h"
#include "atlante-symbol-image.h"
#include "atlante-units.h"

/* Rows of what there is already, and of the base map. */
#define MOST_OWN 3
#define MOST_OTHER 8
/* Towns that a point may be meant to be, in metres and at most. */
#define NEAR 60000
#define MOST_NEAR 4

/* What a row does. */
typedef struct
{
  AtlanteItem *item;                /* (nullable): goes to it */
  const AtlanteBaseLabel *label;    /* (nullable): adds what the base map knows */
  int kind;                         /* of an actor that is added; else 0 */
  gboolean is_position;             /* takes the coordinates that were typed */
} Choice;

struct _AtlanteAddDialog
{
  AdwWindow parent_instance;

  /* Template */
  GtkBox *content;
  GtkWidget *position;
  GtkLabel *position_label;
  GtkWidget *pick;

  AtlanteChooser *chooser;
  AtlanteSession *session;
  AtlanteItemKind kind;
  GCancellable *cancellable;
  AtlanteBaseLabels *labels;                  /* (nullable): NULL until they are read */
  AtlantePlaceSuggestions *suggestions;       /* (nullable) */
  GArray *choices;                            /* of Choice, a row each */
  gboolean has_point;
  AtlanteGeoPoint point;
};

G_DEFINE_FINAL_TYPE (AtlanteAddDialog, atlante_add_dialog, ADW_TYPE_WINDOW)

static AtlanteCase *
get_case (AtlanteAddDialog *self)
{
  return atlante_session_get_case (self->session);
}

static AtlanteAudience *
get_audience (AtlanteAddDialog *self)
{
  return atlante_session_get_audience (self->session);
}

/* (transfer full) */
static char *
format_point (AtlanteAddDialog *self, AtlanteGeoPoint point)
{
  return atlante_coordinates_format (point, atlante_audience_get_notation (get_audience (self)),
                                     pow (10, -atlante_place_proposal_count_decimals (point)),
                                     NULL);
}

/* (transfer full) */
static char *
dup_text (AtlanteAddDialog *self)
{
  return g_strstrip (g_strdup (atlante_chooser_get_text (self->chooser)));
}

/* ---- adding ---- */

static void
edit (AtlanteAddDialog *self, AtlanteItem *item)
{
  g_autoptr (AtlanteSession) session = g_object_ref (self->session);
  g_autoptr (AtlanteItem) kept = g_object_ref (item);

  gtk_window_close (GTK_WINDOW (self));
  atlante_session_edit (session, kept);
}

static void
add_json (AtlanteAddDialog *self, AtlanteJson *json)
{
  AtlanteEditor *editor = atlante_session_get_editor (self->session);
  g_autoptr (GError) error = NULL;
  AtlanteItem *item = NULL;

  if (atlante_command_add (editor, self->kind, json, &item, &error))
    edit (self, item);
  else
    atlante_chooser_set_hint (self->chooser, error->message);
}

/* "title": {"it": "…"} of an event or a topic. (transfer full) */
static AtlanteJson *
make_titled (AtlanteAddDialog *self, const char *title)
{
  AtlanteJson *json = atlante_json_new_object ();

  atlante_json_set_take (json, "title", atlante_form_make_text (self->session, title));
  return json;
}

static AtlanteJson *
make_actor (AtlanteAddDialog *self, const char *name, int kind)
{
  g_autoptr (AtlanteJson) place = atlante_place_proposal_from_name (get_case (self), name, NULL);
  AtlanteJson *json = atlante_json_new_object ();

  atlante_json_set_string (json, "kind",
                           atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_ACTOR_KIND, kind));
  atlante_json_set (json, "names", atlante_json_get_member (place, "names"));
  return json;
}

static AtlanteJson *
make_place (AtlanteAddDialog *self, const char *name, const AtlanteBaseLabel *label)
{
  g_autoptr (AtlanteJson) json = NULL;
  g_autoptr (AtlanteJson) location = NULL;

  if (label == NULL)
    return atlante_place_proposal_from_name (get_case (self), name,
                                             self->has_point ? &self->point : NULL);
  json = atlante_place_proposal_from_label (get_case (self), label);
  if (!self->has_point)
    return g_steal_pointer (&json);
  location = atlante_place_proposal_make_location (self->point, NULL);
  return atlante_json_with_member (json, "location", location);
}

static void
add_named (AtlanteAddDialog *self, const Choice *choice)
{
  g_autofree char *name = dup_text (self);
  g_autoptr (AtlanteJson) json = NULL;

  if (self->kind == ATLANTE_ITEM_PLACE)
    json = make_place (self, name, choice->label);
  else if (self->kind == ATLANTE_ITEM_ACTOR)
    json = make_actor (self, name, choice->kind);
  else
    json = make_titled (self, name);
  add_json (self, json);
}

static void
chosen_cb (AtlanteAddDialog *self, guint number)
{
  Choice choice;
  AtlanteGeoPoint point;

  g_return_if_fail (number < self->choices->len);

  choice = g_array_index (self->choices, Choice, number);
  if (choice.is_position)
    {
      if (atlante_coordinates_parse (atlante_chooser_get_text (self->chooser), NULL, &point, NULL))
        atlante_add_dialog_set_point (self, point);
    }
  else if (choice.item != NULL)
    edit (self, choice.item);
  else
    add_named (self, &choice);
}

/* ---- rows ---- */

static void
clear_choice (gpointer data)
{
  g_clear_object (&((Choice *) data)->item);
}

/* @sign: (transfer floating) */
static void
add_row (AtlanteAddDialog *self, GtkWidget *sign, const char *title, const char *subtitle,
         Choice choice)
{
  if (choice.item != NULL)
    g_object_ref (choice.item);
  atlante_chooser_add (self->chooser, sign, title, subtitle, self->choices->len);
  g_array_append_val (self->choices, choice);
}

static void
add_item_row (AtlanteAddDialog *self, AtlanteItem *item)
{
  GtkWidget *sign = atlante_symbol_image_new ();
  g_autofree char *facts = atlante_format_item_subtitle (get_case (self), item,
                                                         get_audience (self));
  /* Translators: of something that one is about to add; %s is what it is, "port · North Korea" */
  g_autofree char *subtitle = g_strdup_printf (_("In the case already · %s"), facts);

  atlante_symbol_image_set_item (ATLANTE_SYMBOL_IMAGE (sign), get_case (self), item);
  add_row (self, sign, atlante_item_get_title (item, get_audience (self)),
           *facts != '\0' ? subtitle : _("In the case already"), (Choice) { .item = item });
}

static void
add_label_row (AtlanteAddDialog *self, const AtlanteBaseLabel *label, const char *title,
               const char *subtitle)
{
  GtkWidget *sign = atlante_symbol_image_new ();

  atlante_symbol_image_set_place_kind (ATLANTE_SYMBOL_IMAGE (sign),
                                       atlante_place_proposal_get_kind (label));
  add_row (self, sign, title, subtitle, (Choice) { .label = label });
}

static GtkWidget *
make_icon (const char *name)
{
  GtkWidget *image = gtk_image_new_from_icon_name (name);

  gtk_widget_add_css_class (image, "dim-label");
  return image;
}

/* What is typed, as a name that only the user knows. */
static void
add_new_row (AtlanteAddDialog *self, const char *text)
{
  /* Translators: adds a new item to the case; %s is the name that was typed */
  g_autofree char *title = g_strdup_printf (_("Add “%s”"), text);

  add_row (self, make_icon ("list-add-symbolic"), title,
           self->kind == ATLANTE_ITEM_PLACE && !self->has_point ? _("Not on the map yet") : NULL,
           (Choice) { .kind = 0 });
}

/* "person" within a sentence, "Person" alone. */
static char *
dup_kind_title (int kind)
{
  const char *label = atlante_vocabulary_get_label (ATLANTE_VOCABULARY_ACTOR_KIND, kind, NULL);
  g_autofree char *first = g_utf8_strup (label, g_utf8_next_char (label) - label);

  return g_strconcat (first, g_utf8_next_char (label), NULL);
}

static void
add_actor_rows (AtlanteAddDialog *self, const char *text)
{
  const int n = (int) atlante_vocabulary_get_length (ATLANTE_VOCABULARY_ACTOR_KIND);
  g_autofree char *hint = NULL;

  for (int kind = 1; kind < n; kind++)
    {
      GtkWidget *sign = atlante_symbol_image_new ();
      g_autofree char *title = dup_kind_title (kind);

      atlante_symbol_image_set_actor_kind (ATLANTE_SYMBOL_IMAGE (sign), kind);
      add_row (self, sign, title, NULL, (Choice) { .kind = kind });
    }
  /* Translators: above is a list of kinds of actors; %s is the name of a new one */
  hint = g_strdup_printf (_("Choose what “%s” is: it is added as such."), text);
  atlante_chooser_set_hint (self->chooser, hint);
}

/* ---- what matches ---- */

/* Places that are on the map are found with those of the base map. */
static gboolean
is_on_map (AtlanteItem *item)
{
  return ATLANTE_IS_PLACE (item) && atlante_place_has_location (ATLANTE_PLACE (item));
}

static void
show_own (AtlanteAddDialog *self, const char *text)
{
  g_autofree char *folded = atlante_fold (text);
  guint n = atlante_case_get_n (get_case (self), self->kind);

  for (guint i = 0; i < n && self->choices->len < MOST_OWN; i++)
    {
      AtlanteItem *item = atlante_case_get_item (get_case (self), self->kind, i);
      g_autofree char *title = atlante_fold (atlante_item_get_title (item, get_audience (self)));

      if (g_str_has_prefix (title, folded) && !is_on_map (item))
        add_item_row (self, item);
    }
}

static AtlantePlaceSuggestions *
get_suggestions (AtlanteAddDialog *self)
{
  if (self->suggestions == NULL)
    self->suggestions = atlante_place_suggestions_new (get_case (self), self->labels,
                                                       get_audience (self));
  return self->suggestions;
}

static void
show_places (AtlanteAddDialog *self, const char *text)
{
  g_autoptr (GPtrArray) matches = atlante_place_suggestions_search (get_suggestions (self), text,
                                                                    MOST_OWN + MOST_OTHER);
  guint n_own = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      const AtlanteGoToMatch *match = matches->pdata[i];

      if (match->place == NULL)
        add_label_row (self, match->label, match->title, match->subtitle);
      else if (n_own++ < MOST_OWN)
        add_item_row (self, ATLANTE_ITEM (match->place));
    }
}

static void
show_near (AtlanteAddDialog *self)
{
  g_autoptr (GPtrArray) near = atlante_place_suggestions_list_near (get_suggestions (self),
                                                                    self->point, NEAR, MOST_NEAR);

  for (guint i = 0; i < near->len; i++)
    {
      const AtlanteBaseLabel *label = near->pdata[i];
      g_autofree char *distance = atlante_units_format (
        atlante_audience_get_units (get_audience (self)),
        atlante_geo_point_distance (self->point, atlante_base_label_get_point (label)), NULL);
      /* Translators: a town beside the point that was chosen; %s is a distance, "12 km" */
      g_autofree char *subtitle = g_strdup_printf (_("%s away"), distance);

      add_label_row (self, label,
                     atlante_base_label_lookup_name (
                       label, atlante_audience_get_languages (get_audience (self))), subtitle);
    }
}

/* FALSE where it is no text of coordinates. */
static gboolean
show_coordinates (AtlanteAddDialog *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  AtlanteGeoPoint point;

  if (atlante_coordinates_parse (text, NULL, &point, &error))
    {
      title = format_point (self, point);
      add_row (self, make_icon ("mark-location-symbolic"), title, _("A place with this position"),
               (Choice) { .is_position = TRUE });
      return TRUE;
    }
  if (!g_error_matches (error, ATLANTE_COORDINATES_ERROR, ATLANTE_COORDINATES_ERROR_RANGE))
    return FALSE;
  atlante_chooser_set_hint (self->chooser, error->message);
  return TRUE;
}

static void
show_nothing_typed (AtlanteAddDialog *self)
{
  if (self->kind != ATLANTE_ITEM_PLACE)
    return;
  if (self->has_point)
    show_near (self);
  else
    atlante_chooser_set_hint (self->chooser, _("A name, or coordinates such as 42.25 130.3 or "
                                               "42°15′N 130°18′E."));
}

static void
typed_cb (AtlanteAddDialog *self)
{
  g_autofree char *text = dup_text (self);

  atlante_chooser_clear (self->chooser);
  atlante_chooser_set_hint (self->chooser, NULL);
  g_array_set_size (self->choices, 0);
  if (*text == '\0')
    {
      show_nothing_typed (self);
      return;
    }
  if (self->kind == ATLANTE_ITEM_PLACE && show_coordinates (self, text))
    return;
  show_own (self, text);
  if (self->kind == ATLANTE_ITEM_PLACE)
    show_places (self, text);
  if (self->kind == ATLANTE_ITEM_ACTOR)
    add_actor_rows (self, text);
  else
    add_new_row (self, text);
}

/* ---- where it is ---- */

static void
show_position (AtlanteAddDialog *self)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->position, self->has_point);
  gtk_widget_set_visible (self->pick, self->kind == ATLANTE_ITEM_PLACE && !self->has_point);
  if (!self->has_point)
    return;
  text = format_point (self, self->point);
  gtk_label_set_label (self->position_label, text);
}

void
atlante_add_dialog_set_point (AtlanteAddDialog *self, AtlanteGeoPoint point)
{
  AtlanteGeoPoint typed;
  g_autofree char *text = NULL;

  g_return_if_fail (ATLANTE_IS_ADD_DIALOG (self));
  g_return_if_fail (atlante_geo_point_is_valid (point));

  self->has_point = TRUE;
  self->point = point;
  show_position (self);
  text = dup_text (self);
  /* The coordinates were in the place of a name, which is asked for now. */
  atlante_chooser_set_text (self->chooser,
                            atlante_coordinates_parse (text, NULL, &typed, NULL) ? "" : text);
  gtk_widget_grab_focus (GTK_WIDGET (self->chooser));
}

static void
on_position_forgotten (AtlanteAddDialog *self)
{
  self->has_point = FALSE;
  show_position (self);
  typed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->chooser));
}

static void
picked_cb (const AtlanteGeoPoint *points, guint n, gpointer user_data)
{
  AtlanteAddDialog *self = ATLANTE_ADD_DIALOG (user_data);

  if (gtk_window_get_transient_for (GTK_WINDOW (self)) == NULL || get_case (self) == NULL)
    return;
  /* First of all: what is hidden takes no keyboard, and the name is typed next. */
  gtk_window_present (GTK_WINDOW (self));
  /* What is proposed may have been edited meanwhile. */
  g_clear_pointer (&self->suggestions, atlante_place_suggestions_free);
  if (n > 0)
    atlante_add_dialog_set_point (self, points[0]);
  else
    typed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->chooser));
}

static void
on_pick (AtlanteAddDialog *self)
{
  g_autofree char *name = dup_text (self);
  /* Translators: what to do on the map; %s is the name of a place */
  g_autofree char *prompt = g_strdup_printf (_("Click where %s is"), name);

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  atlante_session_pick (self->session, ATLANTE_PICK_POINT,
                        *name != '\0' ? prompt : _("Click where the new place is"), picked_cb,
                        g_object_ref (self), g_object_unref);
}

/* ---- the dialogue ---- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AtlanteAddDialog *self = user_data;
  g_autoptr (AtlanteBaseMap) map = NULL;
  g_autoptr (AtlanteBaseLabels) labels = NULL;
  g_autoptr (AtlanteViewpoints) viewpoints = NULL;
  g_autoptr (GError) error = NULL;

  atlante_base_loader_load_finish (result, &map, &labels, &viewpoints, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_set_object (&self->labels, labels);
  g_clear_pointer (&self->suggestions, atlante_place_suggestions_free);
  typed_cb (self);
}

static void
atlante_add_dialog_dispose (GObject *object)
{
  AtlanteAddDialog *self = ATLANTE_ADD_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->suggestions, atlante_place_suggestions_free);
  g_clear_object (&self->labels);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_ADD_DIALOG);
  G_OBJECT_CLASS (atlante_add_dialog_parent_class)->dispose (object);
}

static void
atlante_add_dialog_finalize (GObject *object)
{
  AtlanteAddDialog *self = ATLANTE_ADD_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_array_unref (self->choices);
  G_OBJECT_CLASS (atlante_add_dialog_parent_class)->finalize (object);
}

static void
atlante_add_dialog_class_init (AtlanteAddDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_add_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlante_add_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/forms/dialogs/atlante-add-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteAddDialog, content);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAddDialog, position);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAddDialog, position_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAddDialog, pick);
  gtk_widget_class_bind_template_callback (widget_class, on_position_forgotten);
  gtk_widget_class_bind_template_callback (widget_class, on_pick);
}

static void
atlante_add_dialog_init (AtlanteAddDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_array_set_clear_func (self->choices, clear_choice);
}

/* ---- what each kind asks ---- */

static const char *
get_title (AtlanteItemKind kind)
{
  switch (kind)
    {
    case ATLANTE_ITEM_PLACE:
      return _("New Place");
    case ATLANTE_ITEM_ACTOR:
      return _("New Actor");
    case ATLANTE_ITEM_EVENT:
      return _("New Event");
    default:
      return _("New Topic");
    }
}

static const char *
get_prompt (AtlanteItemKind kind)
{
  if (kind == ATLANTE_ITEM_PLACE)
    return _("Name or coordinates");
  return kind == ATLANTE_ITEM_ACTOR ? _("Name") : _("Title");
}

GtkWidget *
atlante_add_dialog_new (AtlanteSession *session, AtlanteItemKind kind)
{
  AtlanteAddDialog *self = g_object_new (ATLANTE_TYPE_ADD_DIALOG, NULL);
  GtkWidget *chooser = atlante_chooser_new (get_prompt (kind));

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->kind = kind;
  self->chooser = ATLANTE_CHOOSER (chooser);
  gtk_window_set_title (GTK_WINDOW (self), get_title (kind));
  gtk_box_insert_child_after (self->content, chooser, self->position);
  g_signal_connect_swapped (chooser, "typed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (chooser, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (chooser, "given-up", G_CALLBACK (gtk_window_close), self);
  g_signal_connect_object (session, "notify::case", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  show_position (self);
  if (kind == ATLANTE_ITEM_PLACE)
    atlante_base_loader_load_async (self->cancellable, loaded_cb, self);
  typed_cb (self);
  gtk_widget_grab_focus (chooser);
  return GTK_WIDGET (self);
}
