#!/usr/bin/env python3
"""Measures how fast pages become trees and texts, beside other libraries in the same run: pages.py FILE.html ...

Trees: the package's parser, resiliparse's (lexbor, C) and libxml2's (through lxml), both from PyPI, and gumbo's where
libgumbo1 is installed. Texts: the library, to which the pages' bytes are handed as the other library gets its text, the whole
command, and html-to-markdown (PyPI, Rust). Figures are megabytes a second of processor time over all files in one process, the
best of three runs; what is missing is left out.
"""
import ctypes
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from library import measure, parsing_speed

ROOT = Path(__file__).parents[2]
# Outputs are written to memory where there is a place for that: the other libraries write none.
MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None


def best(size, work):
    fastest = 0
    for _ in range(3):
        start = time.process_time()
        work()
        fastest = max(fastest, size / 1e6 / (time.process_time() - start))
    return fastest


class GumboOptions(ctypes.Structure):
    """GumboOptions of gumbo 0.10.1."""
    _fields_ = [("allocator", ctypes.c_void_p), ("deallocator", ctypes.c_void_p), ("userdata", ctypes.c_void_p),
                ("tab_stop", ctypes.c_int), ("stop_on_first_error", ctypes.c_bool), ("max_errors", ctypes.c_int),
                ("fragment_context", ctypes.c_int), ("fragment_namespace", ctypes.c_int)]


def main():
    paths = [Path(name) for name in sys.argv[1:]]
    pages = [path.read_bytes() for path in paths]
    size = sum(map(len, pages))
    print(f"{len(pages)} pages, {size / 1e6:.1f} MB")
    own, facts = parsing_speed(paths)
    print(f"trees: reportconv {own:.0f} MB/s; {facts}")

    def compare(name, speed):
        print(f"trees: {name} {speed:.0f} MB/s, reportconv {own / speed:.2f} times as fast")

    texts = [page.decode("utf8", "replace") for page in pages]
    try:
        from resiliparse.parse.html import HTMLTree
        compare("resiliparse", best(size, lambda: [HTMLTree.parse(text) and None for text in texts]))
    except ImportError:
        pass
    try:
        import lxml.etree

        def parse():
            for page in pages:
                try:
                    lxml.etree.fromstring(page, lxml.etree.HTMLParser(encoding="utf8", huge_tree=True))
                except (lxml.etree.LxmlError, ValueError):
                    pass
        compare("libxml2", best(size, parse))
    except ImportError:
        pass
    try:
        gumbo = ctypes.CDLL("libgumbo.so.1")
        options = GumboOptions.from_buffer_copy(GumboOptions.in_dll(gumbo, "kGumboDefaultOptions"))
        options.max_errors = 0
        gumbo.gumbo_parse_with_options.restype = ctypes.c_void_p
        gumbo.gumbo_parse_with_options.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
        gumbo.gumbo_destroy_output.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        known = [text.encode("utf8") for text in texts]

        def parse_gumbo():
            for page in known:
                tree = gumbo.gumbo_parse_with_options(ctypes.byref(options), page, len(page))
                gumbo.gumbo_destroy_output(ctypes.byref(options), tree)
        start = time.process_time()
        parse_gumbo()
        compare("gumbo", size / 1e6 / (time.process_time() - start))
    except OSError:
        pass
    command = ROOT / ".build/release/reportconv"
    if not command.exists():
        return
    fastest = 0
    for _ in range(3):
        with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
            process = subprocess.Popen([command, "-q", *paths, "-t", "txt", "-j", "1", "-o", folder + "/"],
                                       stderr=subprocess.DEVNULL)
            _, _, usage = os.wait4(process.pid, 0)
            fastest = max(fastest, size / 1e6 / (usage.ru_utime + usage.ru_stime))
    library = measure(paths, unit=1)
    print(f"texts: reportconv {library:.1f} MB/s, as a command {fastest:.1f} MB/s")
    try:
        from html_to_markdown import convert

        def convert_all():
            for text in texts:
                try:
                    convert(text)
                except Exception:  # noqa: BLE001 - what another library refuses is not measured
                    pass
        speed = best(size, convert_all)
        print(f"texts: html-to-markdown {speed:.1f} MB/s, reportconv {library / speed:.2f} times as fast, "
              f"{fastest / speed:.2f} as a command")
    except ImportError:
        pass


if __name__ == "__main__":
    main()
