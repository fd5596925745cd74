// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in Node.js: plays every scenario with two builds of Vitrine, with media access and without, and compares their
// event streams line by line. Times, positions and ports are masked (streams/shape.mjs). What differs between runs of
// the old program is not a difference: each scenario is played three times by each program, and the old program plays it
// again where the new one did something new.
//
// Usage: node tests/compare-streams.mjs [--runs N] [--jobs N] [--verbose] OLD_VITRINE NEW_VITRINE [SCENARIO...]
// Exits with 0 when all streams are the same, 1 when not, 2 when it cannot compare.

'use strict';

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

import { environment } from './streams/environment.mjs';
import { CommonShape, readStream, shapeOf } from './streams/shape.mjs';

const usage = 'Usage: node tests/compare-streams.mjs [--runs N] [--jobs N] [--verbose] OLD_VITRINE NEW_VITRINE [SCENARIO...]';
const scenarios = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../resources/player/scenarios');
/// How often the old program plays a scenario again to see whether it does what the new one did.
const furtherRuns = 6;

/// When a scenario has shown everything: these fields in a line, `times` of it. The run goes on for three more lines of
/// progress, or two seconds, and is ended by a signal then.
const lastLines = {
    back: { kind: 'exit' },
    buffering: { kind: 'event', name: 'playback_video_buffering_ended', times: 2 },
    crash: { kind: 'recovery', step: 'resumed' },
    'device-limit-then-free': { kind: 'recovery', step: 'resumed' },
    'duration-changes': { kind: 'state', to: 'ended' },
    ended: { kind: 'state', to: 'ended' },
    'error-domain-invalid': { kind: 'recovery', step: 'give-up' },
    'error-media': { kind: 'recovery', step: 'wait', times: 2 },
    'error-over-device-limit': { kind: 'recovery', step: 'wait' },
    'error-plays-on': { kind: 'recovery', step: 'resumed' },
    'error-resource-not-found': { kind: 'recovery', step: 'give-up' },
    'error-session-expired': { kind: 'recovery', step: 'wait', times: 2 },
    'error-token-expired': { kind: 'recovery', step: 'wait' },
    'error-token-invalid': { kind: 'recovery', step: 'give-up' },
    flood: { kind: 'progress', times: 5000 },
    freeze: { kind: 'recovery', step: 'resumed' },
    'goes-live': { kind: 'progress', times: 12 },
    'late-start-seek': { kind: 'progress', times: 10 },
    live: { kind: 'progress', times: 10 },
    'message-faults': { kind: 'progress', times: 20 },
    mse: { kind: 'state', to: 'ended' },
    'mse-append-error': { kind: 'recovery', step: 'resumed' },
    'mse-buffer-full': { kind: 'event', name: 'playback_video_buffering_ended' },
    'mse-live': { kind: 'event', name: 'play' },
    'mse-segment-missing': { kind: 'error' },
    'mse-slow-network': { kind: 'event', name: 'playback_video_buffering_ended' },
    'navigates-away': { kind: 'recovery', step: 'resumed' },
    'net-drop': { kind: 'recovery', step: 'resumed' },
    'never-ready': { kind: 'exit' },
    rate: { kind: 'event', name: 'playback_speed_change', times: 4 },
    'rate-zero-while-buffering': { kind: 'event', name: 'playback_video_buffering_ended' },
    'reloads-itself': { kind: 'event', name: 'playback_video_began', times: 2 },
    'service-unavailable': { kind: 'progress' },
    'session-expires-when-hidden': { kind: 'recovery', step: 'resumed' },
    'slow-start': { kind: 'progress' },
    'token-expires-mid-play': { kind: 'recovery', step: 'resumed' },
    'token-revoked': { kind: 'recovery', step: 'resumed' },
    triggers: { kind: 'exit' },
    'virtual-clock': { kind: 'event', name: 'playback_video_ended' },
    vod: { kind: 'progress', times: 10 },
};
const furtherOptions = { 'late-start-seek': ['--start', '20'], 'never-ready': ['--ready-timeout', '5'] };
const secondsToSettle = 2;
const progressToSettle = 3;
/// A run that has not shown everything by then is ended, too; its shape says so.
const secondsAtMost = 150;

/// Watches the lines of a run of the scenario \a name: `take(line)` calls \a end when everything has been shown, and
/// `isComplete()` says whether it has.
function watchFor(name, end) {
    const { times = 1, ...fields } = lastLines[name] ?? { kind: 'progress', times: 10 };
    let missing = times;
    let progress = 0;
    const take = (line) => {
        const entry = JSON.parse(line);
        if (missing <= 0 && entry.kind === 'progress' && ++progress === progressToSettle)
            end();
        if (missing > 0 && Object.entries(fields).every(([field, value]) => entry[field] === value) && --missing === 0)
            setTimeout(end, secondsToSettle * 1000);
    };
    return { take, isComplete: () => missing <= 0 };
}

