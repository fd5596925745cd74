// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// Checks exports of the journal with validators that others wrote, from npm.
//
// Usage: node validate.mjs MODULES CMCD XAPI
// MODULES is the folder with the node_modules of package.json. Prints the issues, and exits with 1 if there are any.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, cmcdFile, xapiFile] = process.argv.slice(2);
const require = createRequire(join(modules, 'package.json'));
const { validateCmcdEvents, validateCmcdEventReport } = await import(
    pathToFileURL(join(modules, 'node_modules/@svta/cml-cmcd/dist/index.js')));
const validateStatement = require('@learninglocker/xapi-validation').default;

const recordsInReport = 500; // the validator cannot take much more at once
const mostShown = 20;
const issues = [];

function sortedKeys(line) {
    const keys = line.split(/,(?=[a-z][a-z0-9.-]*(?:=|,|$))/).map((item) => item.split('=')[0]);
    return keys.every((key, i) => i === 0 || keys[i - 1] < key);
}

// The content id may contain anything: it does not count for the order.
const withoutTexts = (line) => line.replace(/"(?:[^"\\]|\\.)*"/g, '""');

const records = readFileSync(cmcdFile, 'utf8').split('\n');
for (let i = 0; i < records.length; i += recordsInReport) {
    const body = records.slice(i, i + recordsInReport).join('\n');
    const report = {
        url: 'https://collector.example/cmcd',
        method: 'POST',
        headers: { 'Content-Type': 'application/cmcd' },
        body,
    };
    for (const issue of [...validateCmcdEvents(body).issues, ...validateCmcdEventReport(report).issues])
        issues.push(`CMCD from record ${i}: ${issue.severity} ${issue.key ?? ''} ${issue.message}`);
}
records.forEach((record, i) => {
    if (!sortedKeys(withoutTexts(record)))
        issues.push(`CMCD record ${i}: the keys are not in alphabetical order: ${record}`);
});

const statements = JSON.parse(readFileSync(xapiFile, 'utf8'));
statements.forEach((statement, i) => {
    for (const warning of validateStatement(statement))
        issues.push(`xAPI statement ${i}: ${warning.constructor.name} at ${warning.path.join('.')}`);
});

console.log(`${records.length} CMCD records, ${statements.length} xAPI statements, ${issues.length} issues`);
for (const issue of issues.slice(0, mostShown))
    console.log(issue);
process.exitCode = issues.length > 0 ? 1 : 0;
