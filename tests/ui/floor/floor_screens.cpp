#include "tests/ui/floor/floor_house.h"
#include "ui/floor/floor_page.h"
#include "ui/look/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QTextStream>

#include <cstdlib>
#include <functional>

/// Grabs the floor in both schemes. Usage: floor_screens FOLDER [WIDTH HEIGHT]
namespace secondring::test {

namespace {

struct Scene
{
    const char* name;
    std::function<void(FloorPage&)> play;
};

FloorView empty()
{
    FloorView view;
    view.today = november(22);
    view.days = dayOf(view.today);
    view.goals = defaultGoals();
    view.known = true;
    return view;
}

const std::vector<Scene>& scenes()
{
    static const std::vector<Scene> all{
        {"floor", [](FloorPage& page) { page.render(floorView()); }},
        {"floor-explained",
         [](FloorPage& page) {
             page.render(floorView());
             page.findChild<QAbstractButton*>("card-two-ring-rate")->click();
         }},
        {"floor-empty", [](FloorPage& page) { page.render(empty()); }},
        {"floor-one",
         [](FloorPage& page) {
             auto view = floorView();
             view.agents.resize(1);
             view.range = FloorRange::Other;
             view.days = {november(3), november(9)};
             view.lines = {{"Berlin", view.agents.front().totals}, {"main", {}}};
             page.render(view);
         }},
        {"floor-trouble",
         [](FloorPage& page) {
             auto view = empty();
             view.known = false;
             view.trouble = "The store cannot be read: the disk is gone. Trying again.";
             page.render(view);
         }},
    };
    return all;
}

} // namespace

} // namespace secondring::test

int main(int argc, char** argv)
{
    using namespace secondring;
    if (argc < 2) {
        QTextStream(stderr) << "usage: floor_screens FOLDER [WIDTH HEIGHT]\n";
        return 2;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    look::install(app);
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    QDir().mkpath(folder.path());
    // The window's rail and top bar take the rest.
    const QSize window =
        argc > 3 ? QSize(std::atoi(argv[2]), std::atoi(argv[3])) : QSize(1440, 900);
    const auto size = window - QSize(look::size::kRail, look::size::kTopBar);
    for (const auto choice : {look::SchemeChoice::Light, look::SchemeChoice::Dark}) {
        look::choose(choice);
        for (const auto& scene : test::scenes()) {
            FloorPage page;
            page.resize(size);
            page.show();
            scene.play(page);
            QApplication::processEvents();
            QApplication::processEvents();
            const auto scheme = choice == look::SchemeChoice::Light ? "light" : "dark";
            page.grab().save(folder.filePath(QStringLiteral("%1-%2.png").arg(scene.name, scheme)));
        }
    }
    return 0;
}
