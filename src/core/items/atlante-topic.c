/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-topic.h"

struct _AtlanteTopic
{
  AtlanteItem parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlanteTopic, atlante_topic, ATLANTE_TYPE_ITEM)

static void
atlante_topic_class_init (AtlanteTopicClass *klass)
{
  AtlanteItemClass *item_class = ATLANTE_ITEM_CLASS (klass);

  item_class->kind = ATLANTE_ITEM_TOPIC;
}

static void
atlante_topic_init (AtlanteTopic *self)
{
}
