#include "ui/desk/directory_panel.h"

#include "core/house/directory.h"
#include "ui/look/accessible.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"
#include "ui/look/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;
using look::Tone;

constexpr std::size_t kRowsShown = 5;
constexpr std::size_t kRowsWhileAsking = 3; ///< the question matters more then

LocalTime localOf(Instant now)
{
    const auto local = look::toQt(now);
    return {local.date().dayOfWeek(), local.time().hour() * 60 + local.time().minute()};
}

QString timeText(const LocalTime& time, const LocalTime& now)
{
    const auto clock =
        QTime(0, 0).addSecs((time.minute % 1440) * 60).toString(QStringLiteral("H:mm"));
    if (time.weekday == now.weekday) {
        return clock;
    }
    return QLocale().dayName(time.weekday, QLocale::ShortFormat) + QLatin1Char(' ') + clock;
}

struct WordOf
{
    LocalTime local;
    Instant now;

    PresenceWord operator()(const HoursUnknown&) const { return {}; }

    PresenceWord operator()(const OpenNow& open) const
    {
        return {open.until ? DirectoryPanel::tr("There until %1").arg(timeText(*open.until, local))
                           : DirectoryPanel::tr("Always there"),
                Tone::Live};
    }

    PresenceWord operator()(const ClosedNow& closed) const
    {
        return {closed.opens ? DirectoryPanel::tr("Back %1").arg(timeText(*closed.opens, local))
                             : DirectoryPanel::tr("Closed"),
                Tone::Neutral};
    }

    PresenceWord operator()(const AwayNow& away) const
    {
        return {DirectoryPanel::tr("Away until %1").arg(look::dayAndTime(away.until, now)),
                Tone::Neutral};
    }
};

} // namespace

PresenceWord presenceWord(const DirectoryEntry& entry, Instant now)
{
    const auto local = localOf(now);
    return std::visit(WordOf{local, now}, presenceOf(entry, local, now));
}

ColleagueRow::ColleagueRow(QWidget* parent)
    : PressButton({}, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus); // the search field keeps it; arrows move the mark
}

void ColleagueRow::show(const Colleague& colleague, const PresenceWord& presence)
{
    name_ = look::toQt(colleague.name);
    role_ = look::toQt(colleague.role);
    role_.replace(0, 1, role_.left(1).toUpper());
    extension_ = colleague.extension.empty() ? QString{}
                                             : tr("ext. %1").arg(look::toQt(colleague.extension));
    presence_ = presence;
    look::setSpokenName(
        this, QStringList{name_, role_, extension_, presence_.word}.join(QStringLiteral(", ")));
    update();
}

void ColleagueRow::setMarked(bool marked)
{
    if (marked_ != marked) {
        marked_ = marked;
        update();
    }
}

QSize ColleagueRow::sizeHint() const
{
    return {look::size::kMiddleLeast, look::size::kRow};
}

void ColleagueRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    if (marked_ || hovered()) {
        painter.fillRect(rect().adjusted(1, 0, -1, 0), marked_ ? c.accentSoft : c.canvas);
    }
    painter.fillRect(1, 0, width() - 2, look::size::kHairline, c.line);
    const auto body = look::readFont(look::text::kBody);
    const auto place = rect().adjusted(grid(3), 0, -grid(3), 0);
    const int name = place.width() * 19 / 100;
    const int extension = look::widthOf(tr("ext. %1").arg(QStringLiteral("00000")), body) + grid(2);
    const int pill = presence_.word.isEmpty() ? 0 : look::pillSize(presence_.word, true).width();
    const int presence = std::max(
        place.width() * 28 / 100,
        look::pillSize(tr("There until %1").arg(QStringLiteral("00:00")), true).width() + grid(2));
    const int role = std::max(0, place.width() - name - extension - presence - grid(2));
    look::drawLine(painter,
                   {place.x(), 0, name, height()},
                   name_,
                   look::readFont(look::text::kBody, look::Weight::Strong),
                   c.ink);
    look::drawLine(painter, {place.x() + name + grid(2), 0, role, height()}, role_, body, c.ink2);
    look::drawLine(painter,
                   {place.x() + name + role + grid(2), 0, extension, height()},
                   extension_,
                   body,
                   c.ink,
                   Qt::AlignRight | Qt::AlignVCenter);
    if (pill > 0) {
        look::drawPill(painter, place, presence_.word, presence_.tone, true);
    }
}

