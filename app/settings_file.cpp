#include "app/settings_file.h"

#include <QFile>
#include <QSettings>

#include <algorithm>

namespace secondring {

namespace {

QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string text(const QSettings& file, const char* key, const std::string& otherwise = {})
{
    return file.value(QLatin1String(key), toQt(otherwise)).toString().toStdString();
}

template <class E> E choice(const QSettings& file, const char* key, E otherwise)
{
    return fromText<E>(text(file, key)).value_or(otherwise);
}

template <class E> QString toQt(E value) requires std::is_enum_v<E>
{
    return toQt(toText(value));
}

void loadMaps(QSettings& file, Settings& settings)
{
    file.beginGroup(QStringLiteral("keys"));
    for (const auto& id : file.childKeys()) {
        settings.keys[id.toStdString()] = file.value(id).toString().toStdString();
    }
    file.endGroup();
    file.beginGroup(QStringLiteral("prompting"));
    for (const auto& id : file.childKeys()) {
        if (const auto level = fromText<Prompting>(file.value(id).toString().toStdString())) {
            settings.prompting[id.toStdString()] = *level;
        }
    }
    file.endGroup();
}

void loadViews(QSettings& file, Settings& settings)
{
    const int count = file.beginReadArray(QStringLiteral("views"));
    for (int i = 0; i < count; ++i) {
        file.setArrayIndex(i);
        settings.views.push_back({text(file, "name"), text(file, "text")});
    }
    file.endArray();
}

void saveViews(QSettings& file, const Settings& settings)
{
    file.beginWriteArray(QStringLiteral("views"));
    int index = 0;
    for (const auto& view : settings.views) {
        file.setArrayIndex(index++);
        file.setValue(QStringLiteral("name"), toQt(view.name));
        file.setValue(QStringLiteral("text"), toQt(view.text));
    }
    file.endArray();
}

void saveMaps(QSettings& file, const Settings& settings)
{
    for (const auto& [id, keys] : settings.keys) {
        file.setValue(QStringLiteral("keys/%1").arg(toQt(id)), toQt(keys));
    }
    for (const auto& [id, level] : settings.prompting) {
        file.setValue(QStringLiteral("prompting/%1").arg(toQt(id)), toQt(level));
    }
}

void saveAccount(QSettings& file, const AccountSettings& account)
{
    file.setValue(QStringLiteral("account/user"), toQt(account.user));
    file.setValue(QStringLiteral("account/auth-user"), toQt(account.authUser));
    file.setValue(QStringLiteral("account/password"), toQt(account.password));
    file.setValue(QStringLiteral("account/server"), toQt(account.server));
    file.setValue(QStringLiteral("account/proxy"), toQt(account.proxy));
    file.setValue(QStringLiteral("account/transport"), toQt(account.transport));
    file.setValue(QStringLiteral("account/ca-file"), toQt(account.caFile));
}

} // namespace

SettingsFile::SettingsFile(std::string path)
    : path_(std::move(path))
{
}

Settings SettingsFile::load() const
{
    QSettings file{toQt(path_), QSettings::IniFormat};
    const Settings fresh;
    Settings settings{.introduced = file.value(QStringLiteral("introduced"), false).toBool(),
                      .agent = text(file, "agent/name"),
                      .extension = text(file, "agent/extension"),
                      .language = text(file, "agent/language", fresh.language),
                      .houseName = text(file, "house/name")};
    settings.account = {.user = text(file, "account/user"),
                        .authUser = text(file, "account/auth-user"),
                        .password = text(file, "account/password"),
                        .server = text(file, "account/server"),
                        .proxy = text(file, "account/proxy"),
                        .transport = choice(file, "account/transport", fresh.account.transport),
                        .caFile = text(file, "account/ca-file")};
    settings.devices = {
        .ring = text(file, "devices/ring"),
        .ear = text(file, "devices/ear"),
        .microphone = text(file, "devices/microphone"),
        .ringVolume = std::clamp(
            file.value(QStringLiteral("devices/ring-volume"), fresh.devices.ringVolume).toInt(),
            0,
            100)};
    settings.scheme = choice(file, "look/scheme", fresh.scheme);
    settings.motion = file.value(QStringLiteral("look/motion"), true).toBool();
    loadMaps(file, settings);
    loadViews(file, settings);
    return settings;
}

Result<void> SettingsFile::save(const Settings& settings) const
{
    QSettings file{toQt(path_), QSettings::IniFormat};
    file.clear();
    file.setValue(QStringLiteral("introduced"), settings.introduced);
    file.setValue(QStringLiteral("agent/name"), toQt(settings.agent));
    file.setValue(QStringLiteral("agent/extension"), toQt(settings.extension));
    file.setValue(QStringLiteral("agent/language"), toQt(settings.language));
    file.setValue(QStringLiteral("house/name"), toQt(settings.houseName));
    saveAccount(file, settings.account);
    file.setValue(QStringLiteral("devices/ring"), toQt(settings.devices.ring));
    file.setValue(QStringLiteral("devices/ear"), toQt(settings.devices.ear));
    file.setValue(QStringLiteral("devices/microphone"), toQt(settings.devices.microphone));
    file.setValue(QStringLiteral("devices/ring-volume"), settings.devices.ringVolume);
    file.setValue(QStringLiteral("look/scheme"), toQt(settings.scheme));
    file.setValue(QStringLiteral("look/motion"), settings.motion);
    saveMaps(file, settings);
    saveViews(file, settings);
    file.sync();
    QFile::setPermissions(toQt(path_), QFile::ReadOwner | QFile::WriteOwner);
    if (file.status() != QSettings::NoError) {
        return fail("The settings could not be saved in " + path_ +
                    ". They hold until the program ends.");
    }
    return {};
}

} // namespace secondring
