#!/usr/bin/env python3
"""Writes the character tables of the sources: display widths, bare letters, folded letters.

Widths are those of the C library's wcwidth in C.UTF-8, which ncurses and most terminals go by.
Bare letters are the first of a canonical decomposition, folded ones all of it without its marks
in full case folding, both by the Unicode data of this Python.  Run it from the top of the repository and commit what changes.
"""

import ctypes
import locale
import unicodedata

locale.setlocale(locale.LC_ALL, "C.UTF-8")
libc = ctypes.CDLL(None)
libc.wcwidth.argtypes = [ctypes.c_wchar]
BUNDLED = [c for c in range(0xA0, 0x110000) if not 0xD800 <= c <= 0xDFFF]


def ranges(width):
    found = []
    for code in BUNDLED:
        if libc.wcwidth(chr(code)) == width:
            if found and found[-1][1] == code - 1:
                found[-1][1] = code
            else:
                found.append([code, code])
    return found


def rows(items, per_line):
    for start in range(0, len(items), per_line):
        yield "    " + ", ".join(items[start : start + per_line]) + ","


def width_table(name, comment, pairs):
    items = [f"0x{a:04X}, 0x{b:04X}" for a, b in pairs]
    return [f"  /// {comment}", f"  static let {name}: [UInt32] = [", *rows(items, 5), "  ]"]


with open("Sources/Screen/DisplayWidth+Table.swift", "w") as out:
    lines = [
        "// swift-format-ignore-file",
        "// Made by .ci/generate-tables.py; not to be edited.",
        "",
        "/// First and last of each range of characters that do not take one column, as C's `wcwidth`",
        "/// has them (glibc, C.UTF-8).",
        "enum DisplayWidthTable {",
        *width_table("wide", "Characters that take two columns.", ranges(2)),
        "",
        *width_table("zero", "Characters that take none.", ranges(0)),
        "}",
    ]
    out.write("\n".join(lines) + "\n")

SPECIAL = {"đ": "d", "ð": "d", "ł": "l", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}


UNMARKED = {
    **SPECIAL, "ƀ": "b", "ɓ": "b", "ƈ": "c", "ȼ": "c", "ƌ": "d", "ɖ": "d", "ɗ": "d", "ǝ": "e", "ə": "e", "ɛ": "e",
    "ɇ": "e", "ƒ": "f", "ǥ": "g", "ɠ": "g", "ɣ": "g", "ƕ": "h", "ɨ": "i", "ɩ": "i", "ɉ": "j", "ȷ": "j", "ƙ": "k",
    "ƚ": "l", "ƞ": "n", "ŋ": "n", "ɲ": "n", "ɵ": "o", "ɔ": "o", "ƥ": "p", "ɋ": "q", "ɍ": "r", "ß": "s", "ſ": "s",
    "ȿ": "s", "ƫ": "t", "ƭ": "t", "ʈ": "t", "ⱦ": "t", "ʉ": "u", "ʋ": "v", "ƴ": "y", "ɏ": "y", "ƶ": "z", "ȥ": "z", "ɀ": "z",
}


def bare(code):
    """The ASCII letter that one is without its marks, of a ligature the first; else a question mark."""
    base = unicodedata.normalize("NFD", chr(code))[0]
    for letter in (base, unicodedata.normalize("NFKD", base)[0]):
        lower = UNMARKED.get(letter.lower(), letter.lower())[0]
        if lower.isascii() and lower.isalpha():
            return lower.upper() if letter.isupper() or letter.istitle() else lower
    return "?"


with open("Sources/Screen/BareLetters+Table.swift", "w") as out:
    lines = [
        "// swift-format-ignore-file",
        "// Made by .ci/generate-tables.py; not to be edited.",
        "",
        "/// Latin letters without their marks, in the order of the letters; `?` for what is none.",
        "enum BareLettersTable {",
    ]
    for name, first, last in [("latin", 0xC0, 0x24F), ("latinAdditional", 0x1E00, 0x1EFF)]:
        letters = "".join(map(bare, range(first, last + 1)))
        lines += [f"  /// U+{first:04X} to U+{last:04X}.", f"  static let {name}: StaticString = \"\"\""]
        lines += ["    " + letters[at : at + 64] + "\\" for at in range(0, len(letters), 64)]
        lines[-1] = lines[-1][:-1]
        lines.append('    """')
    out.write("\n".join(lines + ["}"]) + "\n")


def fold(character):
    bare = "".join(c for c in unicodedata.normalize("NFD", character) if unicodedata.category(c) != "Mn")
    bare = "".join(c for c in unicodedata.normalize("NFD", bare.casefold()) if unicodedata.category(c) != "Mn")
    return "".join(SPECIAL.get(c, c) for c in bare)


with open("Sources/Events/Folding+Table.swift", "w") as out:
    items = []
    for code in BUNDLED:
        if 0xAC00 <= code <= 0xD7A3:  # Hangul syllables have no diacritics
            continue
        folded = fold(chr(code))
        if folded != chr(code) and len(folded) <= 3 and folded:
            items.append((code, [ord(c) for c in folded] + [0] * (3 - len(folded))))
    entries = [", ".join(f"0x{v:X}" for v in [code, *folded]) for code, folded in items]
    lines = [
        "// swift-format-ignore-file",
        "// Made by .ci/generate-tables.py; not to be edited.",
        "",
        "/// Letters and what they are without case and diacritics: the letter, then one to three",
        "/// characters padded with 0, in the order of the letters.",
        f"/// From Unicode {unicodedata.unidata_version}.",
        "enum FoldingTable {",
        "  static let entries: [UInt32] = [",
        *rows(entries, 4),
        "  ]",
        "}",
    ]
    out.write("\n".join(lines) + "\n")
    print(len(items), "folded letters")
