// SPDX-License-Identifier: GPL-3.0-or-later
//
// Node's log entries, sent to Logboom. Needs nothing but Node 18 or newer.
//
//     import { Logboom } from './logboom.mjs';
//     const log = new Logboom({ app: 'my-app' });
//     log.info('order placed', { user: 'ann' });
//
// Entries travel in batches, so that a log call never waits for the network. While the server is away they are kept, up
// to `capacity`; beyond that the newest are dropped and their number is reported later.

import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const levels = ['debug', 'info', 'notice', 'warning', 'error', 'critical'];

/** What JSON can hold of a value, as it is now: the caller may change it before it is sent. */
function plain(value) {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch (error) {
    return { unreadable: String(error) };
  }
}

export class Logboom {
  #url;
  #source;
  #headers = { 'Content-Type': 'application/json' };
  #capacity;
  #entries = [];
  #dropped = 0;
  #sending = null;
  #complained = false;

  constructor({ url = 'http://127.0.0.1:8081', app = 'node', instance = hostname(), secret, capacity = 10000 } = {}) {
    this.#url = new URL('/api/logs', url);
    this.#source = { app_key: app, app_id: instance };
    this.#capacity = capacity;
    if (secret) this.#headers.Authorization = `Bearer ${secret}`;
    for (const level of levels) this[level] = (message, context) => this.log(level, message, context);
  }

  log(level, message, context = null) {
    if (this.#entries.length >= this.#capacity) {
      this.#dropped += 1;
      return;
    }
    const error = message instanceof Error ? { exception: message.stack } : null;
    this.#entries.push({
      level,
      message: String(message?.message ?? message),
      timestamp: new Date().toISOString(),
      context: error || context ? plain({ ...error, ...context }) : null,
    });
    this.#sending ??= this.#sendAll();
  }

  /** Resolves when all that was logged is sent. The program stays alive until then anyway. */
  async flush() {
    while (this.#sending) await this.#sending;
  }

  async #sendAll() {
    await pause(100); // others may come within a moment
    while (this.#entries.length > 0) {
      const logs = this.#entries.splice(0, 500);
      if (this.#dropped > 0) {
        logs.push({ level: 'warning', category: 'logboom', message: `${this.#dropped} entries were dropped` });
        this.#dropped = 0;
      }
      if (!(await this.#send(JSON.stringify({ ...this.#source, logs })))) this.#dropped += logs.length;
    }
    this.#sending = null;
  }

  async #send(body) {
    for (let attempt = 0; attempt < 8; attempt += 1) {
      try {
        const answer = await fetch(this.#url, { method: 'POST', headers: this.#headers, body });
        const text = await answer.text();
        if (answer.ok) return true;
        if (answer.status !== 503) {
          if (!this.#complained) console.error(`Logboom refused entries: ${answer.status} ${text}`);
          this.#complained = true;
          return false;
        }
      } catch {
        // not there (yet, or any more)
      }
      await pause(Math.min(100 * 2 ** attempt, 5000));
    }
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const log = new Logboom({
    url: process.env.LOGBOOM_URL ?? 'http://127.0.0.1:8081',
    app: 'node-example',
    secret: process.env.LOGBOOM_API_SECRET,
  });
  log.info('order 17 was placed', { user: 'ann', items: 3 });
  log.warning('the payment took 2.5 s');
  log.error(new Error('the order could not be shipped'));
  await log.flush();
}
