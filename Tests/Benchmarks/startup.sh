#!/bin/bash
# Start-up and the sample to DOCX, against a C program that links the same libraries and against pandoc.
# Needs hyperfine and cc; pandoc is measured if it is on the path.
set -euo pipefail
cd "$(dirname "$0")/../.."
swift build -c release --static-swift-stdlib --disable-local-rpath --product reportconv \
    -Xswiftc -Xclang-linker -Xswiftc -no-pie
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo 'int main(void){return 0;}' > "$work/floor.c"
cc -O2 -o "$work/floor" "$work/floor.c" -Wl,--no-as-needed $(pkg-config --libs libxml-2.0 zlib uchardet) -lstdc++ -lm
hyperfine -N --warmup 20 --runs 300 "$work/floor" ".build/release/reportconv --version"
commands=(".build/release/reportconv --quiet Samples/changshu-2018.txt -o $work/a.docx")
if command -v pandoc >/dev/null; then commands+=("pandoc -f markdown Samples/changshu-2018.txt -o $work/b.docx"); fi
hyperfine -N --warmup 3 "${commands[@]}"
