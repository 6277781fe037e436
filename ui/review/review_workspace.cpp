#include "ui/review/review_workspace.h"

#include "ui/look/action_button.h"
#include "ui/look/card.h"
#include "ui/look/chip.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/review/call_list.h"
#include "ui/review/call_view.h"
#include "ui/review/export_notice.h"
#include "ui/review/found_calls.h"
#include "ui/review/queue_panel.h"
#include "ui/review/saved_views.h"
#include "ui/review/search_field.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;
using look::Tone;

constexpr int kReadAfterMs = 120; ///< longer than between two letters typed
constexpr int kNamesKnown = 10'000;
constexpr int kListPart = 44; ///< percent of the width
constexpr int kListMost = 620, kQueueMost = 460;

QString inWords(std::int64_t calls)
{
    return QLocale::system().toString(static_cast<qlonglong>(calls));
}

Day dayAt(Instant at)
{
    return Day{std::chrono::days{QDate(1970, 1, 1).daysTo(look::toQt(at).date())}};
}

} // namespace

ReviewWorkspace::ReviewWorkspace(Ports ports, Now now, QWidget* parent)
    : QWidget(parent)
    , archive_(ports.archive)
    , search_(ports.search)
    , now_(std::move(now))
    , calls_(new FoundCalls(ports.search, this))
    , field_(new SearchField(this, this))
    , count_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , save_(new look::ActionButton(
          tr("Save view"), look::ActionButton::Kind::Ordinary, look::size::kButton, this))
    , export_(new look::ActionButton(
          tr("Export"), look::ActionButton::Kind::Ordinary, look::size::kButton, this))
    , views_(new SavedViews(this))
    , trouble_(new look::Banner(this))
    , notice_(new ExportNotice(this))
    , list_(new CallList(*calls_, this))
    , toReview_(new look::Chip(tr("To review"), look::Chip::Shape::Round, this))
    , queue_(new QueuePanel(this))
    , page_(new CallView(this))
    , lesson_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
{
    setObjectName(QStringLiteral("review"));
    field_->setObjectName(QStringLiteral("searchField"));
    count_->setObjectName(QStringLiteral("found"));
    count_->setWordWrap(false);
    save_->setObjectName(QStringLiteral("saveView"));
    export_->setObjectName(QStringLiteral("export"));
    export_->setToolTip(tr("Write this list into a spreadsheet, CSV or JSON"));
    views_->setObjectName(QStringLiteral("savedViews"));
    trouble_->setObjectName(QStringLiteral("searchTrouble"));
    trouble_->hide();
    lesson_->setAlignment(Qt::AlignCenter);
    lesson_->setObjectName(QStringLiteral("reviewLesson"));
    page_->setBesideList(true);
    page_->hide();
    setFocusProxy(field_);
    reading_.setSingleShot(true);
    reading_.setInterval(kReadAfterMs);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(list_);
    row->addWidget(queue_);
    row->addWidget(new look::Hairline(Qt::Vertical, this));
    row->addWidget(page_, 1);
    row->addWidget(lesson_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar());
    column->addWidget(views_);
    column->addWidget(new look::Hairline(Qt::Horizontal, this));
    column->addWidget(trouble_);
    column->addWidget(notice_);
    column->addLayout(row, 1);
    wire();
    wireQueue();
}

QWidget* ReviewWorkspace::bar()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(grid(5), grid(2), grid(5), grid(2));
    row->setSpacing(grid(5));
    auto* title = new look::ElidedLabel(
        look::readFont(look::text::kLead, look::Weight::Strong), look::Ink::Full, box);
    title->setText(tr("Review"));
    title->setMinimumWidth(title->sizeHint().width()); // chips give way first
    row->addWidget(title);
    row->addWidget(field_, 3);
    row->addWidget(count_, 1);
    row->addWidget(save_);
    row->addWidget(export_);
    return box;
}

