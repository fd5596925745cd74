// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/StoredData.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <atomic>

namespace vitrine {

/// \brief "Clear data" of the settings view: what a profile keeps, how large it is, and the request to delete it.
///
/// Measures in a thread of its own. Owned by the application; GUI thread.
class StoredDataModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

    Q_PROPERTY(QVariantList parts READ parts NOTIFY partsChanged)
    Q_PROPERTY(bool requested READ isRequested NOTIFY requestedChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    explicit StoredDataModel(const StoredData &data, QObject *parent = nullptr);
    /// Waits until the current folder has been read.
    ~StoredDataModel() override;

    /// {name, label, size} of each kind: the name for object names, label and size for people. Sizes are empty until
    /// they are known.
    [[nodiscard]] QVariantList parts() const;
    /// The next start deletes everything.
    [[nodiscard]] bool isRequested() const { return m_isRequested; }
    /// Why the last request() or cancel() failed; usually empty.
    [[nodiscard]] QString problem() const { return m_problem; }

    /// Finds out the sizes, and whether there is a request.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void request();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void partsChanged();
    void requestedChanged();
    void problemChanged();

private:
    void finish(const StoredData::Problem &problem);
    void readRequest();

    const StoredData m_data;
    QList<StoredData::Size> m_sizes; ///< empty until they are known
    bool m_isRequested = false;
    QString m_problem;
    std::atomic_bool m_isCancelled = false;
    QThreadPool m_pool;
};

} // namespace vitrine
