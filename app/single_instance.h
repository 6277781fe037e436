#pragma once
#include <QLocalServer>
#include <QObject>

#include <functional>
#include <string>

namespace secondring {

/// One console per folder: a second start hands its number to the first and ends.
/// Threads: the GUI thread.
class SingleInstance
{
public:
    explicit SingleInstance(const std::string& folder);

    /// True when another console has this folder and has taken over `number` (empty: it is only
    /// shown).
    bool handOver(const std::string& number) const;
    /// Another console has this folder.
    bool isOpen() const;
    /// From now on other starts come here.
    void listen(std::function<void(const std::string& number)> taken);

private:
    QString name_;
    QLocalServer server_;
};

} // namespace secondring
