#include "ui/look/icon.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

namespace secondring::look {

namespace {

QByteArray source(const QString& name)
{
    static QHash<QString, QByteArray> sources;
    const auto known = sources.constFind(name);
    if (known != sources.constEnd()) {
        return *known;
    }
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const auto text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    sources.insert(name, text);
    return text;
}

QPixmap rendered(QByteArray svg, const QColor& colour, QSize pixels, double scale)
{
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    QPixmap picture(pixels * scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    picture.setDevicePixelRatio(scale);
    return picture;
}

QPixmap cached(const QString& name, const QColor& colour, QSize pixels, double scale)
{
    static QHash<QString, QPixmap> pictures;
    const auto key = QStringLiteral("%1 %2 %3 %4")
                         .arg(name, colour.name(QColor::HexRgb))
                         .arg(pixels.width())
                         .arg(scale);
    const auto known = pictures.constFind(key);
    if (known != pictures.constEnd()) {
        return *known;
    }
    const auto svg = source(name);
    const auto picture = svg.isEmpty() ? QPixmap{} : rendered(svg, colour, pixels, scale);
    pictures.insert(key, picture);
    return picture;
}

void drawCentred(QPainter& painter, const QPixmap& picture, const QRect& box, QSize pixels)
{
    const QPoint corner(box.x() + (box.width() - pixels.width()) / 2,
                        box.y() + (box.height() - pixels.height()) / 2);
    painter.drawPixmap(corner, picture);
}

} // namespace

QPixmap icon(const QString& name, const QColor& colour, int pixels, double scale)
{
    return cached(name, colour, {pixels, pixels}, scale);
}

void drawIcon(
    QPainter& painter, const QString& name, const QColor& colour, const QRect& box, int pixels)
{
    const auto scale = painter.device()->devicePixelRatioF();
    drawCentred(painter, icon(name, colour, pixels, scale), box, {pixels, pixels});
}

void drawLogo(QPainter& painter, const QRect& box)
{
    const auto scale = painter.device()->devicePixelRatioF();
    const QSize pixels(box.height() * 4 / 3, box.height());
    drawCentred(painter, cached(QStringLiteral("logo"), QColor(), pixels, scale), box, pixels);
}

} // namespace secondring::look
