// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "Vitrine/PlayerView.h"

#include "PlayerPrivate.h"
#include "web/PageView.h"

#include <QVBoxLayout>
#include <QWebEngineView>

namespace Vitrine {

/// \brief The widget of the page; owned by the view.
class PlayerView::Private final
{
public:
    explicit Private(vitrine::PlayerPage &page)
        : view(vitrine::createPageView(page))
    {
    }

    const std::unique_ptr<QWebEngineView> view;
};

PlayerView::PlayerView(Player &player, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(player.d->player.page()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->view.get());
    setFocusProxy(d->view.get());
}

PlayerView::~PlayerView() = default;

QSize PlayerView::sizeHint() const
{
    return {640, 360};
}

} // namespace Vitrine
