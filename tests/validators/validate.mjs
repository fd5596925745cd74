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

import { conclude, hasSortedKeys, loadCmcd } from './cmcd.mjs';

const [modules, cmcdFile, xapiFile] = process.argv.slice(2);
const require = createRequire(join(modules, 'package.json'));
const { validateCmcdEvents, validateCmcdEventReport } = await loadCmcd(modules);
const validateStatement = require('@learninglocker/xapi-validation').default;

const recordsInReport = 500; // the validator cannot take much more at once
const issues = [];

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
    if (!hasSortedKeys(record))
        issues.push(`CMCD record ${i}: the keys are not in alphabetical order: ${record}`);
});

const statements = JSON.parse(readFileSync(xapiFile, 'utf8'));
statements.forEach((statement, i) => {
    for (const warning of validateStatement(statement))
        issues.push(`xAPI statement ${i}: ${warning.constructor.name} at ${warning.path.join('.')}`);
});

conclude(`${records.length} CMCD records, ${statements.length} xAPI statements`, issues);
