#pragma once
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <map>
#include <memory>
#include <string>

class QGuiApplication;

namespace secondring::test {

/// A screen of its own with a window manager (Xvfb and openbox), and the hands of somebody who sits
/// at it (xdotool). With SECONDRING_PICTURES set to a folder it can also be looked at.
class Screen
{
public:
    Screen();
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// What a program needs to open its windows here.
    std::map<std::string, std::string> env() const { return environment_; }

    /// Waits until a window of this title is shown, and gives it the keyboard.
    bool waitForWindow(const std::string& title);
    /// Real keys, as xdotool names them: "F6", "ctrl+Return".
    void press(const std::string& key);
    void type(const std::string& text);
    /// Keeps what is seen now, if pictures are wanted.
    void picture(const std::string& name);

private:
    int hands(std::vector<std::string> arguments);

    TempDir folder_;
    std::map<std::string, std::string> environment_;
    std::unique_ptr<Process> server_;
    std::unique_ptr<Process> windows_;
    std::unique_ptr<QGuiApplication> eyes_;
    int pictures_ = 0;
};

} // namespace secondring::test
