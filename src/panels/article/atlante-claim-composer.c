/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-claim-composer.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "atlante-case-names.h"
#include "atlante-locale-names.h"
#include "atlante-meaning-choice.h"
#include "atlante-sentences.h"
#include "atlante-subject-chips.h"
#include "atlante-text-area.h"
#include "atlante-widget.h"
#include "atlante-wrap-box.h"

/* What the case file asks of a passage. */
#define MAX_SENTENCES 3
/* So many languages stand side by side. */
#define MAX_COLUMNS 2

struct _AtlanteClaimComposer
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled;
  GtkLabel *title;
  GtkLabel *quote;
  GtkLabel *advice;
  GtkBox *texts;
  GtkLabel *error;
  AtlanteSubjectChips *chips;
  AtlanteWrapBox *choices;
  AtlanteMeaningChoice *modality;
  AtlanteMeaningChoice *attribution;
  AtlanteMeaningChoice *topic;

  AtlanteSession *session;
  AtlanteCaseNames *names;    /* (nullable): of the session's case, made when first needed */
  AtlanteCase *kase;          /* (nullable): that the names and the entries are of */
  GArray *stretches;          /* AtlanteStretch; empty while it is closed */
  GPtrArray *entries;         /* AtlanteTextArea, borrowed, one for each language of the case */
};

G_DEFINE_FINAL_TYPE (AtlanteClaimComposer, atlante_claim_composer, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static AtlanteCanonicalText *
get_text (AtlanteClaimComposer *self)
{
  return atlante_anchors_get_text (atlante_session_get_anchors (self->session));
}

static void
show_error (AtlanteClaimComposer *self, const char *message)
{
  gtk_label_set_label (self->error, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), message != NULL);
}

/* ---- the passage ---- */

/* (transfer full): the words of all stretches */
static char *
dup_words (AtlanteClaimComposer *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const AtlanteStretch *stretch = &g_array_index (self->stretches, AtlanteStretch, i);
      g_autofree char *part = atlante_canonical_text_dup_stretch (get_text (self), stretch->start,
                                                                  stretch->length);

      g_string_append_printf (words, "%s%s", i > 0 ? " … " : "", part);
    }
  return g_string_free (words, FALSE);
}

/* In one of the stretches, at most. */
static guint
count_sentences (AtlanteClaimComposer *self)
{
  g_autoptr (GArray) sentences = atlante_sentences_split (get_text (self), NULL);
  guint most = 0;

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const AtlanteStretch *stretch = &g_array_index (self->stretches, AtlanteStretch, i);
      guint n = 0;

      for (guint k = 0; k < sentences->len; k++)
        {
          const AtlanteSentence *sentence = &g_array_index (sentences, AtlanteSentence, k);

          if (sentence->start < stretch->start + stretch->length &&
              stretch->start < sentence->start + sentence->length)
            n++;
        }
      most = MAX (most, n);
    }
  return most;
}

static void
show_passage (AtlanteClaimComposer *self)
{
  const AtlanteStretch *first = &g_array_index (self->stretches, AtlanteStretch, 0);
  const guint paragraph = atlante_canonical_text_find_paragraph (get_text (self), first->start);
  g_autofree char *title = g_strdup_printf (_("New claim from paragraph %u"), paragraph);
  g_autofree char *words = dup_words (self);
  /* Translators: words of the article, in quotes */
  g_autofree char *quote = g_strdup_printf (_("“%s”"), words);
  const gboolean long_ = count_sentences (self) > MAX_SENTENCES;

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->quote, quote);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->quote), words);
  gtk_label_set_label (self->advice, _("That is more than three sentences: a reader finds a "
                                       "shorter passage sooner."));
  gtk_widget_set_visible (GTK_WIDGET (self->advice), long_);
}

/* What it names is proposed; what is there already stays. */
static void
propose (AtlanteClaimComposer *self)
{
  g_autofree char *words = dup_words (self);
  g_autoptr (GArray) found = NULL;

  if (self->names == NULL)
    self->names = atlante_case_names_new (self->kase);
  found = atlante_case_names_find (self->names, words);
  for (guint i = 0; i < found->len; i++)
    atlante_subject_chips_add (self->chips, g_array_index (found, AtlanteCaseName, i).item, TRUE);
}

