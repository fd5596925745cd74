// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace vitrine {

/// \brief A mosquitto broker on a free port of this machine, and its clients. Needs mosquitto and mosquitto-clients.
class MqttTestBroker
{
public:
    MqttTestBroker()
    {
        QTcpServer probe;
        if (!m_folder.isValid() || !probe.listen(QHostAddress::LocalHost))
            qFatal("There is no folder or port for the broker.");
        m_port = probe.serverPort();
    }
    ~MqttTestBroker() { stop(); }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString url(const QString &scheme = QStringLiteral("mqtt")) const
    {
        return QStringLiteral("%1://localhost:%2").arg(scheme).arg(m_port);
    }

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The broker's file cannot be written.");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    /// Starts with \a more lines of configuration; returns false if it does not listen.
    [[nodiscard]] bool start(const QByteArray &more = "allow_anonymous true\n")
    {
        write(QStringLiteral("mosquitto.conf"),
              "user root\nlistener " + QByteArray::number(m_port) + " localhost\n" + more);
        m_process = std::make_unique<QProcess>();
        m_process->setStandardOutputFile(QProcess::nullDevice());
        m_process->setStandardErrorFile(path(QStringLiteral("log")));
        m_process->start(QStringLiteral("/usr/sbin/mosquitto"),
                         {QStringLiteral("-c"), path(QStringLiteral("mosquitto.conf"))});
        return m_process->waitForStarted() && QTest::qWaitFor([this] {
                   QTcpSocket socket;
                   socket.connectToHost(QStringLiteral("localhost"), m_port);
                   return socket.waitForConnected(100);
               });
    }

    void stop()
    {
        if (!m_process)
            return;
        m_process->terminate();
        m_process->waitForFinished();
        m_process.reset();
    }

    /// Publishes with mosquitto_pub, with MQTT 5.
    [[nodiscard]] bool publish(const QString &topic, const QString &payload, const QStringList &more = {}) const
    {
        QStringList arguments{QStringLiteral("-V"), QStringLiteral("5"),     QStringLiteral("-q"), QStringLiteral("1"),
                              QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-t"), topic};
        arguments += payload.isEmpty() ? QStringList{QStringLiteral("-n")} : QStringList{QStringLiteral("-m"), payload};
        return QProcess::execute(QStringLiteral("mosquitto_pub"), arguments + more) == 0;
    }

    /// Reads the topics of \a filter until it goes out of scope.
    class Reader
    {
    public:
        Reader(const MqttTestBroker &broker, const QString &filter, const QStringList &more = {})
        {
            m_process.start(QStringLiteral("mosquitto_sub"),
                            QStringList{QStringLiteral("-V"), QStringLiteral("5"), QStringLiteral("-q"),
                                        QStringLiteral("1"), QStringLiteral("-p"), QString::number(broker.port()),
                                        QStringLiteral("-F"), QStringLiteral("%t %r %l %p"), QStringLiteral("-t"),
                                        filter} +
                                more);
        }
        ~Reader()
        {
            m_process.kill();
            m_process.waitForFinished();
        }

        /// Waits for a line `TOPIC RETAIN LENGTH PAYLOAD` with \a text in it, not before \a from.
        [[nodiscard]] bool waitFor(const QByteArray &text, qsizetype from = 0, int timeoutMs = 15'000)
        {
            return QTest::qWaitFor(
                [this, &text, from] {
                    m_text += m_process.readAllStandardOutput();
                    return m_text.indexOf(text, from) >= 0;
                },
                timeoutMs);
        }
        [[nodiscard]] const QByteArray &text() const { return m_text; }
        /// For the message of a failed check.
        [[nodiscard]] const char *report() const { return m_text.constData(); }

    private:
        QProcess m_process;
        QByteArray m_text;
    };

private:
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
};

} // namespace vitrine
