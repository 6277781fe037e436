#include "app/window.h"

#include "app/call_judging.h"
#include "app/floor_room.h"
#include "app/practice_room.h"
#include "app/review_room.h"
#include "app/reviews.h"
#include "app/training_room.h"
#include "core/call/decide.h"
#include "ui/desk/main_window.h"
#include "ui/floor/agreement_list.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/review/call_view.h"
#include "ui/review/review_workspace.h"
#include "ui/settings/first_run_page.h"
#include "ui/settings/key_rules.h"
#include "ui/settings/settings_page.h"

#include <QMessageBox>
#include <QScreen>
#include <QTimer>

namespace secondring {

namespace {

constexpr int kFramedAfterMs = 150;

look::SchemeChoice schemeOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Desktop:
        return look::SchemeChoice::Desktop;
    case Scheme::Light:
        return look::SchemeChoice::Light;
    case Scheme::Dark:
        return look::SchemeChoice::Dark;
    }
    return look::SchemeChoice::Desktop;
}

void dress(const Settings& settings)
{
    look::choose(schemeOf(settings.scheme));
    look::setMotion(settings.motion);
}

/// Once the desktop has put its frame around the window: what does not fit goes.
void keepOnScreen(QWidget& window)
{
    QTimer::singleShot(kFramedAfterMs, &window, [&window] {
        const auto room = window.screen()->availableSize();
        const auto over = (window.frameGeometry().size() - room).expandedTo(QSize(0, 0));
        const auto whole = window.size() - over;
        const bool possible = whole.expandedTo(window.minimumSize()) == whole;
        if (!over.isNull() && possible && !window.isMaximized() && !window.isFullScreen()) {
            window.resize(whole);
            window.move(window.screen()->availableGeometry().topLeft());
        }
    });
}

} // namespace

Window::Window(Console& console, const CommandLine& line)
    : console_(console)
    , line_(line)
    , main_(std::make_unique<MainWindow>([&console] { return console.model().now(); }))
{
    dress(console_.model().settings());
    main_->setKeys(keysFrom(console_.model().settings().keys));
    wireDesk();
    render();
}

Window::~Window() = default;

void Window::show()
{
    if (console_.model().settings().introduced || line_.skipIntroduction) {
        showDesk();
    } else {
        introduce();
    }
}

void Window::begin()
{
    if (introduction_) {
        return;
    }
    reviews_ = std::make_unique<Reviews>(console_);
    connect(&console_.model(), &ConsoleModel::knowledgeChanged, reviews_.get(), &Reviews::follow);
    wireReview();
    wireFloor();
    wirePractice();
    wireSettings();
    wireCallPage();
    console_.start();
    if (line_.ringMe) {
        console_.ringMe();
    }
    if (!line_.number.empty()) {
        dial(line_.number);
    }
}

void Window::comeForward(const std::string& number)
{
    auto* window = introduction_ ? static_cast<QWidget*>(introduction_.get()) : main_.get();
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->raise();
    window->activateWindow();
    if (!number.empty() && !introduction_) {
        main_->desk().setNumber(look::toQt(number));
        dial(number);
    }
}

void Window::introduce()
{
    introduction_ =
        std::make_unique<FirstRunPage>(console_.soundSetup(), console_.model().settings());
    introduction_->setWindowTitle(tr("Second Ring"));
    introduction_->resize(main_->size());
    connect(introduction_.get(), &FirstRunPage::finished, this, [this](Settings settings) {
        settings.introduced = true;
        follow(settings);
        showDesk();
        introduction_.release()->deleteLater(); // it is in the middle of telling us
        begin();
    });
    introduction_->show();
    keepOnScreen(*introduction_);
}

void Window::showDesk()
{
    main_->QWidget::show();
    keepOnScreen(*main_);
    if (console_.model().state().calls.empty()) {
        main_->desk().perform(DeskAction::Dial); // the first key typed belongs into a field
    }
}

void Window::wireDesk()
{
    auto& model = console_.model();
    auto& desk = main_->desk();
    desk.setDemonstration(true);
    connect(&desk, &DeskWorkspace::happened, &model, &ConsoleModel::post);
    connect(&desk, &DeskWorkspace::dialRequested, this, [this](const QString& typed) {
        dial(look::toStd(typed));
    });
    connect(&desk, &DeskWorkspace::ringMeRequested, &console_, &Console::ringMe);
    connect(&model, &ConsoleModel::changed, this, [this](const State&, const State& now) {
        main_->render(now);
    });
    connect(&model, &ConsoleModel::knowledgeChanged, this, &Window::render);
}

