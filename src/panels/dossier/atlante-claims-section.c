/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-claims-section.h"

#include <glib/gi18n-lib.h>

#include "atlante-claim-row.h"
#include "atlante-dossier-section.h"

/* So many claims are shown at once; a country's dossier can have hundreds. */
#define MAX_CLAIMS 24

struct _AtlanteClaimsSection
{
  GtkWidget parent_instance;

  AtlanteSession *session;
  AtlanteDossier *dossier;
  char *order;

  GtkWidget *rows;             /* GtkBox */
  GHashTable *rows_by_claim;   /* AtlanteClaim → AtlanteClaimRow, both borrowed */
  guint show_all : 1;
};

G_DEFINE_FINAL_TYPE (AtlanteClaimsSection, atlante_claims_section, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ORDER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void fill (AtlanteClaimsSection *self);

static void
set_order (AtlanteClaimsSection *self, const char *order)
{
  if (g_strcmp0 (self->order, order) == 0)
    return;
  g_free (self->order);
  self->order = g_strdup (order);
  if (self->dossier != NULL)
    fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
}

static void
show_all_clicked_cb (AtlanteClaimsSection *self)
{
  self->show_all = TRUE;
  fill (self);
}

static guint
get_start (AtlanteClaimsSection *self, AtlanteClaim *claim)
{
  const char *const *passages = atlante_claim_get_passages (claim);
  AtlanteItem *passage = NULL;

  if (passages[0] != NULL)
    passage = atlante_case_lookup_kind (atlante_dossier_get_case (self->dossier),
                                        ATLANTE_ITEM_PASSAGE, passages[0]);
  return passage != NULL ? atlante_passage_get_start (ATLANTE_PASSAGE (passage)) : G_MAXUINT;
}

static int
compare_as_in_article (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const guint one = get_start (user_data, *(AtlanteClaim **) a);
  const guint two = get_start (user_data, *(AtlanteClaim **) b);

  return one < two ? -1 : one > two;
}

/* (transfer container) */
static GPtrArray *
list_claims (AtlanteClaimsSection *self)
{
  GPtrArray *claims = atlante_dossier_get_claims (self->dossier);
  GPtrArray *ordered = g_ptr_array_new ();

  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (ordered, claims->pdata[i]);
  if (g_strcmp0 (self->order, "article") == 0)
    g_ptr_array_sort_with_data (ordered, compare_as_in_article, self);
  return ordered;
}

static void
append_topic (AtlanteClaimsSection *self, AtlanteClaim *claim)
{
  AtlanteItem *topic = NULL;
  GtkWidget *label;

  if (atlante_claim_get_topic (claim) != NULL)
    topic = atlante_case_lookup_kind (atlante_dossier_get_case (self->dossier), ATLANTE_ITEM_TOPIC,
                                      atlante_claim_get_topic (claim));
  label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                        "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_label_set_label (
    GTK_LABEL (label),
    topic != NULL
      ? atlante_item_get_title (topic, atlante_session_get_audience (self->session))
      : _("Other"));
  gtk_widget_add_css_class (label, "topic");
  gtk_box_append (GTK_BOX (self->rows), label);
}

static void
append_show_all (AtlanteClaimsSection *self, guint n)
{
  g_autofree char *label = g_strdup_printf (ngettext ("Show the %u Claim", "Show All %u Claims", n),
                                            n);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 8);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (show_all_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->rows), button);
}

static gboolean
is_by_topic (AtlanteClaimsSection *self)
{
  AtlanteItem *subject = atlante_dossier_get_subject (self->dossier);

  return g_strcmp0 (self->order, "article") != 0 && !ATLANTE_IS_TOPIC (subject) &&
         atlante_dossier_get_topics (self->dossier)->len > 1;
}

static void
fill (AtlanteClaimsSection *self)
{
  g_autoptr (GPtrArray) claims = list_claims (self);
  const guint shown = self->show_all ? claims->len : MIN (claims->len, MAX_CLAIMS);
  const gboolean by_topic = is_by_topic (self);
  GtkWidget *child;

  g_hash_table_remove_all (self->rows_by_claim);
  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);

  for (guint i = 0; i < shown; i++)
    {
      AtlanteClaim *claim = claims->pdata[i];
      GtkWidget *row = atlante_claim_row_new (self->session, claim,
                                              atlante_dossier_get_subject (self->dossier));

      if (by_topic && (i == 0 || g_strcmp0 (atlante_claim_get_topic (claim),
                                            atlante_claim_get_topic (claims->pdata[i - 1])) != 0))
        append_topic (self, claim);
      g_hash_table_insert (self->rows_by_claim, claim, row);
      gtk_box_append (GTK_BOX (self->rows), row);
    }
  if (shown < claims->len)
    append_show_all (self, claims->len);
}

