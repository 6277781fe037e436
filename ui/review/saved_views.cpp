#include "ui/review/saved_views.h"

#include "ui/look/action_button.h"
#include "ui/look/chip.h"
#include "ui/look/flow_layout.h"
#include "ui/look/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace secondring {

using look::ActionButton;
using look::grid;

SavedViews::SavedViews(QWidget* parent)
    : QWidget(parent)
    , row_(new look::FlowLayout(grid(2)))
    , naming_(new QWidget(this))
    , name_(new QLineEdit(naming_))
    , save_(new ActionButton(tr("Save"), ActionButton::Kind::Primary, look::size::kButton, naming_))
{
    name_->setObjectName(QStringLiteral("viewName"));
    name_->setAccessibleName(tr("Name of the view"));
    name_->setPlaceholderText(tr("Name of this view"));
    save_->setObjectName(QStringLiteral("saveViewName"));
    save_->setKey(tr("Enter"));
    auto* line = new QHBoxLayout(naming_);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(name_, 1);
    line->addWidget(save_);
    naming_->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(4), 0, grid(4), grid(2));
    column->addWidget(naming_);
    column->addLayout(row_);
    connect(save_, &ActionButton::clicked, this, &SavedViews::save);
    connect(name_, &QLineEdit::returnPressed, this, &SavedViews::save);
    hide();
}

void SavedViews::addFirst(QWidget* widget)
{
    row_->addWidget(widget);
    hasFirst_ = true;
    show();
}

void SavedViews::setViews(const std::vector<SavedView>& views)
{
    if (views != views_) {
        views_ = views;
        render();
    }
}

void SavedViews::setText(const QString& text)
{
    text_ = text;
    for (int i = 0; i < chips_.size(); ++i) {
        chips_[i]->setChosen(look::toQt(views_[static_cast<std::size_t>(i)].text) == text_);
    }
}

bool SavedViews::isSaved() const
{
    const auto text = look::toStd(text_);
    return std::ranges::any_of(views_, [&](const SavedView& view) { return view.text == text; });
}

void SavedViews::askName()
{
    show();
    naming_->show();
    name_->clear();
    name_->setFocus();
}

void SavedViews::remove()
{
    std::erase_if(views_,
                  [text = look::toStd(text_)](const SavedView& view) { return view.text == text; });
    render();
    emit changed(views_);
}

void SavedViews::save()
{
    const auto name = look::toStd(name_->text().trimmed());
    if (name.empty()) {
        return;
    }
    // A name stands for one search: the newer one.
    std::erase_if(views_, [&](const SavedView& view) { return view.name == name; });
    views_.push_back({name, look::toStd(text_)});
    naming_->hide();
    render();
    emit changed(views_);
}

void SavedViews::render()
{
    for (auto* chip : chips_) {
        chip->hide();
        chip->deleteLater(); // it may be in the middle of telling us
    }
    chips_.clear();
    for (const auto& view : views_) {
        auto* chip = new look::Chip(look::toQt(view.name), look::Chip::Shape::Round, this);
        chip->setObjectName(QStringLiteral("view%1").arg(chips_.size() + 1));
        chip->setFocusPolicy(Qt::TabFocus);
        chip->setToolTip(look::toQt(view.text));
        row_->addWidget(chip);
        chips_.append(chip);
        connect(chip, &look::Chip::clicked, this, [this, text = look::toQt(view.text)] {
            emit chosen(text);
        });
    }
    setText(text_);
    setVisible(hasFirst_ || !views_.empty() || naming_->isVisibleTo(this));
}

void SavedViews::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && naming_->isVisible()) {
        naming_->hide();
        render();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace secondring
