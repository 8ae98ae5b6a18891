#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs pictures into the icon files of Windows and macOS, which both hold PNGs. Called by scripts/render-icons.

pack-icons.py FILE.ico SIZE.png...     pack-icons.py FILE.icns SIZE.png...
"""
import struct
import sys
from pathlib import Path

# The kinds of entries of an .icns file that hold PNGs, by their pixels; 256 and 512 serve two sizes on the screen, once with two
# pixels a point.
ICNS_KINDS = {32: [b"ic11"], 64: [b"ic12"], 128: [b"ic07"], 256: [b"ic08", b"ic13"], 512: [b"ic09", b"ic14"],
              1024: [b"ic10"]}


def ico(pictures):
    header = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(header) + 16 * len(pictures)
    directory = b""
    for size, png in pictures:
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), offset)
        offset += len(png)
    return header + directory + b"".join(png for _, png in pictures)


def icns(pictures):
    body = b""
    for size, png in pictures:
        for kind in ICNS_KINDS[size]:
            body += kind + struct.pack(">I", 8 + len(png)) + png
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


target, files = Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]
pictures = [(int(file.stem), file.read_bytes()) for file in files]
target.write_bytes({".ico": ico, ".icns": icns}[target.suffix](pictures))
