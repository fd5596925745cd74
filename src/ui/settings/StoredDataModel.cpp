// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/StoredDataModel.h"

#include <QLocale>
#include <QVariantMap>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

StoredDataModel::StoredDataModel(const StoredData &data, QObject *parent)
    : QObject(parent)
    , m_data(data)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(u"stored data"_s);
}

StoredDataModel::~StoredDataModel()
{
    m_isCancelled = true;
    m_pool.clear();
    m_pool.waitForDone();
}

QVariantList StoredDataModel::parts() const
{
    using Kind = StoredData::Kind;
    const auto part = [this](Kind kind, const QString &name, const QString &label) {
        QString size;
        for (const StoredData::Size &known : m_sizes) {
            if (known.kind == kind)
                size = QLocale().formattedDataSize(known.bytes, 1, QLocale::DataSizeSIFormat);
        }
        return QVariantMap{{u"name"_s, name}, {u"label"_s, label}, {u"size"_s, size}};
    };
    return {part(Kind::Browser, u"browser"_s, tr("Cookies, and what the player has stored")),
            part(Kind::Cache, u"cache"_s, tr("Temporary files")),
            part(Kind::Journal, u"journal"_s, tr("The journal: what you played"))};
}

void StoredDataModel::refresh()
{
    readRequest();
    m_pool.clear(); // not begun yet
    m_pool.start([this] {
        const QList<StoredData::Size> sizes = m_data.sizes(m_isCancelled);
        QMetaObject::invokeMethod(this, [this, sizes] {
            m_sizes = sizes;
            Q_EMIT partsChanged();
        });
    });
}

void StoredDataModel::request()
{
    finish(m_data.requestDeletion());
}

void StoredDataModel::cancel()
{
    finish(m_data.cancelDeletion());
}

void StoredDataModel::finish(const StoredData::Problem &problem)
{
    const QString text = problem ? problem->message : QString();
    if (std::exchange(m_problem, text) != text)
        Q_EMIT problemChanged();
    readRequest();
}

void StoredDataModel::readRequest()
{
    const bool isRequested = m_data.isDeletionRequested();
    if (std::exchange(m_isRequested, isRequested) != isRequested)
        Q_EMIT requestedChanged();
}

} // namespace vitrine
