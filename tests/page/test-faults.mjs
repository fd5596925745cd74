// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { MessageFaults } from '../player/faults.js';
import { Random } from '../player/random.js';
import { FakeTime } from './fakes.mjs';

/** What arrives of the messages 0, 1, 2 …, one each second, with this fault from the beginning. */
async function arriving(step, { messages = 6, kinds = ['event'], wait = 10, seed = 1 } = {}) {
    const time = new FakeTime();
    const arrived = [];
    const faults = new MessageFaults(time, new Random(seed), (message) => arrived.push(message));
    for (const item of [step].flat())
        faults.add(item);
    for (let i = 0; i < messages; ++i) {
        faults.send(i, kinds[i % kinds.length]);
        await time.pass(1);
    }
    await time.pass(wait);
    return arrived;
}

const rows = [
    ['drop: one message', { do: 'drop' }, [1, 2, 3, 4, 5]],
    ['drop: the next three', { do: 'drop', count: 3 }, [3, 4, 5]],
    ['drop: for a time', { do: 'drop', seconds: 2.5 }, [3, 4, 5]],
    ['drop: at most two within a time', { do: 'drop', seconds: 4.5, count: 2 }, [2, 3, 4, 5]],
    ['drop: with probability 0', { do: 'drop', seconds: 100, share: 0 }, [0, 1, 2, 3, 4, 5]],
    ['drop: with probability 1', { do: 'drop', seconds: 100, share: 1 }, []],
    ['delay: one message', { do: 'delay', delaySeconds: 1.5 }, [1, 0, 2, 3, 4, 5]],
    ['delay: all the same keeps the order', { do: 'delay', delaySeconds: 3, seconds: 100 }, [0, 1, 2, 3, 4, 5]],
    ['duplicate: twice', { do: 'duplicate' }, [0, 0, 1, 2, 3, 4, 5]],
    ['duplicate: four times', { do: 'duplicate', times: 4, count: 2 }, [0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 4, 5]],
    ['reorder: a pair', { do: 'reorder' }, [1, 0, 2, 3, 4, 5]],
    ['reorder: groups', { do: 'reorder', group: 3, seconds: 100 }, [2, 1, 0, 5, 4, 3]],
    ['reorder: what is left when the time is over', { do: 'reorder', group: 4, seconds: 5.5 }, [3, 2, 1, 0, 5, 4]],
    ['reorder: what is left when all are counted', { do: 'reorder', group: 4, count: 5 }, [3, 2, 1, 0, 4, 5]],
    ['reorder: a group that does not fill', { do: 'reorder', group: 9 }, [5, 4, 3, 2, 1, 0]],
    ['two faults: doubled, then one of them dropped', [{ do: 'duplicate' }, { do: 'drop' }], [0, 1, 2, 3, 4, 5]],
];
for (const [name, step, expected] of rows)
    test(name, async () => assert.deepEqual(await arriving(step), expected));

test('a fault concerns only its kind of message', async () => {
    const kinds = ['progress', 'event', 'ping'];
    assert.deepEqual(await arriving({ do: 'drop', which: 'progress', seconds: 100 }, { kinds }), [1, 2, 4, 5]);
    assert.deepEqual(await arriving({ do: 'drop', which: 'all', seconds: 100 }, { kinds }), []);
    assert.deepEqual(await arriving({ do: 'drop', which: 'ping' }, { kinds }), [0, 1, 3, 4, 5]);
});

test('the same seed drops and shuffles the same messages, another seed others', async () => {
    for (const step of [{ do: 'drop', seconds: 1000, share: 0.5 }, { do: 'reorder', group: 20, order: 'random', seconds: 1000 },
        { do: 'delay', delaySeconds: 0, jitter: 10, seconds: 1000 }]) {
        const run = (seed) => arriving(step, { messages: 200, wait: 2000, seed });
        assert.deepEqual(await run(7), await run(7), step.do);
        assert.notDeepEqual(await run(7), await run(8), step.do);
    }
});

test('about the given share of the messages is dropped, and none is lost by shuffling', async () => {
    const kept = await arriving({ do: 'drop', seconds: 10000, share: 0.25 }, { messages: 2000 });
    assert.ok(kept.length > 1400 && kept.length < 1600, String(kept.length));
    const shuffled = await arriving({ do: 'reorder', group: 50, order: 'random', seconds: 1000 }, { messages: 100 });
    assert.deepEqual([...shuffled].sort((a, b) => a - b), [...Array(100).keys()]);
});
