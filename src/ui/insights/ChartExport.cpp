// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/ChartExport.h"

#include "ui/DialogRecorder.h"
#include "ui/insights/ChartItem.h"
#include "ui/insights/InsightsModel.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace vitrine {

using namespace Qt::StringLiterals;

ChartExport::ChartExport(InsightsModel &model, QWidget &window)
    : QObject(&window)
    , m_model(model)
    , m_window(window)
{
    connect(&model, &InsightsModel::exportRequested, this, &ChartExport::ask);
}

void ChartExport::ask(ChartItem *item)
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new QFileDialog(&m_window, tr("Export chart"),
                               QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_dialog->setObjectName(u"insights.export"_s);
    m_dialog->setProperty(DialogRecorder::englishTitle, u"Export chart"_s);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(QFileDialog::AcceptSave);
    m_dialog->setFileMode(QFileDialog::AnyFile);
    const QStringList suffixes{u"png"_s, u"svg"_s, u"csv"_s};
    const QStringList filters{tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Table (*.csv)")};
    m_dialog->setNameFilters(filters);
    m_dialog->setDefaultSuffix(suffixes.first());
    m_dialog->selectFile(item->fileName());
    connect(m_dialog, &QFileDialog::filterSelected, m_dialog,
            [dialog = m_dialog.data(), suffixes, filters](const QString &filter) {
                dialog->setDefaultSuffix(suffixes.value(filters.indexOf(filter), suffixes.first()));
            });
    connect(m_dialog, &QFileDialog::fileSelected, this, [this, chart = QPointer(item)](const QString &path) {
        if (!chart)
            return;
        const QString problem = chart->save(path);
        m_model.setNotice(problem.isEmpty() ? tr("Saved as %1").arg(QDir::toNativeSeparators(path)) : problem);
    });
    m_dialog->open();
}

} // namespace vitrine
