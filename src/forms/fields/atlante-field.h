/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteField:
 *
 * One value of an item of a session's case, to be changed in place: a caption, a control, and
 * below it, where there is something to say, an error or a hint. What is typed is set at once, as
 * one step of undo a field; what the case refuses stays in the control, with the reason below it.
 */
#define ATLANTE_TYPE_FIELD (atlante_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (AtlanteField, atlante_field, ATLANTE, FIELD, GtkWidget)

struct _AtlanteFieldClass
{
  GtkWidgetClass parent_class;

  /* The value in the case is this now: by another field, by undo, or because the field has just
   * been bound. @value: (nullable): there is none. Never called for the field's own commits. */
  void (*show) (AtlanteField *self, AtlanteJson *value);
  /* Is it to be shown anew too when a member of the case is another, as its languages? */
  gboolean follows_members;
  /* (nullable): does it show the name of another item? Then it is shown anew when that changes. */
  gboolean (*refers_to) (AtlanteField *self, AtlanteJson *value, const char *id);
};

/* @item: (nullable): NULL for a member of the case itself. @path: within it, "location/radius",
 * "names/0/text"; "names/3" may be an entry that is still to come. May be bound again. */
void            atlante_field_bind        (AtlanteField *self, AtlanteSession *session,
                                           AtlanteItem *item, const char *path);
/* (nullable): before it is bound */
AtlanteSession *atlante_field_get_session (AtlanteField *self);
/* (nullable): as it is now, also after edits */
AtlanteItem    *atlante_field_get_item    (AtlanteField *self);
const char     *atlante_field_get_path    (AtlanteField *self);
/* (nullable) (transfer none): what the case holds */
AtlanteJson    *atlante_field_get_value   (AtlanteField *self);
/* Sets it. @value: (nullable): takes it out. FALSE where the case refuses it: then the reason
 * stands at the field, and the case has what it had. */
gboolean        atlante_field_commit      (AtlanteField *self, AtlanteJson *value);

void            atlante_field_set_title   (AtlanteField *self, const char *title);
/* The control, which gets the caption as its name. */
void            atlante_field_set_control (AtlanteField *self, GtkWidget *control);
GtkWidget      *atlante_field_get_control (AtlanteField *self);
/* (nullable): NULL takes it away. An error hides the hint. */
void            atlante_field_set_error   (AtlanteField *self, const char *message);
gboolean        atlante_field_has_error   (AtlanteField *self);
/* An error that is told when the typing stops or the field is left: half a word is none yet.
 * (nullable): NULL forgets it. A commit forgets it too. */
void            atlante_field_set_problem (AtlanteField *self, const char *message);
void            atlante_field_set_hint    (AtlanteField *self, const char *message);

G_END_DECLS
