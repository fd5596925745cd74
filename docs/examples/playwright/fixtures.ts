// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Fixtures: a Vitrine for each test, and what it shows in place of the runner's own browser.
//
// The program is `vitrine`, or what the variable PLAYER_BINARY names. `vitrine.ts` is the client of the control socket; in a
// copy of this example, put it beside this file.

import { once } from 'node:events';
import { chmod, mkdir } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';

import { type FrameLocator, test as base } from '@playwright/test';

import { Vitrine } from '../../clients/vitrine.ts';

export { expect } from '@playwright/test';

type Options = {
    /** What is played, as on the command line. */
    target: string;
    /** Further options of the command line. */
    options: string[];
};

type Fixtures = {
    /** The running program: commands, the event stream, native controls and dialogs. */
    vitrine: Vitrine;
    /** The player's frame, with its controls shown. */
    player: FrameLocator;
};

export const test = base.extend<Options & Fixtures & { port: number }>({
    target: ['demo', { option: true }],
    options: [[], { option: true }],

    port: async ({}, use) => {
        const probe = createServer().listen(0, '127.0.0.1');
        await once(probe, 'listening');
        const { port } = probe.address() as AddressInfo;
        probe.close();
        await use(port);
    },

    vitrine: async ({ target, options, port }, use, testInfo) => {
        // A folder of its own, so that tests may run at the same time. It stays if the test fails.
        const folder = testInfo.outputPath('vitrine');
        await mkdir(folder, { recursive: true });
        await chmod(folder, 0o700);
        const vitrine = await Vitrine.start([
            '--headless', '--ephemeral', '--muted', '--size', '640x360', '--remote-debugging-port', String(port),
            '--events', `${folder}/events.jsonl`, '--record', `${folder}/recording.jsonl`, ...options, target,
        ], {
            binary: process.env['PLAYER_BINARY'] ?? 'vitrine',
            env: { ...process.env, XDG_RUNTIME_DIR: folder, XDG_CONFIG_HOME: folder },
        });
        try {
            await vitrine.waitFor({ kind: 'ready', since: 0, timeout: 30 });
            await use(vitrine);
        } finally {
            await vitrine.close();
        }
    },

    // The page is there already, so the runner's own browser is not started.
    context: async ({ playwright, vitrine, port }, use) => {
        void vitrine; // has started the gateway at this port
        const browser = await playwright.chromium.connectOverCDP(`http://127.0.0.1:${port}`);
        const [context] = browser.contexts();
        await use(context!);
        await browser.close();
    },

    page: async ({ context }, use) => {
        const [page] = context.pages();
        await use(page!);
    },

    // The controls are shown while the pointer moves.
    player: async ({ page }, use) => {
        await page.mouse.move(200, 150);
        await page.mouse.move(210, 150);
        await use(page.frameLocator('iframe'));
    },
});
