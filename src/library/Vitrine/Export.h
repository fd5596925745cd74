// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

/// Marks the classes and functions of the library that programs may use.
#ifdef VITRINE_BUILDS_LIBRARY
#define VITRINE_EXPORT Q_DECL_EXPORT
#else
#define VITRINE_EXPORT Q_DECL_IMPORT
#endif
