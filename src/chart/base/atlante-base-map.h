/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ATLANTE_BASE_MAP_ERROR (atlante_base_map_error_quark ())

/**
 * AtlanteBaseMapError:
 * @ATLANTE_BASE_MAP_ERROR_FORMAT: not a packed map
 * @ATLANTE_BASE_MAP_ERROR_VERSION: a packed map of another version
 * @ATLANTE_BASE_MAP_ERROR_DAMAGED: a packed map that is cut off or was changed
 */
typedef enum
{
  ATLANTE_BASE_MAP_ERROR_FORMAT,
  ATLANTE_BASE_MAP_ERROR_VERSION,
  ATLANTE_BASE_MAP_ERROR_DAMAGED
} AtlanteBaseMapError;

GQuark atlante_base_map_error_quark (void);

/**
 * AtlanteBaseMap:
 *
 * The geometry of the world behind every chart. It never changes once it is loaded, so any thread
 * may paint from it.
 */
#define ATLANTE_TYPE_BASE_MAP (atlante_base_map_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteBaseMap, atlante_base_map, ATLANTE, BASE_MAP, GObject)

AtlanteBaseMap *atlante_base_map_new_from_file  (const char      *path,
                                                 GError         **error);
AtlanteBaseMap *atlante_base_map_new_from_bytes (GBytes          *bytes,
                                                 GError         **error);
guint           atlante_base_map_get_year       (AtlanteBaseMap  *self);

G_END_DECLS