/* ---- what it says ---- */

static void
add_entry (AtlanteClaimComposer *self, const char *language)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *tag = gtk_label_new (language);
  GtkWidget *entry = atlante_text_area_new ();
  g_autofree char *name = atlante_language_dup_name (language, NULL);
  /* Translators: for screen readers: an entry; %s is a language */
  g_autofree char *label = g_strdup_printf (_("What it says (%s)"), name);

  gtk_widget_add_css_class (tag, "language-tag");
  gtk_widget_add_css_class (tag, "beside-lines");
  gtk_widget_set_valign (tag, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (tag, name);
  gtk_widget_add_css_class (entry, "several-lines");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (entry), "language", g_strdup (language), g_free);
  gtk_box_append (GTK_BOX (box), tag);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (self->texts, box);
  g_ptr_array_add (self->entries, entry);
}

static void
make_entries (AtlanteClaimComposer *self)
{
  const char *const *languages = atlante_case_get_languages (self->kase);
  const gboolean side_by_side = g_strv_length ((char **) languages) <= MAX_COLUMNS;
  GtkWidget *child;

  g_ptr_array_set_size (self->entries, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->texts))) != NULL)
    gtk_box_remove (self->texts, child);
  for (guint i = 0; languages[i] != NULL; i++)
    add_entry (self, languages[i]);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->texts),
                                  side_by_side ? GTK_ORIENTATION_HORIZONTAL
                                               : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->texts, side_by_side);
}

/* (transfer full): empty where nothing is written */
static AtlanteJson *
make_text (AtlanteClaimComposer *self)
{
  AtlanteJson *text = atlante_json_new_object ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autofree char *words = atlante_text_area_dup_text (self->entries->pdata[i]);

      g_strstrip (words);
      if (*words != '\0')
        atlante_json_set_string (text, g_object_get_data (self->entries->pdata[i], "language"),
                                 words);
    }
  return text;
}

static gboolean
has_entries_of_case (AtlanteClaimComposer *self)
{
  const char *const *languages = atlante_case_get_languages (self->kase);

  if (self->entries->len != g_strv_length ((char **) languages))
    return FALSE;
  for (guint i = 0; i < self->entries->len; i++)
    if (g_strcmp0 (g_object_get_data (self->entries->pdata[i], "language"), languages[i]) != 0)
      return FALSE;
  return TRUE;
}

/* ---- choices ---- */

static AtlanteMeaningChoice *
add_choice (AtlanteClaimComposer *self, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *caption = gtk_label_new (title);
  GtkWidget *choice = atlante_meaning_choice_new ();
  GtkWidget *control = atlante_meaning_choice_get_control (ATLANTE_MEANING_CHOICE (choice));

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "field-title");
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  atlante_widget_name_drop_downs (control, title);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), choice);
  atlante_wrap_box_append (self->choices, box);
  return ATLANTE_MEANING_CHOICE (choice);
}

/* Claims in a row are often of one topic: the one before stays. */
static void
make_choices (AtlanteClaimComposer *self)
{
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  g_autofree char *topic =
    self->topic != NULL ? g_strdup (atlante_meaning_choice_get_nick (self->topic)) : NULL;

  atlante_wrap_box_clear (self->choices);
  self->modality = add_choice (self, _("Modality"));
  self->attribution = add_choice (self, _("Whom it credits"));
  self->topic = add_choice (self, _("Topic"));
  atlante_meaning_choice_add_list (self->modality, ATLANTE_VOCABULARY_MODALITY, NULL);
  atlante_meaning_choice_set_nick (self->modality, "asserted");
  atlante_meaning_choice_add_list (self->attribution, ATLANTE_VOCABULARY_ATTRIBUTION, NULL);
  atlante_meaning_choice_set_nick (self->attribution, "author");
  /* Translators: a claim that has none of the case's topics */
  atlante_meaning_choice_add (self->topic, NULL, C_("topic", "None"), NULL);
  for (guint i = 0; i < atlante_case_get_n (self->kase, ATLANTE_ITEM_TOPIC); i++)
    {
      AtlanteItem *item = atlante_case_get_item (self->kase, ATLANTE_ITEM_TOPIC, i);

      atlante_meaning_choice_add (self->topic, atlante_item_get_id (item),
                                  atlante_item_get_title (item, audience), NULL);
    }
  if (topic != NULL && atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_TOPIC, topic) == NULL)
    g_clear_pointer (&topic, g_free);
  atlante_meaning_choice_set_nick (self->topic, topic);
}

