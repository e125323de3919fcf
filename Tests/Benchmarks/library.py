"""Builds and runs the programs that measure the library alone."""
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def build(folder, product, *more):
    # Files that the library got since the last build are seen only when the build is planned anew.
    (folder / "Package.swift").touch()
    subprocess.run(["swift", "build", "-c", "release", "--product", product, *more], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def measure(paths, *flags, unit=0):
    """Pages (or, with unit 1, megabytes) a second that become plain text, the best of three runs."""
    scratch = ROOT / ".build/benchmark"
    build(ROOT / "Tests/Benchmarks/Reading", "converting", "--static-swift-stdlib", "--scratch-path", scratch)
    output = subprocess.run([scratch / "release/converting", "3", *flags, *paths], capture_output=True, text=True,
                            check=True).stdout
    return max(float(line.split(", ")[unit].split()[0]) for line in output.splitlines())


def parsing_speed(paths):
    """Megabytes a second that become trees, the best of three runs, and what the last run says besides."""
    build(ROOT, "parsing-benchmark")
    output = subprocess.run([ROOT / ".build/release/parsing-benchmark", "3", *paths], capture_output=True, text=True,
                            check=True).stdout.splitlines()
    return max(float(line.split()[0]) for line in output), output[-1]


def measure_parsing(paths):
    """Pages a second that become trees."""
    size = sum(Path(path).stat().st_size for path in paths) / 1e6
    return parsing_speed(paths)[0] / size * len(paths)
