#!/usr/bin/env python3
"""Whether the time a text takes grows with its length and no faster, whatever lines it repeats.

    repeated.py [--rc .build/release/reportconv] [--lines 20000] [--pairs]

Each kind of line is repeated --lines times and four times as often; with --pairs two kinds take turns. Shown are those that
take more than six times as much of the processor's time for four times as much text, the best of two runs each, or fail.
"""

import argparse
import itertools
import pathlib
import resource
import subprocess
import tempfile

KINDS = """
一、概述|（一）重大政策|1. 要点|1.1 编制目的|第一章 总则|第一条 为了规范管理，制定本办法。|附件：1．名单|附件|附件1|附件1：名单|附件1 名单|专栏1 指标
注：数据为初步统计数。|表1 主要指标|单位：万元|某市人民政府|2018年3月5日|来源：新华网|首页 > 新闻 > 通知|责任编辑：张三|上一篇：某事
一、概述……………1|甲\t乙\t丙|指标   一月   二月|指标   1   2|┌──┬──┐|├──┼──┤|│甲│乙│|- 项目|■ 工作回顾|【主要成绩】|其一，违规|Appendix A Results
I. Introduction|A. Results|（此件公开发布）|抄送：市委办公室。|各县人民政府：|附则|一、|3|— 3 —|\f|这是一段完整的话，情况很好。|Dear all,|---|a|目录
这是一段没有句号的文字，它会一直写下去，直到这一行写满为止，然后换行继续写|第1页 共3页|联系人：张三    电话：123|QUESTION: why?|<b>x</b>|> quoted|2018
""".strip()


def used() -> float:
    """The processor's time that the commands took so far, which other programs do not change."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def seconds(rc: str, folder: pathlib.Path, text: str) -> float:
    path = folder / "text.txt"
    path.write_text("某市工作报告\n\n" + text, encoding="utf-8")
    best = float("inf")
    for _ in range(2):
        start = used()
        done = subprocess.run([rc, str(path), "-o", str(folder / "out.xml"), "--normalize", "--quiet"], timeout=120)
        if done.returncode != 0:
            return float("inf")
        best = min(best, used() - start)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rc", default=".build/release/reportconv")
    parser.add_argument("--lines", type=int, default=20000)
    parser.add_argument("--pairs", action="store_true")
    options = parser.parse_args()
    kinds = [kind.replace("\\t", "\t").replace("\\f", "\f") for line in KINDS.split("\n") for kind in line.split("|") if kind]
    cases = [[kind] for kind in kinds]
    if options.pairs:
        cases = [list(pair) for pair in itertools.permutations(kinds, 2)]
    found = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for case in cases:
            piece = "".join(line + "\n" for line in case)
            short = seconds(options.rc, folder, piece * (options.lines // len(case)))
            long = seconds(options.rc, folder, piece * (options.lines // len(case) * 4))
            if not long < max(short, 0.02) * 6:
                found += 1
                print(f"{short:.2f} s, four times as much {long:.2f} s: {case}", flush=True)
    print(f"{len(cases)} cases, {found} of them grow faster than the text")


if __name__ == "__main__":
    main()
