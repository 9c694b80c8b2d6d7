/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-place-form.h"

#include <glib/gi18n-lib.h>

#include "atlante-area-field.h"
#include "atlante-choice-field.h"
#include "atlante-code-field.h"
#include "atlante-coordinates-field.h"
#include "atlante-figures-field.h"
#include "atlante-length-field.h"
#include "atlante-local-text-field.h"
#include "atlante-names-field.h"
#include "atlante-reference-field.h"

/* How exactly a position is meant is asked only where there is one. */
static void
add_location (GtkWidget *form, AtlanteSession *session, AtlanteItem *item)
{
  GtkWidget *details = atlante_form_new_box ();
  GtkWidget *coordinates = atlante_form_add (form, atlante_coordinates_field_new (), session, item,
                                             "location");

  atlante_form_add (details,
                    atlante_choice_field_new (_("Precision"), ATLANTE_VOCABULARY_PRECISION, NULL),
                    session, item, "location/precision");
  /* Translators: how far around its position a place may lie */
  atlante_form_add (details, atlante_length_field_new (_("Radius")), session, item,
                    "location/radius");
  gtk_box_append (GTK_BOX (form), details);
  g_object_bind_property (coordinates, "located", details, "visible", G_BINDING_SYNC_CREATE);
  atlante_form_add (form, atlante_area_field_new (), session, item, "location");
}

GtkWidget *
atlante_place_form_new (AtlanteSession *session, AtlanteItem *item)
{
  GtkWidget *form = atlante_form_new_box ();

  atlante_form_add (form, atlante_names_field_new (), session, item, "names");
  atlante_form_add (form, atlante_choice_field_new (_("Kind"), ATLANTE_VOCABULARY_PLACE_KIND, NULL),
                    session, item, "kind");
  add_location (form, session, item);
  atlante_form_add (form, atlante_code_field_new (_("Country"), ATLANTE_CODE_COUNTRY), session, item,
                    "country");
  atlante_form_add (form,
                    atlante_reference_field_new (_("Part of"),
                                                 ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_PLACE),
                                                 _("Choose a place")),
                    session, item, "part-of");
  atlante_form_add (form, atlante_local_text_field_new (_("Summary"), TRUE), session, item,
                    "summary");
  atlante_form_add (form, atlante_figures_field_new (), session, item, "figures");
  return form;
}
