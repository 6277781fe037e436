#pragma once
#include "core/practice/passage_parts.h"

namespace secondring::practice {

/// An expectation as a form shows it.
struct FormExpectation
{
    std::string kind; ///< "apology", as <<expect …>> names it
    int within = 0;   ///< seconds; 0: no limit
    bool optional = false;
    std::string more;               ///< what else is written there, not changed by the form
    std::vector<std::string> any{}; ///< words to listen for

    bool operator==(const FormExpectation&) const = default;
};

/// Something that leads on, or makes the caller say something.
struct FormBranch
{
    std::string when;   ///< "met", "after 8", "on hold-asked", "hold yes", "on patience below 20";
                        ///< empty: the trainee's choice
    std::string say;    ///< the caller's words; of a choice, the trainee's
    std::string target; ///< empty: stay

    bool operator==(const FormBranch&) const = default;
};

/// A passage's text seen as a form: what it knows is read and changed in its place, what it does
/// not know stays as it is written, to the byte. What stands under a condition (<<if>>) is not the
/// form's.
class PassageForm
{
public:
    explicit PassageForm(std::string text);

    const std::string& text() const { return text_; }

    /// The caller's line; the first words of the passage.
    std::string line() const;
    void setLine(std::string_view words);
    /// Words, expectations or branches under a condition, or a second line: told beside the form.
    bool hasMore() const;

    std::string mood() const;
    void setMood(std::string_view mood);

    /// "goodbye", "hangup" or "hangup angry"; empty: the call goes on.
    std::string ending() const;
    void setEnding(std::string_view ending);

    std::vector<FormExpectation> expectations() const;
    void setExpectation(std::size_t index, const FormExpectation& to);
    void addExpectation(const FormExpectation& added);
    void removeExpectation(std::size_t index);

    std::vector<FormBranch> branches() const;
    void setBranch(std::size_t index, const FormBranch& to);
    void addBranch(const FormBranch& added);
    void removeBranch(std::size_t index);

private:
    using Test = bool (*)(const PassagePart&);

    std::vector<PassagePart> select(Test test) const;
    FormExpectation expectationAt(const PassagePart& part) const;
    FormBranch branchAt(const PassagePart& part) const;
    void put(TextSpan span, std::string_view with);
    void remove(TextSpan span);
    void append(std::string_view macro, Test after);

    std::string text_;
    std::vector<PassagePart> parts_;
};

/// What of the form stands on a line of a passage's text.
struct FormPlace
{
    enum class Part
    {
        Other,
        Line,
        Mood,
        Expectation,
        Branch,
        Ending
    };

    Part part = Part::Other;
    std::size_t index = 0; ///< among the expectations or the branches

    bool operator==(const FormPlace&) const = default;
};

/// `line` from 0.
FormPlace placeAt(std::string_view text, int line);

/// A name as links can lead to it: without the signs of a link.
std::string asName(std::string_view words);

/// Where a passage leads, under conditions too; each target once, in the order of the text.
std::vector<std::string> targetsOf(std::string_view text);

/// The text with every link to `from` leading to `to`.
std::string retargeted(std::string_view text, std::string_view from, std::string_view to);
/// The text of a passage of settings, with the passage in which a call begins by its new name.
std::string restarted(std::string_view text, std::string_view from, std::string_view to);

} // namespace secondring::practice
