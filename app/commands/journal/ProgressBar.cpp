// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/journal/ProgressBar.h"

#include <algorithm>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qint64 firstAfter = 500;
constexpr qint64 interval = 100;
constexpr int barWidth = 30;

void put(std::FILE *stream, const QString &text)
{
    std::fputs(text.toUtf8().constData(), stream);
    std::fflush(stream);
}

} // namespace

ProgressBar::ProgressBar(const QString &label, Output output, std::FILE *stream)
    : m_label(label)
    , m_stream(stream)
    , m_isOn(output == Output::Always || ::isatty(::fileno(stream)) != 0)
{
    m_time.start();
}

ProgressBar::~ProgressBar()
{
    if (m_lastShown >= 0)
        put(m_stream, u"\r\x1b[K"_s);
}

void ProgressBar::show(qint64 done, qint64 all)
{
    const qint64 now = m_time.elapsed();
    if (!m_isOn || now < firstAfter || (m_lastShown >= 0 && now - m_lastShown < interval))
        return;
    m_lastShown = now;
    const double share = all > 0 ? std::clamp(static_cast<double>(done) / static_cast<double>(all), 0.0, 1.0) : 0.0;
    const int full = static_cast<int>(share * barWidth);
    put(m_stream, u"\r%1 [%2%3] %4 %"_s.arg(m_label, QString(full, u'#'), QString(barWidth - full, u'.'))
                      .arg(static_cast<int>(share * 100.0), 3));
}

} // namespace vitrine
