#include "ui/practice/editor/finding_list.h"

#include "ui/look/icon.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/practice/editor/form_words.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace secondring {

namespace {

using look::grid;

} // namespace

FindingList::FindingList(QWidget* parent)
    : QWidget(parent)
    , title_(new look::SectionLabel(tr("To mend"), this))
    , list_(new QListWidget(this))
{
    setObjectName(QStringLiteral("findings"));
    list_->setObjectName(QStringLiteral("findingList"));
    list_->setAccessibleName(tr("What to mend in the scenario"));
    list_->setFixedHeight(grid(30));
    list_->setWordWrap(true);
    list_->setTextElideMode(Qt::ElideNone);
    list_->setResizeMode(QListView::Adjust);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(4), grid(2), grid(4), grid(3));
    column->setSpacing(grid(1));
    column->addWidget(title_);
    column->addWidget(list_);
    connect(list_, &QListWidget::itemClicked, this, [this](auto* item) { go(list_->row(item)); });
    connect(list_, &QListWidget::itemActivated, this, [this](auto* item) { go(list_->row(item)); });
}

void FindingList::go(int row)
{
    const auto& finding = shown_.at(static_cast<std::size_t>(row));
    emit goWanted(finding.line, look::toQt(finding.passage));
}

void FindingList::render(const std::vector<practice::LintFinding>& findings)
{
    const auto errors =
        std::ranges::count(findings, practice::Severity::Error, &practice::LintFinding::severity);
    title_->setAside(findings.empty() ? tr("Nothing. It can be practised.")
                     : errors == 0    ? tr("It can be practised")
                                      : tr("It cannot be practised yet"));
    list_->setVisible(!findings.empty());
    auto sorted = findings;
    std::ranges::stable_sort(sorted, std::greater{}, &practice::LintFinding::severity);
    if (sorted != shown_) {
        shown_ = std::move(sorted);
        fill();
    }
}

void FindingList::setBesideText(bool beside)
{
    besideText_ = beside;
    fill();
}

QString FindingList::sentenceOf(const practice::LintFinding& finding) const
{
    const auto own = look::toQt(finding.sentence);
    const auto passage = look::toQt(finding.passage);
    const auto sentence = besideText_ ? own : plainly(own);
    if (passage.isEmpty()) {
        return sentence;
    }
    return besideText_ && finding.line > 0
               ? tr("%1, line %2: %3").arg(passage).arg(finding.line).arg(sentence)
               : tr("%1: %2").arg(passage, sentence);
}

void FindingList::fill()
{
    list_->clear();
    for (const auto& finding : shown_) {
        const bool error = finding.severity == practice::Severity::Error;
        const auto& ink = look::strong(error ? look::Tone::Breach : look::Tone::Ring);
        auto* item = new QListWidgetItem(
            QIcon(look::icon(error ? QStringLiteral("warning") : QStringLiteral("info"),
                             ink,
                             look::size::kSmallIcon,
                             devicePixelRatioF())),
            sentenceOf(finding));
        item->setToolTip(item->text());
        list_->addItem(item);
    }
}

} // namespace secondring
