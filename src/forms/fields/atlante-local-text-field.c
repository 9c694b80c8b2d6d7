/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-local-text-field.h"

#include <glib/gi18n-lib.h>

#include "atlante-locale-names.h"
#include "atlante-markdown.h"
#include "atlante-text-area.h"
#include "atlante-wrap-box.h"

#define SPACING 8
/* Logical pixels: where there is less, texts stand one under the other. A name needs less room than
 * sentences. */
#define LEAST_WIDTH 204
#define LEAST_WIDTH_OF_SENTENCES 204

struct _AtlanteLocalTextField
{
  AtlanteField parent_instance;

  AtlanteWrapBox *box;
  GPtrArray *languages;     /* of each entry; NULL: for all languages */
  GPtrArray *entries;       /* AtlanteTextArea or GtkEntry */
  GPtrArray *previews;      /* GtkLabel; none unless it is Markdown */
  GtkWidget *toggle;        /* (nullable): it is no Markdown */
  char *title;              /* (nullable) */
  gboolean multiline;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (AtlanteLocalTextField, atlante_local_text_field, ATLANTE_TYPE_FIELD)

static char *
dup_text (GtkWidget *entry)
{
  return ATLANTE_IS_TEXT_AREA (entry)
           ? atlante_text_area_dup_text (ATLANTE_TEXT_AREA (entry))
           : g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
set_text (GtkWidget *entry, const char *text)
{
  if (ATLANTE_IS_TEXT_AREA (entry))
    atlante_text_area_set_text (ATLANTE_TEXT_AREA (entry), text);
  else if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text) != 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
      if (gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry)))))
        gtk_editable_set_position (GTK_EDITABLE (entry), -1);
    }
}

/* What stands in the entries; members that are no texts are left as they are. (nullable): nothing
 * does */
static AtlanteJson *
make_value (AtlanteLocalTextField *self)
{
  AtlanteJson *old = atlante_field_get_value (ATLANTE_FIELD (self));
  AtlanteJson *value = old != NULL && atlante_json_get_node_type (old) == ATLANTE_JSON_OBJECT
                         ? atlante_json_ref (old) : atlante_json_new_object ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autofree char *text = dup_text (self->entries->pdata[i]);
      const char *language = self->languages->pdata[i];
      g_autoptr (AtlanteJson) string = *text != '\0' ? atlante_json_new_string (text) : NULL;
      AtlanteJson *changed;

      if (language == NULL)
        {
          atlante_json_unref (value);
          return g_steal_pointer (&string);
        }
      if (string == NULL && atlante_json_get_member (value, language) == NULL)
        continue;
      changed = atlante_json_with_member (value, language, string);
      atlante_json_unref (value);
      value = changed;
    }
  if (atlante_json_get_length (value) == 0)
    g_clear_pointer (&value, atlante_json_unref);
  return value;
}

/* Each text as it will be read, or as it is written. */
static void
show_previews (AtlanteLocalTextField *self)
{
  const gboolean is_shown = self->toggle != NULL &&
                            gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle));

  for (guint i = 0; i < self->previews->len; i++)
    {
      g_autofree char *text = dup_text (self->entries->pdata[i]);
      g_autofree char *markup = is_shown ? atlante_markdown_to_markup (text) : NULL;

      gtk_label_set_markup (self->previews->pdata[i], markup != NULL ? markup : "");
      gtk_widget_set_visible (self->previews->pdata[i], is_shown);
      gtk_widget_set_visible (self->entries->pdata[i], !is_shown);
    }
}

static void
edited_cb (AtlanteLocalTextField *self)
{
  g_autoptr (AtlanteJson) value = NULL;

  if (self->is_showing)
    return;
  value = make_value (self);
  atlante_field_commit (ATLANTE_FIELD (self), value);
}

/* What is typed in the next language is another step. */
static void
left_cb (AtlanteLocalTextField *self)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (self));

  if (session != NULL && atlante_session_get_editor (session) != NULL)
    atlante_editor_break_merge (atlante_session_get_editor (session));
}

