// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QProcess;

namespace vitrine {

/// Before \a process starts: it gets no connection of a kiosk, and it is killed when this process ends in any way.
void confine(QProcess &process);

/// Kills \a process and waits for its end.
void kill(QProcess &process);

} // namespace vitrine
