#pragma once
#include "ui/look/card.h"

namespace secondring {

namespace look {
class ActionButton;
}

/// How far a list or a paper has come on its way into a file, and what came of it.
class ExportNotice : public look::Banner
{
    Q_OBJECT

public:
    explicit ExportNotice(QWidget* parent = nullptr);

    void showProgress(std::int64_t done, std::int64_t all);
    /// `file` holds `calls` calls now.
    void showDone(std::int64_t calls, const QString& file);
    /// Something else is on its way into a file, and is soon there.
    void showWriting();
    /// `file` holds so many pages now.
    void showPages(int pages, const QString& file);
    /// `file` holds what was wanted now.
    void showWritten(const QString& file);
    void showTrouble(const QString& sentence);

signals:
    void givenUp();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void press();

    look::ActionButton* button_;
    bool under_ = false; ///< it is under way
};

} // namespace secondring