static GtkWidget *
new_entry (AtlanteLocalTextField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *entry;

  if (self->multiline)
    {
      entry = atlante_text_area_new ();
      gtk_widget_add_css_class (entry, "several-lines");
      g_signal_connect_swapped (entry, "edited", G_CALLBACK (edited_cb), self);
    }
  else
    {
      entry = gtk_entry_new ();
      gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
      g_signal_connect_swapped (entry, "changed", G_CALLBACK (edited_cb), self);
    }
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (entry, focus);
  gtk_widget_set_hexpand (entry, TRUE);
  return entry;
}

static void
name_entry (AtlanteLocalTextField *self, GtkWidget *entry, const char *language)
{
  g_autofree char *name = language != NULL ? atlante_language_dup_name (language, NULL) : NULL;
  g_autofree char *both = NULL;

  if (self->title != NULL && name != NULL)
    /* Translators: an entry of a text in several languages, for screen readers: “Summary,
     * Italian” */
    both = g_strdup_printf (C_("text and language", "%1$s, %2$s"), self->title, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  both != NULL ? both : name != NULL ? name : self->title, -1);
}

static GtkWidget *
new_tag (const char *language, gboolean multiline)
{
  GtkWidget *tag = gtk_label_new (language);
  g_autofree char *name = atlante_language_dup_name (language, NULL);

  gtk_widget_add_css_class (tag, "language-tag");
  gtk_widget_set_tooltip_text (tag, name);
  gtk_widget_set_valign (tag, multiline ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  if (multiline)
    gtk_widget_add_css_class (tag, "beside-lines");
  gtk_label_set_width_chars (GTK_LABEL (tag), 3);
  gtk_label_set_xalign (GTK_LABEL (tag), 0);
  return tag;
}

static GtkWidget *
new_preview (void)
{
  GtkWidget *preview = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (preview), 0);
  gtk_label_set_yalign (GTK_LABEL (preview), 0);
  gtk_label_set_wrap (GTK_LABEL (preview), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (preview), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (preview), 12);
  gtk_label_set_selectable (GTK_LABEL (preview), TRUE);
  gtk_widget_set_hexpand (preview, TRUE);
  gtk_widget_set_size_request (preview, LEAST_WIDTH_OF_SENTENCES, -1);
  gtk_widget_add_css_class (preview, "markdown-preview");
  return preview;
}

static void
add_entry (AtlanteLocalTextField *self, const char *language)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *entry = new_entry (self);

  if (language != NULL)
    gtk_box_append (GTK_BOX (line), new_tag (language, self->multiline));
  gtk_box_append (GTK_BOX (line), entry);
  if (self->toggle != NULL)
    {
      GtkWidget *preview = new_preview ();

      g_ptr_array_add (self->previews, preview);
      gtk_box_append (GTK_BOX (line), preview);
    }
  gtk_widget_set_size_request (entry, self->multiline ? LEAST_WIDTH_OF_SENTENCES : LEAST_WIDTH, -1);
  name_entry (self, entry, language);
  g_ptr_array_add (self->languages, g_strdup (language));
  g_ptr_array_add (self->entries, entry);
  atlante_wrap_box_append (self->box, line);
}

/* (transfer full) of strings: the case's languages, then those that the text has besides; one NULL
 * for a plain text */
static GPtrArray *
list_languages (AtlanteLocalTextField *self, AtlanteJson *value)
{
  GPtrArray *languages = g_ptr_array_new ();
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (self));
  const char *const *own = atlante_case_get_languages (atlante_session_get_case (session));

  if (atlante_json_get_string (value) != NULL)
    {
      g_ptr_array_add (languages, NULL);
      return languages;
    }
  for (guint i = 0; own[i] != NULL; i++)
    g_ptr_array_add (languages, (gpointer) own[i]);
  for (guint i = 0; value != NULL && i < atlante_json_get_length (value); i++)
    if (atlante_json_get_string (atlante_json_get_element (value, i)) != NULL &&
        !g_strv_contains (own, atlante_json_get_key (value, i)))
      g_ptr_array_add (languages, (gpointer) atlante_json_get_key (value, i));
  return languages;
}

static gboolean
has_entries_for (AtlanteLocalTextField *self, GPtrArray *languages)
{
  if (languages->len != self->languages->len)
    return FALSE;
  for (guint i = 0; i < languages->len; i++)
    if (g_strcmp0 (languages->pdata[i], self->languages->pdata[i]) != 0)
      return FALSE;
  return TRUE;
}

