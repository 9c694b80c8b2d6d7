/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-coordinates.h"
#include "atlante-utm.h"

#include <math.h>

static const AtlanteGeoPoint rason = { 42.249, 130.3 };
static const AtlanteGeoPoint lima = { -12.05, -77.04 };

#define NBSP "\u00a0"

static void
check_format (AtlanteGeoPoint point, AtlanteNotation notation, double resolution,
              const char *language, const char *expected)
{
  g_autofree char *text = atlante_coordinates_format (point, notation, resolution, language);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_format (void)
{
  check_format (rason, ATLANTE_NOTATION_DECIMAL, 0.001, "en",
                "42.249°" NBSP "N 130.300°" NBSP "E");
  check_format (lima, ATLANTE_NOTATION_DECIMAL, 0.1, "it", "12,1°" NBSP "S 77,0°" NBSP "O");
  check_format (rason, ATLANTE_NOTATION_MINUTES, 0.0001, "en",
                "42°" NBSP "14.940′" NBSP "N 130°" NBSP "18.000′" NBSP "E");
  check_format (rason, ATLANTE_NOTATION_SECONDS, 0.0003, "en",
                "42°" NBSP "14′" NBSP "56″" NBSP "N 130°" NBSP "18′" NBSP "00″" NBSP "E");
  /* No seconds where a pixel spans a degree, and no 60 by rounding. */
  check_format (lima, ATLANTE_NOTATION_SECONDS, 1, "en",
                "12°" NBSP "03′" NBSP "S 77°" NBSP "02′" NBSP "W");
  check_format ((AtlanteGeoPoint){ 0.99999999, -0.99999999 }, ATLANTE_NOTATION_SECONDS, 0.001,
                "en", "1°" NBSP "00′" NBSP "00″" NBSP "N 1°" NBSP "00′" NBSP "00″" NBSP "W");
  check_format (rason, ATLANTE_NOTATION_UTM, 0, "en", "52T 607243 4678241");
  check_format ((AtlanteGeoPoint){ 89, 10 }, ATLANTE_NOTATION_UTM, 1, "en",
                "89°" NBSP "N 10°" NBSP "E");
}

static void
test_geo_uri (void)
{
  g_autofree char *uri = atlante_coordinates_format_geo_uri (lima);

  g_assert_cmpstr (uri, ==, "geo:-12.050000,-77.040000");
}

static void
check_parse (const char *text, const char *language, AtlanteGeoPoint expected)
{
  g_autoptr (GError) error = NULL;
  AtlanteGeoPoint point = { 0 };

  if (!atlante_coordinates_parse (text, language, &point, &error))
    g_error ("“%s”: %s", text, error->message);
  if (fabs (point.latitude - expected.latitude) > 1e-6
      || fabs (point.longitude - expected.longitude) > 1e-6)
    g_error ("“%s” was read as %.7f, %.7f", text, point.latitude, point.longitude);
}

static void
test_parse_decimal (void)
{
  check_parse ("42.249 130.3", "en", rason);
  check_parse ("42.249, 130.3", "en", rason);
  check_parse (" 42.249,130.3 ", "en", rason);
  check_parse ("42,249 130,3", "it", rason);
  check_parse ("42,249,130,3", "it", rason);
  check_parse ("42,249; 130,3", "it", rason);
  check_parse ("42.249°N 130.3°E", "en", rason);
  check_parse ("N 42.249 E 130.3", "en", rason);
  check_parse ("130.3E, 42.249N", "en", rason);
  check_parse ("-12.05 -77.04", "en", lima);
  check_parse ("−12,05 −77,04", "en", lima);
  check_parse ("12,05° S 77,04° O", "it", lima);
  check_parse ("12,05 S 77,04 W", "it", lima);
  check_parse ("４２．２４９，１３０．３", "ja", rason);
  check_parse ("42,130", "en", (AtlanteGeoPoint){ 42, 130 });
  check_parse ("42 130", "en", (AtlanteGeoPoint){ 42, 130 });
  check_parse ("42,5 130", "en", (AtlanteGeoPoint){ 42.5, 130 });
  /* East in German, west elsewhere. */
  check_parse ("50 N 10 O", "de", (AtlanteGeoPoint){ 50, 10 });
  check_parse ("50 N 10 O", "fr", (AtlanteGeoPoint){ 50, -10 });
}

static void
test_parse_sexagesimal (void)
{
  AtlanteGeoPoint exact = { 42 + 14 / 60.0 + 56.4 / 3600, 130.3 };

  check_parse ("42°14'56.4\"N 130°18'0\"E", "en", exact);
  check_parse ("42° 14′ 56.4″ N 130° 18′ 00″ E", "en", exact);
  check_parse ("42º14’56,4’’N, 130º18’E", "it", exact);
  check_parse ("42 14 56.4 130 18 0", "en", exact);
  check_parse ("42 14.94 N 130 18 E", "en", exact);
  check_parse ("42°14.94' 130°18'", "en", exact);
  check_parse ("S12 3 W77 2.4", "en", lima);
  check_parse ("-12° 3′, -77° 2.4′", "en", lima);
  check_parse ("北緯42度14分56.4秒 東経130度18分", "ja", exact);
  check_parse ("12°3′ ю.ш. 77°2.4′ з.д.", "ru", lima);
  check_parse ("-0°30′ 0°", "en", (AtlanteGeoPoint){ -0.5, 0 });
}

static void
test_parse_other (void)
{
  check_parse ("geo:42.249,130.3", "en", rason);
  check_parse ("GEO:42.249,130.3,12;u=35", "en", rason);
  check_parse ("geo:-12.05,-77.04;crs=wgs84?z=9", "en", lima);
  check_parse ("52T 607243.0602 4678241.0941", "en", rason);
}

static void
check_wrong (const char *text, AtlanteCoordinatesError code)
{
  g_autoptr (GError) error = NULL;
  AtlanteGeoPoint point = { 1, 2 };

  if (atlante_coordinates_parse (text, "en", &point, &error))
    g_error ("“%s” was read as %.7f, %.7f", text, point.latitude, point.longitude);
  g_assert_error (error, ATLANTE_COORDINATES_ERROR, (int) code);
  g_assert_cmpfloat (point.latitude, ==, 1);
}

static void
test_wrong (void)
{
  static const char *const none[] = { "", " ", "Rason", "N", "42", "42 N", "1 2 3", "42.1.3 130",
                                      "42°70′N 130°E", "42′ 130′", "42N 130N", "12/05/2024",
                                      "geo:42", "geo:42,130;crs=Moon-2011", "42 130 Lima",
                                      "1 2 3 4 5 6 7 8", "1e3 2", "nan nan", "52T 1 2", "-", ",",
                                      "42 130;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;" };
  static const char *const beyond[] = { "91 0", "130.3 42.249", "0 181", "geo:0,500",
                                        "42 99999999999999999999" };

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    check_wrong (none[i], ATLANTE_COORDINATES_ERROR_OTHER);
  for (guint i = 0; i < G_N_ELEMENTS (beyond); i++)
    check_wrong (beyond[i], ATLANTE_COORDINATES_ERROR_RANGE);
}

/* All that is written can be read again. */
static void
test_round_trip (void)
{
  for (int notation = 0; notation < ATLANTE_N_NOTATIONS; notation++)
    for (double latitude = -79.87; latitude < 84; latitude += 13.7)
      for (double longitude = -179.9; longitude < 180; longitude += 23.45)
        {
          AtlanteGeoPoint point = { latitude, longitude }, read = { 0 };
          g_autofree char *text = atlante_coordinates_format (point, (AtlanteNotation) notation, 0,
                                                              "it");

          g_assert_true (atlante_coordinates_parse (text, "it", &read, NULL));
          /* A metre of UTM is the coarsest. */
          g_assert_cmpfloat_with_epsilon (read.latitude, latitude, 1e-5);
          g_assert_cmpfloat_with_epsilon (read.longitude, longitude, 1e-4);
        }
}

static void
check_mgrs (const char *text, double latitude, double longitude, double near)
{
  g_autoptr (GError) error = NULL;
  AtlanteGeoPoint point = { 0 };

  if (!atlante_coordinates_parse (text, "en", &point, &error))
    g_error ("“%s”: %s", text, error->message);
  if (fabs (point.latitude - latitude) > near || fabs (point.longitude - longitude) > near)
    g_error ("“%s” was read as %.7f, %.7f", text, point.latitude, point.longitude);
}

/* The first two are in the manual of GeographicLib's GeoConvert and in the tests of mgrs.js, which
 * takes the middle of the square's latitudes and longitudes. */
static void
test_mgrs (void)
{
  static const char *const wrong[] = { "52TFM072", "52TFM072437824", "61TFM0724378241",
                                       "52TJM", "52TZM0724378241", "52IFM", "52TFW",
                                       "52TFM07243782411" };

  check_mgrs ("38SMB4488", 33.33424, 44.40363, 1e-5);
  check_mgrs ("33UXP04", 48.24949, 16.41450, 1e-4);
  check_mgrs ("52TFM0724378241", rason.latitude, rason.longitude, 1e-5);
  check_mgrs ("52T FM 07243 78241", rason.latitude, rason.longitude, 1e-5);
  check_mgrs ("52tfm0724378241", rason.latitude, rason.longitude, 1e-5);
  check_mgrs ("18LTM7792567091", lima.latitude, lima.longitude, 1e-4);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    check_wrong (wrong[i], ATLANTE_COORDINATES_ERROR_OTHER);
}

/* Against PROJ: "proj -f %.4f +proj=utm +zone=… +datum=WGS84". */
static void
test_utm (void)
{
  static const struct
  {
    AtlanteGeoPoint point;
    AtlanteUtm utm;
  } known[] = {
    { { 42.249, 130.3 }, { 52, 'T', 607243.0602, 4678241.0941 } },
    { { -12.05, -77.04 }, { 18, 'L', 277925.3458, 8667091.8511 } },
    { { 60.39, 5.32 }, { 32, 'V', 297230.2202, 6700510.1753 } },
    { { 70, 179.99 }, { 60, 'W', 614092.4016, 7768671.3615 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      AtlanteUtm utm;

      g_assert_true (atlante_utm_from_point (known[i].point, &utm));
      g_assert_cmpint (utm.zone, ==, known[i].utm.zone);
      g_assert_cmpint (utm.band, ==, known[i].utm.band);
      g_assert_cmpfloat_with_epsilon (utm.easting, known[i].utm.easting, 0.01);
      g_assert_cmpfloat_with_epsilon (utm.northing, known[i].utm.northing, 0.01);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/coordinates/format", test_format);
  g_test_add_func ("/core/coordinates/geo-uri", test_geo_uri);
  g_test_add_func ("/core/coordinates/parse-decimal", test_parse_decimal);
  g_test_add_func ("/core/coordinates/parse-sexagesimal", test_parse_sexagesimal);
  g_test_add_func ("/core/coordinates/parse-other", test_parse_other);
  g_test_add_func ("/core/coordinates/wrong", test_wrong);
  g_test_add_func ("/core/coordinates/round-trip", test_round_trip);
  g_test_add_func ("/core/coordinates/mgrs", test_mgrs);
  g_test_add_func ("/core/coordinates/utm", test_utm);
  return g_test_run ();
}