/* ---- adding ---- */

static AtlanteJson *
make_attribution (AtlanteClaimComposer *self)
{
  AtlanteJson *attribution = atlante_json_new_object ();

  atlante_json_set_string (attribution, "kind",
                           atlante_meaning_choice_get_nick (self->attribution));
  atlante_json_set_take (attribution, "actor", atlante_json_new_null ());
  atlante_json_set_take (attribution, "text", atlante_json_new_null ());
  return attribution;
}

static AtlanteJson *
make_claim (AtlanteClaimComposer *self, AtlanteJson *text)
{
  AtlanteJson *claim = atlante_json_new_object ();

  atlante_json_set (claim, "text", text);
  atlante_json_set_string (claim, "topic", atlante_meaning_choice_get_nick (self->topic));
  atlante_json_set_string (claim, "modality", atlante_meaning_choice_get_nick (self->modality));
  atlante_json_set_take (claim, "attribution", make_attribution (self));
  atlante_json_set_take (claim, "places",
                         atlante_subject_chips_dup_roles (self->chips, ATLANTE_ITEM_PLACE));
  atlante_json_set_take (claim, "actors",
                         atlante_subject_chips_dup_roles (self->chips, ATLANTE_ITEM_ACTOR));
  return claim;
}

static void
clear (AtlanteClaimComposer *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    atlante_text_area_set_text (self->entries->pdata[i], NULL);
  atlante_subject_chips_clear (self->chips);
}

/* (transfer none) (nullable): NULL where it was refused, which is told */
static AtlanteClaim *
add (AtlanteClaimComposer *self)
{
  g_autoptr (AtlanteJson) text = make_text (self);
  g_autoptr (AtlanteJson) json = NULL;
  g_autoptr (GArray) stretches = NULL;
  g_autoptr (GError) error = NULL;
  AtlanteClaim *claim = NULL;

  if (atlante_json_get_length (text) == 0)
    {
      show_error (self, _("Write what it says, in one of the languages at least."));
      gtk_widget_grab_focus (self->entries->pdata[0]);
      return NULL;
    }
  json = make_claim (self, text);
  stretches = g_array_copy (self->stretches);
  if (!atlante_session_add_claim (self->session, json, stretches, &claim, &error))
    {
      show_error (self, error->message);
      return NULL;
    }
  clear (self);
  atlante_claim_composer_close (self);
  atlante_session_set_claim (self->session, claim);
  return claim;
}

static void
add_clicked_cb (AtlanteClaimComposer *self)
{
  add (self);
}

static void
edit_clicked_cb (AtlanteClaimComposer *self)
{
  AtlanteClaim *claim = add (self);

  if (claim != NULL)
    atlante_session_edit (self->session, ATLANTE_ITEM (claim));
}

static void
close_clicked_cb (AtlanteClaimComposer *self)
{
  atlante_claim_composer_close (self);
}

/* ---- keys ---- */

/* Before an entry takes them for a new line. */
static gboolean
key_pressed_cb (AtlanteClaimComposer *self, guint keyval, guint keycode, GdkModifierType state)
{
  const gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter ||
                            keyval == GDK_KEY_ISO_Enter;

  if (!is_enter || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  add (self);
  return GDK_EVENT_STOP;
}

static gboolean
escape (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  atlante_claim_composer_close (ATLANTE_CLAIM_COMPOSER (widget));
  return TRUE;
}

/* ---- life ---- */

static void
atlante_claim_composer_dispose (GObject *object)
{
  AtlanteClaimComposer *self = ATLANTE_CLAIM_COMPOSER (object);

  atlante_claim_composer_set_session (self, NULL);
  atlante_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_CLAIM_COMPOSER);
  G_OBJECT_CLASS (atlante_claim_composer_parent_class)->dispose (object);
}

