/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ATLANTE_JSON_ERROR (atlante_json_error_quark ())
GQuark atlante_json_error_quark (void);
/* Messages begin with "line L, column C: " (both from 1; columns in code points). */
typedef enum
{
  ATLANTE_JSON_ERROR_SYNTAX,     /* not RFC 8259 */
  ATLANTE_JSON_ERROR_ENCODING,   /* not UTF-8, or NUL */
  ATLANTE_JSON_ERROR_DEPTH,      /* deeper than ATLANTE_JSON_MAX_DEPTH */
  ATLANTE_JSON_ERROR_SIZE,       /* file or item larger than the limits */
  ATLANTE_JSON_ERROR_DUPLICATE,  /* the same key twice in an object */
  ATLANTE_JSON_ERROR_NUMBER,     /* overflows a double */
} AtlanteJsonError;

#define ATLANTE_JSON_MAX_DEPTH 64
#define ATLANTE_JSON_MAX_SIZE (512 * 1024 * 1024)
#define ATLANTE_JSON_MAX_ITEM (1024 * 1024)

typedef enum
{
  ATLANTE_JSON_NULL,
  ATLANTE_JSON_BOOLEAN,
  ATLANTE_JSON_NUMBER,
  ATLANTE_JSON_STRING,
  ATLANTE_JSON_ARRAY,
  ATLANTE_JSON_OBJECT,
} AtlanteJsonType;

/**
 * AtlanteJson:
 *
 * A JSON value. Keeps what json-glib's tree loses: numbers as they were written, the order of
 * members. Immutable once it is shared; counted references; parts are shared between versions.
 */
typedef struct _AtlanteJson AtlanteJson;

#define ATLANTE_TYPE_JSON (atlante_json_get_type ())
GType            atlante_json_get_type     (void);
AtlanteJson     *atlante_json_ref          (AtlanteJson *self);
void             atlante_json_unref        (AtlanteJson *self);

/* Strict: RFC 8259, UTF-8 (a leading BOM is refused), depth, size, duplicate keys, overflow.
 * @length in bytes, -1 for NUL-terminated. */
AtlanteJson     *atlante_json_parse        (const char *data, gssize length, GError **error);

/* Building. Each _new returns a full reference; _append and _set take a reference of their own and
 * may be used only while nobody else holds @self. */
AtlanteJson     *atlante_json_new_null     (void);
AtlanteJson     *atlante_json_new_boolean  (gboolean value);
AtlanteJson     *atlante_json_new_int      (gint64 value);
/* At most @decimals places, trailing zeros dropped, in any locale with a point: 42.249, 42. A
 * finite @value. */
AtlanteJson     *atlante_json_new_double   (double value, int decimals);
AtlanteJson     *atlante_json_new_string   (const char *value);   /* NULL gives null */
AtlanteJson     *atlante_json_new_array    (void);
AtlanteJson     *atlante_json_new_object   (void);
void             atlante_json_append       (AtlanteJson *self, AtlanteJson *element);
void             atlante_json_append_take  (AtlanteJson *self, AtlanteJson *element);
void             atlante_json_set          (AtlanteJson *self, const char *key, AtlanteJson *value);
void             atlante_json_set_take     (AtlanteJson *self, const char *key, AtlanteJson *value);
void             atlante_json_set_string   (AtlanteJson *self, const char *key, const char *value);
void             atlante_json_set_int      (AtlanteJson *self, const char *key, gint64 value);
void             atlante_json_set_boolean  (AtlanteJson *self, const char *key, gboolean value);

/* Reading. @self may be NULL (an absent value): the answer is then "nothing". */
/* NULL is ATLANTE_JSON_NULL */
AtlanteJsonType  atlante_json_get_node_type (const AtlanteJson *self);
gboolean         atlante_json_is_null      (const AtlanteJson *self);
gboolean         atlante_json_get_boolean  (const AtlanteJson *self);
/* NULL unless it is a string. */
const char      *atlante_json_get_string   (const AtlanteJson *self);
/* As it was written, "42.249"; NULL unless it is a number. */
const char      *atlante_json_get_number   (const AtlanteJson *self);
double           atlante_json_get_double   (const AtlanteJson *self, double fallback);
/* FALSE unless it is an integer (no fraction, no exponent) that fits. */
gboolean         atlante_json_get_int      (const AtlanteJson *self, gint64 *value);
/* Elements of an array or members of an object, else 0. */
guint            atlante_json_get_length   (const AtlanteJson *self);
AtlanteJson     *atlante_json_get_element  (const AtlanteJson *self, guint index);
const char      *atlante_json_get_key      (const AtlanteJson *self, guint index);
AtlanteJson     *atlante_json_get_member   (const AtlanteJson *self, const char *key);
/* Short for get_string (get_member (...)). */
const char      *atlante_json_get_member_string (const AtlanteJson *self, const char *key);
gboolean         atlante_json_equal        (const AtlanteJson *a, const AtlanteJson *b);

/* A shallow copy with one member replaced (NULL removes it): how an edit is made. */
AtlanteJson     *atlante_json_with_member  (const AtlanteJson *self, const char *key,
                                            AtlanteJson *value);

typedef enum
{
  ATLANTE_JSON_COMPACT,    /* one line without its end, ", " and ": " */
  ATLANTE_JSON_CASE,       /* the canonical form of a case: one member of the root a line, one item
                              of its lists a line; ends with a newline */
  ATLANTE_JSON_PRETTY,     /* two spaces a level: for people and results; ends with a newline */
} AtlanteJsonStyle;

void             atlante_json_write        (const AtlanteJson *self, AtlanteJsonStyle style,
                                            GString *out);
char            *atlante_json_to_string    (const AtlanteJson *self, AtlanteJsonStyle style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteJson, atlante_json_unref)

G_END_DECLS
