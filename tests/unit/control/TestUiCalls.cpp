// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiCalls.h"

#include "UiFixture.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestUiCalls : public QObject, private UiFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        m_savedTo.clear();
        m_calls = std::make_unique<UiCalls>(UiInspector::Parts{*m_window,
                                                               *m_page,
                                                               {[this] { return m_dialog; },
                                                                [this](const QString &action) {
                                                                    m_pressed += action;
                                                                    return action == u"retry"_s;
                                                                }}},
                                            [this](const QImage &image, const QString &path) -> Result<bool> {
                                                m_savedTo += path;
                                                return image.isNull() ? Result<bool>(Error{u"no picture"_s}) : true;
                                            });
    }

    void cleanup()
    {
        m_calls.reset();
        close();
    }

    void listsTheControls()
    {
        show();
        const QJsonArray controls = resultOf(u"ui.tree"_s, {}).value("controls"_L1).toArray();
        QCOMPARE(controls.at(0).toObject().value("name"_L1), QJsonValue(u"window"_s));
    }

    void aTextIsTypedAndHasTheNumberOfTheEventBefore()
    {
        auto *field = new QLineEdit(m_window.get());
        field->setObjectName(u"field"_s);
        show();
        const QJsonObject result = resultOf(u"ui.type"_s, {{u"name"_s, u"field"_s}, {u"text"_s, u"text"_s}});
        QCOMPARE(result.value("seq"_L1), QJsonValue(seq));
        QCOMPARE(result.value("control"_L1).toObject().value("name"_L1), QJsonValue(u"field"_s));
        QCOMPARE(field->text(), u"text"_s);
    }

    void moreThanMayWaitIsUnavailable()
    {
        show();
        QList<ControlResult> results;
        for (qsizetype i = 0; i <= UiCommandQueue::mostCommands; ++i)
            call(u"ui.click"_s, {{u"name"_s, u"page"_s}}, results);
        call(u"ui.type"_s, {{u"name"_s, u"page"_s}, {u"text"_s, u"a"_s}}, results);
        QCOMPARE(results.size(), 2); // those that did not wait
        for (const ControlResult &result : std::as_const(results))
            QCOMPARE(std::get<RpcError>(result).code, RpcErrorCode::Unavailable);
        QTRY_COMPARE(results.size(), UiCommandQueue::mostCommands + 2);
        for (const ControlResult &result : results.mid(2))
            QVERIFY(std::holds_alternative<QJsonValue>(result));
    }

    void aPictureIsSentOrSaved()
    {
        new QLabel(u"Page"_s, m_page); // for a page of one colour, the picture waits
        show();
        const QJsonObject sent = resultOf(u"screenshot"_s, {{u"of"_s, u"page"_s}});
        QVERIFY(!sent.value("png"_L1).toString().isEmpty());
        const QJsonObject saved = resultOf(u"screenshot"_s, {{u"path"_s, u"/pictures/a.png"_s}});
        QCOMPARE(saved.value("path"_L1), QJsonValue(u"/pictures/a.png"_s));
        QVERIFY(!saved.contains("png"_L1));
        QCOMPARE(m_savedTo, QStringList{u"/pictures/a.png"_s});
    }

    void aDialogIsReadAndPressed()
    {
        QList<ControlResult> none;
        call(u"dialog"_s, {}, none);
        QCOMPARE(std::get<QJsonValue>(none.constFirst()), QJsonValue(QJsonValue::Null));
        m_dialog = UiDialog{u"not-ready"_s, u"No player"_s, u"It did not start."_s, {{u"retry"_s, u"Try again"_s}}};
        QCOMPARE(resultOf(u"dialog"_s, {}).value("name"_L1), QJsonValue(u"not-ready"_s));
        QCOMPARE(resultOf(u"dialog"_s, {{u"action"_s, u"retry"_s}}).value("seq"_L1), QJsonValue(seq));
        QCOMPARE(m_pressed, QStringList{u"retry"_s});
        QCOMPARE(errorOf(u"dialog"_s, {{u"action"_s, u"dance"_s}}).code, RpcErrorCode::Failed);
    }

    void aMistakeHasItsCode_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<RpcErrorCode>("code");
        QTest::newRow("no control") << u"ui.click"_s << QJsonObject{{u"name"_s, u"none"_s}} << RpcErrorCode::Failed;
        QTest::newRow("no key") << u"ui.type"_s << QJsonObject{{u"name"_s, u"page"_s}, {u"text"_s, u"{none}"_s}}
                                << RpcErrorCode::Failed;
        QTest::newRow("a relative path") << u"screenshot"_s << QJsonObject{{u"path"_s, u"a.png"_s}}
                                         << RpcErrorCode::InvalidParams;
        QTest::newRow("a path with a NUL")
            << u"screenshot"_s << QJsonObject{{u"path"_s, QString(u"/a"_s + QChar(0) + u"b.png"_s)}}
            << RpcErrorCode::InvalidParams;
        QTest::newRow("a folder") << u"screenshot"_s << QJsonObject{{u"path"_s, u"/"_s}} << RpcErrorCode::InvalidParams;
    }

    void aMistakeHasItsCode()
    {
        QFETCH(QString, method);
        QFETCH(QJsonObject, params);
        QFETCH(RpcErrorCode, code);
        show();
        QCOMPARE(errorOf(method, params).code, code);
        QCOMPARE(m_savedTo, QStringList());
    }

private:
    static constexpr qint64 seq = 7;

    void call(const QString &name, const QJsonObject &params, QList<ControlResult> &results)
    {
        const ControlMethod *method = findControlMethod(name);
        const auto arguments = ControlArguments::check(*method, params);
        m_calls->call({method, std::get<ControlArguments>(arguments), this, {}}, seq,
                      [&results](const ControlResult &result) { results.append(result); });
    }

    ControlResult answerTo(const QString &name, const QJsonObject &params)
    {
        QList<ControlResult> results;
        call(name, params, results);
        if (!QTest::qWaitFor([&results] { return !results.isEmpty(); }))
            qFatal("%s: no answer", qPrintable(name));
        return results.constFirst();
    }

    QJsonObject resultOf(const QString &name, const QJsonObject &params)
    {
        const ControlResult result = answerTo(name, params);
        const auto *value = std::get_if<QJsonValue>(&result);
        return value == nullptr ? QJsonObject() : value->toObject();
    }

    RpcError errorOf(const QString &name, const QJsonObject &params)
    {
        const ControlResult result = answerTo(name, params);
        const auto *error = std::get_if<RpcError>(&result);
        return error == nullptr ? RpcError{} : *error;
    }

    std::unique_ptr<UiCalls> m_calls;
    QStringList m_savedTo;
};

QTEST_MAIN(TestUiCalls)
#include "TestUiCalls.moc"
