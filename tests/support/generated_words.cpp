#include "tests/support/generated_words.h"

namespace secondring::test::words {

// clang-format off
const std::vector<std::string>& firstNames()
{
    static const std::vector<std::string> kWords = {
        "Elena", "Tom", "Ivy", "Leo", "Priya", "Omar", "Grace", "Sofia", "Ben", "Marta", "Jo",
        "Hugo", "Eva", "Rita", "Karl", "Amy", "Ada", "Noah", "Olivia", "Jürgen", "Zoë",
        "Chloé", "André", "Łukasz", "Søren", "Åsa", "Mehmet", "Aisha", "Wei", "Yuki",
        "Fatima", "Diego", "Lucía", "José", "Nadia", "Pavel", "Olga", "Bram", "Femke", "Niamh",
        "Siobhán", "Callum", "Isla", "Harry", "Poppy", "Freya", "Archie", "Mia", "Oscar",
        "Ruby", "Felix", "Anna", "Max", "Lena", "Paul", "Clara", "Jonas", "Marie", "Lukas",
        "Hannah", "Sven", "Greta", "Ines", "Rafael", "Bruno", "Teresa", "Paolo", "Giulia",
        "Marco", "Elif", "Can", "Deniz", "Tariq", "Leila", "Samir", "Amara", "Kofi", "Zainab",
        "Chidi", "Ngozi", "Kwame", "Abena", "Ravi", "Anjali", "Sanjay", "Meera", "Arjun",
        "Kavita", "Hiro", "Sakura", "Jin", "Mei", "Tao", "Linh", "Minh", "Thu", "Ivan", "Katya",
        "Dmitri",
    };
    return kWords;
}

const std::vector<std::string>& lastNames()
{
    static const std::vector<std::string> kWords = {
        "Marsh", "Okafor", "Chan", "Smith", "Jones", "Taylor", "Brown", "Williams", "Wilson",
        "Johnson", "Davies", "Patel", "Robinson", "Wright", "Thompson", "Evans", "Walker",
        "White", "Roberts", "Green", "Hall", "Wood", "Jackson", "Clarke", "Brandt", "Nair",
        "Haddad", "Lin", "Costa", "Adeyemi", "Kowal", "Fields", "Blanc", "Strand", "Gomes",
        "Weiss", "Stone", "Müller", "Schröder", "Großmann", "Özdemir", "García",
        "Fernández", "Nguyễn", "Søndergaard", "Ångström", "Dvořák", "Nowak", "Wójcik",
        "Kowalski", "Ivanov", "Petrov", "Rossi", "Bianchi", "Ferrari", "Silva", "Santos",
        "Pereira", "Dubois", "Lefèvre", "Moreau", "Fournier", "Jansen", "Bakker", "Visser",
        "Meyer", "Schulz", "Hoffmann", "Koch", "Richter", "Wolf", "Schäfer", "Neumann",
        "Zimmermann", "Krüger", "Hartmann", "Lange", "Krause", "Lehmann", "Khan", "Hussain",
        "Ahmed", "Ali", "Begum", "Singh", "Kaur", "Sharma", "Gupta", "Mensah", "Osei", "Boateng",
        "Diallo", "Traoré", "Tanaka", "Sato", "Suzuki", "Yamamoto", "Kim", "Park", "Lee",
        "Wang", "Zhang", "Chen", "Liu", "Yang", "Huang", "Murphy", "Kelly", "Byrne", "Ryan",
        "Walsh", "OConnor", "McCarthy", "Doyle", "Gallagher", "Campbell", "Stewart", "Morrison",
        "Fraser", "Hughes", "Lewis", "Edwards", "Harris", "Cooper", "King", "Baker", "Turner",
        "Hill", "Scott", "Moore", "Ward",
    };
    return kWords;
}

const std::vector<std::string>& sentences()
{
    static const std::vector<std::string> kWords = {
        "asks for a refund of @, order #", "delivery of @ is late, order #",
        "wants to return @ bought last week", "order # arrived damaged, photo sent",
        "address changed, next delivery to the office", "asks when @ will be in stock again",
        "invoice # paid twice, one to be sent back", "cannot log in, password link sent again",
        "card was declined, will try another", "wants a quieter time for the delivery",
        "the driver left @ with a neighbour", "asks for a copy of invoice #",
        "subscription to be paused until spring", "complains that nobody called back",
        "voucher does not work at the checkout", "the engineer did not come as promised",
        "warranty question about @", "asks for the manager",
        "very pleased with the fitting of @", "needs an invoice with the company's name",
        "wrong size of @, exchange arranged", "discount promised last time was not applied",
        "moved house, contract # to be moved too", "wants to cancel order # before it ships",
        "missing part for @, to be posted today", "asks how to clean @", "meter reading given",
        "direct debit date moved to the first", "asked to speak German",
        "will call again after talking to her husband", "línea cortada, called back",
        "wants it delivered before Christmas", "gift wrapping forgotten for order #",
        "was on hold too long with the bank", "asks whether @ fits an older model",
        "broken zip on @, replacement offered", "booked an appointment for Tuesday",
        "quote for twelve @ to be sent by e-mail", "password reset twice, still locked out",
        "charged twice for postage",
    };
    return kWords;
}

const std::vector<std::string>& summaries()
{
    static const std::vector<std::string> kWords = {
        "refund agreed", "sent again", "explained, all settled", "passed to billing",
        "will call back", "exchange booked", "noted for the warehouse", "replacement on its way",
        "credit of ten pounds given", "appointment made", "nothing more to do",
        "apologised and put right", "caller will send photos", "waiting for the supplier",
        "invoice sent by e-mail",
    };
    return kWords;
}

const std::vector<std::string>& things()
{
    static const std::vector<std::string> kWords = {
        "kettle", "garden table", "blue jacket", "winter boots", "washing machine", "bookshelf",
        "desk lamp", "coffee grinder", "mattress", "bicycle pump", "cordless drill",
        "curtain rail", "espresso machine", "child seat", "router", "sofa bed", "toaster",
        "wool blanket", "rain barrel", "headphones",
    };
    return kWords;
}

// clang-format on

} // namespace secondring::test::words
