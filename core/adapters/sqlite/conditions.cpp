#include "core/adapters/sqlite/conditions.h"

#include "core/house/folding.h"
#include "core/review/day_range.h"
#include "core/review/words.h"

#include <algorithm>
#include <cctype>
#include <ctime>
#include <limits>
#include <set>

namespace secondring::sqlite {

namespace {

constexpr std::size_t kFewestDigits = 4;

/// Looks up terms.
class Lookup
{
public:
    explicit Lookup(SQLite::Database& db)
        : exact_(db,
                 "SELECT id, calls, first_block, last_block, blocks FROM call_term"
                 " WHERE term = ? AND calls > 0")
        , beginning_(db,
                     "SELECT id, calls, first_block, last_block, blocks FROM call_term"
                     " WHERE term >= ?1 AND term < ?2 AND calls > 0")
    {
    }

    void exact(Condition& condition, const std::string& term)
    {
        exact_.reset();
        exact_.bindNoCopy(1, term);
        take(condition, exact_);
    }

    void beginning(Condition& condition, const std::string& term)
    {
        auto end = term; // a byte that stands in no text
        end += '\xFF';
        beginning_.reset();
        beginning_.bindNoCopy(1, term);
        beginning_.bindNoCopy(2, end);
        take(condition, beginning_);
    }

private:
    static void take(Condition& condition, SQLite::Statement& row)
    {
        while (row.executeStep()) {
            condition.terms.push_back({row.getColumn(0).getInt64(),
                                       row.getColumn(1).getInt64(),
                                       {row.getColumn(2).getInt64(),
                                        row.getColumn(3).getInt64(),
                                        row.getColumn(4).getInt64()}});
        }
    }

    SQLite::Statement exact_;
    SQLite::Statement beginning_;
};

/// Puts a query into conditions.
class Compiler
{
public:
    Compiler(SQLite::Database& db, const CallQuery& query)
        : db_(db)
        , lookup_(db)
        , query_(query)
    {
    }

    std::vector<Condition> compile()
    {
        addWords();
        addParty();
        addAnyOf(term::kAgent, query_.agents);
        addAnyOf(term::kOutcome, query_.outcomes);
        addAnyOf(term::kLine, query_.lines);
        for (const auto& [standard, verdict] : query_.findings) {
            addAnyOf(term::kFinding, {standard + "=" + std::string{toText(verdict)}});
        }
        if (query_.direction) {
            addAnyOf(term::kFlag, {std::string{toText(*query_.direction)}});
        }
        addFlag(query_.complaint, "complaint");
        addFlag(query_.promise, "promise");
        addFlag(query_.transferred, "transferred");
        addFlag(query_.recorded, "recorded");
        addRanges();
        addDue();
        finish();
        return std::move(conditions_);
    }

private:
    void addWord(const std::string& word, char wordKind, char startKind)
    {
        Condition condition;
        if (word.size() <= term::kStart) {
            lookup_.exact(condition, termFor(startKind, word));
        } else {
            lookup_.beginning(condition, termFor(wordKind, word));
        }
        if (wordKind == term::kWord && isNumber(word)) {
            addNumber(condition, word);
        }
        conditions_.push_back(std::move(condition));
    }

    static bool isNumber(const std::string& word)
    {
        return word.size() >= kFewestDigits && digitsOf(word) == word;
    }

    /// Numbers that begin or end like this, with or without the code of the country.
    void addNumber(Condition& condition, const std::string& typed)
    {
        auto digits = bareDigits(typed);
        auto national = digits;
        national.erase(0, std::min(national.find_first_not_of('0'), national.size()));
        lookup_.beginning(condition, termFor(term::kNumber, digits));
        if (national != digits && !query_.callingCode.empty()) {
            lookup_.beginning(condition, termFor(term::kNumber, query_.callingCode + national));
        }
        if (digits.starts_with(query_.callingCode)) {
            const auto local = digits.substr(query_.callingCode.size());
            lookup_.beginning(condition, termFor(term::kNumber, "0" + local));
        }
        if (national.size() >= kFewestDigits) {
            std::ranges::reverse(national);
            lookup_.beginning(condition, termFor(term::kNumberEnd, national));
        }
    }

    void addWords()
    {
        for (const auto& typed : query_.words) {
            addEach(spellingOf(typed), term::kWord, term::kWordStart);
        }
    }

    void addEach(const std::vector<std::string>& words, char wordKind, char startKind)
    {
        for (const auto& word : words) {
            addWord(word, wordKind, startKind);
        }
    }

    /// Words hold umlauts in both spellings; any one of them finds both, so the plain ones do.
    static std::vector<std::string> spellingOf(const std::string& typed)
    {
        return wordsOf(folded(typed));
    }

    void addParty()
    {
        const bool isName = std::ranges::any_of(query_.party, [](unsigned char letter) {
            return std::isalpha(letter) != 0 || letter >= 0x80;
        });
        if (isName) {
            addEach(spellingOf(query_.party), term::kName, term::kNameStart);
        } else if (const auto digits = digitsOf(query_.party); !digits.empty()) {
            Condition condition;
            addNumber(condition, query_.party);
            conditions_.push_back(std::move(condition));
        }
    }

