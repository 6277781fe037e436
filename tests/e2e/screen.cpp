#include "tests/e2e/screen.h"

#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>

#include <cstdlib>
#include <stdexcept>

namespace secondring::test {

namespace {

void mustHold(bool holds, const char* trouble, const Process& program)
{
    if (!holds) {
        throw std::runtime_error(std::string{trouble} + ": " + program.output());
    }
}

} // namespace

Screen::Screen()
{
    const auto number = folder_ / "display";
    server_ = std::make_unique<Process>(ProcessOptions{
        {"sh",
         "-c",
         "exec Xvfb -screen 0 1440x900x24 -nolisten tcp -displayfd 3 3>" + number.string()},
        {},
        folder_ / "xvfb.log",
        {}});
    const auto written = [&] { return readFile(number).ends_with('\n'); };
    mustHold(waitUntil(written, kPatience), "the screen did not start", *server_);
    const auto display = readFile(number);
    environment_ = {{"DISPLAY", ":" + display.substr(0, display.find('\n'))},
                    {"QT_QPA_PLATFORM", "xcb"}};
    windows_ = std::make_unique<Process>(
        ProcessOptions{{"openbox", "--sm-disable", "--config-file", SECONDRING_OPENBOX},
                       environment_,
                       folder_ / "openbox.log",
                       {}});
    const auto managed = [this] { return hands({"get_num_desktops"}) == 0; };
    mustHold(waitUntil(managed, kPatience), "the window manager did not start", *windows_);
}

Screen::~Screen() = default;

bool Screen::waitForWindow(const std::string& title)
{
    return waitUntil(
        [&] {
            return hands({"search", "--onlyvisible", "--name", title, "windowfocus"}) == 0;
        },
        kPatience);
}

void Screen::press(const std::string& key)
{
    mustHold(hands({"key", key}) == 0, "no key was pressed", *server_);
}

void Screen::type(const std::string& text)
{
    mustHold(hands({"type", "--delay", "20", text}) == 0, "nothing was typed", *server_);
}

void Screen::picture(const std::string& name)
{
    const char* folder = std::getenv("SECONDRING_PICTURES");
    if (folder == nullptr) {
        return;
    }
    if (!eyes_) {
        static int argc = 3;
        static auto display = environment_.at("DISPLAY");
        static char program[] = "screen", option[] = "-display";
        static char* arguments[] = {program, option, display.data(), nullptr};
        eyes_ = std::make_unique<QGuiApplication>(argc, arguments);
    }
    std::filesystem::create_directories(folder);
    const auto file = std::filesystem::path(folder) /
                      (std::to_string(++pictures_ + 100).substr(1) + "-" + name + ".png");
    QGuiApplication::processEvents();
    QGuiApplication::primaryScreen()->grabWindow(0).save(QString::fromStdString(file.string()));
}

int Screen::hands(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), "xdotool");
    return run(arguments, folder_ / "xdotool.log", kPatience, environment_);
}

} // namespace secondring::test
