// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// vitrine-cdp in front of an application that is not Vitrine: qutebrowser, unchanged. VITRINE_CDP is the path of vitrine-cdp.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';

const pages = {
    '/': (port) => `<title>Page</title><input aria-label="name">
        <button onclick="document.title = document.querySelector('input').value">go</button>
        <iframe src="http://localhost:${port}/frame"></iframe>`,
    '/frame': () => '<button onclick="this.textContent = \'pressed\'">in the frame</button>',
};

const site = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(pages[request.url]?.(site.address().port) ?? '');
});
await new Promise((resolve) => site.listen(0, resolve));
const url = `http://127.0.0.1:${site.address().port}/`;

const spare = createServer();
await new Promise((resolve) => spare.listen(0, '127.0.0.1', resolve));
const target = `127.0.0.1:${spare.address().port}`;
await new Promise((resolve) => spare.close(resolve));

const application = spawn('qutebrowser', ['--temp-basedir', '-s', 'qt.force_software_rendering', 'qt-quick', url],
    { stdio: 'ignore', env: { ...process.env, QTWEBENGINE_REMOTE_DEBUGGING: target } });
const gateway = spawn(process.env.VITRINE_CDP, ['--target', target, '--token'], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
    const { value: address } = await createInterface({ input: gateway.stdout })[Symbol.asyncIterator]().next();
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\/$/);

    // The gateway is there before the application.
    const deadline = Date.now() + 30_000;
    let answer = await fetch(`${address}json/list`);
    while ((answer.status === 502 || (await answer.clone().json()).every((page) => page.url !== url)) && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        answer = await fetch(`${address}json/list`);
    }
    assert.equal(answer.status, 200);
    assert.equal((await fetch(new URL('/json/version', address))).status, 403);
    await assert.rejects(chromium.connectOverCDP(`http://${target}`), /Browser\.setDownloadBehavior/);

    const browser = await chromium.connectOverCDP(address);
    const page = browser.contexts()[0].pages().find((page) => page.url() === url);
    await page.getByLabel('name').fill('Playwright');
    await page.getByRole('button', { name: 'go' }).click();
    assert.equal(await page.title(), 'Playwright');
    await page.frameLocator('iframe').getByRole('button').click();
    assert.equal(await page.frameLocator('iframe').getByRole('button').textContent(), 'pressed');
    assert.ok((await page.screenshot()).length > 1000);
    console.log(`playwright-core: qutebrowser with Chromium ${browser.version()}`);
    await browser.close();

    // With Chromium 87, which Debian 12 has in qutebrowser, Puppeteer lists no page.
    const other = await puppeteer.connect({ browserWSEndpoint: address.replace('http:', 'ws:') });
    const tab = (await other.pages()).find((page) => page.url() === url);
    assert.ok(tab || browser.version().startsWith('87.'));
    if (tab) {
        await tab.type('input', ' and Puppeteer');
        await tab.click('button');
        assert.equal(await tab.title(), 'Playwright and Puppeteer');
    }
    console.log(`puppeteer-core: ${tab ? 'typed and clicked' : 'attached, but lists no page'}`);
    await other.disconnect();
} finally {
    application.kill();
    gateway.kill();
    site.close();
    site.closeAllConnections();
}
