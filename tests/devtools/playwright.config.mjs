// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

import { defineConfig } from '@playwright/test';

export default defineConfig({
    testDir: '.',
    workers: 1, // the tests share a player
    retries: 0,
    timeout: 30_000,
    forbidOnly: true,
    reporter: [['list']],
});
