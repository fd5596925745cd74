// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/ForgetMark.h"

#include "web/Logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr char visitorWord[] = "visitor";

} // namespace

ForgetMark::ForgetMark(const QString &folder)
    : m_file(folder.isEmpty() ? QString() : folder + "/vitrine-forgotten"_L1)
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QByteArrayList words = file.read(64).simplified().split(' ');
    m_id = QUuid::fromString(QString::fromLatin1(words.constFirst()));
    m_hasVisitor = words.constLast() == visitorWord;
}

void ForgetMark::renew()
{
    m_id = QUuid::createUuid();
    write();
}

void ForgetMark::setVisitor(bool isThere)
{
    if (std::exchange(m_hasVisitor, isThere) != isThere)
        write();
}

void ForgetMark::write() const
{
    if (m_file.isEmpty())
        return;
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    const QByteArray visitor = m_hasVisitor ? QByteArray(" ") + visitorWord : QByteArray();
    if (file.open(QIODevice::WriteOnly) && file.write(m_id.toByteArray() + visitor + '\n') > 0 && file.commit())
        return;
    qCWarning(webLog).noquote() << u"%1 cannot be written: %2. After a restart, pages may find what a visitor has "
                                   "stored."_s.arg(m_file, file.errorString());
}

} // namespace vitrine
