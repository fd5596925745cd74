// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/InsightsFixture.h"
#include "ui/insights/ChartExport.h"
#include "ui/insights/ChartItem.h"
#include "ui/insights/InsightsModel.h"
#include "ui/insights/TimelineChart.h"

#include <QFileDialog>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestChartExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_item = std::make_unique<ChartItem>();
        m_item->setSize({300.0, 100.0});
        m_item->setChart(QVariant::fromValue(
            ChartPointer(std::make_shared<TimelineChart>(sessionTimeline(recordedSession(eventfulSession(u"id"_s)))))));
        m_model = std::make_unique<InsightsModel>(m_folder.filePath(u"none.sqlite"_s), InsightsModel::Place::Overlay);
        m_window = std::make_unique<QWidget>();
        new ChartExport(*m_model, *m_window);
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        m_model.reset();
        m_item.reset();
    }

    void savesWhereTheViewerWants()
    {
        QFileDialog *dialog = openDialog();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
        QVERIFY(dialog->selectedFiles().value(0).endsWith(u"timeline.png"_s));
        const QString path = m_folder.filePath(u"session.svg"_s);
        Q_EMIT dialog->fileSelected(path);
        QVERIFY(QFile::exists(path));
        QVERIFY2(m_model->notice().contains(path), qPrintable(m_model->notice()));
    }

    void theTypeGivesTheSuffix()
    {
        QFileDialog *dialog = openDialog();
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->filterSelected(dialog->nameFilters().at(2));
        QCOMPARE(dialog->defaultSuffix(), u"csv"_s);
    }

    void saysWhatWentWrong()
    {
        QFileDialog *dialog = openDialog();
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(m_folder.filePath(u"missing/a.png"_s));
        QVERIFY2(m_model->notice().contains(u"cannot be written"_s), qPrintable(m_model->notice()));
    }

    void oneDialogAtATime()
    {
        QFileDialog *dialog = openDialog();
        m_model->exportChart(m_item.get());
        QCOMPARE(m_window->findChildren<QFileDialog *>().size(), 1);
        dialog->reject();
        QTRY_VERIFY(m_window->findChildren<QFileDialog *>().isEmpty());
        QVERIFY(openDialog() != nullptr);
    }

    void theChartMayBeGone()
    {
        QFileDialog *dialog = openDialog();
        QVERIFY(dialog != nullptr);
        m_item.reset();
        Q_EMIT dialog->fileSelected(m_folder.filePath(u"gone.png"_s));
        QVERIFY(!QFile::exists(m_folder.filePath(u"gone.png"_s)));
    }

    void withoutAChartThereIsNoDialog()
    {
        m_item->setChart({});
        m_model->exportChart(m_item.get());
        m_model->exportChart(nullptr);
        QVERIFY(m_window->findChildren<QFileDialog *>().isEmpty());
    }

private:
    QFileDialog *openDialog()
    {
        m_model->exportChart(m_item.get());
        return m_window->findChild<QFileDialog *>(u"insights.export"_s);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ChartItem> m_item;
    std::unique_ptr<InsightsModel> m_model;
    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(TestChartExport)
#include "TestChartExport.moc"
