#include "ui/review/search_field.h"

#include "ui/look/chip.h"
#include "ui/look/icon.h"
#include "ui/look/paint.h"
#include "ui/look/text.h"
#include "ui/review/completion_list.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace secondring {

namespace {

using look::colours;
using look::grid;

QString labelOf(const QueryChip& chip)
{
    const auto name = look::toQt(chip.name);
    const auto value = look::toQt(chip.value);
    return value.isEmpty() ? name : name + QStringLiteral(": ") + value;
}

} // namespace

SearchField::SearchField(QWidget* over, QWidget* parent)
    : QWidget(parent)
    , edit_(new QLineEdit(this))
    , row_(new QHBoxLayout(this))
    , completions_(new CompletionList(over))
{
    edit_->setObjectName(QStringLiteral("searchText"));
    edit_->setAccessibleName(tr("Search in calls"));
    edit_->setPlaceholderText(tr("Words, a name, a number, or a filter: press Down to see them"));
    edit_->setProperty("plain", true);
    edit_->installEventFilter(this);
    setFocusProxy(edit_);
    setFixedHeight(look::size::kField);
    row_->setContentsMargins(grid(9), 0, grid(3), 0);
    row_->setSpacing(grid(2));
    row_->addWidget(edit_, 1);
    connect(edit_, &QLineEdit::textEdited, this, &SearchField::typed);
    connect(completions_, &CompletionList::picked, this, &SearchField::insert);
}

void SearchField::setKnowledge(const QueryKnowledge& known)
{
    known_ = known;
}

void SearchField::setText(const QString& text)
{
    while (!filters_.isEmpty()) {
        dropChip(0);
    }
    edit_->setText(text);
    gather(true);
    emit edited();
}

QString SearchField::text() const
{
    return QStringList{edit_->text().trimmed(), filters_.join(QLatin1Char(' '))}
        .join(QLatin1Char(' '))
        .trimmed();
}

ParsedQuery SearchField::parsed() const
{
    return parseQuery(look::toStd(text()), known_);
}

QStringList SearchField::troubles() const
{
    QStringList sentences;
    for (const auto& trouble : parsed().troubles) {
        sentences << look::toQt(trouble.sentence);
    }
    return sentences;
}

bool SearchField::isOffering() const
{
    return completions_->isVisible();
}

void SearchField::takeFocus()
{
    edit_->setFocus();
    edit_->selectAll();
}

void SearchField::typed()
{
    gather(false);
    if (isBetweenWords()) {
        completions_->hide(); // what was found is not to be covered by what might be meant
    } else {
        offer();
    }
    emit edited();
}

bool SearchField::isBetweenWords() const
{
    const auto before = edit_->text().left(edit_->cursorPosition());
    return before.isEmpty() || before.back().isSpace();
}

void SearchField::gather(bool all)
{
    auto text = look::toStd(edit_->text());
    auto found = parseQuery(text, known_).chips;
    std::erase_if(found, [&](const QueryChip& chip) {
        const auto rest = std::string_view(text).substr(chip.span.until);
        const bool over = rest.find_first_not_of(' ') != rest.npos || !chip.goesOn;
        return !all && (rest.empty() || !over);
    });
    for (const auto& chip : found) {
        addChip(chip);
    }
    for (auto chip = found.rbegin(); chip != found.rend(); ++chip) {
        const auto [from, until] = chip->span;
        text.erase(from, until - from + (until < text.size() ? 1 : 0));
    }
    if (const auto left = look::toQt(text); left != edit_->text()) {
        edit_->setText(left);
    }
}

void SearchField::addChip(const QueryChip& filter)
{
    const auto text = look::toQt(filter.text);
    if (filters_.contains(text)) {
        return;
    }
    auto* chip = new look::Chip(labelOf(filter), look::Chip::Shape::Round, this);
    chip->setChosen(true);
    chip->setFocusPolicy(Qt::TabFocus);
    chip->setObjectName(QStringLiteral("filter%1").arg(filters_.size() + 1));
    chip->setToolTip(tr("Press to search without it"));
    chip->setAccessibleDescription(chip->toolTip());
    filters_.append(text);
    chips_.append(chip);
    row_->addWidget(chip);
    connect(chip, &look::Chip::clicked, this, [this, chip] {
        dropChip(static_cast<int>(chips_.indexOf(chip)));
        edit_->setFocus();
        emit edited();
    });
}

