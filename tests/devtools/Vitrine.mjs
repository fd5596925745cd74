// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// A Vitrine that runs with a DevTools gateway, and its event stream. VITRINE is the path of the binary.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const waitMilliseconds = 30_000;

function unusedPort() {
    return new Promise((resolve) => {
        const server = createServer().listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

export class Vitrine {
    events = [];
    #waiting = new Set();

    /// Starts Vitrine with the arguments, and waits until the player is ready.
    static async start(...options) {
        const vitrine = new Vitrine();
        vitrine.port = await unusedPort();
        vitrine.url = `http://127.0.0.1:${vitrine.port}`;
        vitrine.folder = mkdtempSync(join(tmpdir(), 'vitrine-devtools-'));
        const folders = ['config', 'data', 'cache'].flatMap((name) => [`--${name}-dir`, join(vitrine.folder, name)]);
        vitrine.process = spawn(process.env.VITRINE,
            ['--headless', '--events', '-', '--remote-debugging-port', vitrine.port, ...folders, ...options],
            { stdio: ['ignore', 'pipe', 'pipe'] });
        vitrine.errors = '';
        vitrine.process.stderr.on('data', (data) => { vitrine.errors += data; });
        vitrine.ended = new Promise((resolve) => vitrine.process.on('close', resolve));
        vitrine.ended.then(() => vitrine.#lookAgain());
        createInterface({ input: vitrine.process.stdout }).on('line', (line) => vitrine.#take(JSON.parse(line)));
        try {
            await vitrine.waitFor((event) => event.kind === 'ready');
        } catch (error) {
            await vitrine.stop();
            throw error;
        }
        return vitrine;
    }

    #take(event) {
        this.events.push(event);
        this.#lookAgain();
    }

    #lookAgain() {
        for (const look of this.#waiting)
            look();
    }

    /// The first event after number `since` that meets `condition`.
    waitFor(condition, since = 0) {
        return new Promise((resolve, reject) => {
            const finish = (settle, value) => {
                clearTimeout(timer);
                this.#waiting.delete(look);
                settle(value);
            };
            const fail = (why) => finish(reject, new Error(
                `${why}; the last of ${this.events.length} events is ${JSON.stringify(this.events.at(-1))}\n${this.errors}`));
            const look = () => {
                const event = this.events.find((event) => event.seq > since && condition(event));
                if (event)
                    finish(resolve, event);
                else if (this.process.exitCode !== null)
                    fail(`Vitrine has ended with exit code ${this.process.exitCode}`);
            };
            const timer = setTimeout(fail, waitMilliseconds, 'no such event');
            this.#waiting.add(look);
            look();
        });
    }

    get lastSeq() {
        return this.events.at(-1)?.seq ?? 0;
    }

    async stop() {
        this.process.kill();
        await this.ended;
        rmSync(this.folder, { recursive: true, force: true });
    }
}
