#!/usr/bin/env python3
"""The report in a real browser: does it work, is it accessible, does it ask for nothing?

    swift build -c release --product linchpin
    python3 Benchmarks/report/check_report.py                       # needs Debian's package chromium
    python3 Benchmarks/report/check_report.py --pictures pictures   # also screenshots at three widths

Makes its own virtual environment (.venv, versions pinned in requirements.txt). Opens the pages of `pokrovsk` in English
and of `prussia-1756` in French, with pictures of studies, in headless Chromium, light and dark, and ends with 1 where the console has an error, where a
request is made, where axe-core finds a violation of WCAG 2.2 A or AA, where the switch of views, the date of the map or the
sorting does not work, where a phone has to scroll sideways, or where a page has 5 MB.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
ENVIRONMENT = os.path.join(HERE, ".venv")
PYTHON = os.path.join(ENVIRONMENT, "bin", "python")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def environment():
    requirements = os.path.join(HERE, "requirements.txt")
    stamp = os.path.join(ENVIRONMENT, "requirements.txt")
    with open(requirements, encoding="utf-8") as file:
        wanted = file.read()
    if os.path.exists(stamp):
        with open(stamp, encoding="utf-8") as file:
            if file.read() == wanted:
                return
    subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
    subprocess.run(
        [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements],
        check=True)
    with open(stamp, "w", encoding="utf-8") as file:
        file.write(wanted)


def check(what, is_so, why=""):
    print(f"{'ok' if is_so else 'FAILED'}  {what}{'' if is_so else ': ' + str(why)}")
    if not is_so:
        sys.exit(1)


def open_page(browser, page_file, scheme="light", width=1280, script=True):
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, java_script_enabled=script,
        reduced_motion="reduce")
    page = context.new_page()
    faults = []
    page.on("console", lambda m: faults.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: faults.append(str(e)))
    page.on("request", lambda r: faults.append(r.url) if not r.url.startswith("file:") else None)
    page.goto(pathlib.Path(page_file).as_uri())
    return page, faults


def use(page):
    views = page.locator(".switch button")
    check("a button for all views and one for each", views.count() == page.evaluate(
        "new Set([...document.querySelectorAll('.view')].map(v => v.dataset.view)).size") + 1)
    views.nth(1).click()
    shown = page.evaluate("[...document.querySelectorAll('.view')].filter(v => !v.hidden).map(v => v.dataset.view)")
    check("the switch shows one view", len(set(shown)) == 1, shown)
    views.nth(0).click()
    slider = page.locator(".slider input").first
    if slider.count():
        radii = "[...document.querySelectorAll('figure .disc')].map(d => d.getAttribute('r')).join()"
        before = page.evaluate(radii)
        slider.focus()
        page.keyboard.press("End")
        check("the date moves the discs, by keyboard", page.evaluate(radii) != before)
    button = page.locator("table.sortable:visible thead button").first
    button.click()
    check("a click sorts", page.locator("table.sortable th[aria-sort=ascending]").count() == 1)
    table = page.locator("table.sortable:visible").last
    table.locator("thead button").nth(1).click()
    numbers = table.evaluate("t => [...t.tBodies[0].rows].map(r => r.cells[1].dataset.sort).filter(Boolean).map(Number)")
    check("values sort as numbers", numbers == sorted(numbers), numbers[:9])


def check_page(browser, axe, page_file):
    name = os.path.basename(page_file)
    check(f"{name} is smaller than 5 MB", os.path.getsize(page_file) < 5_000_000)
    for scheme in ("light", "dark"):
        page, faults = open_page(browser, page_file, scheme)
        found = axe.run(page, options={"runOnly": {"type": "tag", "values": RULES}})
        violations = [f"{v['id']}: {v['nodes'][0]['html'][:160]} ({len(v['nodes'])})"
                      for v in found.response["violations"]]
        check(f"axe-core finds nothing, {scheme}", not violations, violations)
        check(f"no error and no request, {scheme}", not faults, faults)
    use(page)
    check("no error while it is used", not faults, faults)
    page, _ = open_page(browser, page_file, width=400)
    check("a phone need not scroll sideways", page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
    page, _ = open_page(browser, page_file, script=False)
    check("without scripts all is there", page.locator("figure svg").first.is_visible()
          and page.locator("table.claims").count() >= 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", default=os.path.join(ROOT, ".build", "release", "linchpin"))
    parser.add_argument("--pictures", help="a directory for screenshots at 400, 900 and 1,600 pixels")
    arguments = parser.parse_args()
    if os.path.abspath(sys.prefix) != ENVIRONMENT:
        environment()
        os.execv(PYTHON, [PYTHON, os.path.abspath(__file__), *sys.argv[1:]])
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or sys.exit("there is no chromium: install Debian's package")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        pages = []
        studies = ["--with", "linchpins,sensitivity,discover,sequence", "--claim", "F3", "--for", "prussia"]
        for scenario, language, more in (("pokrovsk", "en", []), ("prussia-1756", "fr", studies)):
            pages.append(os.path.join(folder, scenario + ".html"))
            subprocess.run([os.path.abspath(arguments.tool), "report", scenario, "--out", pages[-1],
                            "--runs", "2000", "--lang", language, *more], check=True)
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for page_file in pages:
            check_page(browser, Axe(), page_file)
        for width in (400, 900, 1600) if arguments.pictures else ():
            os.makedirs(arguments.pictures, exist_ok=True)
            page, _ = open_page(browser, pages[0], width=width)
            page.screenshot(path=os.path.join(arguments.pictures, f"{width}.png"))
        browser.close()


if __name__ == "__main__":
    main()
