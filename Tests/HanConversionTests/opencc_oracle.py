#!/usr/bin/env python3
"""Writes text and what OpenCC makes of it, for the tests of HanConversion.

  opencc_oracle.py FOLDER BYTES SEED     needs: pip install opencc==1.4.2

FOLDER/input.txt holds every entry of the dictionaries, entries and their halves in random order, random characters of
all CJK blocks, compatibility ideographs and description sequences; FOLDER/CONFIG.txt what OpenCC makes of it.
"""
import random
import sys
from pathlib import Path

import opencc

DICTIONARIES = Path(__file__).parents[2] / "Sources/han-table-builder/OpenCC"
BLOCKS = [(0x20, 0x7E), (0x4E00, 0x9FFF), (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
          (0x20000, 0x2A6DF), (0x2FF0, 0x2FFF), (0xA0, 0x7FF), (0x3000, 0x30FF), (0x0A, 0x0A)]


def entries(name):
    lines = (DICTIONARIES / f"{name}.txt").read_text(encoding="utf8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def half(text, chance):
    cut = chance.randint(0, len(text))
    return text[:cut] if chance.random() < 0.5 else text[cut:]


def main():
    folder, size, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(seed)
    names = sorted(path.stem for path in DICTIONARIES.glob("*.txt"))
    everything = [word for name in names for key, values in entries(name) for word in [key, *values.split(" ")]]
    phrases = [word for word in everything if len(word) > 1]
    characters = sorted({character for word in phrases for character in word})
    compatible = {}
    for key, values in entries("CJK_Compatibility_Ideographs"):
        compatible.setdefault(values.split(" ")[0], []).append(key)
    kinds = [
        lambda: chance.choice(everything),
        lambda: chance.choice(phrases),
        lambda: half(chance.choice(phrases), chance),
        lambda: chance.choice(characters),
        lambda: chr(chance.randint(*chance.choice(BLOCKS))),
        lambda: "".join(chance.choice(compatible.get(c, [c])) for c in chance.choice(phrases)),
        lambda: chance.choice("⿰⿱⿲⿻") + chance.choice(phrases),
    ]
    text = "\n".join(chance.sample(phrases, min(len(phrases), size // 60)))
    while len(text.encode()) < size:
        kind = chance.choice(kinds)
        text += "".join(kind() for _ in range(chance.randint(1, 400))) + "\n"
    (folder / "input.txt").write_text(text, encoding="utf8")
    for config in ["t2s", "tw2s", "tw2sp", "hk2s"]:
        converter = opencc.OpenCC(config, include_tofu_risk_dictionaries=False)
        (folder / f"{config}.txt").write_text(converter.convert(text), encoding="utf8")


main()
