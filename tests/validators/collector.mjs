// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// A collector that judges reports with validators that others wrote, from npm.
//
// Usage: node collector.mjs MODULES JOURNAL_REPORT FORMAT SESSIONS SEED
// Starts JOURNAL_REPORT, which reports random sessions, and compares what has arrived with what it says it has sent. A few
// posts are answered with faults, one of them after the records were taken. Exits with 1 if there are issues.

import { spawn } from 'node:child_process';
import { createServer } from 'node:http';

import { conclude, hasSortedKeys, loadCmcd } from './cmcd.mjs';

const [modules, tool, format, sessions, seed] = process.argv.slice(2);
const { validateCmcd, validateCmcdEventReport } = await loadCmcd(modules);

const largestBody = 65536;
const issues = [];
const records = new Map(); // from sid and sn
const lastNumbers = new Map(); // of each sid
let posts = 0;
let duplicates = 0;

function judgeLines(request, body) {
    const report = { url: request.url, method: request.method, headers: request.headers, body };
    for (const issue of validateCmcdEventReport(report).issues)
        issues.push(`post ${posts}: ${issue.severity} ${issue.key ?? ''} ${issue.message}`);
    return body.split('\n').map((line) => {
        if (!hasSortedKeys(line))
            issues.push(`post ${posts}: the keys are not in alphabetical order: ${line}`);
        return { text: line, sid: /\bsid="([^"]+)"/.exec(line)?.[1], sn: Number(/\bsn=(\d+)/.exec(line)?.[1]) };
    });
}

function judgeJson(request, body) {
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json')
        issues.push(`post ${posts}: ${request.method} ${request.headers['content-type']}`);
    return JSON.parse(body).map((record) => {
        for (const issue of validateCmcd(record, { reportingMode: 'event' }).issues)
            issues.push(`post ${posts}: ${issue.severity} ${issue.key ?? ''} ${issue.message}`);
        return { text: JSON.stringify(record), sid: record.sid, sn: record.sn };
    });
}

function take({ text, sid, sn }) {
    const key = `${sid} ${sn}`;
    if (records.has(key)) {
        ++duplicates;
        if (records.get(key) !== text)
            issues.push(`post ${posts}: ${key} was something else before`);
    } else if (sn !== (lastNumbers.get(sid) ?? -1) + 1) {
        issues.push(`post ${posts}: ${key} does not follow ${lastNumbers.get(sid)}`);
    }
    records.set(key, text);
    lastNumbers.set(sid, Math.max(sn, lastNumbers.get(sid) ?? -1));
}

function answer(request, response, body) {
    ++posts;
    if (body.length > largestBody)
        issues.push(`post ${posts}: ${body.length} bytes`);
    if (posts === 3)
        return response.writeHead(503).end();
    if (posts === 6)
        return response.writeHead(429, { 'Retry-After': '1' }).end();
    for (const record of format === 'json' ? judgeJson(request, body) : judgeLines(request, body))
        take(record);
    if (posts === 9)
        return request.socket.destroy();
    return response.writeHead(204).end();
}

const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => answer(request, response, Buffer.concat(parts).toString('utf8')));
});
server.listen(0, '127.0.0.1', () => {
    const url = `http://127.0.0.1:${server.address().port}/cmcd`;
    const reporting = spawn(tool, [url, format, sessions, seed], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    reporting.stdout.on('data', (part) => { output += part; });
    reporting.on('close', (code) => {
        server.close();
        server.closeAllConnections();
        if (code !== 0)
            issues.push(`the reporter has ended with ${code}`);
        if (Number(output) !== records.size)
            issues.push(`${output.trim()} records were to be sent, and ${records.size} have arrived`);
        if (lastNumbers.size !== Number(sessions))
            issues.push(`${lastNumbers.size} sessions of ${sessions} have arrived`);
        if (duplicates === 0)
            issues.push('nothing was sent twice, though an answer was missing');
        conclude(`${format}: ${records.size} records of ${lastNumbers.size} sessions in ${posts} posts, ` +
            `${duplicates} duplicates`, issues);
    });
});
