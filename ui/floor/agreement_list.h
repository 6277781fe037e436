#pragma once
#include "core/review/judgement_calibration.h"
#include "ui/floor/row_card.h"

namespace secondring {

/// How far reviewers agree about one item, over all calls that they judged blind.
struct AgreementLine
{
    ItemAgreement agreement;
    std::string agent; ///< who took the call about which they agree least

    bool operator==(const AgreementLine&) const = default;
};

/// Of the days that the floor shows.
struct AgreementView
{
    bool visible = false; ///< whoever looks judges the calls of others
    int calls = 0;        ///< that all who were asked have judged
    int waiting = 0;      ///< that somebody has still to judge
    std::vector<AgreementLine> lines;

    bool operator==(const AgreementView&) const = default;
};

/// Pressed, it leads to the call about which reviewers agree least.
class AgreementRow : public TallRow
{
    Q_OBJECT

public:
    explicit AgreementRow(QWidget* parent = nullptr);

    void render(const AgreementLine& line);

    const AgreementLine& line() const { return line_; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Places
    {
        QRect title;
        QRect detail;
        QRect share;
    };

    Places placesAt(int width) const;
    QString share() const;
    QString detail() const;

    AgreementLine line_;
};

/// Which items of the scorecard reviewers read alike, and whose wording splits them.
class AgreementList : public RowCard<AgreementRow>
{
    Q_OBJECT

public:
    explicit AgreementList(QWidget* parent = nullptr);

    void render(const AgreementView& view);

signals:
    void chosen(const secondring::AgreementLine& line);
};

} // namespace secondring
