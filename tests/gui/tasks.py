# SPDX-License-Identifier: GPL-3.0-or-later
"""The twenty things that are done most, each by mouse and by keyboard alone, and how one sees that it was done.

A task gets the Console. It finds the window as the start of the session left it: every task takes back what it did.
"""

import os
import time

from console import Failed, wait_for

APPS = ("shop", "orders", "billing", "mail")
LEVELS = ("info", "info", "debug", "info", "warning", "info", "info", "error")
ENTRIES = 384  # a multiple of 32, so that every level and application has its share


def first_entries():
    """In the order of their times, the last of them now."""
    now = time.time()
    for i in range(ENTRIES):
        at = now - (ENTRIES - 1 - i) * 20
        yield {"app_key": APPS[i % 4], "app_id": "1", "level": LEVELS[i // 4 % 8],
               "timestamp": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(at)) + f".{i:03}Z",
               "message": f"order {i} was {'refused' if i % 8 == 3 else 'taken'}",
               "context": {"user_id": 1000 + i % 10, "region": "eu-west"}}


def table(console):
    return console.the("Log entries", "table")


def focus_table(console):
    """Esc leads back to it from anywhere: from the histogram after its range and its zoom."""
    console.press("Escape", "Escape", "Escape")
    wait_for(lambda: not console.is_typing(), "the table has the keyboard")


def clear_filter(console):
    console.command("Clear the filter")
    console.expect("shown", console.number("stored"))
    focus_table(console)


def row(console, text):
    """The cell of its message; the pill of a held view may lie over its right part."""
    return wait_for(lambda: console.cell(table(console), "Message", text), f"an entry with {text!r} on the screen")


# ---- finding ----

