#include "ui/practice/editor/form_words.h"

#include <QCoreApplication>

namespace secondring {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("secondring::PassageForm", text);
}

} // namespace

const std::vector<FormWord>& expectationWords()
{
    static const std::vector<FormWord> kWords = {
        {QStringLiteral("greeting"), words("a greeting")},
        {QStringLiteral("confirmation"), words("the request said back")},
        {QStringLiteral("apology"), words("an apology")},
        {QStringLiteral("name"), words("their name used")},
        {QStringLiteral("delay"), words("to hear of the delay")},
        {QStringLiteral("promise"), words("a promise with a date")},
        {QStringLiteral("read-back"), words("the message read back")},
        {QStringLiteral("thanks"), words("thanks")},
        {QStringLiteral("urgent-or-message"), words("“Urgent, or a message?”")},
        {QStringLiteral("say"), words("words you name")},
        {QStringLiteral("hold"), words("to be asked before a hold")},
        {QStringLiteral("return"), words("the agent back in time")},
        {QStringLiteral("transfer"), words("to be asked before a transfer")},
        {QStringLiteral("message"), words("a message taken down")},
        {QStringLiteral("close"), words("a goodbye, and to hang up first")},
        {QStringLiteral("silence"), words("to be let speak")},
    };
    return kWords;
}

const std::vector<FormWord>& branchWords()
{
    static const std::vector<FormWord> kWords = {
        {QString(), words("The trainee can choose")},
        {QStringLiteral("met"), words("All of it came")},
        {QStringLiteral("partly"), words("Some of it came")},
        {QStringLiteral("wrong"), words("Something else was said")},
        {QStringLiteral("after"), words("Nothing was said for")},
        {QStringLiteral("goto"), words("Without waiting")},
        {QStringLiteral("hold yes"), words("Asked to hold: yes")},
        {QStringLiteral("hold no"), words("Asked to hold: no")},
        {QStringLiteral("transfer yes"), words("Asked to be passed on: yes")},
        {QStringLiteral("transfer no"), words("Asked to be passed on: no")},
        {QStringLiteral("on hold-asked"), words("A hold was asked for")},
        {QStringLiteral("on held-unasked"), words("Held without being asked")},
        {QStringLiteral("on returned"), words("The agent came back in time")},
        {QStringLiteral("on late"), words("The agent came back late")},
        {QStringLiteral("on transfer-asked"), words("A transfer was asked for")},
        {QStringLiteral("on transfer-failed"), words("The transfer failed")},
        {QStringLiteral("on unavailable"), words("The colleague is unavailable")},
        {QStringLiteral("on message"), words("A message was taken")},
        {QStringLiteral("on muted"), words("The agent muted")},
        {QStringLiteral("on interrupted"), words("The agent interrupted")},
        {QStringLiteral("on closing"), words("The agent says goodbye")},
        {QStringLiteral("on patience below"), words("Patience falls below")},
        {QStringLiteral("interrupt"), words("The trainee has spoken for")},
    };
    return kWords;
}

} // namespace secondring
