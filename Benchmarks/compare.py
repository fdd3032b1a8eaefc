"""Times fugong and what users would pick instead over the same data, as whole processes, in one run.

usage: compare.py FUGONG DATA [--runs N] [--only CASE] [--markdown]

Every figure is a median over the runs; the contenders of a case take turns, so that a slow minute of the machine hits
them all. CPU is user + system time, peak is the largest resident set, both as the kernel accounts them. The peers only
count; fugong archives, checks every column, finds what is wrong, and publishes its reports.
"""
import argparse, os, shutil, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))


def peer(script, *arguments):
    return [sys.executable, os.path.join(HERE, "peers", script), *arguments]


def cases(data):
    """Name → contenders (label, command, counts for the ratio), the first peer being the one to beat."""
    at = lambda name: os.path.join(data, name)
    return {
        "1,000,000 × 15 XLSX": ("big.xlsx", [
            ("fastexcel + polars", peer("pl_agg.py", "fastexcel", at("big.xlsx"))),
            ("calamine rows", peer("py_rows.py", "calamine", at("big.xlsx"))),
            ("openpyxl read-only", peer("py_rows.py", "openpyxl", at("big.xlsx"))),
        ]),
        "the same, CSV UTF-8": ("big.csv", [
            ("polars", peer("pl_agg.py", "polars", at("big.csv"))),
            ("duckdb", peer("duck.py", at("big.csv"))),
        ]),
        "the same, CSV GB18030": ("big_gbk.csv", [
            ("decode + polars", peer("pl_agg.py", "polars", at("big_gbk.csv"))),
        ]),
        "1,330 files, 176,452 rows": ("city", [
            ("fastexcel + polars, 2 threads", peer("pl_agg.py", "fastexcel", at("city"), "2")),
            ("calamine rows", peer("py_rows.py", "calamine", at("city"))),
        ]),
    }


def measure(command):
    """→ wall s, CPU s, peak MiB, exit status."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 3):
        sys.exit(f"{' '.join(command)} ended with {code}: {errors.decode()[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, code


def office(data, name, folder):
    """An office folder whose inbox holds just the files of one case, as links of the same file system or copies."""
    inbox = os.path.join(folder, "inbox")
    os.makedirs(inbox)
    source = os.path.join(data, name)
    for path in [os.path.join(source, f) for f in sorted(os.listdir(source))] if os.path.isdir(source) else [source]:
        target = os.path.join(inbox, os.path.basename(path))
        try:
            os.link(path, target)
        except OSError:
            shutil.copyfile(path, target)
    return folder


def run_case(fugong, data, name, contenders, runs):
    results = {label: [] for label, _ in [("fugong", None)] + contenders}
    with tempfile.TemporaryDirectory(dir=data) as base:
        home = office(data, name, os.path.join(base, "office"))
        for turn in range(runs + 1):
            # A new place each time: an office does not delete a thousand files just before, which makes ext4 slow.
            place = os.path.join(base, f"turn-{turn}")
            figures = measure([
                fugong, "run", "--office", home, "--output", os.path.join(place, "output"),
                "--state", os.path.join(place, "state"), "--date", "2022-04-18T18:00", "--quiet"])
            if turn:  # the first turn warms the file cache up
                results["fugong"].append(figures)
            for label, command in contenders:
                # The slow ones are measured once; their place is clear.
                if turn == 0 and label != contenders[0][0] or turn > 1 and "openpyxl" in label:
                    continue
                figures = measure(command)
                if turn:
                    results[label].append(figures)
    return results


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("fugong")
    parser.add_argument("data")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only")
    parser.add_argument("--no-openpyxl", action="store_true")
    options = parser.parse_args()
    print("| Work | Program | wall s | CPU s | peak MiB | times fugong's wall |")
    print("|---|---|---:|---:|---:|---:|")
    for title, (name, contenders) in cases(options.data).items():
        if options.only and options.only != name:
            continue
        if options.no_openpyxl:
            contenders = [c for c in contenders if "openpyxl" not in c[0]]
        results = run_case(options.fugong, options.data, name, contenders, options.runs)
        own = statistics.median(f[0] for f in results["fugong"])
        for label, figures in results.items():
            wall, cpu, peak = (statistics.median(f[k] for f in figures) for k in range(3))
            print(f"| {title} | {label} | {wall:.2f} | {cpu:.2f} | {peak:.0f} | {wall / own:.1f} |", flush=True)


main()
