#include "app/window.h"

#include "ui/desk/main_window.h"
#include "ui/look/text.h"

namespace secondring {

Window::Window(Console& console, const CommandLine& line)
    : console_(console)
    , line_(line)
    , main_(std::make_unique<MainWindow>([&console] { return console.model().now(); }))
{
    main_->setWindowTitle(tr("Second Ring"));
    main_->resize(1440, 900);
    wireDesk();
    render();
}

Window::~Window() = default;

void Window::show()
{
    main_->QWidget::show();
    if (console_.model().state().calls.empty()) {
        main_->desk().perform(DeskAction::Dial); // the first key typed belongs into a field
    }
}

void Window::begin()
{
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
    main_->setWindowState(main_->windowState() & ~Qt::WindowMinimized);
    main_->raise();
    main_->activateWindow();
    if (!number.empty()) {
        main_->desk().setNumber(look::toQt(number));
        dial(number);
    }
}

void Window::wireDesk()
{
    auto& model = console_.model();
    auto& desk = main_->desk();
    desk.setDemonstration(true);
    connect(&desk, &DeskWorkspace::happened, &model, &ConsoleModel::post);
    connect(&desk, &DeskWorkspace::dialRequested, this, [this](const QString& typed) {
        dial(typed.toStdString());
    });
    connect(&desk, &DeskWorkspace::ringMeRequested, &console_, &Console::ringMe);
    connect(&model, &ConsoleModel::changed, this, [this](const State&, const State& now) {
        main_->render(now);
    });
    connect(&model, &ConsoleModel::knowledgeChanged, this, &Window::render);
}

void Window::render()
{
    main_->setKnowledge(console_.model().known());
    main_->render(console_.model().state());
}

void Window::dial(const std::string& typed)
{
    const auto dialled = console_.model().dial(typed);
    main_->desk().showDialTrouble(dialled ? QString{} : look::toQt(dialled.error().reason));
}

} // namespace secondring