/// Plays \a scenario once; resolves to the shape of the run, which ends with its exit code, and whether it is complete.
function play(program, { name, mediaAccess }) {
    const folder = mkdtempSync(join(tmpdir(), 'vitrine-streams-'));
    const child = spawn(program, [
        '--headless', '--events', '-', '--exit-after', String(secondsAtMost), '--size', '320x180', '--ephemeral', '--no-kiosk',
        mediaAccess ? '--media-access' : '--no-media-access', ...(furtherOptions[name] ?? []), `demo:${name}`,
    ], { env: environment(folder), cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), (secondsAtMost + 30) * 1000);
    let isEnded = false;
    const watch = watchFor(name, () => {
        if (!isEnded) // a second signal would not wait for the player's goodbye
            child.kill('SIGTERM');
        isEnded = true;
    });
    let output = '';
    let errors = '';
    createInterface({ input: child.stdout }).on('line', (line) => {
        output += `${line}\n`;
        watch.take(line);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => { errors += text; });
    return new Promise((done, fail) => {
        child.on('error', fail);
        child.on('close', (code, signal) => {
            clearTimeout(timer);
            rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
            try {
                const shape = [...shapeOf(readStream(output), name === 'live'), `exit code ${code ?? signal}`];
                done({ shape, isComplete: watch.isComplete() });
            } catch (error) {
                fail(new Error(`${program} ${name}: ${error.message}\n${errors}`));
            }
        });
    });
}

/// Plays \a scenario until a run is complete, at most three times: on a busy machine a player may not become ready in time.
async function playComplete(program, scenario) {
    for (let tries = 1; ; ++tries) {
        const { shape, isComplete } = await play(program, scenario);
        if (isComplete || tries === 3)
            return shape;
        console.log(`incomplete, once more: ${scenario.name} of ${program}`);
    }
}

/// Returns a function that runs an asynchronous function as soon as fewer than \a most others run.
function limiter(most) {
    let running = 0;
    const waiting = [];
    return async (job) => {
        if (running >= most)
            await new Promise((go) => waiting.push(go));
        ++running;
        try {
            return await job();
        } finally {
            --running;
            waiting.shift()?.();
        }
    };
}

/// Plays one scenario with both programs; resolves to texts on what is different.
async function compare({ oldProgram, newProgram, runs, limited }, scenario) {
    const played = (program) => Promise.all(Array.from({ length: runs }, () => limited(() => playComplete(program, scenario))));
    const [oldRuns, newRuns] = await Promise.all([played(oldProgram), played(newProgram)]);
    const unexplained = () => {
        const common = new CommonShape(oldRuns);
        return [...new Set(newRuns.flatMap((run) => common.differences(run)))];
    };
    let found = unexplained();
    for (let more = 0; more < furtherRuns && found.length > 0; ++more) {
        oldRuns.push(await limited(() => playComplete(oldProgram, scenario)));
        found = unexplained();
    }
    const pairs = new CommonShape(oldRuns).unorderedPairs.length;
    const note = `${oldRuns[0].length} lines, ${oldRuns.length} old runs, ${pairs} pairs of lines in no fixed order`;
    return { found, note, shape: oldRuns[0] };
}

async function main() {
    const { values, positionals } = parseArgs({
        allowPositionals: true,
        options: {
            runs: { type: 'string', default: '3' }, jobs: { type: 'string', default: '2' }, verbose: { type: 'boolean' },
        },
    });
    const [oldProgram, newProgram, ...named] = positionals;
    const runs = Number(values.runs);
    const jobs = Number(values.jobs);
    if (newProgram === undefined || !(runs >= 1) || !(jobs >= 1))
        throw new Error(usage);
    const known = readdirSync(scenarios).filter((file) => file.endsWith('.json')).map((file) => basename(file, '.json'));
    const unknown = named.find((name) => !known.includes(name));
    if (unknown !== undefined)
        throw new Error(`There is no scenario ${unknown}: ${known.join(', ')}.`);

    const how = { oldProgram: resolve(oldProgram), newProgram: resolve(newProgram), runs, limited: limiter(jobs) };
    const names = named.length > 0 ? named : known;
    let different = 0;
    await Promise.all(names.flatMap((name) => [true, false].map(async (mediaAccess) => {
        const { found, note, shape } = await compare(how, { name, mediaAccess });
        different += found.length > 0 ? 1 : 0;
        console.log(`${found.length > 0 ? 'DIFFERENT' : 'same'}: ${name}${mediaAccess ? '' : ', no media access'} (${note})`);
        found.forEach((text) => console.log(`    ${text}`));
        (values.verbose ? shape : []).forEach((line) => console.log(`        ${line}`));
    })));
    console.log(`${names.length * 2} comparisons: ${names.length * 2 - different} the same, ${different} different`);
    return different > 0 ? 1 : 0;
}

try {
    process.exitCode = await main();
} catch (error) {
    console.error(error.message);
    process.exitCode = 2;
}
