#include "ui/review/scorecard_text.h"

#include <QCoreApplication>

namespace secondring {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("review refusals", words);
}

} // namespace

QString sentenceOf(ReviewRefusal refusal)
{
    switch (refusal) {
    case ReviewRefusal::AnotherCall:
        return tr("This belongs to another call. Nothing was changed.");
    case ReviewRefusal::NotAllowed:
        return tr("This is for somebody else to do. Nothing was changed.");
    case ReviewRefusal::OwnCall:
        return tr("This is your own call. Ask a colleague to do it.");
    case ReviewRefusal::Blind:
        return tr("You were asked to judge this call on your own. Give your points first.");
    case ReviewRefusal::AlreadyDone:
        return tr("This has been done already.");
    case ReviewRefusal::AlreadyReviewed:
        return tr("This call has its reviewer already.");
    case ReviewRefusal::OtherCard:
        return tr("This call is judged by an earlier scorecard. Open the page again to see it.");
    case ReviewRefusal::NothingOpen:
        return tr("There is nothing open here that this could be done to.");
    case ReviewRefusal::AlreadyGiven:
        return tr("This was handed over. Re-open the review to change it.");
    case ReviewRefusal::UnknownItem:
        return tr("The scorecard of this call has no such item.");
    case ReviewRefusal::DoesNotApply:
        return tr("The call has nothing to judge here.");
    case ReviewRefusal::NoSuchPoints:
        return tr("This item has no such points. Its words say which it has.");
    case ReviewRefusal::WordsNeeded:
        return tr("Say why first: it takes a few words.");
    case ReviewRefusal::ItemsOpen:
        return tr("Some items are not judged yet. Judge those with empty dots first.");
    case ReviewRefusal::DisputeOpen:
        return tr("An item is in dispute. Another reviewer decides it first.");
    case ReviewRefusal::OwnJudgement:
        return tr("These are your own points, so another reviewer decides.");
    case ReviewRefusal::ItemDecided:
        return tr("Another reviewer has decided this item. It stays as decided.");
    case ReviewRefusal::HasSeenPoints:
        return tr("Somebody you named has seen points of this call and cannot judge it blind.");
    case ReviewRefusal::TooEarly:
        return tr("That lies before the moment it belongs to.");
    }
    return {};
}

} // namespace secondring
