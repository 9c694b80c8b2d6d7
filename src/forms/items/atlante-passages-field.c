/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-passages-field.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Lines of a passage that are shown. */
#define MAX_LINES 6
#define SPACING 8

struct _AtlantePassagesField
{
  AtlanteField parent_instance;

  GtkWidget *rows;
  GtkWidget *add;
  AdwButtonContent *add_content;
  AtlanteSession *followed;      /* borrowed, of the field */
};

G_DEFINE_FINAL_TYPE (AtlantePassagesField, atlante_passages_field, ATLANTE_TYPE_FIELD)

static AtlanteSession *
get_session (AtlantePassagesField *self)
{
  return atlante_field_get_session (ATLANTE_FIELD (self));
}

static AtlanteClaim *
get_claim (AtlantePassagesField *self)
{
  return ATLANTE_CLAIM (atlante_field_get_item (ATLANTE_FIELD (self)));
}

/* unchecked where no text is attached */
static AtlanteAnchor
get_anchor (AtlantePassagesField *self, const char *id)
{
  AtlanteAnchors *anchors = atlante_session_get_anchors (get_session (self));
  const AtlanteAnchor unchecked = { ATLANTE_ANCHOR_UNCHECKED, 0, 0 };

  return anchors != NULL ? *atlante_anchors_lookup (anchors, id) : unchecked;
}

/* ---- what a user does ---- */

static void
open_cb (AtlantePassagesField *self)
{
  atlante_session_open_passage (get_session (self), get_claim (self));
}

static void
remove_cb (AtlantePassagesField *self, GtkWidget *button)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "passage"));
  g_autoptr (GError) error = NULL;

  gtk_widget_grab_focus (self->add);
  if (!atlante_session_remove_passage (get_session (self), get_claim (self), id, &error))
    atlante_field_set_error (ATLANTE_FIELD (self), error->message);
}

/* The article's own buttons add what is selected there. */
static void
add_cb (AtlantePassagesField *self)
{
  if (atlante_session_get_anchors (get_session (self)) == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.attach", NULL);
      return;
    }
  atlante_session_set_view (get_session (self), "article");
  atlante_field_set_hint (ATLANTE_FIELD (self),
                          _("Select the words in the article, then add them to this claim."));
}

/* ---- rows ---- */

/* (transfer full) (nullable): the words, where they are found */
static char *
dup_words (AtlantePassagesField *self, const AtlanteAnchor *anchor)
{
  AtlanteAnchors *anchors = atlante_session_get_anchors (get_session (self));

  if (anchor->state != ATLANTE_ANCHOR_ANCHORED && anchor->state != ATLANTE_ANCHOR_MOVED)
    return NULL;
  return atlante_canonical_text_dup_stretch (atlante_anchors_get_text (anchors), anchor->start,
                                             anchor->length);
}

static void
append_words (GtkWidget *box, const char *words)
{
  /* Translators: words of the article, in quotes */
  g_autofree char *quote = g_strdup_printf (_("“%s”"), words);
  GtkWidget *label = gtk_label_new (quote);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "prose");
  gtk_box_append (GTK_BOX (box), label);
}

/* (transfer full): "¶ 3 · anchored" */
static char *
format_place (AtlantePassagesField *self, AtlanteItem *passage, AtlanteAnchorState state)
{
  AtlanteSession *session = get_session (self);
  const char *language = atlante_audience_get_language (atlante_session_get_audience (session));
  g_autofree char *paragraph =
    g_strdup_printf ("¶ %u", atlante_passage_get_paragraph (ATLANTE_PASSAGE (passage)));

  /* Translators: a claim's passage and its state: "¶ 3 · anchored" */
  return g_strdup_printf (C_("passage", "%1$s · %2$s"), paragraph,
                          atlante_anchor_state_get_label (state, language));
}

