#pragma once
#include <QStringList>

#include <functional>

class QObject;
class QWidget;

namespace secondring {

/// Where something is to be written.
struct SaveQuestion
{
    QString title;
    QStringList filters; ///< "PDF (*.pdf)"; the first gives the ending, unless another is chosen
    QString name;        ///< without its ending
};

/// Asks beside the desk's work; `then` is called with the file while `listener` lives, and not at
/// all when the person thinks better of it. Threads: the GUI thread.
void askWhere(const SaveQuestion& question,
              QWidget* over,
              QObject* listener,
              std::function<void(const QString& file)> then);

} // namespace secondring
