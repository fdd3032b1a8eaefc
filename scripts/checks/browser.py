"""Checks the rendered pages in a real browser; prints one line a check and exits 1 when one fails."""
import glob
import os
import shutil
import subprocess
import sys
import time

from chromium import Chromium

program, pages, axe = sys.argv[1:4]
here = os.path.dirname(os.path.abspath(__file__))
failures = 0


def check(name, faults):
    global failures
    faults = list(faults)
    print(("ok    " if not faults else "FAIL  ") + name + ("" if not faults else ": " + "; ".join(map(str, faults[:8]))))
    failures += bool(faults)


def source(name):
    with open(os.path.join(here, name), encoding="utf-8") as file:
        return file.read()


def accessibility(browser, name):
    check(name + ": structure", browser.run(source("structure.js")))
    check(name + ": contrast", browser.run(source("contrast.js")))
    if os.path.exists(axe):
        with open(axe, encoding="utf-8") as file:
            browser.run(file.read() + ";0")
        check(name + ": axe-core", browser.run(
            "axe.run({resultTypes: ['violations']}).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].target))"))


def sizes(browser, path, name):
    """The page at the sizes that readers have."""
    for label, width, height, mobile, dark in [
            ("desktop", 1280, 900, False, False), ("desktop-dark", 1280, 900, False, True),
            ("phone", 390, 844, True, False), ("phone-dark", 390, 844, True, True)]:
        browser.open(path, width, height, mobile, dark)
        browser.picture(f"{pages}/{name}-{label}.png")
        browser.picture(f"{pages}/{name}-{label}-whole.png", whole=True)
        check(f"{name} {label}: no errors, no requests", browser.complaints())
        overflow = browser.run("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        check(f"{name} {label}: the page does not scroll sideways", [f"{overflow} px"] if overflow > 0 else [])
        accessibility(browser, f"{name} {label}")


def keyboard(browser, path):
    browser.open(path)
    wanted = browser.run("[...document.querySelectorAll('[role=region]')].length")
    reached = set()
    for _ in range(400):
        browser.press("Tab")
        label = browser.run("document.activeElement.getAttribute('aria-labelledby')")
        if label:
            reached.add(label)
        if len(reached) == wanted:
            break
    check("keyboard: Tab reaches every table", [] if len(reached) == wanted else [f"{len(reached)} of {wanted}"])
    outline = browser.run("getComputedStyle(document.activeElement).outlineStyle")
    check("keyboard: the focus shows", [] if outline not in ("none", "") else ["no outline"])
    browser.run("document.querySelector('#t2a .order').focus()")
    browser.press("Enter")
    check("keyboard: Enter sorts a column",
          [] if browser.run("!!document.querySelector('#t2a th[aria-sort]')") else ["nothing happened"])


def without_script(browser, path):
    browser.open(path, script=False)
    root = browser.call("DOM.getDocument", depth=0)["root"]["nodeId"]
    tables = browser.call("DOM.querySelectorAll", nodeId=root, selector="table tbody tr")["nodeIds"]
    check("without script: the tables are all there", [] if len(tables) > 100 else [len(tables)])
    browser.call("Emulation.setScriptExecutionDisabled", value=False)


def paper(browser, path):
    """Heads are repeated on every page of a long table; wide tables lie on their side."""
    browser.open(path)
    browser.pdf(f"{pages}/report.pdf")
    if not shutil.which("pdftotext"):
        print("skip  paper: pdftotext is missing (apt-get install poppler-utils)")
        return
    text = subprocess.run(["pdftotext", "-layout", f"{pages}/report.pdf", "-"], capture_output=True, text=True).stdout
    sheets = text.split("\f")[:-1]
    crossing = [sheet for sheet in sheets if sheet.count("管控待核实") + sheet.count("防范区") > 12 and "方式待核实" in sheet]
    headless = [index for index, sheet in enumerate(crossing) if "居住地" not in sheet or "人数" not in sheet]
    check("paper: heads are repeated", headless if len(crossing) > 2 else ["no long table found"])
    info = subprocess.run(["pdfinfo", "-f", "1", "-l", "99", f"{pages}/report.pdf"], capture_output=True, text=True).stdout
    widths = [line.split()[3] for line in info.splitlines() if line.startswith("Page ") and "size" in line]
    check("paper: A4 upright and, for wide tables, on its side",
          [] if {w[:3] for w in widths} == {"594", "841"} else widths)
    check("paper: signature line", [] if "制表人" in text and "负责人" in text else ["missing"])


def city(browser, path):
    """7,681 enterprises: the figures are printed, and sorting must work."""
    start = time.monotonic()
    browser.open(path)
    browser.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    loaded = time.monotonic() - start
    check("city: no errors, no requests", browser.complaints())
    browser.picture(f"{pages}/city-desktop.png")
    start = time.monotonic()
    browser.run("document.querySelectorAll('#t3 .order')[12].click(), document.querySelector('#t3').offsetHeight")
    sorted_in = time.monotonic() - start
    down = browser.run("[...document.querySelectorAll('#t3 tbody:not(.sum) tr')].map(r => Number(r.cells[12].textContent))")
    check("city: sorting sorts", [] if down == sorted(down, reverse=True) else ["not in order"])
    browser.run("{const i = document.querySelector('#t3').closest('.sheet').querySelector('input');"
                "i.value = '第77号'; i.dispatchEvent(new Event('input'))}")
    shown = browser.run("[...document.querySelectorAll('#t3 tbody:not(.sum) tr')].filter(r => !r.hidden).length")
    check("city: filtering filters", [] if shown == 1 else [shown])
    print(f"      city: {os.path.getsize(path) / 1e6:.1f} MB, shown after {loaded:.1f} s, sorted in {sorted_in:.1f} s")


browser = Chromium(program)
try:
    report = f"{pages}/small/汇总报告.html"
    sizes(browser, report, "report")
    keyboard(browser, report)
    without_script(browser, report)
    paper(browser, report)
    sizes(browser, f"{pages}/first/汇总报告.html", "first-run")
    sizes(browser, f"{pages}/index.html", "index")
    for slip in sorted(glob.glob(f"{pages}/small/内部/退回单/*.html"))[:1]:
        sizes(browser, slip, "slip")
    city(browser, f"{pages}/city/汇总报告.html")
finally:
    browser.close()
print(f"Pictures and PDF: {pages}")
sys.exit(1 if failures else 0)