DirectoryPanel::DirectoryPanel(QWidget* parent)
    : Card(parent)
    , field_(new QLineEdit(this))
    , purpose_(new look::ElidedLabel(look::readFont(look::text::kSmall), look::Ink::Second, this))
    , nobody_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , rows_(new QVBoxLayout)
{
    setObjectName(QStringLiteral("directory"));
    field_->setObjectName(QStringLiteral("directorySearch"));
    field_->setProperty("plain", true);
    field_->setFont(look::readFont(look::text::kAction));
    field_->setPlaceholderText(tr("Name, subject or extension"));
    field_->setAccessibleName(tr("Find a colleague"));
    field_->installEventFilter(this);
    auto* glass = new look::IconLabel(look::size::kIcon, this);
    glass->show(QStringLiteral("search"), Tone::Neutral);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(grid(4), grid(1), grid(4), grid(1));
    head->setSpacing(grid(2));
    head->addWidget(glass);
    head->addWidget(field_, 1);
    head->addWidget(purpose_);
    nobody_->setText(
        tr("Nobody is found by that. Try a subject, or dial the number you typed with Enter."));
    nobody_->setContentsMargins(grid(4), grid(2), grid(4), grid(3));
    rows_->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, grid(1));
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(rows_);
    column->addWidget(nobody_);
    connect(field_, &QLineEdit::textChanged, this, &DirectoryPanel::search);
}

void DirectoryPanel::open(const QString& purpose)
{
    purpose_->setText(purpose);
    asked_.reset();
    field_->clear();
    search();
    field_->setFocus();
}

bool DirectoryPanel::isSearching() const
{
    return field_->hasFocus();
}

void DirectoryPanel::render(const DeskView& view)
{
    const auto* ask = view.call == nullptr ? nullptr : waitingAsk(*view.call);
    const auto asked = ask == nullptr ? std::nullopt : ask->colleague;
    const bool minuteGone = view.now - now_ > std::chrono::minutes{1};
    const bool houseChanged = house_.directory != view.house().directory;
    if (!minuteGone && !houseChanged && asked == asked_) {
        return;
    }
    asked_ = asked;
    now_ = view.now;
    if (houseChanged) {
        house_ = view.house();
    }
    search();
}

void DirectoryPanel::search()
{
    auto found = secondring::search(house_, look::toStd(field_->text()));
    const auto count = std::min(found.size(), asked_ ? kRowsWhileAsking : kRowsShown);
    const auto isAsked = [this](const Found& each) {
        return asked_ && house_.directory[each.index].colleague == *asked_;
    };
    const auto at = std::ranges::find_if(found, isAsked);
    if (at != found.end() && at - found.begin() >= static_cast<std::ptrdiff_t>(count)) {
        std::iter_swap(at,
                       found.begin() + static_cast<std::ptrdiff_t>(count) - 1); // stays in sight
    }
    colleagues_.clear();
    while (static_cast<std::size_t>(shown_.size()) < count) {
        auto* row = new ColleagueRow(this);
        const auto index = shown_.size();
        row->setObjectName(QStringLiteral("colleague%1").arg(index));
        rows_->addWidget(row);
        shown_.append(row);
        connect(row, &ColleagueRow::clicked, this, [this, index] {
            mark(index);
            emit chosen(colleagues_.at(static_cast<std::size_t>(index)));
        });
    }
    qsizetype asked = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& entry = house_.directory[found[i].index];
        shown_[static_cast<qsizetype>(i)]->show(entry.colleague, presenceWord(entry, now_));
        colleagues_.push_back(entry.colleague);
        if (asked_ && *asked_ == entry.colleague) {
            asked = static_cast<qsizetype>(i);
        }
    }
    for (qsizetype i = 0; i < shown_.size(); ++i) {
        shown_[i]->setVisible(static_cast<std::size_t>(i) < count);
    }
    nobody_->setVisible(count == 0);
    mark(asked);
}

void DirectoryPanel::mark(qsizetype row)
{
    marked_ = row;
    for (qsizetype i = 0; i < shown_.size(); ++i) {
        shown_[i]->setMarked(i == row);
    }
}

/// Somebody who is not in the directory, by the number typed.
std::optional<Colleague> DirectoryPanel::typedTarget() const
{
    static const QRegularExpression number(QStringLiteral("^\\+?[0-9 ()-]{2,}$"));
    const auto typed = field_->text().trimmed();
    if (!number.match(typed).hasMatch()) {
        return std::nullopt;
    }
    const auto digits =
        look::toStd(QString(typed).remove(QRegularExpression(QStringLiteral("[ ()-]"))));
    return Colleague{.name = look::toStd(typed), .extension = digits, .role = {}, .uri = {}};
}

bool DirectoryPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != field_ || event->type() != QEvent::KeyPress) {
        return Card::eventFilter(watched, event);
    }
    const auto count = static_cast<qsizetype>(colleagues_.size());
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        mark(std::min(marked_ + 1, std::max<qsizetype>(0, count - 1)));
        return true;
    case Qt::Key_Up:
        mark(std::max<qsizetype>(marked_ - 1, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (marked_ < count) {
            emit chosen(colleagues_.at(static_cast<std::size_t>(marked_)));
        } else if (const auto target = typedTarget()) {
            emit chosen(*target);
        }
        return true;
    default:
        return Card::eventFilter(watched, event);
    }
}

} // namespace secondring