static GtkWidget *
new_place_button (AtlantePassagesField *self, AtlanteItem *passage, AtlanteAnchorState state)
{
  g_autofree char *place = format_place (self, passage, state);
  GtkWidget *button = gtk_button_new_with_label (place);

  gtk_widget_add_css_class (button, "passage");
  gtk_widget_add_css_class (button, atlante_anchor_state_get_nick (state));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Show it in the article"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (open_cb), self);
  return button;
}

static GtkWidget *
new_remove_button (AtlantePassagesField *self, AtlanteItem *passage)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *paragraph =
    g_strdup_printf ("¶ %u", atlante_passage_get_paragraph (ATLANTE_PASSAGE (passage)));
  /* Translators: %s is where a passage stands, as “¶ 3” */
  g_autofree char *name = g_strdup_printf (_("Remove the passage %s"), paragraph);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "passage", g_strdup (atlante_item_get_id (passage)),
                          g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  return button;
}

static void
append_row (AtlantePassagesField *self, AtlanteItem *passage)
{
  const AtlanteAnchor anchor = get_anchor (self, atlante_item_get_id (passage));
  g_autofree char *words = dup_words (self, &anchor);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  if (words != NULL)
    append_words (box, words);
  gtk_box_append (GTK_BOX (box), new_place_button (self, passage, anchor.state));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), box);
  gtk_box_append (GTK_BOX (row), new_remove_button (self, passage));
  gtk_box_append (GTK_BOX (self->rows), row);
}

static void
rebuild (AtlantePassagesField *self)
{
  AtlanteSession *session = get_session (self);
  AtlanteJson *value = atlante_field_get_value (ATLANTE_FIELD (self));
  AtlanteCase *kase = atlante_session_get_case (session);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  for (guint i = 0; i < atlante_json_get_length (value); i++)
    {
      const char *id = atlante_json_get_string (atlante_json_get_element (value, i));
      AtlanteItem *passage =
        id != NULL ? atlante_case_lookup_kind (kase, ATLANTE_ITEM_PASSAGE, id) : NULL;

      if (passage != NULL)
        append_row (self, passage);
    }
  gtk_widget_set_visible (self->rows, gtk_widget_get_first_child (self->rows) != NULL);
  adw_button_content_set_label (self->add_content,
                                atlante_session_get_anchors (session) != NULL
                                  ? _("Add a passage of the article")
                                  : _("Attach the article to see the words"));
}

static void
anchors_cb (AtlantePassagesField *self)
{
  if (ATLANTE_IS_CLAIM (atlante_field_get_item (ATLANTE_FIELD (self))))
    rebuild (self);
}

static void
atlante_passages_field_show (AtlanteField *field, AtlanteJson *value)
{
  AtlantePassagesField *self = ATLANTE_PASSAGES_FIELD (field);
  AtlanteSession *session = get_session (self);

  if (self->followed != session)
    g_signal_connect_object (session, "notify::anchors", G_CALLBACK (anchors_cb), self,
                             G_CONNECT_SWAPPED);
  self->followed = session;
  atlante_field_set_hint (field, NULL);
  anchors_cb (self);
}

static void
atlante_passages_field_class_init (AtlantePassagesFieldClass *klass)
{
  ATLANTE_FIELD_CLASS (klass)->show = atlante_passages_field_show;
}

static void
atlante_passages_field_init (AtlantePassagesField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  self->add = gtk_button_new ();
  self->add_content = ADW_BUTTON_CONTENT (adw_button_content_new ());
  adw_button_content_set_icon_name (self->add_content, "list-add-symbolic");
  gtk_button_set_child (GTK_BUTTON (self->add), GTK_WIDGET (self->add_content));
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  gtk_box_append (GTK_BOX (box), self->rows);
  gtk_box_append (GTK_BOX (box), self->add);
  atlante_field_set_control (ATLANTE_FIELD (self), box);
  atlante_field_set_title (ATLANTE_FIELD (self), _("Passages"));
}

GtkWidget *
atlante_passages_field_new (void)
{
  return g_object_new (ATLANTE_TYPE_PASSAGES_FIELD, NULL);
}
