// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// A scenario with a seed and the virtual clock is the same each time: 100 runs in one host page, compared message by
// message. Times are a part of the messages, and are compared as well.

import assert from 'node:assert/strict';

import { scenario, suite } from './fixture.mjs';

const runs = 100;

/** A host page that plays a scenario repeatedly and collects the messages of each run. It answers pings. */
const collector = `<!doctype html><title>Host</title><iframe allow="autoplay"></iframe><script>
    const frame = document.querySelector('iframe');
    let messages = [];
    window.addEventListener('message', (event) => {
        if (event.source !== frame.contentWindow)
            return;
        messages.push(typeof event.data === 'string' ? event.data : JSON.stringify(event.data));
        if (event.data.command === 'ping')
            frame.contentWindow.postMessage({ command: 'pong' }, '*');
    });
    async function play(address, last) {
        messages = [];
        frame.src = address;
        while (!messages.some((message) => message.includes(last)))
            await new Promise((resolve) => setTimeout(resolve, 20));
        frame.src = 'about:blank';
        return messages.slice(0, messages.findIndex((message) => message.includes(last)) + 1);
    }
</script>`;

const seeded = scenario('seeded-stall-and-seek');
const files = {
    'seed-1.json': seeded, 'seed-2.json': { ...seeded, seed: seeded.seed + 1 }, 'token.json': scenario('virtual-clock-token'),
};

await suite(files, async ({ simulator, open, test }) => {
    const play = (tab, id, run, end = 'the_last_one') => tab.evaluate((address, text) => window.eval(`play(${JSON.stringify(address)}, ${JSON.stringify(text)})`),
        `${simulator.address(id)}?run=${run}`, end);

    for (const [id, end] of [['seed-1', 'the_last_one'], ['virtual-clock', 'playback_video_ended']]) {
        await test(`${runs} runs of ${id} give one stream`, async () => {
            const tab = await open(collector);
            const first = await play(tab, id, 'first', end);
            assert.ok(first.length > 60, `${first.length} messages`);
            for (let run = 1; run < runs; ++run)
                assert.deepEqual(await play(tab, id, run, end), first, `run ${run}`);
            await tab.close();
        });
    }

    await test('another seed gives another stream', async () => {
        const tab = await open(collector);
        assert.notDeepEqual(await play(tab, 'seed-2', 'a'), await play(tab, 'seed-1', 'b'));
        await tab.close();
    });

    await test('the service has the virtual clock, too', async () => {
        const tab = await open(collector);
        const end = 'playback_error_occurred';
        const first = await play(tab, 'token', 'first', end);
        const error = JSON.parse(first.find((message) => message.includes(end))).info.playlogData;
        assert.equal(error.error_reason, 'ERROR_REASON_TOKEN_EXPIRED');
        assert.ok(error.current_position > 15 && error.current_position < 25, String(error.current_position));
        for (let run = 1; run < 10; ++run)
            assert.deepEqual(await play(tab, 'token', run, end), first, `run ${run}`);
        await tab.close();
    });
});
