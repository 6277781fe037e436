#include "app/command.h"
#include "app/command_line.h"
#include "app/console.h"
#include "app/desktop_scheme.h"
#include "app/single_instance.h"
#include "app/window.h"
#include "core/adapters/sqlite/sqlite_backups.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <cstdio>

namespace {

using namespace secondring;

int refuse(const std::string& sentence)
{
    std::fprintf(stderr, "%s\n", sentence.c_str());
    QMessageBox::critical(nullptr, QStringLiteral("Second Ring"), look::toQt(sentence));
    return 1;
}

/// A store that cannot be opened: offers the newest copy of it, where there is one. True: it is in
/// its place now.
bool restored(const std::string& sentence, const CommandLine& line)
{
    SqliteBackups backups{foldersOf(line).data + "/calls.db"};
    const auto copies = backups.copies();
    if (copies.empty() || !backups.isDamaged()) {
        return false;
    }
    QMessageBox box(
        QMessageBox::Critical,
        QStringLiteral("Second Ring"),
        look::toQt(sentence) + QLatin1Char('\n') +
            QObject::tr("The last good copy of the calls is of %1. What is there now is "
                        "kept beside it.")
                .arg(QLocale::system().toString(look::toQt(copies.front().made),
                                                QLocale::LongFormat)));
    const QAbstractButton* restore =
        box.addButton(QObject::tr("Use the copy"), QMessageBox::AcceptRole);
    box.addButton(QObject::tr("Close"), QMessageBox::RejectRole);
    box.exec();
    if (box.clickedButton() != restore) {
        return false;
    }
    const auto aside = backups.restore(copies.front());
    return aside ? true : (refuse(aside.error().reason), false);
}

int run(QApplication& app, const CommandLine& line, const QElapsedTimer& sinceStart)
{
    look::install(app);
    const DesktopScheme scheme;
    SingleInstance instance{foldersOf(line).data};
    if (instance.handOver(line.number)) {
        return 0;
    }
    auto console = Console::open(line);
    if (!console && restored(console.error().reason, line)) {
        console = Console::open(line);
    }
    if (!console) {
        return refuse(console.error().reason);
    }
    Window window{**console, line};
    window.show();
    instance.listen([&window](const std::string& number) { window.comeForward(number); });
    QTimer::singleShot(0, &window, [&] {
        if (line.tellStart) {
            std::printf("usable window after %lld ms\n", sinceStart.elapsed());
            std::fflush(stdout);
        }
        window.begin();
    });
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    if (const auto* command = argc > 1 ? secondring::findCommand(argv[1]) : nullptr) {
        return command->run(argc - 1, argv + 1);
    }
    QElapsedTimer sinceStart;
    sinceStart.start();
    int exitCode = 0;
    const auto line = secondring::readCommandLine(argc, argv, exitCode);
    if (!line) {
        return exitCode;
    }
    QApplication app{argc, argv};
    QApplication::setOrganizationName(QStringLiteral("secondring"));
    QApplication::setApplicationName(QStringLiteral("secondring"));
    QApplication::setApplicationDisplayName(QStringLiteral("Second Ring"));
    QApplication::setDesktopFileName(QStringLiteral("secondring"));
    return run(app, *line, sinceStart);
}
