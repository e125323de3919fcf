#!/usr/bin/env python3
"""Measures `reportconv chinese` beside OpenCC's library, zhconv-rs and Debian's opencc, all in one run.

  chinese.py [--texts roundtrip.jsonl] [--megabytes 50]     needs: pip install opencc==1.4.2 zhconv-rs

The text is made of the texts given (JSON lines with "text" and "via") or, without any, of the vocabulary's examples,
mixed with one part in fifty of the dictionaries' entries. Figures are megabytes of UTF-8 a second of processor time,
user and system, reading and writing included for the command and left out for the libraries; the best of seven runs
for the command and of three for the libraries.
"""
import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = ROOT / ".build/release/reportconv"


def rows(path):
    lines = path.read_text(encoding="utf8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def make_text(texts, size):
    chance = random.Random(3)
    builder = ROOT / "Sources/han-table-builder"
    words = [word for path in sorted((builder / "OpenCC").glob("*.txt")) for row in rows(path)
             for word in [row[0], *row[1].split(" ")]]
    if texts:
        pieces = [piece for line in open(texts, encoding="utf8") for record in [json.loads(line)]
                  for piece in [record["text"], *record["via"].values()]]
    else:
        pieces = ["，".join(chance.choice(row[3:5]).split(":")[-1] for row in
                  chance.choices(rows(builder / "Mainland/vocabulary.tsv"), k=200)) + "。" for _ in range(300)]
    result, length = [], 0
    while length < size:
        piece = chance.choice(pieces) + "\n"
        if chance.random() < 0.5:
            piece += "".join(chance.choice(words) for _ in range(len(piece) // 90)) + "\n"
        result.append(piece)
        length += len(piece.encode())
    return "".join(result)


def command_seconds(arguments):
    """Processor time and peak memory in MB of one run of a command."""
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, arguments
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def library_seconds(call):
    start = time.process_time()
    call()
    return time.process_time() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts")
    parser.add_argument("--megabytes", type=int, default=50)
    parser.add_argument("--make", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.make:
        Path(options.make).write_text(make_text(options.texts, options.megabytes * 1_000_000), encoding="utf8")
        return
    figures = {}
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        # Made by another process: what this one holds would count as the command's memory.
        subprocess.run([sys.executable, *sys.argv, "--make", file.name], check=True)
        size = os.path.getsize(file.name) / 1e6
        print(f"{size:.1f} MB of text")
        for config in ["t2s", "tw2s", "tw2sp", "hk2s", "mainland", "auto"]:
            runs = [command_seconds([COMMAND, "chinese", "-c", config, file.name]) for _ in range(7)]
            seconds, memory = min(runs)[0], max(run[1] for run in runs)
            figures[config] = size / seconds
            print(f"reportconv {config:9} {size / seconds:7.0f} MB/s, peak memory {memory:.0f} MB")
        text = Path(file.name).read_text(encoding="utf8")
    try:
        import opencc
        for config in ["t2s", "tw2sp"]:
            converter = opencc.OpenCC(config, include_tofu_risk_dictionaries=False)
            rate = size / min(library_seconds(lambda: converter.convert(text)) for _ in range(3))
            figures[f"opencc {config}"] = rate
            print(f"OpenCC {opencc.__version__} {config:7} {rate:7.0f} MB/s")
        for name, peer in [("t2s", "t2s"), ("tw2sp", "tw2sp"), ("mainland", "tw2sp")]:
            print(f"  {name}: {figures[name] / figures['opencc ' + peer]:.1f} × OpenCC's {peer}")
    except ImportError:
        print("OpenCC is not installed")
    try:
        import zhconv_rs
        zhconv_rs.zhconv("網路", "zh-cn")
        rate = size / min(library_seconds(lambda: zhconv_rs.zhconv(text, "zh-cn")) for _ in range(3))
        print(f"zhconv-rs zh-cn {rate:8.0f} MB/s\n  mainland: {figures['mainland'] / rate:.2f} × zhconv-rs")
    except ImportError:
        print("zhconv-rs is not installed")

    start_up()


def start_up():
    """Prints how long an empty text takes: medians of runs in turn, so that what the machine does meanwhile is shared."""
    with tempfile.NamedTemporaryFile() as empty:
        commands = [[COMMAND, "chinese", "-c", config, *file]
                    for file in ([], [empty.name]) for config in ("t2s", "mainland")]
        if os.path.exists("/usr/bin/opencc"):
            commands += [["/usr/bin/opencc", "-c", "t2s.json", *file] for file in ([], ["-i", empty.name])]
        times = [[] for _ in commands]
        for _ in range(200):
            for command, taken in zip(commands, times):
                begin = time.perf_counter()
                subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
                taken.append(time.perf_counter() - begin)
    print("an empty text:")
    for command, taken in zip(commands, times):
        input_name = "a file" if empty.name in command else "standard input"
        print(f"  {statistics.median(taken) * 1000:5.2f} ms  {os.path.basename(command[0])} "
              f"{command[command.index('-c') + 1]}, {input_name}")


main()
