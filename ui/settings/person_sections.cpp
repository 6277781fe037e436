#include "ui/settings/person_sections.h"

#include "ui/look/text.h"
#include "ui/settings/field_rules.h"
#include "ui/settings/form.h"

#include <QAbstractItemView>
#include <QLocale>

namespace secondring {

namespace {

QString nameOfLanguage(const QString& code)
{
    const QLocale locale(code);
    auto name = locale.language() == QLocale::English
                    ? QLocale::languageToString(QLocale::English) // not that of one country
                    : locale.nativeLanguageName();
    if (locale.language() == QLocale::C || name.isEmpty()) {
        return code;
    }
    name[0] = name[0].toUpper();
    return name;
}

/// The languages that the house has words in.
QStringList languagesOf(const SettingsView& view)
{
    QStringList codes{look::toQt(view.settings.language), look::toQt(view.house.language)};
    for (const auto& line : view.house.lines) {
        for (const auto& wording : line.wordings) {
            codes << look::toQt(wording.language);
        }
    }
    codes.removeAll(QString{});
    codes.removeDuplicates();
    codes.sort();
    return codes;
}

} // namespace

YouSection::YouSection(QWidget* parent)
    : SettingsSection(QStringLiteral("youSection"), parent)
    , name_(newField(QStringLiteral("agentName"), tr("Dana Kerr")))
    , extension_(newField(QStringLiteral("extension"), tr("212")))
    , language_(newCombo(QStringLiteral("language")))
{
    auto* card = addCard(tr("You"), tr("What callers and colleagues know you by."));
    nameRow_ = card->addRow(tr("Your name"), name_);
    nameRow_->setHelp(tr("The greeting says it: “this is Dana”."));
    extensionRow_ = card->addRow(tr("Extension"), extension_);
    extensionRow_->setHelp(tr("What colleagues dial to reach you, if you have one."));
    card->addRow(tr("Language"), language_)
        ->setHelp(tr("Lines to say are shown in it where the house has them."));
    connect(name_, &QLineEdit::editingFinished, this, [this] {
        nameRow_->complain(wrongWithName(name_->text()));
        if (name_->isModified() && nameRow_->complaint().isEmpty()) {
            name_->setModified(false);
            const auto name = look::toStd(name_->text().simplified());
            emit edited([name](Settings& settings) { settings.agent = name; });
        }
    });
    connect(extension_, &QLineEdit::editingFinished, this, [this] {
        extensionRow_->complain(wrongWithExtension(extension_->text()));
        if (extension_->isModified() && extensionRow_->complaint().isEmpty()) {
            extension_->setModified(false);
            const auto extension = look::toStd(extension_->text().trimmed());
            emit edited([extension](Settings& settings) { settings.extension = extension; });
        }
    });
    connect(language_, &QComboBox::activated, this, [this] {
        const auto code = look::toStd(language_->currentData().toString());
        emit edited([code](Settings& settings) { settings.language = code; });
    });
}

void YouSection::render(const SettingsView& view)
{
    fill(*name_, look::toQt(view.settings.agent));
    fill(*extension_, look::toQt(view.settings.extension));
    renderLanguages(view);
}

void YouSection::renderLanguages(const SettingsView& view)
{
    QStringList shown;
    for (int i = 0; i < language_->count(); ++i) {
        shown << language_->itemData(i).toString();
    }
    const auto wanted = languagesOf(view);
    if (shown != wanted && !language_->view()->isVisible()) {
        language_->clear();
        for (const auto& code : wanted) {
            language_->addItem(nameOfLanguage(code), code);
        }
    }
    language_->setCurrentIndex(language_->findData(look::toQt(view.settings.language)));
}

LookSection::LookSection(QWidget* parent)
    : SettingsSection(QStringLiteral("lookSection"), parent)
    , scheme_(
          new ChoiceRow(QStringLiteral("scheme"), {tr("As the desktop"), tr("Light"), tr("Dark")}))
    , motion_(new ChoiceRow(QStringLiteral("motion"), {tr("Where it means something"), tr("None")}))
{
    auto* card = addCard(tr("Look"), tr("How the console looks on this desk."));
    card->addRow(tr("Colours"), scheme_);
    card->addRow(tr("Motion"), motion_)
        ->setHelp(tr("A ring that counts, a step that was just kept. Never longer than a blink."));
    connect(scheme_, &ChoiceRow::chosen, this, [this](int index) {
        const auto scheme = static_cast<Scheme>(index);
        emit edited([scheme](Settings& settings) { settings.scheme = scheme; });
    });
    connect(motion_, &ChoiceRow::chosen, this, [this](int index) {
        emit edited([index](Settings& settings) { settings.motion = index == 0; });
    });
}

void LookSection::render(const SettingsView& view)
{
    scheme_->setIndex(static_cast<int>(view.settings.scheme));
    motion_->setIndex(view.settings.motion ? 0 : 1);
}

} // namespace secondring
