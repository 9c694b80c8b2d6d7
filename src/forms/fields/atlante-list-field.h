/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"

G_BEGIN_DECLS

/**
 * AtlanteListField:
 *
 * A list within an item: an entry a row, each with a button that takes it out, and below them one
 * that adds an entry. To put in and to take out are steps of their own; what stands in a row is
 * for the row's fields.
 */
#define ATLANTE_TYPE_LIST_FIELD (atlante_list_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (AtlanteListField, atlante_list_field, ATLANTE, LIST_FIELD, AtlanteField)

struct _AtlanteListFieldClass
{
  AtlanteFieldClass parent_class;

  /* A row for the entry at an index, its fields bound below atlante_list_field_dup_path(). */
  GtkWidget *(*make_row)         (AtlanteListField *self, guint index);
  /* What the button that takes the entry out says: "Remove the name Kursk". (transfer full) */
  char      *(*dup_remove_label) (AtlanteListField *self, AtlanteJson *entry);
  /* The button below the rows was clicked. */
  void       (*add)              (AtlanteListField *self);
};

/* @label: of the button below the rows, translated: "Add a name" */
void  atlante_list_field_set_add_label (AtlanteListField *self, const char *label);
/* The last @least entries cannot be taken out. 0 at first. */
void  atlante_list_field_set_least     (AtlanteListField *self, guint least);
/* How many entries are seen of a longer list before all are asked for. 0 at first: all. */
void  atlante_list_field_set_most_shown (AtlanteListField *self, guint most);
/* (transfer full): "names/2" */
char *atlante_list_field_dup_path      (AtlanteListField *self, guint index);
/* Adds a field for a member of the entry at @index to the @box of its row. */
void  atlante_list_field_add_field     (AtlanteListField *self, GtkWidget *box, GtkWidget *field,
                                        guint index, const char *member);
guint atlante_list_field_get_n_entries (AtlanteListField *self);
/* Puts an entry behind the end, as a step of its own, and goes to its row. */
void  atlante_list_field_append        (AtlanteListField *self, AtlanteJson *entry);
/* Goes to a row for an entry that comes into the list with what is typed there. */
void  atlante_list_field_await         (AtlanteListField *self);
/* The button below the rows: what opens from there stands at it. */
GtkWidget *atlante_list_field_get_add_button (AtlanteListField *self);

G_END_DECLS
