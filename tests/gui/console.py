# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as its users have it: seen through the accessibility tree, worked by mouse and keys that xdotool makes."""

import json
import os
import re
import subprocess
import time
import urllib.request

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = float(os.environ.get("LOGBOOM_GUI_PATIENCE", "15"))  # seconds: whatever does not happen by then does not happen
MOST_CHILDREN = 60  # of one widget that are looked at
MOST_ROWS = 1000


class Failed(Exception):
    """A step did not do what it should."""


def wait_for(condition, what):
    """Waits until condition() gives something, and gives it back."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            result = condition()
        except gi.repository.GLib.Error:  # a widget that is gone by now
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise Failed(f"waited in vain: {what}")
        time.sleep(0.05)


def _walk(node):
    if node is None:
        return
    yield node
    if node.get_role() == Atspi.Role.TABLE:  # its cells are thousands
        return
    for i in range(min(node.get_child_count(), MOST_CHILDREN)):
        yield from _walk(node.get_child_at_index(i))


def _is_shown(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


class Console:
    """A started program with an empty store; ends with the `with` block."""

    def __init__(self, program, folder):
        self._ready = os.path.join(folder, "ready.json")
        self._log = open(os.path.join(folder, "program.log"), "w", encoding="utf-8")
        self._process = subprocess.Popen(
            [program, "--data", os.path.join(folder, "data"), "--http-port", "0", "--ws-port", "0", "--size",
             "1360x800", "--theme", "light", "--ready-file", self._ready],
            stdout=self._log, stderr=subprocess.STDOUT)

    def __enter__(self):
        wait_for(lambda: os.path.exists(self._ready), "the server listens")
        with open(self._ready, encoding="utf-8") as ready:
            self.http = json.load(ready)["http"]
        self.window = self._run("xdotool", "search", "--sync", "--onlyvisible", "--name", "^Logboom$").split()[0]
        # Fails until the window manager is there.
        wait_for(lambda: subprocess.run(["xdotool", "windowactivate", "--sync", self.window], check=False,
                                        capture_output=True, timeout=PATIENCE).returncode == 0,
                 "the window becomes the active one")
        return self

    def __exit__(self, *_):
        if self._process.poll() is None:
            self._process.terminate()
        self._process.wait(PATIENCE)
        self._log.close()

    @staticmethod
    def _run(*command):
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=2 * PATIENCE).stdout

    def has_ended(self):
        """By itself, and well."""
        wait_for(lambda: self._process.poll() is not None, "the program ends")
        if self._process.returncode != 0:
            raise Failed(f"the program ended with {self._process.returncode}")

    # ---- the server ----

    def post(self, entries):
        batch = {"app_key": "session", "app_id": "1", "logs": entries}
        request = urllib.request.Request(self.http + "/api/logs", json.dumps(batch).encode(),
                                         {"Content-Type": "application/json"})
        urllib.request.urlopen(request, timeout=PATIENCE).read()

    # ---- what is there ----

    def root(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application and application.get_process_id() == self._process.pid:
                application.set_cache_mask(Atspi.Cache.NONE)  # it would be told of changes only by a main loop
                return application
        return None

    def all_shown(self):
        return [node for node in _walk(self.root()) if _is_shown(node)]

    def find(self, name, role=None):
        """What is shown with a name that the regular expression matches as a whole; None where there is nothing."""
        for node in _walk(self.root()):
            if role and node.get_role_name() != role:
                continue
            if re.fullmatch(name, node.get_name() or "") and _is_shown(node):
                return node
        return None

    def the(self, name, role=None):
        return wait_for(lambda: self.find(name, role), f"{role or 'something'} called {name!r}")

    def is_gone(self, name, role=None):
        wait_for(lambda: not self.find(name, role), f"{name!r} goes")

    def number(self, name):
        """Of a field of the status bar."""
        field = self.find(name + r" [\d,]+")
        return int(re.sub(r"\D", "", field.get_name())) if field else None

    def expect(self, name, value):
        wait_for(lambda: self.number(name) == value, f"{name} {value}; it is {self.number(name)}")

    def cell(self, table, column, text):
        """A shown cell of the table's column whose text holds this; None where there is none."""
        titles = [Atspi.Table.get_column_description(table, i) for i in range(Atspi.Table.get_n_columns(table))]
        for i in range(min(Atspi.Table.get_n_rows(table), MOST_ROWS)):
            cell = Atspi.Table.get_accessible_at(table, i, titles.index(column))
            if cell and text in cell.get_name() and _is_shown(cell):
                return cell
        return None

    # A window that closes at a click beside it is no part of Qt's accessibility tree.

    def _has_window(self, title):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"], capture_output=True,
                               text=True, check=False, timeout=PATIENCE)
        return bool(found.stdout.strip())

    def see_window(self, title):
        wait_for(lambda: self._has_window(title), f"the window {title!r} opens")

    def lose_window(self, title):
        wait_for(lambda: not self._has_window(title), f"the window {title!r} closes")

    def text_of(self, node):
        return Atspi.Text.get_text(node, 0, -1)

    def is_typing(self):
        """Has a field for text the keyboard?"""
        return any(node.get_role() in (Atspi.Role.TEXT, Atspi.Role.ENTRY)
                   and node.get_state_set().contains(Atspi.StateType.FOCUSED) for node in self.all_shown())

    def nameless(self):
        """Widgets that take the keyboard and do not say what they are."""
        return [f"{node.get_role_name()} in {node.get_parent().get_name()!r}" for node in self.all_shown()
                if node.get_state_set().contains(Atspi.StateType.FOCUSABLE) and not node.get_name()
                and node.get_role_name() not in ("application", "frame", "dialog", "window", "table cell")]

    # ---- mouse ----

    def place(self, node, across=0.5, down=0.5):
        box = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
        return box.x + int(box.width * across), box.y + int(box.height * down)

    def height(self, node):
        return Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN).height

    def move_to(self, node, across=0.5, down=0.5):
        x, y = self.place(node, across, down)
        self._run("xdotool", "mousemove", str(x), str(y))

    def click(self, node, button=1, modifier=None, across=0.5, down=0.5):
        self.move_to(node, across, down)
        if modifier:
            self._run("xdotool", "keydown", modifier)
        self._run("xdotool", "click", str(button))
        if modifier:
            self._run("xdotool", "keyup", modifier)

    def wheel(self, node, notches, modifier=None):
        for _ in range(abs(notches)):
            self.click(node, 4 if notches > 0 else 5, modifier)

    def drag(self, node, begin, end):
        """Along a widget, from one part of its width to another."""
        self.move_to(node, begin)
        self._run("xdotool", "mousedown", "1")
        for step in range(1, 6):
            self.move_to(node, begin + (end - begin) * step / 5)
        self._run("xdotool", "mouseup", "1")

    def choose(self, menu, entry):
        """From the menu bar."""
        self.click(self.the(menu, "menu item"))
        self.click(wait_for(lambda: self.find(entry, "menu item") or self.find(entry, "check menu item")
                            or self.find(entry, "radio menu item"), f"the menu's entry {entry!r}"))

    # ---- keyboard ----

    def press(self, *keys):
        for key in keys:
            self._run("xdotool", "key", "--clearmodifiers", key)

    def type(self, text):
        self._run("xdotool", "type", "--delay", "8", "--", text)

    def command(self, name):
        """By the palette."""
        self.press("ctrl+k")
        self.see_window("Commands")
        self.type(name)
        self.press("Return")
        self.lose_window("Commands")

    def picture(self, file):
        self._run("import", "-window", "root", file)
