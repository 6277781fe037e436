#include "ui/practice/attempt/score_chart.h"

#include "ui/look/accessible.h"
#include "ui/look/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace secondring {

namespace {

using look::grid;

constexpr int kHeight = grid(26);
constexpr int kEdge = grid(2);
constexpr int kLabel = grid(6); ///< the numbers at the right
constexpr double kDot = 3.5, kShown = 5.5, kStroke = 2;
constexpr double kMost = 100;

} // namespace

ScoreChart::ScoreChart(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("scoreChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
}

QSize ScoreChart::sizeHint() const
{
    return {grid(60), kHeight};
}

void ScoreChart::show(const ScoreCourse& course)
{
    if (course == course_) {
        return;
    }
    course_ = course;
    at_ = -1;
    for (qsizetype i = 0; i < course.points.size(); ++i) {
        at_ = course.points[i].shown ? i : at_;
    }
    QStringList scores;
    for (const auto& point : course.points) {
        scores << QString::number(point.score);
    }
    look::setSpokenName(this,
                        tr("Scores so far: %1. Pass mark %2")
                            .arg(scores.join(QStringLiteral(", ")))
                            .arg(course.passMark));
    update();
}

double ScoreChart::heightOf(double score) const
{
    const double bottom = height() - kEdge - 1, top = kEdge;
    return bottom - std::clamp(score / kMost, 0.0, 1.0) * (bottom - top);
}

QPointF ScoreChart::place(qsizetype index) const
{
    const double room = width() - 2 * kEdge - kLabel;
    const auto count = course_.points.size();
    const double part = count > 1 ? static_cast<double>(index) / static_cast<double>(count - 1) : 1;
    return {kEdge + part * room, heightOf(course_.points[index].score)};
}

qsizetype ScoreChart::nearest(int x) const
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < course_.points.size(); ++i) {
        if (found < 0 || std::abs(place(i).x() - x) < std::abs(place(found).x() - x)) {
            found = i;
        }
    }
    return found;
}

QString ScoreChart::tell(qsizetype index) const
{
    const auto& point = course_.points[index];
    return tr("%1: %2 of 100").arg(point.when).arg(point.score);
}

void ScoreChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& c = look::colours();
    const auto font = look::readFont(look::text::kSmall);
    const double mark = heightOf(course_.passMark);
    painter.setPen(QPen(c.lineStrong, 1.25, Qt::DashLine, Qt::FlatCap));
    painter.drawLine(QPointF(0, mark), QPointF(width() - kLabel, mark));
    look::drawLine(painter,
                   {width() - kLabel, static_cast<int>(mark) - grid(2), kLabel, grid(4)},
                   QString::number(course_.passMark),
                   font,
                   look::faintInk(),
                   Qt::AlignRight | Qt::AlignVCenter);
    QPolygonF line;
    for (qsizetype i = 0; i < course_.points.size(); ++i) {
        line << place(i);
    }
    painter.setPen(QPen(c.accent, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    for (qsizetype i = 0; i < course_.points.size(); ++i) {
        const auto& point = course_.points[i];
        const double radius = point.shown ? kShown : kDot;
        painter.setPen(QPen(c.surface, 1.5));
        painter.setBrush(point.score >= course_.passMark ? c.live : c.ring);
        painter.drawEllipse(line[static_cast<int>(i)], radius, radius);
    }
    if (hasFocus() && at_ >= 0) {
        const auto at = place(at_);
        look::drawFocus(painter,
                        {at.x() - grid(2), at.y() - grid(2), grid(4) * 1.0, grid(4) * 1.0},
                        8,
                        c.accent);
    }
}

void ScoreChart::mousePressEvent(QMouseEvent* event)
{
    if (const auto found = nearest(event->pos().x()); found >= 0) {
        emit attemptChosen(course_.points[found].attempt);
    }
}

void ScoreChart::keyPressEvent(QKeyEvent* event)
{
    const bool any = !course_.points.isEmpty();
    if (any && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        const auto by = event->key() == Qt::Key_Down ? -1 : 1;
        at_ = std::clamp<qsizetype>(at_ + by, 0, course_.points.size() - 1);
        look::announce(this, tell(at_));
        update();
    } else if (any && at_ >= 0 &&
               (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit attemptChosen(course_.points[at_].attempt);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool ScoreChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event); // by its type
        if (const auto found = nearest(help->pos().x()); found >= 0) {
            QToolTip::showText(help->globalPos(), tell(found), this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace secondring
