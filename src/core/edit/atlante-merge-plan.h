/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/**
 * AtlanteMergePlan:
 * @moved: (element-type AtlanteItem): what refers to what goes, and then to what stays
 * @going: (element-type AtlanteItem): relations between the two, which go
 * @names: (element-type utf8): names that come over
 * @members: (element-type utf8): members that come over whole or in part, as "figures"
 * @lost: (element-type utf8): members that go, since what stays has others
 *
 * What atlante_command_merge() would do. Borrows from the case: of use until the next edit.
 */
typedef struct
{
  GPtrArray *moved;
  GPtrArray *going;
  GPtrArray *names;
  GPtrArray *members;
  GPtrArray *lost;
} AtlanteMergePlan;

/* (transfer full) */
AtlanteMergePlan *atlante_merge_plan_new  (AtlanteCase *kase, AtlanteItem *keep, AtlanteItem *gone);
void              atlante_merge_plan_free (AtlanteMergePlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteMergePlan, atlante_merge_plan_free)

G_END_DECLS
