#include "tests/support/house_speech.h"

namespace secondring::test {

const std::vector<EarItem>& houseItems()
{
    static const std::vector<EarItem> kItems{
        {"greet",
         {"thank you for calling * how may I help you", "this is * how may I help you today"},
         {"how may I help you"}},
        {"hold",
         {"may I place you on a brief hold", "would it be all right to place you on hold"},
         {"place you on"}},
        {"return",
         {"thank you for holding * I have an answer for you", "thank you for holding"},
         {"for holding"}},
        {"transfer",
         {"I would like to pass you to * may I transfer you now", "may I transfer you to *"},
         {"transfer you"}},
        {"urgent",
         {"is this urgent or may I take a message", "is it urgent or shall I take a message"},
         {"urgent or"}},
        {"else",
         {"is there anything else I can do for you", "may I help you with anything else"},
         {"anything else"}},
        {"thank",
         {"thank you for calling us * goodbye", "thank you for your call * goodbye"},
         {"calling us", "your call"}},
    };
    return kItems;
}

const std::vector<ScriptedSentence>& houseSentences()
{
    static const std::vector<ScriptedSentence> kSentences{
        {"greet",
         "Good morning, thank you for calling Northwind. This is Alex. How may I help you?"},
        {"greet", "Hello, this is Sarah Miller. How may I help you today?"},
        {"hold", "May I place you on a brief hold while I look up your order?"},
        {"hold", "Would it be all right to place you on hold for two minutes?"},
        {"return", "Thank you for holding, Mister Baker. I have an answer for you."},
        {"return", "Thank you for holding."},
        {"transfer", "I would like to pass you to Anna in accounts. May I transfer you now?"},
        {"transfer", "May I transfer you to our repairs department?"},
        {"urgent", "She is unavailable. Is this urgent, or may I take a message?"},
        {"urgent", "Is it urgent, or shall I take a message?"},
        {"else", "Is there anything else I can do for you?"},
        {"else", "May I help you with anything else?"},
        {"thank", "Thank you for calling us today. Goodbye."},
        {"thank", "Thank you for your call, and goodbye."},
    };
    return kSentences;
}

const std::vector<std::string>& ordinarySentences()
{
    static const std::vector<std::string> kSentences{
        "Could you give me the order number, please?",
        "The warehouse sent it out yesterday morning.",
        "I see two accounts under that name.",
        "We are open from eight until six on weekdays.",
        "The engineer will ring the bell twice.",
        "Your contract runs until the end of September.",
        "I will ask the driver to leave it with a neighbour.",
        "Please switch the router off and on again.",
        "The refund was paid to your card last Thursday.",
        "Do you remember who you talked to?",
        "That model comes in grey and in white.",
        "The meter reading was forty two thousand.",
        "My daughter has the same trouble with hers.",
        "It makes a strange noise when I turn it on.",
        "I would rather have it in writing.",
        "Our street was closed for the marathon.",
        "The first payment is taken in January.",
        "You can park behind the building.",
        "It should be on the second page of the letter.",
        "I cannot find the key to the cabinet.",
        "They painted the office last summer.",
        "The train was late because of the snow.",
        "Let us start with your postcode.",
        "I have known him since school.",
    };
    return kSentences;
}

const std::vector<std::string>& nearMisses()
{
    static const std::vector<std::string> kSentences{
        "Thank you for your patience.",
        "Thank you for waiting so long.",
        "This is not an urgent issue.",
        "I took a message for her yesterday.",
        "He placed his order on the phone.",
        "We hold these goods for a week.",
        "You were on hold for ten minutes.",
        "The bank will transfer the money to you.",
        "I was transferred to you by a colleague.",
        "How is the weather with you?",
        "Can anybody help me with this?",
        "I did not order anything else.",
        "Nothing else was in the parcel.",
        "I thank you for telling me.",
        "She said goodbye and hung up.",
        "I am calling for my mother.",
    };
    return kSentences;
}

} // namespace secondring::test
