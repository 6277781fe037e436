#pragma once
#include <QWidget>

class QLineEdit;

namespace secondring {

/// Asks for the note of a version, in place.
class SaveBar : public QWidget
{
    Q_OBJECT

public:
    explicit SaveBar(QWidget* parent = nullptr);

    void ask();

signals:
    void saved(const QString& note);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void finish();

    QLineEdit* note_;
};

} // namespace secondring
