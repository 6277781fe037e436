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

namespace {

const std::vector<FormWord>& standardWords()
{
    static const std::vector<FormWord> kWords = {
        {QStringLiteral("answer-by-second-ring"), words("Answer within two rings")},
        {QStringLiteral("identify"), words("Greet and say who you are")},
        {QStringLiteral("listen"), words("Listen, and confirm the request")},
        {QStringLiteral("right-person"), words("Direct to the right person")},
        {QStringLiteral("ask-hold"), words("Ask before a hold")},
        {QStringLiteral("touch-base"), words("Come back in time from a hold")},
        {QStringLiteral("ask-transfer"), words("Ask before a transfer")},
        {QStringLiteral("unavailable"), words("Urgent, or a message?")},
        {QStringLiteral("keep-informed"), words("Tell of a delay")},
        {QStringLiteral("own-it"), words("Solve it yourself")},
        {QStringLiteral("recover"), words("Put a complaint right")},
        {QStringLiteral("keep-promise"), words("Do what you said")},
        {QStringLiteral("thank"), words("Thank the caller")},
        {QStringLiteral("caller-first"), words("Let the caller hang up first")},
        {QStringLiteral("voicemail-24h"), words("Answer voicemail in a day")},
        {QStringLiteral("away-greeting"), words("Keep the greeting current")},
    };
    return kWords;
}

} // namespace

const std::vector<FormWord>& endingWords()
{
    static const std::vector<FormWord> kWords = {
        {QString(), words("The call goes on")},
        {QStringLiteral("goodbye"), words("The caller is content and says goodbye")},
        {QStringLiteral("hangup"), words("The caller hangs up")},
        {QStringLiteral("hangup angry"), words("The caller hangs up in anger")},
    };
    return kWords;
}

const std::vector<FormWord>& settingWords(const QString& setting)
{
    static const std::vector<FormWord> kNone;
    static const std::vector<FormWord> kLevels = {
        {QStringLiteral("1"), words("1: gentle")},
        {QStringLiteral("2"), words("2: easy")},
        {QStringLiteral("3"), words("3: as on most days")},
        {QStringLiteral("4"), words("4: demanding")},
        {QStringLiteral("5"), words("5: hard")},
    };
    static const std::vector<FormWord> kVoices = {
        {QStringLiteral("slt"), words("A woman's voice")},
        {QStringLiteral("rms"), words("A man's voice")},
        {QStringLiteral("awb"), words("A Scottish man's voice")},
    };
    static const std::vector<FormWord> kTempers = {
        {QStringLiteral("gentle"), words("Gentle: loses it half as fast")},
        {QStringLiteral("ordinary"), words("Ordinary")},
        {QStringLiteral("short"), words("Short: loses it faster by half")},
    };
    return setting == QLatin1String("standards") ? standardWords()
           : setting == QLatin1String("level")   ? kLevels
           : setting == QLatin1String("voice")   ? kVoices
           : setting == QLatin1String("temper")  ? kTempers
                                                 : kNone;
}

int usualSetting(const QString& setting)
{
    return setting == QLatin1String("temper") ? 1 : 0;
}

bool isHeard(const QString& expectation)
{
    static const QStringList kDone = {QStringLiteral("hold"),
                                      QStringLiteral("return"),
                                      QStringLiteral("transfer"),
                                      QStringLiteral("message"),
                                      QStringLiteral("close"),
                                      QStringLiteral("silence")};
    return !kDone.contains(expectation);
}

QString plainly(const QString& sentence)
{
    auto plain = sentence;
    for (const auto& [word, text] : branchWords()) {
        plain.replace(QStringLiteral("<<%1>>").arg(word), QStringLiteral("“%1”").arg(text));
    }
    plain.replace(QStringLiteral("<<on>>"), words("What happens then"));
    plain.replace(QStringLiteral("<<expect>>"), words("What the caller waits for"));
    return plain;
}

} // namespace secondring
