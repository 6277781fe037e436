#include "app/certificate_paper.h"

#include "app/paper_words.h"
#include "ui/look/paper_colours.h"
#include "ui/look/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace secondring {

using namespace paper;
using practice::Certificate;

namespace {

constexpr auto kCodeBegins = "<sr:code>";
constexpr auto kCodeEnds = "</sr:code>";
constexpr auto kTextBegins = "<sr:text>";
constexpr auto kTextEnds = "</sr:text>";
constexpr double kMark = 18;            ///< mm
constexpr double kOverMark = 12;        ///< mm between the head of the page and the mark
constexpr qsizetype kLongest = 1 << 20; ///< bytes: no text of a certificate is longer

QString tr(const char* words)
{
    return QCoreApplication::translate("CertificatePaper", words);
}

QString dateText(std::chrono::year_month_day date)
{
    const QDate day(static_cast<int>(date.year()),
                    static_cast<int>(static_cast<unsigned>(date.month())),
                    static_cast<int>(static_cast<unsigned>(date.day())));
    return QLocale().toString(day, QLocale::LongFormat);
}

/// What programs read: the text would not survive a page's layout. XMP, as PDF has it.
QByteArray metadataOf(const CertificateProof& proof)
{
    return QByteArray(
               "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
               "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
               "<rdf:Description rdf:about=\"\" xmlns:sr=\"urn:secondring:certificate:\">\n") +
           kCodeBegins + QByteArray::fromStdString(toText(proof.code)) + kCodeEnds + "\n" +
           kTextBegins + QByteArray::fromStdString(proof.text).toBase64() + kTextEnds +
           "\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

/// Two rings, one within the other, at the foot of the box.
void paintRings(QPainter& painter, const QRectF& box)
{
    const auto& colours = look::paperColours();
    const double side = box.height() * kMark / (kMark + kOverMark);
    const double stroke = side / 9;
    const QRectF outer(box.left(), box.bottom() - side, side, side);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto ring = [&](const QRectF& place, const QColor& colour) {
        painter.setPen(QPen(colour, stroke));
        painter.drawEllipse(place.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2));
    };
    ring(outer, colours.accent);
    const double inset = stroke * 2.2;
    ring(outer.adjusted(inset, inset, -inset, -inset), colours.ring);
}

void addScenarios(Paper& paper, const Certificate& certificate)
{
    const auto right = [](const QString& text, look::Weight weight) {
        return Paper::Words{.text = text, .weight = weight, .right = true};
    };
    using enum look::Weight;
    paper.beginRows(
        {8, 2, 2},
        {{faint(tr("Scenario"))},
         {{.text = tr("Version"), .size = Paper::Size::Small, .faint = true, .right = true}},
         {{.text = tr("Score"), .size = Paper::Size::Small, .faint = true, .right = true}}});
    for (const auto& each : certificate.scenarios) {
        paper.row({{plain(look::toQt(each.title))},
                   {right(QString::number(each.version), Regular)},
                   {right(tr("%1 of 100").arg(each.score), Strong)}});
    }
}

/// In rows of six groups, so that one keeps one's place when comparing.
void addCode(Paper& paper, const practice::CertificateCode& code)
{
    constexpr int kGroups = 6;
    const auto groups = look::toQt(toText(code)).split(QLatin1Char('-'));
    paper.beginRows(std::vector<double>(kGroups, 1));
    for (qsizetype at = 0; at < groups.size(); at += kGroups) {
        std::vector<Paper::Cell> row;
        for (const auto& group : groups.mid(at, kGroups)) {
            row.push_back({plain(group)});
        }
        paper.row(row);
    }
}

void addProof(Paper& paper, const CertificateProof& proof)
{
    paper.heading(tr("Proof"));
    paper.add(faint(tr("Anybody who has the public key of the house can check this certificate "
                       "without a network: secondring verify-certificate, with this file, or with "
                       "the code and the text below.")));
    paper.gap(1);
    addCode(paper, proof.code);
    paper.gap(3);
    for (const auto& line : look::toQt(proof.text).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        paper.add(faint(line));
    }
}

/// What stands between two marks; none: empty.
QByteArray between(const QByteArray& whole, const char* begins, const char* ends)
{
    const auto from = whole.indexOf(begins);
    if (from < 0) {
        return {};
    }
    const auto start = from + static_cast<qsizetype>(qstrlen(begins));
    const auto end = whole.indexOf(ends, start);
    return end < 0 || end - start > kLongest ? QByteArray{} : whole.mid(start, end - start);
}

} // namespace

Result<int> writeCertificatePaper(const Certificate& certificate,
                                  const practice::CertificateCode& code,
                                  const std::string& file)
{
    const CertificateProof proof{practice::certificateText(certificate), code};
    const auto name = look::toQt(certificate.name);
    const auto house = look::toQt(certificate.house);
    Paper paper(tr("Certificate of %1").arg(name), house, tr("Signed by %1").arg(house));
    paper.describe(metadataOf(proof));
    paper.picture(kMark + kOverMark, paintRings);
    paper.gap(8);
    paper.add({.text = tr("Certificate of practice"), .size = Paper::Size::Lead, .faint = true});
    paper.add({.text = name, .size = Paper::Size::Title, .weight = look::Weight::Strong});
    paper.gap(2);
    paper.add({.text = tr("has practised calls on the desk of %1 and passed the scenarios below, "
                          "with the score that each of them was handed in with.")
                           .arg(house),
               .size = Paper::Size::Lead});
    paper.gap(6);
    addScenarios(paper, certificate);
    paper.gap(6);
    addFacts(paper,
             {{tr("Date"), dateText(certificate.date)},
              {tr("Measured by"), look::toQt(certificate.standards)}});
    paper.gap(10);
    addProof(paper, proof);
    return paper.write(file);
}

Result<CertificateProof> proofIn(const QByteArray& pdf)
{
    const auto code = between(pdf, kCodeBegins, kCodeEnds);
    const auto text = between(pdf, kTextBegins, kTextEnds);
    if (!pdf.startsWith("%PDF-") || code.isEmpty() || text.isEmpty()) {
        return fail("This file carries no certificate of Second Ring. If it was printed or saved "
                    "anew, check the code and the text that stand on it.");
    }
    const auto read = practice::certificateCodeFrom(code.toStdString());
    if (!read) {
        return fail(read.error().reason);
    }
    return CertificateProof{QByteArray::fromBase64(text).toStdString(), *read};
}

} // namespace secondring