void Window::wireReview()
{
    review_ = std::make_unique<ReviewRoom>(console_, *reviews_);
    main_->addWorkspace(
        QStringLiteral("review"), tr("Review"), QStringLiteral("review"), review_->workspace());
    connect(review_.get(),
            &ReviewRoom::viewsChanged,
            this,
            [this](const std::vector<SavedView>& views) {
                auto settings = console_.model().settings();
                settings.views = views;
                follow(settings);
            });
    connect(review_.get(), &ReviewRoom::dialRequested, this, &Window::callBack);
}

void Window::wireFloor()
{
    floor_ = std::make_unique<FloorRoom>(console_, *reviews_);
    auto* page = floor_->page();
    main_->addWorkspace(QStringLiteral("floor"), tr("Floor"), QStringLiteral("floor"), page);
    connect(page, &FloorPage::queryWanted, this, [this](const CallQuery& query) {
        main_->showWorkspace(QStringLiteral("review"));
        review_->workspace()->search(query);
    });
    connect(page, &FloorPage::callWanted, this, &Window::openCall);
    connect(page, &FloorPage::thanksWanted, this, [this](const TeamThanks& thanks) {
        showMoment(thanks.call, thanks.agent, thanks.recognition.what.moment);
    });
    connect(page, &FloorPage::agreementWanted, this, [this](const AgreementLine& line) {
        showMoment(line.agreement.furthest, line.agent, {});
    });
    connect(page, &FloorPage::deskWanted, this, [this] {
        main_->showWorkspace(QStringLiteral("desk"));
    });
}

void Window::wirePractice()
{
    practice_ = std::make_unique<PracticeRoom>(console_, *reviews_);
    main_->addWorkspace(
        QStringLiteral("practice"), tr("Practice"), QStringLiteral("practice"), practice_->page());
    connect(review_.get(), &ReviewRoom::practiceWanted, practice_.get(), &PracticeRoom::draftFrom);
    review_->setScenarios([this] { return practice_->choices(); });
    connect(review_.get(), &ReviewRoom::scenarioWanted, practice_.get(), &PracticeRoom::offer);
    connect(practice_.get(), &PracticeRoom::workshopWanted, this, [this] {
        main_->showWorkspace(QStringLiteral("workshop"));
    });
    connect(practice_.get(), &PracticeRoom::attemptWanted, this, [this] {
        main_->showWorkspace(QStringLiteral("attempt"));
    });
    connect(practice_.get(), &PracticeRoom::practiceWanted, this, [this] {
        main_->showWorkspace(QStringLiteral("practice"));
    });
    connect(practice_.get(), &PracticeRoom::keysTaken, this, [this](bool taken) {
        main_->desk().setTakesKeys(!taken);
    });
}

void Window::wireTraining()
{
    training_ = std::make_unique<TrainingRoom>(console_, *reviews_);
    main_->addPage(QStringLiteral("training"), training_->page(), QStringLiteral("practice"));
    connect(practice_.get(), &PracticeRoom::trainingWanted, this, [this] {
        if (practice_->desk() != nullptr && training_->isOpenToViewer()) {
            training_->open(practice_->desk()->attempts(), practice_->shelf());
            main_->showWorkspace(QStringLiteral("training"));
        }
    });
    connect(training_.get(), &TrainingRoom::left, this, [this] {
        main_->showWorkspace(QStringLiteral("practice"));
    });
    connect(training_.get(), &TrainingRoom::attemptWanted, this, [this](std::int64_t attempt) {
        training_->warn(practice_->showAttempt(attempt, true));
    });
}

/// In Review, where it can be heard.
void Window::showMoment(CallId call, const std::string& agent, Duration moment)
{
    main_->showWorkspace(QStringLiteral("review"));
    review_->open(call, agent, moment);
}

void Window::callBack(const Party& party)
{
    main_->showWorkspace(QStringLiteral("desk"));
    ready_ = party;
    main_->desk().setNumber(look::toQt(party.number.empty() ? party.uri : party.number));
}

