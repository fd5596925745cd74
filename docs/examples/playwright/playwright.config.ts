// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import { defineConfig } from '@playwright/test';

export default defineConfig({
    testDir: '.',
    fullyParallel: true, // each test has a Vitrine of its own
    forbidOnly: !!process.env['CI'],
    reporter: [['list']],
    // One picture for all platforms, because pictures.ts leaves out what differs between them.
    snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
});