static void
make_entries (AtlanteLocalTextField *self, GPtrArray *languages)
{
  atlante_wrap_box_clear (self->box);
  g_ptr_array_set_size (self->languages, 0);
  g_ptr_array_set_size (self->entries, 0);
  g_ptr_array_set_size (self->previews, 0);
  for (guint i = 0; i < languages->len; i++)
    add_entry (self, languages->pdata[i]);
  g_object_set (gtk_widget_get_layout_manager (GTK_WIDGET (self->box)), "columns",
                MAX (languages->len, 1), NULL);
}

static void
atlante_local_text_field_show (AtlanteField *field, AtlanteJson *value)
{
  AtlanteLocalTextField *self = ATLANTE_LOCAL_TEXT_FIELD (field);
  g_autoptr (GPtrArray) languages = list_languages (self, value);

  self->is_showing = TRUE;
  if (!has_entries_for (self, languages))
    make_entries (self, languages);
  for (guint i = 0; i < self->entries->len; i++)
    set_text (self->entries->pdata[i],
              self->languages->pdata[i] != NULL
                ? atlante_json_get_member_string (value, self->languages->pdata[i])
                : atlante_json_get_string (value));
  show_previews (self);
  self->is_showing = FALSE;
}

static gboolean
atlante_local_text_field_grab_focus (GtkWidget *widget)
{
  AtlanteLocalTextField *self = ATLANTE_LOCAL_TEXT_FIELD (widget);

  if (self->entries->len == 0)
    return FALSE;
  return gtk_widget_grab_focus (gtk_widget_get_visible (self->entries->pdata[0])
                                  ? self->entries->pdata[0] : self->toggle);
}

static void
atlante_local_text_field_finalize (GObject *object)
{
  AtlanteLocalTextField *self = ATLANTE_LOCAL_TEXT_FIELD (object);

  g_free (self->title);
  g_ptr_array_unref (self->languages);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->previews);

  G_OBJECT_CLASS (atlante_local_text_field_parent_class)->finalize (object);
}

static void
atlante_local_text_field_class_init (AtlanteLocalTextFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_local_text_field_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = atlante_local_text_field_grab_focus;
  ATLANTE_FIELD_CLASS (klass)->show = atlante_local_text_field_show;
  ATLANTE_FIELD_CLASS (klass)->follows_members = TRUE;
}

static void
atlante_local_text_field_init (AtlanteLocalTextField *self)
{
  GtkWidget *box = atlante_wrap_box_new (SPACING, SPACING);

  self->box = ATLANTE_WRAP_BOX (box);
  self->languages = g_ptr_array_new_with_free_func (g_free);
  self->entries = g_ptr_array_new ();
  self->previews = g_ptr_array_new ();
  atlante_field_set_control (ATLANTE_FIELD (self), box);
}

GtkWidget *
atlante_local_text_field_new (const char *title, gboolean multiline)
{
  AtlanteLocalTextField *self = g_object_new (ATLANTE_TYPE_LOCAL_TEXT_FIELD, NULL);

  self->title = g_strdup (title);
  self->multiline = multiline;
  atlante_field_set_title (ATLANTE_FIELD (self), title);
  return GTK_WIDGET (self);
}

GtkWidget *
atlante_local_text_field_new_markdown (const char *title)
{
  GtkWidget *field = atlante_local_text_field_new (title, TRUE);
  AtlanteLocalTextField *self = ATLANTE_LOCAL_TEXT_FIELD (field);
  GtkWidget *control = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING / 2);
  GtkWidget *box = g_object_ref (GTK_WIDGET (self->box));

  /* Translators: a switch that shows a text as it will be read */
  self->toggle = gtk_toggle_button_new_with_label (_("Preview"));
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_set_halign (self->toggle, GTK_ALIGN_START);
  g_signal_connect_swapped (self->toggle, "toggled", G_CALLBACK (show_previews), self);
  atlante_field_set_control (ATLANTE_FIELD (self), control);
  gtk_box_append (GTK_BOX (control), box);
  gtk_box_append (GTK_BOX (control), self->toggle);
  g_object_unref (box);
  return field;
}
