#include "ui/practice/editor/scenario_form.h"

#include "ui/look/label.h"
#include "ui/look/opening.h"
#include "ui/look/text.h"
#include "ui/practice/editor/form_words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QVBoxLayout>

namespace secondring {

namespace {

using look::grid;

const QString kStandards = QStringLiteral("standards");

/// What holds without the setting, its least and its most.
struct Limits
{
    int least;
    int usual;
    int most;
    QString unit;
};

Limits limitsOf(const QString& key)
{
    if (key == QLatin1String("speed")) {
        return {50, 100, 200, QWidget::tr(" % of the usual")};
    }
    if (key == QLatin1String("minutes")) {
        return {1, 3, 60, QWidget::tr(" min")};
    }
    return {1, 60, 100, QWidget::tr(" of 100")};
}

QVBoxLayout* columnOf(QWidget* parent)
{
    auto* made = new QVBoxLayout(parent);
    made->setContentsMargins(0, 0, 0, 0);
    made->setSpacing(grid(2));
    return made;
}

void setWords(QLineEdit& field, const QString& text)
{
    if (field.text() != text) {
        field.setText(text);
    }
}

/// A field's name in the window: "settingGivesUp" of "gives up".
QString objectNameOf(const QString& key)
{
    return QStringLiteral("setting") + key.left(1).toUpper() + key.mid(1);
}

} // namespace

ScenarioForm::ScenarioForm(QWidget* parent)
    : QWidget(parent)
    , own_(new QWidget(this))
    , title_(new QLineEdit(own_))
    , standards_(new QListWidget(own_))
{
    auto* own = columnOf(own_);
    addOwn(*own);
    auto* column = columnOf(this);
    column->addWidget(own_);
    addCaller(*column);
}

void ScenarioForm::addOwn(QVBoxLayout& column)
{
    column.addWidget(new look::SectionLabel(tr("Scenario"), own_));
    title_->setObjectName(QStringLiteral("settingTitle"));
    title_->setAccessibleName(tr("Name of the scenario"));
    title_->setPlaceholderText(tr("Its name"));
    column.addWidget(title_);
    connect(title_, &QLineEdit::textEdited, this, [this](const QString& title) {
        typing_ = true;
        emit titled(title.trimmed());
        typing_ = false;
    });
    connect(title_, &QLineEdit::editingFinished, this, [this] { setWords(*title_, titleShown_); });
    column.addWidget(new look::SectionLabel(tr("It practises"), own_));
    addLine(column, QStringLiteral("practises"), tr("What it practises, in a few words"));
    addStandards(column);
    column.addWidget(new look::SectionLabel(tr("What the trainee reads first"), own_));
    addLine(column, QStringLiteral("about"), tr("What the trainee reads before the first ring"));
    column.addWidget(new look::SectionLabel(tr("How hard, how long"), own_));
    addChoice(column, QStringLiteral("level"), tr("How hard it is"));
    addNumber(column, QStringLiteral("minutes"), tr("Minutes that an attempt takes"));
}

void ScenarioForm::addCaller(QVBoxLayout& column)
{
    column.addWidget(new look::SectionLabel(tr("Who rings"), this));
    addLine(column, QStringLiteral("caller"), tr("The caller's name"));
    addLine(column, QStringLiteral("number"), tr("Their number, such as 01632 960123"));
    column.addWidget(new look::SectionLabel(tr("Voice and speed"), this));
    addChoice(column, QStringLiteral("voice"), tr("The caller's voice"));
    addNumber(column, QStringLiteral("speed"), tr("How fast they speak"));
    column.addWidget(new look::SectionLabel(tr("Patience when it rings, and temper"), this));
    addNumber(column, QStringLiteral("patience"), tr("Patience when the telephone begins to ring"));
    addChoice(column, QStringLiteral("temper"), tr("How fast patience falls"));
}

void ScenarioForm::addStandards(QVBoxLayout& column)
{
    standards_->setObjectName(QStringLiteral("settingStandards"));
    standards_->setAccessibleName(tr("Standards that it practises"));
    standards_->setFixedHeight(grid(36));
    standards_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    standards_->setTextElideMode(Qt::ElideRight);
    column.addWidget(standards_);
    connect(standards_, &QListWidget::itemChanged, this, [this] {
        if (!rendering_) {
            emit changed(kStandards, chosenStandards().join(QStringLiteral(", ")));
        }
    });
}

QLineEdit* ScenarioForm::addLine(QVBoxLayout& column, const QString& key, const QString& name)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(objectNameOf(key));
    field->setAccessibleName(name);
    field->setPlaceholderText(name);
    column.addWidget(field);
    lines_.insert(key, field);
    connect(field, &QLineEdit::textEdited, this, [this, key](const QString& text) {
        tell(key, text.trimmed());
    });
    connect(field, &QLineEdit::editingFinished, this, [this, key, field] {
        setWords(*field, look::toQt(settings_.value(look::toStd(key))));
    });
    return field;
}

