/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-form.h"

#include <glib/gi18n-lib.h>

#include "atlante-field.h"
#include "atlante-place-form.h"

/* Between fields, in logical pixels. */
#define SPACING 16

GtkWidget *
atlante_form_new_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  gtk_widget_add_css_class (box, "form");
  return box;
}

GtkWidget *
atlante_form_add (GtkWidget *box, GtkWidget *field, AtlanteSession *session, AtlanteItem *item,
                  const char *path)
{
  g_return_val_if_fail (GTK_IS_BOX (box), field);
  g_return_val_if_fail (ATLANTE_IS_FIELD (field), field);

  atlante_field_bind (ATLANTE_FIELD (field), session, item, path);
  gtk_box_append (GTK_BOX (box), field);
  return field;
}

GtkWidget *
atlante_form_new (AtlanteSession *session, AtlanteItem *item)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (session), NULL);

  if (ATLANTE_IS_PLACE (item))
    return atlante_place_form_new (session, item);
  return atlante_form_new_box ();
}