void Window::wireSettings()
{
    settings_ = new SettingsPage(console_.soundSetup());
    main_->addWorkspace(
        QStringLiteral("settings"), tr("Settings"), QStringLiteral("settings"), settings_, true);
    connect(settings_, &SettingsPage::changed, this, &Window::follow);
    connect(settings_, &SettingsPage::houseFileWanted, this, &Window::writeHouseFile);
    connect(&console_, &Console::houseComplained, this, &Window::renderSettings);
    connect(&console_.model(), &ConsoleModel::knowledgeChanged, this, &Window::renderSettings);
    connect(&console_.model(),
            &ConsoleModel::changed,
            this,
            [this](const State& before, const State& now) {
                if (before.line != now.line) {
                    renderSettings();
                }
            });
    renderSettings();
}

void Window::render()
{
    main_->setGoals(console_.houseFile().review().figures.goals);
    main_->setKnowledge(console_.model().known());
    main_->render(console_.model().state());
}

void Window::renderSettings()
{
    const auto& model = console_.model();
    SettingsView view{.settings = model.settings(),
                      .house = model.known().house,
                      .houseFile = look::toQt(console_.houseFile().path()),
                      .verdicts = model.verdicts()};
    for (const auto& complaint : console_.houseFile().complaints()) {
        view.houseComplaints.push_back(look::toQt(complaint.sentence));
    }
    view.lineSentence =
        look::sentenceOf(model.state().line, look::toQt(model.settings().extension));
    settings_->render(view);
}

void Window::follow(const Settings& settings)
{
    dress(settings);
    main_->setKeys(keysFrom(settings.keys));
    if (const auto saved = console_.follow(settings); !saved) {
        QMessageBox::warning(main_.get(), tr("Second Ring"), look::toQt(saved.error().reason));
    }
}

void Window::writeHouseFile()
{
    if (const auto written = console_.writeHouseFile(); !written) {
        QMessageBox::warning(main_.get(), tr("Second Ring"), look::toQt(written.error().reason));
    }
    renderSettings();
}

void Window::wireCallPage()
{
    callPage_ = new CallView;
    main_->addPage(QStringLiteral("call"), callPage_);
    const auto practice = QStringLiteral("practice");
    main_->addPage(QStringLiteral("workshop"), practice_->workshop(), practice);
    wireTraining();
    main_->addPage(QStringLiteral("attempt"), practice_->attemptPage(), practice);
    connect(&main_->desk(), &DeskWorkspace::earlierChosen, this, &Window::openCall);
    callJudging_ = std::make_unique<CallJudging>(console_, *reviews_, *callPage_, *callPage_);
    connect(callJudging_.get(), &CallJudging::playRequested, this, &Window::showMoment);
    callJudging_->setScenarios([this] { return practice_->choices(); });
    connect(
        callJudging_.get(), &CallJudging::scenarioWanted, practice_.get(), &PracticeRoom::offer);
    connect(&console_.model(),
            &ConsoleModel::knowledgeChanged,
            callJudging_.get(),
            &CallJudging::follow);
    connect(callPage_, &CallView::closed, this, [this] {
        main_->showWorkspace(QStringLiteral("desk"));
    });
    connect(callPage_, &CallView::dialRequested, this, &Window::callBack);
}

void Window::openCall(CallId call)
{
    console_.archive().call(call, [this, page = callPage_](const Result<KeptCall>& kept) {
        if (!page) {
            return;
        }
        callJudging_->leave(); // every opening is a look
        if (kept) {
            const auto& model = console_.model();
            page->render(*kept, model.known().house, model.now());
            callJudging_->show(replay(kept->summary.id, kept->events), kept->events);
        } else {
            page->renderTrouble(look::toQt(kept.error().reason));
        }
        main_->showWorkspace(QStringLiteral("call"));
    });
}

void Window::dial(const std::string& typed)
{
    const bool ready = typed == (ready_.number.empty() ? ready_.uri : ready_.number);
    told(ready && !typed.empty() ? console_.model().dial(ready_) : console_.model().dial(typed));
    ready_ = {};
}

void Window::told(const Result<void>& dialled)
{
    main_->desk().showDialTrouble(dialled ? QString{} : look::toQt(dialled.error().reason));
}

} // namespace secondring
