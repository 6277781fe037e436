#pragma once
#include <QLineEdit>

namespace secondring {

/// The scenario's name at the head of the editor: a press on it, or its key, and it is written
/// over. It keeps what is being typed; Return and Esc leave it.
class TitleField : public QLineEdit
{
    Q_OBJECT

public:
    explicit TitleField(QWidget* parent = nullptr);

    void render(const QString& title);
    void edit();

signals:
    void titled(const QString& title);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString shown_;
    bool typing_ = false;
};

} // namespace secondring
