/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-note-view.h"

#include <glib/gi18n-lib.h>

#include "atlante-format.h"
#include "atlante-markdown.h"

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
new_text (AtlanteNote *note, const AtlanteAudience *audience)
{
  const char *text = atlante_text_get (atlante_note_get_text (note), audience);
  g_autofree char *markup = atlante_markdown_to_markup (text != NULL ? text : "");
  g_autofree char *facts = atlante_format_signature (atlante_note_get_by (note),
                                                     atlante_note_get_on (note), audience);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = new_label ("prose");

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_box_append (GTK_BOX (box), label);
  if (facts != NULL)
    {
      GtkWidget *facts_label = new_label ("fine-print");

      gtk_label_set_label (GTK_LABEL (facts_label), facts);
      gtk_box_append (GTK_BOX (box), facts_label);
    }
  return box;
}

static void
edit_clicked_cb (AtlanteSession *session, GtkWidget *button)
{
  AtlanteItem *note = atlante_case_lookup (atlante_session_get_case (session),
                                           g_object_get_data (G_OBJECT (button), "note"));

  if (note != NULL)
    atlante_session_edit (session, note);
}

static GtkWidget *
new_edit_button (AtlanteSession *session, AtlanteNote *note)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Edit the note"));
  gtk_widget_set_visible (button,
                          !atlante_case_is_read_only (atlante_session_get_case (session)));
  g_object_set_data_full (G_OBJECT (button), "note",
                          g_strdup (atlante_item_get_id (ATLANTE_ITEM (note))), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_clicked_cb), session,
                           G_CONNECT_SWAPPED);
  return button;
}

GtkWidget *
atlante_note_view_new (AtlanteSession *session, AtlanteNote *note)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *text;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), line);
  g_return_val_if_fail (ATLANTE_IS_NOTE (note), line);

  text = new_text (note, atlante_session_get_audience (session));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (line, "note");
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (line), new_edit_button (session, note));
  return line;
}
