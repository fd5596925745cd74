// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/DialogNamer.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Notes the name that a dialog has when it opens.
class NameRecorder : public QObject
{
    Q_OBJECT

public:
    NameRecorder() { qApp->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && qobject_cast<QDialog *>(watched) != nullptr)
            names += watched->objectName();
        return false;
    }

    QStringList names;
};

class TestDialogNamer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheNextDialogBeforeOthersSeeIt()
    {
        NameRecorder recorder;
        const DialogNamer namer(u"page.alert"_s, u"ページの通知"_s, u"Message of the page"_s);
        QWidget window;
        window.show();
        QMessageBox first;
        first.open();
        QMessageBox second;
        second.open();
        QCOMPARE(recorder.names, (QStringList{u"page.alert"_s, QString()}));
        QCOMPARE(window.objectName(), QString());
        QCOMPARE(first.windowTitle(), u"ページの通知"_s);
        QCOMPARE(first.property("englishTitle").toString(), u"Message of the page"_s);
    }

    void namesAFileDialogThatHasTheNameOfItsClass()
    {
        NameRecorder recorder;
        const DialogNamer namer(u"page.file-chooser"_s, u"ファイル"_s);
        QFileDialog dialog;
        dialog.open();
        QCOMPARE(recorder.names, QStringList{u"page.file-chooser"_s});
    }

    void namesNothingOnceItIsGone()
    {
        NameRecorder recorder;
        std::make_unique<DialogNamer>(u"page.prompt"_s, u"入力"_s).reset();
        QMessageBox box;
        box.open();
        QCOMPARE(recorder.names, QStringList{QString()});
    }
};

QTEST_MAIN(TestDialogNamer)
#include "TestDialogNamer.moc"