static void
show_order (AtlanteClaimsSection *self, GParamSpec *pspec, GtkMenuButton *button)
{
  gtk_menu_button_set_label (button, g_strcmp0 (self->order, "article") == 0
                                       ? _("as in the article")
                                       : _("by topic"));
}

static GtkWidget *
new_order_menu (AtlanteClaimsSection *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _("By Topic"), "claims.order::topic");
  g_menu_append (menu, _("As in the Article"), "claims.order::article");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "order");
  gtk_widget_set_tooltip_text (button, _("Order of the claims"));
  g_signal_connect_object (self, "notify::order", G_CALLBACK (show_order), button, 0);
  show_order (self, NULL, GTK_MENU_BUTTON (button));
  return button;
}

static void
atlante_claims_section_get_property (GObject *object, guint prop_id, GValue *value,
                                     GParamSpec *pspec)
{
  if (prop_id == PROP_ORDER)
    g_value_set_string (value, ATLANTE_CLAIMS_SECTION (object)->order);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
atlante_claims_section_set_property (GObject *object, guint prop_id, const GValue *value,
                                     GParamSpec *pspec)
{
  if (prop_id == PROP_ORDER)
    set_order (ATLANTE_CLAIMS_SECTION (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
atlante_claims_section_dispose (GObject *object)
{
  AtlanteClaimsSection *self = ATLANTE_CLAIMS_SECTION (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->rows_by_claim, g_hash_table_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->order, g_free);
  G_OBJECT_CLASS (atlante_claims_section_parent_class)->dispose (object);
}

static void
atlante_claims_section_class_init (AtlanteClaimsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = atlante_claims_section_get_property;
  object_class->set_property = atlante_claims_section_set_property;
  object_class->dispose = atlante_claims_section_dispose;

  properties[PROP_ORDER] =
    g_param_spec_string ("order", NULL, NULL, "topic",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "claims.order", "order");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
atlante_claims_section_init (AtlanteClaimsSection *self)
{
  self->order = g_strdup ("topic");
  self->rows_by_claim = g_hash_table_new (NULL, NULL);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->rows, "claims");
}

/**
 * atlante_claims_section_new:
 * @order: "topic" or "article"
 */
GtkWidget *
atlante_claims_section_new (AtlanteSession *session, AtlanteDossier *dossier, const char *order)
{
  AtlanteClaimsSection *self = g_object_new (ATLANTE_TYPE_CLAIMS_SECTION, NULL);
  const guint n = atlante_dossier_get_claims (dossier)->len;
  GtkWidget *section = atlante_dossier_section_new (_("Claims"), n);

  self->session = g_object_ref (session);
  self->dossier = g_object_ref (dossier);
  set_order (self, order);
  gtk_widget_set_parent (section, GTK_WIDGET (self));
  atlante_dossier_section_append (ATLANTE_DOSSIER_SECTION (section), self->rows);
  if (n > 1)
    atlante_dossier_section_set_end (ATLANTE_DOSSIER_SECTION (section), new_order_menu (self));
  fill (self);
  return GTK_WIDGET (self);
}

/**
 * atlante_claims_section_get_order:
 *
 * Returns: (transfer none): "topic" or "article"
 */
const char *
atlante_claims_section_get_order (AtlanteClaimsSection *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIMS_SECTION (self), "topic");

  return self->order;
}

/**
 * atlante_claims_section_reveal:
 *
 * Returns: (transfer none) (nullable): the row of @claim
 */
GtkWidget *
atlante_claims_section_reveal (AtlanteClaimsSection *self, AtlanteClaim *claim)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIMS_SECTION (self), NULL);
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), NULL);

  if (!g_hash_table_contains (self->rows_by_claim, claim) &&
      g_ptr_array_find (atlante_dossier_get_claims (self->dossier), claim, NULL))
    show_all_clicked_cb (self);
  return g_hash_table_lookup (self->rows_by_claim, claim);
}