QComboBox* ScenarioForm::addChoice(QVBoxLayout& column, const QString& key, const QString& name)
{
    auto* field = new look::Opening<QComboBox>(this);
    field->setObjectName(objectNameOf(key));
    field->setAccessibleName(name);
    field->setFocusPolicy(Qt::StrongFocus);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto& [word, text] : settingWords(key)) {
        field->addItem(text, word);
    }
    column.addWidget(field);
    choices_.insert(key, field);
    connect(field, &QComboBox::activated, this, [this, key, field] {
        tell(key, field->currentData().toString());
    });
    return field;
}

QSpinBox* ScenarioForm::addNumber(QVBoxLayout& column, const QString& key, const QString& name)
{
    auto* field = new look::Unrolling<QSpinBox>(this);
    const auto limits = limitsOf(key);
    field->setObjectName(objectNameOf(key));
    field->setAccessibleName(name);
    field->setToolTip(name);
    field->setRange(limits.least, limits.most);
    field->setSuffix(limits.unit);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setFocusPolicy(Qt::StrongFocus);
    column.addWidget(field);
    numbers_.insert(key, field);
    connect(field, &QSpinBox::valueChanged, this, [this, key](int value) {
        if (!rendering_) {
            tell(key, QString::number(value));
        }
    });
    return field;
}

void ScenarioForm::tell(const QString& key, const QString& value)
{
    typing_ = true;
    emit changed(key, value);
    typing_ = false;
}

QStringList ScenarioForm::chosenStandards() const
{
    QStringList chosen;
    for (int i = 0; i < standards_->count(); ++i) {
        if (standards_->item(i)->checkState() == Qt::Checked) {
            chosen.push_back(standards_->item(i)->data(Qt::UserRole).toString());
        }
    }
    return chosen;
}

/// A standard that the list has no words for stands for itself.
void ScenarioForm::renderStandards()
{
    auto chosen = look::toQt(settings_.value("standards")).split(QLatin1Char(','));
    for (auto& each : chosen) {
        each = each.trimmed();
    }
    chosen.removeAll(QString());
    if (standards_->count() > 0 && chosenStandards() == chosen) {
        return;
    }
    auto known = settingWords(kStandards);
    for (const auto& each : chosen) {
        if (std::ranges::find(known, each, &FormWord::word) == known.end()) {
            known.push_back({each, each});
        }
    }
    while (standards_->count() < static_cast<int>(known.size())) {
        standards_->addItem(QString());
    }
    for (int i = 0; i < standards_->count(); ++i) {
        auto* item = standards_->item(i);
        const auto at = static_cast<std::size_t>(i);
        if (at < known.size()) {
            item->setText(known[at].text);
            item->setToolTip(known[at].text);
            item->setData(Qt::UserRole, known[at].word);
        }
        const bool taken = chosen.contains(item->data(Qt::UserRole).toString());
        item->setCheckState(taken ? Qt::Checked : Qt::Unchecked);
    }
}

void ScenarioForm::renderFields(bool typing)
{
    for (const auto& [key, field] : lines_.asKeyValueRange()) {
        if (!typing) {
            setWords(*field, look::toQt(settings_.value(look::toStd(key))));
        }
    }
    for (const auto& [key, field] : numbers_.asKeyValueRange()) {
        if (!typing) {
            const auto number = look::toQt(settings_.value(look::toStd(key)));
            const auto digits = number.section(QLatin1Char(' '), 0, 0);
            field->setValue(number.isEmpty() ? limitsOf(key).usual : digits.toInt());
        }
    }
    for (const auto& [key, field] : choices_.asKeyValueRange()) {
        const auto value = look::toQt(settings_.value(look::toStd(key)));
        if (!value.isEmpty() && field->findData(value) < 0) {
            field->addItem(value, value);
        }
        field->setCurrentIndex(value.isEmpty() ? usualSetting(key) : field->findData(value));
    }
}

void ScenarioForm::render(const QString& title, const std::string& settings, bool whole)
{
    rendering_ = true;
    settings_ = practice::SettingsForm{settings};
    titleShown_ = title;
    own_->setVisible(whole);
    if (!typing_) {
        setWords(*title_, title);
    }
    renderFields(typing_);
    renderStandards();
    rendering_ = false;
}

bool ScenarioForm::edit(const QString& key)
{
    QWidget* field = key == kStandards               ? static_cast<QWidget*>(standards_)
                     : key == QLatin1String("title") ? static_cast<QWidget*>(title_)
                                                     : nullptr;
    field = field != nullptr ? field : lines_.value(key);
    field = field != nullptr ? field : choices_.value(key);
    field = field != nullptr ? field : numbers_.value(key);
    if (field != nullptr) {
        field->setFocus();
    }
    return field != nullptr;
}

} // namespace secondring
