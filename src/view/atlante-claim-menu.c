/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-claim-menu.h"

#include <glib/gi18n-lib.h>

#include "atlante-format.h"

static void
append_choice (GMenu *menu, const char *label, const char *action, const char *value,
               const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", value);
  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

static GMenu *
new_reliability (void)
{
  GMenu *menu = g_menu_new ();

  for (char letter = 'A'; letter <= 'F'; letter++)
    {
      const char value[] = { letter, '\0' };
      g_autofree char *key = g_strdup_printf ("<Alt>%c", g_ascii_tolower (letter));

      append_choice (menu, atlante_format_reliability (letter), "claim.reliability", value, key);
    }
  return menu;
}

static GMenu *
new_credibility (void)
{
  GMenu *menu = g_menu_new ();

  for (int figure = 1; figure <= 6; figure++)
    {
      g_autofree char *value = g_strdup_printf ("%d", figure);
      g_autofree char *key = g_strdup_printf ("<Alt>%d", figure);

      append_choice (menu, atlante_format_credibility (figure), "claim.credibility", value, key);
    }
  return menu;
}

GMenuModel *
atlante_claim_menu_new_grade (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) reliability = new_reliability ();
  g_autoptr (GMenu) credibility = new_credibility ();

  /* Translators: a heading in a menu: the first half of a grade of the Admiralty code */
  g_menu_append_section (menu, _("The Source"), G_MENU_MODEL (reliability));
  /* Translators: a heading in a menu: the other half of a grade of the Admiralty code */
  g_menu_append_section (menu, _("What It Says"), G_MENU_MODEL (credibility));
  return G_MENU_MODEL (menu);
}

static GMenu *
new_status (void)
{
  GMenu *menu = g_menu_new ();

  /* Translators: what an analyst makes of a claim; in a menu */
  append_choice (menu, _("Con_firmed"), "claim.status", "confirmed", NULL);
  /* Translators: what an analyst makes of a claim; in a menu */
  append_choice (menu, _("Re_jected"), "claim.status", "rejected", NULL);
  /* Translators: nobody has looked at the claim yet; in a menu */
  append_choice (menu, _("A_utomatic"), "claim.status", "automatic", NULL);
  return menu;
}

GMenuModel *
atlante_claim_menu_new (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenu) status = new_status ();
  g_autoptr (GMenuModel) grade = atlante_claim_menu_new_grade ();

  g_menu_append (first, _("_Edit Claim"), "claim.edit");
  g_menu_append (first, _("_Open Its Passage"), "claim.open");
  g_menu_append (first, _("_Copy With Citation"), "claim.copy");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_submenu (first, _("_Grade"), grade);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (status));
  g_menu_append (last, _("_Remove Claim"), "claim.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}
