// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// What the suites share: the simulator as a process, a server for host pages, and Chromium.
//
// Usage of a suite: node SUITE.mjs MODULES CHROMIUM VITRINE
// MODULES is the folder with the node_modules of package.json. Exits with 1 if a test fails.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const [modules, chromium, vitrine] = process.argv.slice(2);
const puppeteer = createRequire(join(modules, 'package.json'))('puppeteer-core');
const patienceMs = 30_000;

/** The host page that BlendVision documents, with its two snippets: it parses strings, and answers pings. */
export const listenerPage = (address) => `<!doctype html><title>Host</title>
<iframe src="${address}" width="640" height="360" allow="autoplay; encrypted-media; clipboard-write" allowfullscreen></iframe>
<script>
    const seen = { progress: [], events: [], errors: [], actions: [], pings: 0, wrong: [] };
    window.addEventListener('message', (event) => {
        try {
            if (event.data?.command === 'ping') {
                ++seen.pings;
                for (const frame of document.querySelectorAll('iframe'))
                    frame.contentWindow.postMessage({ command: 'pong' }, '*');
            }
            if (typeof event.data !== 'string')
                return;
            const message = JSON.parse(event.data);
            if (message.event === 'infoDelivery' && message.info.playlogEventName === 'playback_error_occurred')
                seen.errors.push(message.info.playlogData);
            else if (message.event === 'infoDelivery' && message.info.playlogEventName)
                seen.events.push(message.info.playlogEventName);
            else if (message.event === 'infoDelivery')
                seen.progress.push(message.info.currentTime);
            else if (message.event === 'actionDelivery')
                seen.actions.push(message.name);
        } catch (error) {
            seen.wrong.push(String(error));
        }
    });
</script>`;

/** The scenario of this name in tests/scenarios. */
export const scenario = (name) => JSON.parse(readFileSync(new URL(`../scenarios/${name}.json`, import.meta.url)));

/** Starts the simulator, and returns what it prints with --json: `index`, `tokens`, `apiKey`, `scenarios`; and `stop()`. */
export async function startSimulator(...args) {
    const program = spawn(vitrine, ['simulate', '--json', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => program.once('exit', resolve));
    let output = '';
    for await (const part of program.stdout) {
        output += part;
        if (output.includes('\n'))
            break;
    }
    const stop = async () => {
        program.kill('SIGINT');
        assert.equal(await ended, 0, 'the simulator ends with 0');
    };
    const list = JSON.parse(output);
    const address = (id) => list.scenarios.find((listed) => listed.id === id).address;
    return { ...list, address, stop };
}

/** Runs `body(fixture)` with everything started, as tests that node reports. */
export async function suite(scenarioFiles, body) {
    const folder = mkdtempSync(join(tmpdir(), 'vitrine-browser-'));
    const files = Object.entries(scenarioFiles).map(([name, content]) => {
        writeFileSync(join(folder, name), JSON.stringify(content));
        return join(folder, name);
    });
    const simulator = await startSimulator(...files);
    let page = '';
    const hosts = createServer((request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    });
    await new Promise((resolve) => hosts.listen(0, '127.0.0.1', resolve));
    const host = `http://localhost:${hosts.address().port}/`; // another site than that of the player
    const sandbox = process.getuid() === 0 ? ['--no-sandbox'] : [];
    const browser = await puppeteer.launch({
        executablePath: chromium, userDataDir: join(folder, 'profile'),
        args: [...sandbox, '--autoplay-policy=no-user-gesture-required', '--mute-audio', '--disable-gpu'],
    });

    /** Opens a host page with this HTML. */
    const open = async (html) => {
        page = html;
        const tab = await browser.newPage();
        await tab.goto(host);
        return tab;
    };
    /** Waits until `seen` of the listener in `tab` fulfils the condition, and returns it. */
    const until = async (tab, condition) => {
        try {
            await tab.waitForFunction(condition, { timeout: patienceMs, polling: 50 });
        } catch (error) {
            error.message += `: ${JSON.stringify(await tab.evaluate('seen'))}`;
            throw error;
        }
        return tab.evaluate('seen');
    };
    try {
        await test('vitrine simulate', async (context) => {
            await body({ simulator, browser, open, until, test: context.test.bind(context), listen: (url) => open(listenerPage(url)) });
        });
    } finally {
        await browser.close();
        hosts.close();
        hosts.closeAllConnections();
        await simulator.stop();
        rmSync(folder, { recursive: true, force: true });
    }
}
