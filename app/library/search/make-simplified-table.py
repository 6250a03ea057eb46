#!/usr/bin/env python3
"""Writes the table of simplified.h: for each unified ideograph from U+4E00 on the one that a search takes it for.

usage: make-simplified-table.py traditional.txt simplified-table.c
"""
import sys

FIRST, LAST = 0x4E00, 0x9FFF

source, target = sys.argv[1:]
table = list(range(FIRST, LAST + 1))
with open(source, encoding="utf-8") as lines:
    for line in lines:
        if not line.startswith("#"):
            for traditional, simplified in line.split():
                table[ord(traditional) - FIRST] = ord(simplified)
with open(target, "w", encoding="ascii") as out:
    out.write('#include "simplified.h"\n\nconst guint16 tz_simplified[] = {\n')
    for i in range(0, len(table), 16):
        out.write(" ".join("0x%04x," % c for c in table[i : i + 16]) + "\n")
    out.write("};\n")
