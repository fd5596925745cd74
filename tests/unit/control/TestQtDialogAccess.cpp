// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiDialog.h"

#include "UiFixture.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestQtDialogAccess : public QObject, private UiFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void aDialogOfQtIsReadAndPressed()
    {
        m_dialog = UiDialog{u"not-ready"_s, u"No player"_s, u"It did not start."_s, {{u"retry"_s, u"Try again"_s}}};
        show();
        QMessageBox box(QMessageBox::Question, u"Export"_s, u"Replace the file?"_s, QMessageBox::NoButton,
                        m_window.get());
        box.setObjectName(u"export.replace"_s);
        box.setStandardButtons(QMessageBox::Yes | QMessageBox::Cancel);
        QPushButton *const rename = box.addButton(u"Rename"_s, QMessageBox::ActionRole);
        rename->setObjectName(u"rename"_s);
        box.addButton(u"Help"_s, QMessageBox::ActionRole); // without a name, it cannot be addressed
        box.open();
        const UiDialog dialog = m_inspector->dialog().value();
        QCOMPARE(dialog.name, u"export.replace"_s);
        QCOMPARE(dialog.title, box.windowTitle());
        QCOMPARE(dialog.text, u"Replace the file?"_s);
        QStringList names;
        for (const UiDialog::Action &action : dialog.actions)
            names.append(action.name);
        names.sort();
        QCOMPARE(names, (QStringList{u"cancel"_s, u"rename"_s, u"yes"_s}));
        QVERIFY(!m_inspector->pressDialogAction(u"retry"_s)); // that of the dialog below
        QVERIFY(m_inspector->pressDialogAction(u"yes"_s));
        QTRY_COMPARE(box.result(), static_cast<int>(QMessageBox::Yes));
        QCOMPARE(m_inspector->dialog(), m_dialog);
    }

    void theQuestionOfAnInputDialogIsRead()
    {
        show();
        QInputDialog dialog(m_window.get());
        dialog.setLabelText(u"Name?"_s);
        dialog.open();
        QCOMPARE(m_inspector->dialog().value().text, u"Name?"_s);
    }
};

QTEST_MAIN(TestQtDialogAccess)
#include "TestQtDialogAccess.moc"
