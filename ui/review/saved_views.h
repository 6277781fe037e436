#pragma once
#include "core/house/settings.h"

#include <QVector>
#include <QWidget>

class QLineEdit;

namespace secondring {

namespace look {
class ActionButton;
class Chip;
class FlowLayout;
} // namespace look

/// The searches that were given a name: one chip each, and a field for the name of a new one.
class SavedViews : public QWidget
{
    Q_OBJECT

public:
    explicit SavedViews(QWidget* parent = nullptr);

    /// Stands before the views, always.
    void addFirst(QWidget* widget);
    void setViews(const std::vector<SavedView>& views);
    /// What is searched for now: its view is marked.
    void setText(const QString& text);
    /// Whether what is searched for now has a name.
    bool isSaved() const;
    /// Asks for a name for what is searched for now.
    void askName();
    /// Forgets the view of what is searched for now.
    void remove();

signals:
    void chosen(const QString& text);
    void changed(const std::vector<secondring::SavedView>& views);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void render();
    void save();

    std::vector<SavedView> views_;
    QString text_;
    look::FlowLayout* row_;
    bool hasFirst_ = false;
    QVector<look::Chip*> chips_;
    QWidget* naming_;
    QLineEdit* name_;
    look::ActionButton* save_;
};

} // namespace secondring
