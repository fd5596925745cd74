// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QPointer>

class QFileDialog;
class QWidget;

namespace vitrine {

class ChartItem;
class InsightsModel;

/// \brief Asks where to save a chart, and saves it: PNG, SVG or CSV.
///
/// Owned by the window of Insights; GUI thread; the model must outlive it.
class ChartExport final : public QObject
{
    Q_OBJECT

public:
    /// \a window: the parent of the dialog.
    ChartExport(InsightsModel &model, QWidget &window);

private:
    void ask(ChartItem *item);

    InsightsModel &m_model;
    QWidget &m_window;
    QPointer<QFileDialog> m_dialog;
};

} // namespace vitrine