    void addAnyOf(char kind, const std::vector<std::string>& values)
    {
        if (values.empty()) {
            return;
        }
        Condition condition;
        for (const auto& value : std::set<std::string>{values.begin(), values.end()}) {
            lookup_.exact(condition, termFor(kind, value));
        }
        conditions_.push_back(std::move(condition));
    }

    void addFlag(std::optional<bool> wanted, std::string_view name)
    {
        if (wanted) {
            Condition condition{*wanted ? Condition::Kind::AnyOf : Condition::Kind::NoneOf};
            lookup_.exact(condition, termFor(term::kFlag, name));
            conditions_.push_back(std::move(condition));
        }
    }

    void addRange(CellColumn column, std::uint32_t least, std::uint32_t most)
    {
        Condition condition{Condition::Kind::Range};
        condition.column = column;
        condition.least = least;
        condition.most = most;
        conditions_.push_back(std::move(condition));
    }

    void addRanges()
    {
        constexpr auto kMost = std::numeric_limits<std::uint32_t>::max();
        if (query_.minLength || query_.maxLength) {
            addRange(CellColumn::Length,
                     query_.minLength ? lengthCell(query_.minLength->count() + 999) : 0,
                     query_.maxLength ? lengthCell(query_.maxLength->count()) : kMost);
        }
        if (query_.minCourtesy || query_.maxCourtesy) {
            addRange(CellColumn::Courtesy,
                     courtesyCell(query_.minCourtesy.value_or(0)),
                     courtesyCell(query_.maxCourtesy.value_or(100)));
        }
        if (query_.from || query_.to) {
            addRange(CellColumn::Began,
                     query_.from ? beginOf(*query_.from) : 0,
                     query_.to
                         ? beginOf(std::chrono::sys_days{*query_.to} + std::chrono::days{1}) - 1
                         : kMost);
        }
    }

    /// Promises are few beside calls, and move: they are looked up in their own table.
    void addDue()
    {
        if (!query_.dueFrom && !query_.dueTo) {
            return;
        }
        const auto iso = [](const auto& day) { return toIso(Day{*day}); };
        SQLite::Statement promises(db_,
                                   "SELECT call FROM promise WHERE day BETWEEN ? AND ?"
                                   " ORDER BY call");
        promises.bind(1, query_.dueFrom ? iso(query_.dueFrom) : "");
        promises.bind(2, query_.dueTo ? iso(query_.dueTo) : "9999");
        Condition condition;
        while (promises.executeStep()) {
            condition.listed.push_back(promises.getColumn(0).getInt64());
        }
        conditions_.push_back(std::move(condition));
    }

    /// When the day begins where the desk is.
    static std::uint32_t beginOf(std::chrono::year_month_day day)
    {
        std::tm parts{};
        parts.tm_year = static_cast<int>(day.year()) - 1900;
        parts.tm_mon = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
        parts.tm_mday = static_cast<int>(static_cast<unsigned>(day.day()));
        parts.tm_isdst = -1;
        return beganCell(Instant{std::chrono::seconds{std::mktime(&parts)}});
    }

    void finish()
    {
        for (auto& condition : conditions_) {
            std::ranges::sort(condition.terms, {}, &KnownTerm::id);
            const auto same = std::ranges::unique(condition.terms, {}, &KnownTerm::id);
            condition.terms.erase(same.begin(), same.end());
        }
        std::ranges::stable_sort(conditions_, {}, &Condition::calls);
    }

    SQLite::Database& db_;
    Lookup lookup_;
    const CallQuery& query_;
    std::vector<Condition> conditions_;
};

CallBits inAnySet(SetTable& sets, const Condition& condition, std::int64_t block)
{
    CallBits members;
    for (const auto& term : condition.terms) {
        if (term.blocks.mayHave(block)) {
            sets.read(block, term.id, members);
        }
    }
    return members;
}

} // namespace

std::int64_t Condition::calls() const
{
    if (kind != Kind::AnyOf) {
        return std::numeric_limits<std::int64_t>::max();
    }
    std::int64_t sum = std::ssize(listed);
    for (const auto& each : terms) {
        sum += each.calls;
    }
    return sum;
}

void addKnownTerm(SQLite::Database& db, Condition& condition, const std::string& term)
{
    Lookup{db}.exact(condition, term);
}

std::vector<std::int64_t>
newestWith(SQLite::Database& db, const std::vector<Condition>& all, std::size_t limit)
{
    SetTable sets(db);
    SQLite::Statement blocks(db, "SELECT block FROM call_block ORDER BY block DESC");
    std::vector<std::int64_t> ids;
    const bool any = !all.empty() && std::ranges::none_of(all, [](const Condition& each) {
        return each.terms.empty();
    });
    while (any && ids.size() < limit && blocks.executeStep()) {
        const auto block = blocks.getColumn(0).getInt64();
        CallBits members;
        members.addAll();
        for (const auto& condition : all) {
            members &= inAnySet(sets, condition, block);
        }
        members.down([&](Place place) {
            ids.push_back(callAt(block, place));
            return ids.size() < limit;
        });
    }
    return ids;
}

std::vector<Condition> conditionsOf(SQLite::Database& db, const CallQuery& query)
{
    return Compiler{db, query}.compile();
}

} // namespace secondring::sqlite