def filter_mouse(console):
    console.click(console.the("Filter", "text"))
    console.type("refused")
    console.expect("shown", ENTRIES // 8)
    console.choose("Filter", "Clear the filter")
    console.expect("hidden", 0)


def filter_keys(console):
    focus_table(console)
    console.press("slash")
    console.type("refused")
    console.expect("shown", ENTRIES // 8)
    clear_filter(console)


def level_mouse(console):
    console.click(console.the(r"Error, .*", "table cell"))
    console.expect("shown", ENTRIES // 8)
    console.click(console.the(r"Error, .*", "table cell"))
    console.expect("hidden", 0)


def level_keys(console):
    console.command("Only errors and worse")
    console.expect("shown", ENTRIES // 8)
    console.command("Only errors and worse")
    console.expect("hidden", 0)
    focus_table(console)


def app_mouse(console):
    console.click(console.the(r"billing, .*", "table cell"))
    console.expect("shown", ENTRIES // 4)
    console.click(console.the(r"billing, .*", "table cell"))
    console.expect("hidden", 0)


def app_keys(console):
    console.press("ctrl+l")
    console.type("app:billing")
    console.expect("shown", ENTRIES // 4)
    clear_filter(console)


def exclude_mouse(console):
    console.click(console.the(r"mail, .*", "table cell"), modifier="alt")
    console.expect("hidden", ENTRIES // 4)
    console.choose("Filter", "Clear the filter")
    console.expect("hidden", 0)


def exclude_keys(console):
    console.press("ctrl+l")
    console.type("-app:mail")
    console.expect("hidden", ENTRIES // 4)
    clear_filter(console)


def two_conditions_mouse(console):
    console.click(console.the(r"shop, .*", "table cell"))
    console.expect("shown", ENTRIES // 4)
    console.click(console.the(r"Error, .*", "table cell"))
    console.expect("shown", ENTRIES // 32)
    console.choose("Filter", "Clear the filter")
    console.expect("hidden", 0)


def two_conditions_keys(console):
    console.press("ctrl+l")
    console.type("app:shop level:error")
    console.expect("shown", ENTRIES // 32)
    clear_filter(console)


def range_mouse(console):
    console.choose("Filter", "Range of time: Last 15 min")
    wait_for(lambda: 40 <= (console.number("shown") or 0) <= 46, "the last 15 minutes are shown")
    console.choose("Filter", "Range of time: Everything")
    console.expect("hidden", 0)


def range_keys(console):
    console.command("Range of time: Last 15")
    wait_for(lambda: 40 <= (console.number("shown") or 0) <= 46, "the last 15 minutes are shown")
    console.command("Range of time: Everything")
    console.expect("hidden", 0)
    focus_table(console)


def zoom_mouse(console):
    histogram = console.the("Histogram of entries over time")
    whole = histogram.get_description()
    console.drag(histogram, 0.3, 0.6)
    wait_for(lambda: histogram.get_description() != whole, "the histogram tells of the range")
    console.press("Escape")


def zoom_keys(console):
    histogram = console.the("Histogram of entries over time")
    wait_for(lambda: histogram.get_component_iface() and histogram.grab_focus(), "the histogram has the keyboard")
    console.press("Left", "shift+Right", "Return")
    console.command("Leave zoom")
    focus_table(console)


# ---- reading ----

def select_mouse(console):
    console.click(row(console, f"order {ENTRIES - 1} was taken"), across=0.1)
    message = console.the("Message", "text")
    wait_for(lambda: f"order {ENTRIES - 1} was taken" in console.text_of(message), "the details show the entry")
    console.click(console.the("Held at .*"))
    console.the("Following")


def select_keys(console):
    focus_table(console)
    console.press("End", "Up")
    message = console.the("Message", "text")
    wait_for(lambda: "order " in console.text_of(message), "the details show an entry")
    console.press("End")
    console.the("Following")


def walk_mouse(console):
    console.click(row(console, f"order {ENTRIES - 3} "), across=0.1)
    message = console.the("Message", "text")
    console.click(row(console, f"order {ENTRIES - 2} "), across=0.1)
    wait_for(lambda: f"order {ENTRIES - 2} " in console.text_of(message), "the details follow")
    console.click(console.the("Held at .*"))
    console.the("Following")


def walk_keys(console):
    focus_table(console)
    console.press("Home")
    row(console, "order 0 was taken")
    console.press("Down")
    first = console.text_of(console.the("Message", "text"))
    console.press("Down", "Down")
    wait_for(lambda: "order " in first and console.text_of(console.the("Message", "text")) > first, "the details follow")
    console.press("End")
    console.the("Following")


def hold_mouse(console):
    console.click(console.the("Following"))
    hold_and_resume(console, lambda: console.click(console.the("Held at .*")))


def hold_keys(console):
    focus_table(console)
    console.press("Prior")
    hold_and_resume(console, lambda: console.press("End"))


def hold_and_resume(console, resume):
    console.the("Held at .*")
    before = console.number("stored")
    console.post([{"app_key": "mail", "app_id": "1", "level": "info", "message": "came while held"}] * 3)
    console.expect("stored", before + 3)
    if console.cell(table(console), "Message", "came while held"):
        raise Failed("what came while the view was held was shown")
    resume()
    console.the("Following")
    row(console, "came while held")


def start_mouse(console):
    console.choose("Go", "Start")
    row(console, "order 0 was taken")
    console.choose("Go", "End, and follow")
    console.the("Following")


def start_keys(console):
    focus_table(console)
    console.press("Home")
    row(console, "order 0 was taken")
    console.press("End")
    console.the("Following")


def time_mouse(console):
    console.choose("Go", "Go to time …")
    go_to_an_hour_ago(console)
    console.choose("Go", "End, and follow")


def time_keys(console):
    console.press("ctrl+g")
    go_to_an_hour_ago(console)
    focus_table(console)
    console.press("End")


def go_to_an_hour_ago(console):
    console.the("Go to time", None)
    console.press("ctrl+a")
    console.type(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(time.time() - 3600)))
    console.press("Return")
    # An entry every 20 seconds; the session takes some minutes.
    wait_for(lambda: any(console.cell(table(console), "Message", f"order {ENTRIES - 180 + i} ") for i in range(15)),
             "an entry of an hour ago on the screen")


def error_mouse(console):
    console.choose("Go", "Start")
    row(console, "order 0 was taken")
    console.choose("Go", "Next error")
    message = console.the("Message", "text")
    wait_for(lambda: "order 28 " in console.text_of(message), "the first error is selected")
    console.choose("Go", "End, and follow")


def error_keys(console):
    focus_table(console)
    console.press("Home")
    row(console, "order 0 was taken")
    console.press("e")
    message = console.the("Message", "text")
    wait_for(lambda: "order 28 " in console.text_of(message), "the first error is selected")
    console.press("End")


def copy_mouse(console):
    console.click(row(console, "came while held"), across=0.1)
    console.choose("Edit", "Copy as text")
    paste(console)


def copy_keys(console):
    focus_table(console)
    console.press("End", "Up")
    console.press("ctrl+c")
    paste(console)


def paste(console):
    """Into the filter, where it can be read."""
    console.press("ctrl+l")
    console.press("ctrl+v")
    field = console.the("Filter", "text")
    wait_for(lambda: "INFO" in console.text_of(field).upper(), "the entry was copied")
    console.press("ctrl+a", "Delete")
    console.expect("hidden", 0)
    focus_table(console)
    console.press("End")
    console.the("Following")


# ---- the window ----

def charts_mouse(console):
    console.click(console.the("Charts", "page tab"))
    console.the("Close the panel")
    console.click(console.the("Close the panel"))


def charts_keys(console):
    console.press("ctrl+shift+b")
    console.the("Close the panel")
    console.press("ctrl+shift+b")
    console.the("Open the panel")


def palette_mouse(console):
    console.choose("Tools", "Commands …")
    console.see_window("Commands")
    console.press("Escape")
    console.lose_window("Commands")


def palette_keys(console):
    console.press("ctrl+k")
    console.see_window("Commands")
    console.press("Escape")
    console.lose_window("Commands")


def guide_mouse(console):
    console.choose("Help", "Guide")
    close_guide(console)


def guide_keys(console):
    console.press("F1")
    close_guide(console)


def close_guide(console):
    console.the(r".* – Logboom guide")
    console.press("Escape")
    console.is_gone(r".* – Logboom guide")


def theme_mouse(console):
    console.choose("View", "Dark theme")
    console.choose("View", "Light theme")


def theme_keys(console):
    console.command("Dark theme")
    console.command("Light theme")
    focus_table(console)


def font_mouse(console):
    larger(console, lambda: console.wheel(table(console), 1, "ctrl"), lambda: console.wheel(table(console), -1, "ctrl"))


def font_keys(console):
    larger(console, lambda: console.press("ctrl+plus"), lambda: console.press("ctrl+0"))


def larger(console, grow, shrink):
    def height():
        return console.height(console.the(r"stored [\d,]+"))
    before = height()
    grow()
    wait_for(lambda: height() > before, "everything is larger")
    shrink()
    wait_for(lambda: height() == before, "everything is as it was")


def open_mouse(console):
    console.choose("File", "Open a log file …")
    open_file(console)


def open_keys(console):
    console.press("ctrl+o")
    open_file(console)


def open_file(console):
    path = os.path.join(os.environ["HOME"], f"service-{time.monotonic_ns()}.log")
    with open(path, "w", encoding="utf-8") as log:
        for i in range(20):
            log.write(f"2026-11-02 08:30:{i:02} INFO started worker {i}\n")
    before = console.number("stored")
    console.the("File name:")
    console.type(path)
    console.press("Return")
    console.expect("stored", before + 20)


TASKS = {
    "find a word": (filter_mouse, filter_keys),
    "only errors": (level_mouse, level_keys),
    "only one application": (app_mouse, app_keys),
    "all but one application": (exclude_mouse, exclude_keys),
    "two conditions": (two_conditions_mouse, two_conditions_keys),
    "the last 15 minutes": (range_mouse, range_keys),
    "zoom the histogram": (zoom_mouse, zoom_keys),
    "see all of an entry": (select_mouse, select_keys),
    "go from entry to entry": (walk_mouse, walk_keys),
    "hold, and follow again": (hold_mouse, hold_keys),
    "go to the start and back": (start_mouse, start_keys),
    "go to a time": (time_mouse, time_keys),
    "go to the next error": (error_mouse, error_keys),
    "copy an entry": (copy_mouse, copy_keys),
    "open and close the panel": (charts_mouse, charts_keys),
    "search the commands": (palette_mouse, palette_keys),
    "read the guide": (guide_mouse, guide_keys),
    "another theme": (theme_mouse, theme_keys),
    "a larger font": (font_mouse, font_keys),
    "open a file": (open_mouse, open_keys),
}
