#!/usr/bin/env python3
"""Measures how fast pages become reports, beside other libraries in the same run: extraction.py FILE.html ...

Figures are pages a second of processor time over all files in one process, the best of three runs: the library, to which
the pages' bytes are handed as the other libraries get their text, and how much of its time is parsing; the whole command with
--normalize, which reads and writes files besides; resiliparse's main content (PyPI, C++) and trafilatura (PyPI, Python, one
run). What is missing is left out.
"""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from library import measure, measure_parsing

ROOT = Path(__file__).parents[2]
# Outputs are written to memory where there is a place for that: the other libraries write none.
MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None


def best(count, runs, work):
    fastest = 0
    for _ in range(runs):
        start = time.process_time()
        work()
        fastest = max(fastest, count / (time.process_time() - start))
    return fastest


def main():
    paths = [Path(name) for name in sys.argv[1:]]
    texts = [path.read_bytes().decode("utf8", "replace") for path in paths]
    print(f"{len(paths)} pages, {sum(path.stat().st_size for path in paths) / 1e6:.1f} MB")
    library = measure(paths, "--normalize")
    parsing = 1 / measure_parsing(paths)
    print(f"reportconv {library:.0f} pages/s, {parsing * library:.0%} of the time parsing")
    command = ROOT / ".build/release/reportconv"
    own = 0
    for _ in range(3):
        with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
            process = subprocess.Popen([command, "-q", *paths, "--normalize", "-t", "txt", "-j", "1", "-o", folder + "/"],
                                       stderr=subprocess.DEVNULL)
            _, _, usage = os.wait4(process.pid, 0)
            own = max(own, len(paths) / (usage.ru_utime + usage.ru_stime))
    print(f"reportconv as a command {own:.0f} pages/s")

    def compare(name, runs, work):
        speed = best(len(paths), runs, work)
        print(f"{name} {speed:.0f} pages/s, reportconv {library / speed:.2f} times as fast, {own / speed:.2f} as a command")

    try:
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.html import HTMLTree
        compare("resiliparse", 3, lambda: [extract_plain_text(HTMLTree.parse(text), main_content=True) for text in texts])
    except ImportError:
        pass
    try:
        import trafilatura
        compare("trafilatura", 1, lambda: [trafilatura.extract(text) for text in texts])
    except ImportError:
        pass


if __name__ == "__main__":
    main()
