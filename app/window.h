#pragma once
#include "app/console.h"

#include <QObject>

namespace secondring {

class MainWindow;

/// The screen and the console, wired to each other: what the agent does goes to the model, what
/// changes comes back.
///
/// Owns: its widgets. The console outlives it.
class Window : public QObject
{
    Q_OBJECT

public:
    Window(Console& console, const CommandLine& line);
    ~Window() override;

    void show();
    /// Opens the line and does what the command line asks for.
    void begin();
    /// Another start of the program: comes to the front and dials `number`, if there is one.
    void comeForward(const std::string& number);

private:
    void wireDesk();
    void render();
    void dial(const std::string& typed);

    Console& console_;
    CommandLine line_;
    std::unique_ptr<MainWindow> main_;
};

} // namespace secondring