void SearchField::dropChip(int index)
{
    filters_.removeAt(index);
    auto* chip = chips_.takeAt(index);
    chip->hide();
    chip->deleteLater(); // it may be in the middle of telling us
}

void SearchField::offer()
{
    const auto text = look::toStd(edit_->text());
    const auto cursor = look::toStd(edit_->text().left(edit_->cursorPosition())).size();
    completions_->offer(completionsAt(text, cursor, known_),
                        *this,
                        edit_->x() + edit_->inputMethodQuery(Qt::ImCursorRectangle).toRect().x());
}

void SearchField::insert(const Completion& completion)
{
    auto text = look::toStd(edit_->text());
    const auto& span = completion.replaces;
    text.replace(span.from, span.until - span.from, completion.insert);
    edit_->setText(look::toQt(text));
    edit_->setCursorPosition(
        static_cast<int>(look::toQt(text.substr(0, span.from + completion.insert.size())).size()));
    completions_->hide();
    edit_->setFocus();
    if (completion.open) {
        offer();
    } else {
        gather(true);
    }
    emit edited();
}

void SearchField::escape()
{
    if (completions_->isVisible()) {
        completions_->hide();
    } else if (!text().isEmpty()) {
        setText({});
    } else {
        emit left();
    }
}

bool SearchField::key(int key)
{
    const bool offers = completions_->isVisible();
    const auto* chosen = completions_->chosen();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (offers) {
            completions_->step(key == Qt::Key_Down ? 1 : -1);
        } else if (key == Qt::Key_Down && isBetweenWords()) {
            offer();
        } else {
            emit stepped(key == Qt::Key_Down ? 1 : -1);
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chosen != nullptr) {
            insert(Completion{*chosen});
        } else {
            completions_->hide();
            gather(true);
            emit edited();
            emit entered();
        }
        return true;
    case Qt::Key_Tab:
        if (chosen != nullptr) {
            insert(Completion{*chosen});
        }
        return chosen != nullptr;
    case Qt::Key_Escape:
        escape();
        return true;
    case Qt::Key_Backspace:
        if (edit_->cursorPosition() > 0 || edit_->hasSelectedText() || filters_.isEmpty()) {
            return false;
        }
        edit_->setText(filters_.last() + edit_->text());
        edit_->setCursorPosition(static_cast<int>(filters_.last().size()));
        dropChip(static_cast<int>(filters_.size()) - 1);
        emit edited();
        return true;
    default:
        return false;
    }
}

bool SearchField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == edit_ && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const bool plain = (press->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        return plain && key(press->key());
    }
    if (watched == edit_ && event->type() == QEvent::FocusOut) {
        completions_->hide();
        update();
    } else if (watched == edit_ && event->type() == QEvent::FocusIn) {
        update();
    }
    return QWidget::eventFilter(watched, event);
}

void SearchField::mousePressEvent(QMouseEvent* /*event*/)
{
    edit_->setFocus();
}

void SearchField::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = edit_->hasFocus();
    const QPen border(on ? colours().accent : colours().lineStrong,
                      on ? look::size::kFocus : look::size::kHairline);
    look::drawBox(painter, rect(), look::size::kButtonRadius, colours().surface, border);
    look::drawIcon(painter,
                   QStringLiteral("search"),
                   colours().ink2,
                   QRect(grid(2), 0, grid(6), height()),
                   look::size::kIcon);
    if (!on && text().isEmpty()) {
        const auto key = tr("Ctrl F");
        const int width = look::keyCapSize(key).width();
        const QRect box(this->width() - grid(3) - width, 0, width, height());
        const int words = edit_->fontMetrics().horizontalAdvance(edit_->placeholderText());
        if (edit_->x() + words + grid(4) < box.x()) {
            look::drawKeyCap(painter, box, key, colours().ink2);
        }
    }
}

} // namespace secondring
