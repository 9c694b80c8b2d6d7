/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ATLANTE_TABLE_ERROR (atlante_table_error_quark ())

/**
 * AtlanteTableError:
 * @ATLANTE_TABLE_ERROR_DAMAGED: a table with a missing or impossible value
 */
typedef enum
{
  ATLANTE_TABLE_ERROR_DAMAGED
} AtlanteTableError;

GQuark atlante_table_error_quark (void);

/**
 * AtlanteTable:
 *
 * A text file of cells that tabs part, with a first line that names the columns: as a rule some of
 * its own, then one for each language that it has names in, English first. It never changes.
 */
typedef struct _AtlanteTable AtlanteTable;

AtlanteTable       *atlante_table_new_from_file  (const char          *path,
                                                  const char *const   *columns,
                                                  GError             **error);
AtlanteTable       *atlante_table_ref            (AtlanteTable        *self);
void                atlante_table_unref          (AtlanteTable        *self);
guint               atlante_table_get_n_rows     (AtlanteTable        *self);
const char *const  *atlante_table_get_row        (AtlanteTable        *self,
                                                  guint                index);
const char *const  *atlante_table_get_languages  (AtlanteTable        *self);
const char *const  *atlante_table_get_names      (AtlanteTable        *self,
                                                  guint                index);
void                atlante_table_set_row_error  (AtlanteTable        *self,
                                                  guint                index,
                                                  const char          *column,
                                                  GError             **error);
int                 atlante_table_find_language  (const char *const   *languages,
                                                  const char          *wanted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteTable, atlante_table_unref)

G_END_DECLS
