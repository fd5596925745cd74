// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

#include <memory>
#include <optional>

class QQmlEngine;

namespace vitrine {

class InsightsModel;
class OverlayView;

/// \brief Insights as a window of its own.
///
/// Esc, Ctrl+W and Ctrl+Q close it, F5 reads the journal again, Ctrl+F searches. The model must outlive it; GUI thread.
class InsightsWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit InsightsWindow(InsightsModel &model, QWidget *parent = nullptr);
    ~InsightsWindow() override;

    /// See DesktopStyle::setContrast().
    void setContrast(std::optional<bool> high);
    /// What it shows now.
    [[nodiscard]] QImage picture();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    const std::unique_ptr<QQmlEngine> m_engine;
    const std::unique_ptr<OverlayView> m_view; // destroyed before its engine
};

} // namespace vitrine