void ReviewWorkspace::wire()
{
    connect(field_, &SearchField::edited, this, &ReviewWorkspace::look);
    connect(field_, &SearchField::stepped, list_, &CallList::step);
    connect(field_, &SearchField::entered, list_, [this] { list_->setFocus(); });
    connect(field_, &SearchField::left, list_, [this] { list_->setFocus(); });
    connect(calls_, &FoundCalls::changed, this, &ReviewWorkspace::tellCount);
    connect(calls_, &FoundCalls::failed, this, &ReviewWorkspace::showTrouble);
    connect(save_, &look::ActionButton::clicked, this, [this] {
        if (views_->isSaved()) {
            views_->remove();
        } else {
            views_->askName();
        }
    });
    connect(export_, &look::ActionButton::clicked, this, [this] {
        emit exportWanted(calls_->query());
    });
    connect(views_, &SavedViews::chosen, this, [this](const QString& text) {
        search(text);
        list_->setFocus();
    });
    connect(views_, &SavedViews::changed, this, [this](const std::vector<SavedView>& views) {
        emit viewsChanged(views);
        tellView();
    });
    connect(list_, &CallList::orderWanted, this, &ReviewWorkspace::sortBy);
    connect(list_, &CallList::currentChanged, this, &ReviewWorkspace::follow);
    connect(list_, &CallList::opened, this, [this] { page_->setFocus(); });
    connect(list_, &CallList::judgingWanted, page_, &CallView::judgingWanted);
    connect(page_, &CallView::closed, this, [this] {
        (showsQueue_ ? static_cast<QWidget*>(queue_) : list_)->setFocus();
    });
    connect(page_, &CallView::dialRequested, this, &ReviewWorkspace::dialRequested);
    connect(&reading_, &QTimer::timeout, this, &ReviewWorkspace::read);
}

void ReviewWorkspace::setHouse(const House& house, const std::string& callingCode)
{
    house_ = house;
    known_.callingCode = callingCode;
    known_.firstDay = firstWeekday(house.country);
    known_.outcomes = house.outcomes;
    known_.standards = house.standards;
    known_.today = dayAt(now_());
    field_->setKnowledge(known_);
    list_->setHouse(house);
}

void ReviewWorkspace::learn()
{
    known_.today = dayAt(now_());
    field_->setKnowledge(known_);
    const auto names = [this](std::vector<std::string> QueryKnowledge::*where) {
        return [self = QPointer(this), where](const Result<std::vector<FacetValue>>& values) {
            if (!self || !values) {
                return;
            }
            auto& list = self->known_.*where;
            list.clear();
            for (const auto& value : *values) {
                list.push_back(value.value);
            }
            self->field_->setKnowledge(self->known_);
        };
    };
    search_.complete(Facet::Agent, {}, kNamesKnown, names(&QueryKnowledge::agents));
}

void ReviewWorkspace::setReader(const std::string& name)
{
    reader_ = name;
}

void ReviewWorkspace::setOnly(const std::optional<std::string>& agent)
{
    if (only_ == agent) {
        return;
    }
    only_ = agent;
    all_ = -1;
    if (calls_->hasLooked()) {
        look();
    }
}

CallQuery ReviewWorkspace::allowed(CallQuery query) const
{
    query.callingCode = known_.callingCode;
    if (only_) {
        query.agents = {*only_};
    }
    return query;
}

bool ReviewWorkspace::isAll(CallQuery query) const
{
    query.order = CallQuery{}.order;
    query.descending = CallQuery{}.descending;
    return query == allowed({});
}

void ReviewWorkspace::setViews(const std::vector<SavedView>& views)
{
    views_->setViews(views);
    tellView();
}

void ReviewWorkspace::tellView()
{
    const auto text = field_->text();
    views_->setText(text);
    const bool saved = views_->isSaved();
    save_->setEnabled(saved || (!text.isEmpty() && field_->troubles().isEmpty()));
    save_->setLabel(saved ? tr("Remove view") : tr("Save view"));
}

void ReviewWorkspace::search(const QString& text)
{
    field_->setText(text);
}

void ReviewWorkspace::search(const CallQuery& query)
{
    search(look::toQt(toText(query, known_)));
}

void ReviewWorkspace::refresh()
{
    if (isVisible() && list_->current() == 0) {
        calls_->look(calls_->query());
    }
}

