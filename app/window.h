#pragma once
#include "app/console.h"

#include <QObject>
#include <QPointer>

namespace secondring {

class CallJudging;
class CallView;
class FirstRunPage;
class FloorRoom;
class MainWindow;
class PracticeRoom;
class ReviewRoom;
class Reviews;
class SettingsPage;
class TrainingRoom;

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

    /// The first-run page, or the desk.
    void show();
    /// Opens the line, unless the agent is still to be introduced, and does what the command line
    /// asks for.
    void begin();
    /// Another start of the program: comes to the front and dials `number`, if there is one.
    void comeForward(const std::string& number);

private:
    void introduce();
    void showDesk();
    void wireDesk();
    void wireReview();
    void wireFloor();
    void wirePractice();
    void wireTraining();
    void wireSettings();
    void wireCallPage();
    void openCall(CallId call);
    void showMoment(CallId call, const std::string& agent, Duration moment);
    /// Its number stands ready on the desk: one more press dials it.
    void callBack(const Party& party);
    void render();
    void renderSettings();
    void follow(const Settings& settings);
    void writeHouseFile();
    void dial(const std::string& typed);
    void told(const Result<void>& dialled);

    Console& console_;
    CommandLine line_;
    Party ready_; ///< to be called back: its number stands in the dial field
    std::unique_ptr<MainWindow> main_;
    std::unique_ptr<FirstRunPage> introduction_;
    QPointer<SettingsPage> settings_;
    QPointer<CallView> callPage_;
    std::unique_ptr<Reviews> reviews_;
    std::unique_ptr<ReviewRoom> review_;
    std::unique_ptr<FloorRoom> floor_;
    std::unique_ptr<PracticeRoom> practice_;
    std::unique_ptr<TrainingRoom> training_;
    std::unique_ptr<CallJudging> callJudging_;
};

} // namespace secondring
