#!/usr/bin/env python3
"""Measures how fast plain text becomes a document with its outline: text.py [MEGABYTES ...]

Reports made of the sample's lines, joined to files of the given sizes. "bytes to document" is the library alone, with what
it frees afterwards; "inspect" is the whole command, which reads the file and counts and prints what is in the document.
Figures are megabytes a second of processor time, the best of three runs, and peak memory of the command.
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from library import build

ROOT = Path(__file__).parents[2]


def main():
    scratch = ROOT / ".build/benchmark"
    build(ROOT / "Tests/Benchmarks/Reading", "reading", "--static-swift-stdlib", "--scratch-path", scratch)
    reading = scratch / "release/reading"
    sample = (ROOT / "Samples/changshu-2018.txt").read_bytes()
    for megabytes in map(int, sys.argv[1:] or ["10", "40"]):
        with tempfile.NamedTemporaryFile(suffix=".txt") as file:
            count = megabytes * 1_000_000 // len(sample) + 1
            for _ in range(count):
                file.write(sample)
                file.write(b"\n\n")
            file.flush()
            runs = []
            for _ in range(3):
                process = subprocess.Popen([ROOT / ".build/release/reportconv", "inspect", file.name],
                                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                _, status, usage = os.wait4(process.pid, 0)
                assert status == 0
                runs.append((usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
            seconds, memory = min(runs)
            output = subprocess.run([reading, file.name, "3"], capture_output=True, text=True, check=True).stdout
            rate = max(float(line.split()[0]) for line in output.splitlines())
            size = os.path.getsize(file.name) / 1e6
            print(f"{size:.0f} MB: bytes to document {rate:.0f} MB/s; inspect {size / seconds:.0f} MB/s, peak memory {memory:.0f} MB")


main()
