# SPDX-License-Identifier: GPL-3.0-or-later
"""Python's standard logging, sent to Logboom. Needs nothing but Python 3.8 or newer.

    import logging
    from logboom_handler import LogboomHandler

    logging.getLogger().addHandler(LogboomHandler(app="my-app"))

Entries travel in batches from a thread of their own, so that a log call never waits for the network. While the server
is away they are kept, up to `capacity`; beyond that the newest are dropped and their number is reported later.
"""

import json
import logging
import os
import queue
import socket
import sys
import threading
import time
import traceback
import urllib.error
import urllib.request
from datetime import datetime, timezone

# What every LogRecord has; anything else came by `extra=` and goes into the entry's context.
_STANDARD = set(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_LEVELS = ((50, "critical"), (40, "error"), (30, "warning"), (20, "info"), (0, "debug"))


class LogboomHandler(logging.Handler):
    def __init__(self, url="http://127.0.0.1:8081", app="python", instance=None, secret=None, capacity=10000):
        super().__init__()
        self._url = url.rstrip("/") + "/api/logs"
        self._source = {"app_key": app, "app_id": instance or socket.gethostname()}
        self._headers = {"Content-Type": "application/json"}
        if secret:
            self._headers["Authorization"] = "Bearer " + secret
        self._queue = queue.Queue(capacity)
        self._dropped = 0
        self._complained = False
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="logboom", daemon=True)
        self._thread.start()

    def emit(self, record):
        try:
            self._queue.put_nowait(self._entry(record))
        except queue.Full:
            self._dropped += 1
        except Exception:
            self.handleError(record)

    def close(self, patience=5.0):
        """Sends what is left, for at most `patience` seconds. logging.shutdown() calls it when the program ends."""
        self._closing.set()
        self._thread.join(patience)
        super().close()

    def _entry(self, record):
        context = {key: value for key, value in vars(record).items() if key not in _STANDARD}
        context["file"] = f"{record.pathname}:{record.lineno}"
        if record.exc_info:
            context["exception"] = "".join(traceback.format_exception(*record.exc_info))
        return {
            "level": next(name for least, name in _LEVELS if record.levelno >= least),
            "category": record.name,
            "message": record.getMessage(),
            "timestamp": datetime.fromtimestamp(record.created, timezone.utc).isoformat(),
            "context": context,
        }

    def _run(self):
        while not (self._closing.is_set() and self._queue.empty()):
            batch = self._take()
            if batch:
                self._send(batch)

    def _take(self, most=500, moment=0.1):
        """The next entries: what comes within a moment."""
        batch = []
        end = time.monotonic() + moment
        while len(batch) < most:
            try:
                batch.append(self._queue.get(timeout=max(0.0, end - time.monotonic())))
            except queue.Empty:
                break
        if self._dropped:
            dropped, self._dropped = self._dropped, 0
            batch.append({"level": "warning", "category": "logboom", "message": f"{dropped} entries were dropped"})
        return batch

    def _send(self, batch):
        body = json.dumps({**self._source, "logs": batch}, default=str).encode()
        pause = 0.1
        while True:
            try:
                urllib.request.urlopen(urllib.request.Request(self._url, body, self._headers), timeout=10).close()
                return
            except urllib.error.HTTPError as error:
                if error.code != 503:  # 503: busy, try again; anything else will not change
                    self._complain(error)
                    return
            except OSError:
                pass  # not there (yet, or any more)
            if self._closing.wait(pause):
                if pause >= 1.0:
                    return
                time.sleep(pause)
            pause = min(2 * pause, 5.0)

    def _complain(self, error):
        if not self._complained:
            print(f"Logboom refused entries: {error.code} {error.read().decode(errors='replace')}", file=sys.stderr)
        self._complained = True


if __name__ == "__main__":
    handler = LogboomHandler(
        url=os.environ.get("LOGBOOM_URL", "http://127.0.0.1:8081"),
        app="python-example",
        secret=os.environ.get("LOGBOOM_API_SECRET"),
    )
    logging.basicConfig(level=logging.DEBUG, handlers=[handler])
    log = logging.getLogger("example.orders")
    log.info("order %d was placed", 17, extra={"user": "ann", "items": 3})
    log.warning("the payment took %.1f s", 2.5)
    try:
        {}["missing"]
    except KeyError:
        log.exception("the order could not be shipped")
