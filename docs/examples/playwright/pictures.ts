// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// What makes pictures of the player the same on each machine.

import type { PageAssertionsToHaveScreenshotOptions } from '@playwright/test';

import type { Vitrine } from '../../clients/vitrine.ts';

/** Pauses at a position in seconds: a picture of a video that plays is never the same. */
export async function pausedAt(vitrine: Vitrine, position: number): Promise<void> {
    await vitrine.waitFor({ state: 'playing' });
    await vitrine.pause();
    await vitrine.seek({ position });
}

/**
 * What is compared, of a page of 640×360: the part between the title and the controls, whose text depends on the installed
 * fonts. The option `mask` would do the same, but needs Qt 6.7. Versions of the browser engine draw smooth edges and colours
 * slightly differently, so a pixel may differ a little (`threshold`, 0 to 1), and some pixels more.
 */
export const videoOnly: PageAssertionsToHaveScreenshotOptions = {
    clip: { x: 0, y: 54, width: 640, height: 234 },
    threshold: 0.1,
    maxDiffPixelRatio: 0.002,
};
