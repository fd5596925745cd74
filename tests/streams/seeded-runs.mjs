// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// A scenario with a seed and the virtual clock gives the same event stream in each run of Vitrine.
//
// Compared is what the player causes, line by line and in order, with all fields: the lines `event`, `progress`, `state`,
// `error` and `action` up to the state `ended` or `failed`, and how the run ends (`exit`). `sentAt` and `system_time` are
// times of the virtual clock. Not compared:
//   seq, time, mono  of every line: real time, and the numbers of the lines that are left out
//   after the state  the page goes on in virtual time while Vitrine ends the run in real time
//   page, ready      how the page loads, in real time, and the port of the server
//   rejected         more than 20 within a second of real time are reported as one number
//   recovery         begins with a wait in real time that has a random part
//
// Usage: node seeded-runs.mjs VITRINE [SCENARIO.json]     runs each scenario SCENARIO_RUNS times, 5 by default
// Exits with 1 if two runs differ.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { environment } from './environment.mjs';
import { readStream } from './shape.mjs';

const [vitrine, ownScenario] = process.argv.slice(2);
const runs = Number(process.env.SCENARIO_RUNS ?? 5);
const limitMilliseconds = 60_000;
const compared = new Set(['event', 'progress', 'state', 'error', 'action', 'exit']);
const seededFaults = fileURLToPath(new URL('../scenarios/seeded-faults.json', import.meta.url));

/** Plays a target to its end; the lines that are compared. */
function play(target) {
    const folder = mkdtempSync(join(tmpdir(), 'vitrine-seeded-'));
    const options = ['--headless', '--ephemeral', '--events', '-', '--on-back', 'none', '--exit-on', 'ended', '--exit-on', 'error',
        '--exit-after', '30'];
    return new Promise((done, fail) => {
        execFile(vitrine, [...options, target], { env: environment(folder), cwd: folder, timeout: limitMilliseconds },
            (error, output, errors) => {
                rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
                if (error && typeof error.code !== 'number')
                    fail(error);
                else
                    done({ lines: linesOf(output), errors });
            });
    });
}

function linesOf(output) {
    const lines = readStream(output).filter((line) => compared.has(line.kind));
    const last = lines.findIndex((line) => line.kind === 'state' && ['ended', 'failed'].includes(line.to));
    return [...lines.slice(0, last + 1), lines.at(-1)].map(({ seq, time, mono, ...rest }) => JSON.stringify(rest));
}

/** Plays a target several times; fails if two runs differ, and returns the lines of one. */
async function playRepeatedly(target) {
    const first = await play(target);
    assert.match(first.lines.at(-1), /"kind":"exit".*"why":"(ended|error)"/, `${first.lines.at(-1)}\n${first.errors}`);
    assert.ok(first.lines.length > 50, `${first.lines.length} lines`);
    for (let run = 2; run <= runs; ++run)
        assert.deepEqual((await play(target)).lines, first.lines, `run ${run} of ${runs}`);
    return first.lines;
}

const kindsIn = (lines) => [...new Set(lines.map((line) => JSON.parse(line).kind))].sort();

if (ownScenario) {
    await test(`${runs} runs of ${ownScenario} give one event stream`, async () => {
        await playRepeatedly(resolve(ownScenario));
    });
} else {
    await test(`${runs} runs of demo:virtual-clock give one event stream`, async () => {
        await playRepeatedly('demo:virtual-clock');
    });

    await test(`${runs} runs of a file with every random fault give one event stream`, async () => {
        const lines = await playRepeatedly(seededFaults);
        assert.deepEqual(kindsIn(lines), [...compared].sort());
    });

    await test('another seed gives another event stream', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'vitrine-seeded-'));
        try {
            const other = join(folder, 'other-seed.json');
            writeFileSync(other, JSON.stringify({ ...JSON.parse(readFileSync(seededFaults)), seed: 8 }));
            assert.notDeepEqual((await play(other)).lines, (await play(seededFaults)).lines);
        } finally {
            rmSync(folder, { recursive: true, force: true });
        }
    });
}