void ReviewWorkspace::look()
{
    auto parsed = field_->parsed();
    const bool asksForOthers =
        only_ && !parsed.query.agents.empty() && parsed.query.agents != std::vector{*only_};
    auto query = allowed(parsed.query);
    const bool sorts = query.order != CallOrder::Began || !query.descending;
    if (!sorts) {
        query.order = order_;
        query.descending = descending_;
    }
    list_->setNow(now_());
    showQueue(false);
    isOpened_ = false;
    if (!calls_->hasLooked() || query != calls_->query()) {
        calls_->look(query);
    }
    tellView();
    // What is being typed need not make sense yet.
    auto troubles = field_->isOffering() ? QStringList{} : field_->troubles();
    if (asksForOthers) {
        troubles << tr(
            "These are your own calls: who sees those of others stands in the house file.");
    }
    trouble_->setVisible(!troubles.isEmpty());
    if (!troubles.isEmpty()) {
        trouble_->show(QStringLiteral("info"), Tone::Ring, troubles.join(QLatin1Char(' ')));
    }
}

void ReviewWorkspace::sortBy(CallOrder order, bool descending)
{
    order_ = order;
    descending_ = descending;
    auto query = calls_->query();
    query.order = order;
    query.descending = descending;
    calls_->look(query);
    list_->choose(0);
}

void ReviewWorkspace::tellCount()
{
    if (showsQueue_) {
        return tellQueue();
    }
    const bool all = isAll(calls_->query());
    if (calls_->isCounted() && all) {
        all_ = calls_->size();
    }
    const auto took = tr("%1 ms").arg(std::max<std::int64_t>(calls_->tookForFirst().count(), 1));
    if (!calls_->hasLooked()) {
        count_->setText(tr("Looking…"));
    } else if (!calls_->isCounted()) {
        count_->setText(tr("Counting… · %1").arg(took));
    } else if (all || all_ < 0) {
        count_->setText(calls_->size() == 1
                            ? tr("1 call · %1").arg(took)
                            : tr("%1 calls · %2").arg(inWords(calls_->size()), took));
    } else {
        count_->setText(
            tr("%1 of %2 calls · %3").arg(inWords(calls_->size()), inWords(all_), took));
    }
    const bool none = calls_->hasLooked() && calls_->size() == 0;
    export_->setEnabled(calls_->hasLooked() && !none);
    if (none) {
        wanted_ = {};
        page_->hide();
        emit left();
        lesson_->setText(
            all && only_ ? tr("No calls of yours yet. Every call appears here once its wrap-up is "
                              "saved. The house file names the supervisors, who see everybody's.")
            : all        ? tr("No calls yet. Every call appears here once its wrap-up is saved.")
                         : tr("No call fits. Press Esc in the search field to see all of them."));
    } else if (!page_->isVisibleTo(this)) {
        lesson_->setText({});
    }
    lesson_->setVisible(!page_->isVisibleTo(this));
}

void ReviewWorkspace::want(const FoundCall& call)
{
    wanted_ = call;
    reading_.start();
}

/// Whoever reads about a call of their own is told of it as theirs.
QString ReviewWorkspace::nameOf(const FoundCall& call) const
{
    return call.agent == reader_ ? QString{} : look::toQt(call.agent);
}

void ReviewWorkspace::read()
{
    if (!wanted_.id) {
        return;
    }
    archive_.call(wanted_.id,
                  [self = QPointer(this), call = wanted_](const Result<KeptCall>& kept) {
                      if (!self || self->wanted_.id != call.id) {
                          return;
                      }
                      if (kept) {
                          self->page_->setAgent(self->nameOf(call));
                          self->page_->render(*kept, self->house_, self->now_());
                          emit self->shown(call, *kept);
                      } else {
                          self->page_->renderTrouble(look::toQt(kept.error().reason));
                          emit self->left();
                      }
                      self->lesson_->hide();
                      self->page_->show();
                  });
}

void ReviewWorkspace::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    learn();
    list_->setNow(now_());
    calls_->look(allowed(calls_->query()));
    if (showsQueue_) {
        queue_->setFocus();
        queue_->tellAgain();
        return;
    }
    field_->takeFocus();
    want(wanted_); // what `left` took away
}

void ReviewWorkspace::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    emit left();
}

void ReviewWorkspace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int part = std::min(width() * kListPart / 100, kListMost);
    list_->setFixedWidth(part);
    queue_->setFixedWidth(std::min(part, kQueueMost));
}

} // namespace secondring
