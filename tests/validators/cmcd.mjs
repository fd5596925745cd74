// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// The validators of CMCD, which others wrote, from npm; and the order of the keys, which they do not check.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** MODULES is the folder with the node_modules of package.json. */
export async function loadCmcd(modules) {
    return import(pathToFileURL(join(modules, 'node_modules/@svta/cml-cmcd/dist/index.js')));
}

// Texts may contain anything: they do not count for the order.
const withoutTexts = (line) => line.replace(/"(?:[^"\\]|\\.)*"/g, '""');

/** Whether the keys of a record are in alphabetical order. */
export function hasSortedKeys(line) {
    const keys = withoutTexts(line).split(/,(?=[a-z][a-z0-9.-]*(?:=|,|$))/).map((item) => item.split('=')[0]);
    return keys.every((key, i) => i === 0 || keys[i - 1] < key);
}

/** Prints the first of some issues, and says with the exit code whether there are any. */
export function conclude(summary, issues) {
    console.log(`${summary}, ${issues.length} issues`);
    for (const issue of issues.slice(0, 20))
        console.log(issue);
    process.exitCode = issues.length > 0 ? 1 : 0;
}
