// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/ChildAnswer.h"

#include "doctor/ChildQuestion.h"

namespace vitrine {

ChildAnswer askInChild(const std::function<QByteArray()> &question, std::chrono::milliseconds limit)
{
    return ChildQuestion(question, limit).answer();
}

} // namespace vitrine
