# SPDX-License-Identifier: GPL-3.0-or-later
"""Does every task by mouse, then every task by keyboard alone; says what failed. Called by run."""

import os
import sys
import tempfile

from console import Console, Failed
from tasks import ENTRIES, TASKS, first_entries


MOST_FAILURES = 6  # then the rest would fail, too


def session(program, way, pictures):
    """How many tasks failed."""
    failures = 0
    with tempfile.TemporaryDirectory() as folder, Console(program, folder) as console:
        console.post(list(first_entries()))
        console.expect("stored", ENTRIES)
        console.expect("shown", ENTRIES)
        for number, (name, ways) in enumerate(TASKS.items(), 1):
            problem = None
            try:
                ways[way](console)
                if nameless := console.nameless():
                    problem = "no name: " + ", ".join(nameless)
            except Failed as failed:
                problem = str(failed)
            if pictures:
                console.picture(os.path.join(pictures, f"{('mouse', 'keys')[way]}-{number:02}.png"))
            print(f"{'FAIL' if problem else 'pass'}  {('mouse', 'keys')[way]}: {name}" + (f": {problem}" if problem else ""),
                  flush=True)
            if problem:
                failures += 1
                if failures == MOST_FAILURES:
                    return len(TASKS) - number + failures
                # So that the next one has a chance.
                console.press("Escape", "Escape", "Escape")
                if console.number("hidden"):
                    console.choose("Filter", "Clear the filter")
        console.press("ctrl+q")
        try:
            console.has_ended()
        except Failed as failed:
            print(f"FAIL  {failed}")
            failures += 1
    return failures


def main():
    program = os.path.abspath(sys.argv[1])
    pictures = sys.argv[2] if len(sys.argv) > 2 else None
    if pictures:
        os.makedirs(pictures, exist_ok=True)
    failures = sum(session(program, way, pictures) for way in (0, 1))
    print(f"{2 * len(TASKS) - failures} of {2 * len(TASKS)} tasks done")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
