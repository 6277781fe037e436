#include "app/console.h"
#include "app/practice_room.h"
#include "ui/look/text.h"

/// What the room has to do with the editor: there and back, what is kept, what is tried.
namespace secondring {

void PracticeRoom::wireWorkshop()
{
    connect(page_.get(), &PracticePage::editWanted, this, [this] {
        const auto* chosen = shelf_.find(view_.chosen);
        if (tried_ && !live_) {
            emit workshopWanted(); // where it was tried from
        } else if (chosen != nullptr && !live_) {
            workshop_.open(*chosen);
            emit workshopWanted();
        }
    });
    connect(page_.get(), &PracticePage::newWanted, this, [this] {
        if (!live_) {
            workshop_.openNew();
            emit workshopWanted();
        }
    });
    connect(&workshop_, &ScenarioWorkshop::left, this, [this] {
        tried_.reset();
        render();
        emit practiceWanted();
    });
    connect(&workshop_,
            &ScenarioWorkshop::kept,
            this,
            [this](const QString& text, const QString& note) {
                view_.trouble.clear();
                readShelf();
                if (book_) {
                    book_->keepVersion(
                        look::toStd(text), look::toStd(note), console_.clock().now());
                }
                render();
            });
    connect(&workshop_, &ScenarioWorkshop::tryWanted, this, [this](const ShelvedScenario& tried) {
        emit practiceWanted();
        if (!live_) {
            choose(tried.scenario.id);
            tried_ = tried;
            ring(tried, false);
        }
    });
}

} // namespace secondring
