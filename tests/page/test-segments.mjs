// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { SegmentSource } from '../player/segments.js';

const clip = readFileSync(join(process.env.SAMPLE, 'sample.webm'));
const index = JSON.parse(readFileSync(join(process.env.SAMPLE, 'sample.segments.json'), 'utf8'));
const clusterId = '1f43b675';
const cuesId = '1c53bb6b';

function source(options) {
    const made = new SegmentSource({ buffered: [] }, undefined, { live: false, ahead: 10, behind: 10, ...options });
    made.segments = index.segments;
    made.end = 90;
    return made;
}

test('the index of the clip has every cluster, without gaps', () => {
    assert.equal(index.segments[0].first, index.initBytes);
    assert.equal(index.segments.length, 45);
    index.segments.forEach(({ start, first, last }, i) => {
        assert.equal(clip.toString('hex', first, first + 4), clusterId, `segment ${i}`);
        assert.ok(Math.abs(start - 2 * i) < 0.01, `segment ${i} begins at ${start}`);
        const next = index.segments[i + 1]?.first;
        assert.equal(clip.toString('hex', last + 1, last + 5), next === undefined ? cuesId : clusterId);
        assert.equal(next ?? last + 1, last + 1);
    });
});

test('segments are numbered through all repetitions of the clip', () => {
    const { segments } = index;
    const made = source();
    for (const [seconds, number] of [[0, 0], [1.9, 0], [2.5, 1], [89.9, 44], [90, 45], [92.5, 46], [180.5, 90]])
        assert.equal(made.numberAt(seconds), number, `at ${seconds}`);
    for (const number of [0, 1, 44, 45, 46, 100])
        assert.equal(made.numberAt(made.startOf(number) + 0.01), number);
    assert.equal(made.startOf(46), 90 + segments[1].start);
});

/** A source with a video at this position that has these parts in the buffer. */
function sourceAt(position, parts, options) {
    const made = source(options);
    made.video = {
        currentTime: position,
        buffered: { length: parts.length, start: (i) => parts[i][0], end: (i) => parts[i][1] },
    };
    made.media.mediaSource = { readyState: 'ended' };
    return made;
}

const rows = [
    ['nothing is there', 0, [], {}, 0],
    ['the next one', 0, [[0, 4.001]], {}, 2],
    ['enough is there', 0, [[0, 10.5]], {}, undefined],
    ['more is wanted', 0, [[0, 10.5]], { ahead: 30 }, 5],
    ['after a seek', 50, [[0, 10]], {}, 24],
    ['a gap is filled', 0, [[0, 4.001], [6.001, 20]], {}, 2],
    ['near the end', 85, [[84, 90.02]], {}, undefined],
    ['the last one', 85, [[84, 88.001]], {}, 44],
];
for (const [name, position, parts, options, expected] of rows)
    test(`which segment is loaded: ${name}`, () => assert.equal(sourceAt(position, parts, options).missing(), expected));

test('a live stream has no segments beyond its end, and none before its window', () => {
    const made = sourceAt(10, [[8, 16.001]], { live: true });
    made.end = 16.001;
    assert.equal(made.missing(), undefined);
    made.end = 18.001;
    assert.equal(made.missing(), 8);
    assert.equal(made.windowStart, 0);
    made.end = 100;
    assert.equal(made.windowStart, 70);
    assert.equal(made.missing(), 34); // the one at 68 has the start of the window
    assert.equal(made.livePosition, 94);
});

test('nothing is loaded while segments are withheld', () => {
    const made = sourceAt(0, []);
    ++made.withheld;
    assert.equal(made.missing(), undefined);
});
