#include "app/practice_studio.h"

#include "app/console.h"
#include "app/qt_executor.h"

namespace secondring {

PracticeStudio::PracticeStudio(Console& console, QObject& home)
    : device_(
          {console.model().settings().devices.microphone, console.model().settings().devices.ear},
          [](const DeviceReport&) {})
    , voice_(executorOn(home))
    , ear_(executorOn(home))
    , sound_({.device = device_, .voice = voice_, .ear = ear_, .levels = &levels_},
             executorOn(home))
{
}

void PracticeStudio::choose(const DeviceSettings& devices)
{
    device_.choose({devices.microphone, devices.ear});
}

} // namespace secondring