static void
atlante_claim_composer_finalize (GObject *object)
{
  AtlanteClaimComposer *self = ATLANTE_CLAIM_COMPOSER (object);

  g_array_unref (self->stretches);
  g_ptr_array_unref (self->entries);
  G_OBJECT_CLASS (atlante_claim_composer_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/article/atlante-claim-composer.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimComposer, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimComposer, title);
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimComposer, quote);
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimComposer, advice);
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimComposer, texts);
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimComposer, error);
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimComposer, chips);
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimComposer, choices);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
atlante_claim_composer_class_init (AtlanteClaimComposerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_claim_composer_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlante_claim_composer_finalize;
  g_type_ensure (ATLANTE_TYPE_SUBJECT_CHIPS);
  g_type_ensure (ATLANTE_TYPE_WRAP_BOX);
  g_type_ensure (ATLANTE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "claimcomposer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape, NULL);
  bind_template (widget_class);
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlante_claim_composer_init (AtlanteClaimComposer *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->stretches = g_array_new (FALSE, FALSE, sizeof (AtlanteStretch));
  self->entries = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("New claim"), -1);
}

GtkWidget *
atlante_claim_composer_new (void)
{
  return g_object_new (ATLANTE_TYPE_CLAIM_COMPOSER, NULL);
}

/* Another case, or another text: the words are not in it. */
static void
forget (AtlanteClaimComposer *self)
{
  g_clear_object (&self->names);
  g_clear_object (&self->kase);
  atlante_claim_composer_close (self);
}

static void
anchors_cb (AtlanteClaimComposer *self)
{
  if (atlante_session_get_anchors (self->session) == NULL)
    atlante_claim_composer_close (self);
}

void
atlante_claim_composer_set_session (AtlanteClaimComposer *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_CLAIM_COMPOSER (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (self->chips != NULL)
    atlante_subject_chips_set_session (self->chips, session);
  forget (self);
  if (session == NULL)
    return;
  g_signal_connect_swapped (session, "notify::case", G_CALLBACK (forget), self);
  g_signal_connect_swapped (session, "notify::anchors", G_CALLBACK (anchors_cb), self);
}

static void
begin (AtlanteClaimComposer *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);

  if (g_set_object (&self->kase, kase) || !has_entries_of_case (self))
    {
      g_clear_object (&self->names);
      make_entries (self);
      atlante_subject_chips_clear (self->chips);
    }
  make_choices (self);
}

/**
 * atlante_claim_composer_open:
 * @stretches: (element-type AtlanteStretch): at least one, each within a paragraph
 */
void
atlante_claim_composer_open (AtlanteClaimComposer *self, GArray *stretches)
{
  g_autoptr (AtlanteJson) written = NULL;

  g_return_if_fail (ATLANTE_IS_CLAIM_COMPOSER (self));
  g_return_if_fail (stretches != NULL && stretches->len > 0);
  g_return_if_fail (self->session != NULL && atlante_session_get_anchors (self->session) != NULL);

  if (self->stretches->len == 0)
    begin (self);
  written = make_text (self);
  if (atlante_json_get_length (written) == 0)
    atlante_subject_chips_clear (self->chips);
  g_array_set_size (self->stretches, 0);
  g_array_append_vals (self->stretches, stretches->data, stretches->len);
  show_error (self, NULL);
  show_passage (self);
  propose (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (self->entries->pdata[0]);
}

gboolean
atlante_claim_composer_is_open (AtlanteClaimComposer *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM_COMPOSER (self), FALSE);

  return self->stretches->len > 0;
}

void
atlante_claim_composer_close (AtlanteClaimComposer *self)
{
  g_return_if_fail (ATLANTE_IS_CLAIM_COMPOSER (self));

  if (self->stretches->len == 0)
    return;
  g_array_set_size (self->stretches, 0);
  g_signal_emit (self, signals[CLOSED], 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

gboolean
atlante_claim_composer_add (AtlanteClaimComposer *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM_COMPOSER (self), FALSE);
  g_return_val_if_fail (self->stretches->len > 0, FALSE);

  return add (self) != NULL;
}
