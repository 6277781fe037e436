#pragma once
#include "ui/look/tokens.h"

#include <QGraphicsItem>
#include <QString>

namespace secondring {

/// A passage as a card on the canvas.
class PassageItem : public QGraphicsItem
{
public:
    struct Content
    {
        QString name;
        QString line; ///< what the caller says
        QString mood;
        QString mark; ///< "Start", "Settings", …; empty: none
        int troubles = 0;

        bool operator==(const Content&) const = default;
    };

    PassageItem(std::size_t passage, QSizeF size);

    std::size_t passage() const { return passage_; }

    void show(const Content& content);
    /// The one the keys and the form are about.
    void setChosen(bool chosen);

    bool isChosen() const { return chosen_; }

    /// The card on the canvas.
    QRectF box() const { return {pos(), size_}; }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintFoot(QPainter& painter, QRect row) const;

    std::size_t passage_;
    QSizeF size_;
    Content content_;
    bool chosen_ = false;
};

} // namespace secondring
