/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"

G_BEGIN_DECLS

/* Who points at whom in a case, and items by id. Items are borrowed from the case's lists. */
typedef struct _AtlanteCaseIndex AtlanteCaseIndex;

AtlanteCaseIndex *_atlante_case_index_new           (void);
void              _atlante_case_index_free          (AtlanteCaseIndex *self);
void              _atlante_case_index_add           (AtlanteCaseIndex *self, AtlanteItem *item);
void              _atlante_case_index_remove        (AtlanteCaseIndex *self, AtlanteItem *item);
/* @new_item: stands where @old_item stood; costs little where it points at the same */
void              _atlante_case_index_replace       (AtlanteCaseIndex *self, AtlanteItem *old_item,
                                                     AtlanteItem *new_item);
AtlanteItem      *_atlante_case_index_lookup        (AtlanteCaseIndex *self, const char *id);
GPtrArray        *_atlante_case_index_get_referrers (AtlanteCaseIndex *self, const char *id,
                                                     AtlanteItemKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteCaseIndex, _atlante_case_index_free)

G_END_DECLS
