// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/ChromiumFlags.h"

#include <QApplication>
#include <QTest>

/// The main function of a test with the browser engine, with the flags of the program. Clicks are accepted before the
/// first frame is drawn, which saves half a second. Additional flags follow the class.
#define VITRINE_BROWSER_TEST_MAIN(TestClass, ...)                                                                      \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", vitrine::chromiumFlags("--allow-pre-commit-input " __VA_ARGS__));        \
        QApplication application(argc, argv);                                                                          \
        TestClass test;                                                                                                \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
