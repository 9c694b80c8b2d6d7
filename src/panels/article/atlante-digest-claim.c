/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-digest-claim.h"

#include <glib/gi18n-lib.h>

#include "atlante-claim-markup.h"
#include "atlante-format.h"
#include "atlante-modality-bar.h"

#define MIN_CHARS 18

struct _AtlanteDigestClaim
{
  GtkWidget parent_instance;

  AtlanteSession *session;
  AtlanteClaim *claim;
};

G_DEFINE_FINAL_TYPE (AtlanteDigestClaim, atlante_digest_claim, GTK_TYPE_WIDGET)

static gboolean
activate_link_cb (AtlanteDigestClaim *self, const char *uri)
{
  const char *id = atlante_claim_markup_get_id (uri);

  if (id == NULL)
    return FALSE;
  atlante_session_select_id (self->session, id);
  return TRUE;
}

static void
pressed_cb (AtlanteDigestClaim *self)
{
  atlante_session_set_claim (self->session, self->claim);
}

static GtkWidget *
make_label (AtlanteDigestClaim *self, const char *markup, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  /* Without it each label tries out how narrow it can be, letter by letter: seconds for a case. */
  gtk_label_set_width_chars (GTK_LABEL (label), MIN_CHARS);
  gtk_widget_add_css_class (label, css_class);
  g_signal_connect_swapped (label, "activate-link", G_CALLBACK (activate_link_cb), self);
  return label;
}

/* (transfer full): "reported · South Korean sources · also about: Rason, Kursk" */
static char *
format_facts (AtlanteDigestClaim *self, GPtrArray *others)
{
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  g_autofree char *facts =
    atlante_format_claim_facts (atlante_session_get_case (self->session), self->claim, audience);
  g_autofree char *escaped = g_markup_escape_text (facts, -1);
  g_autofree char *links = atlante_claim_markup_links (others, audience);

  if (*links == '\0')
    return g_steal_pointer (&escaped);
  /* Translators: what is known of a claim, then links to what it is about without naming it */
  return g_strdup_printf (_("%1$s · about %2$s"), escaped, links);
}

static void
show_current (AtlanteDigestClaim *self)
{
  if (atlante_session_get_claim (self->session) == self->claim)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}

static void
build (AtlanteDigestClaim *self)
{
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  g_autoptr (GPtrArray) others = NULL;
  g_autofree char *markup = atlante_claim_markup (atlante_session_get_case (self->session),
                                                  self->claim, audience, &others);
  g_autofree char *facts = format_facts (self, others);
  GtkWidget *bar = g_object_new (ATLANTE_TYPE_MODALITY_BAR, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  atlante_modality_bar_set_modality (ATLANTE_MODALITY_BAR (bar),
                                     atlante_claim_get_modality (self->claim));
  gtk_box_append (GTK_BOX (box), make_label (self, markup, "prose"));
  gtk_box_append (GTK_BOX (box), make_label (self, facts, "facts"));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_parent (bar, GTK_WIDGET (self));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static void
atlante_digest_claim_dispose (GObject *object)
{
  AtlanteDigestClaim *self = ATLANTE_DIGEST_CLAIM (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_object (&self->claim);
  G_OBJECT_CLASS (atlante_digest_claim_parent_class)->dispose (object);
}

static void
atlante_digest_claim_class_init (AtlanteDigestClaimClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_digest_claim_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "digestclaim");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlante_digest_claim_init (AtlanteDigestClaim *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_box_layout_set_spacing (
    GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 12);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * atlante_digest_claim_new:
 * @claim: a claim of the session's case
 */
GtkWidget *
atlante_digest_claim_new (AtlanteSession *session, AtlanteClaim *claim)
{
  AtlanteDigestClaim *self = g_object_new (ATLANTE_TYPE_DIGEST_CLAIM, NULL);

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WIDGET (self));
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->claim = g_object_ref (claim);
  build (self);
  show_current (self);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
    atlante_claim_get_text (claim, atlante_session_get_audience (session)), -1);
  g_signal_connect_object (session, "notify::claim", G_CALLBACK (show_current), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * atlante_digest_claim_get_claim:
 *
 * Returns: (transfer none) (nullable): the claim that it shows
 */
AtlanteClaim *
atlante_digest_claim_get_claim (AtlanteDigestClaim *self)
{
  g_return_val_if_fail (ATLANTE_IS_DIGEST_CLAIM (self), NULL);

  return self->claim;
}
