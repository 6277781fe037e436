#include "ui/practice/editor/finding_list.h"

#include "ui/look/icon.h"
#include "ui/look/label.h"
#include "ui/look/text.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;

QString sentenceOf(const practice::LintFinding& finding)
{
    const auto sentence = look::toQt(finding.sentence);
    if (finding.passage.empty()) {
        return sentence;
    }
    const auto passage = look::toQt(finding.passage);
    return finding.line > 0
               ? QObject::tr("%1, line %2: %3").arg(passage).arg(finding.line).arg(sentence)
               : QObject::tr("%1: %2").arg(passage, sentence);
}

} // namespace

FindingList::FindingList(QWidget* parent)
    : QWidget(parent)
    , title_(new look::SectionLabel(tr("To mend"), this))
    , list_(new QListWidget(this))
{
    setObjectName(QStringLiteral("findings"));
    list_->setObjectName(QStringLiteral("findingList"));
    list_->setAccessibleName(tr("What to mend in the scenario"));
    list_->setFixedHeight(grid(22));
    list_->setUniformItemSizes(true);
    list_->setTextElideMode(Qt::ElideRight);
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
    if (findings == shown_) {
        return;
    }
    shown_ = findings;
    list_->clear();
    for (const auto& finding : findings) {
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
