// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/SandboxProbe.h"

#include "web/ChromiumFlags.h"

#include <QFile>

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vitrine {

namespace {

constexpr QByteArrayView works("works");

bool writeFile(const char *path, const QByteArray &text)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool written = ::write(file, text.constData(), static_cast<size_t>(text.size())) == text.size();
    ::close(file);
    return written;
}

/// What Chromium's sandbox does first. AppArmor may grant the user namespace and then nothing inside it.
QByteArray makeNamespaces()
{
    const QByteArray user = QByteArray::number(::geteuid());
    const bool made = ::unshare(CLONE_NEWUSER) == 0 && writeFile("/proc/self/uid_map", user + ' ' + user + " 1") &&
                      ::unshare(CLONE_NEWPID | CLONE_NEWNET) == 0;
    return made ? works.toByteArray() : QByteArray();
}

ForkedProbeResult askSystem()
{
    return runForkedProbe(makeNamespaces, 1s);
}

} // namespace

bool SandboxFacts::engineStarts() const
{
    return !switchedOffBy.isEmpty() || (!isRoot && namespaces != Namespaces::Refused);
}

SandboxFacts lookAtSandbox(bool isRoot, const QByteArray &disable, const QByteArray &flags, const QString &kernelFolder,
                           const std::function<ForkedProbeResult()> &tryNamespaces)
{
    SandboxFacts facts;
    facts.isRoot = isRoot;
    if (disable.toInt() != 0)
        facts.switchedOffBy = u"QTWEBENGINE_DISABLE_SANDBOX"_s;
    else if (hasChromiumFlag(flags, "--no-sandbox"))
        facts.switchedOffBy = u"--no-sandbox"_s;

    const ForkedProbeResult answer = tryNamespaces ? tryNamespaces() : askSystem();
    if (answer.end == ForkedProbeResult::End::Answered)
        facts.namespaces = answer.text == works ? SandboxFacts::Namespaces::Work : SandboxFacts::Namespaces::Refused;
    const auto is = [&kernelFolder](const QString &name, const char *value) {
        QFile file(kernelFolder + name);
        return file.open(QIODevice::ReadOnly) && file.readAll().trimmed() == value;
    };
    facts.forbiddenForUsers = is(u"/kernel/unprivileged_userns_clone"_s, "0");
    facts.noneAllowed = is(u"/user/max_user_namespaces"_s, "0");
    facts.heldByAppArmor = is(u"/kernel/apparmor_restrict_unprivileged_userns"_s, "1");
    return facts;
}

} // namespace vitrine
