#pragma once
#include "core/adapters/house/parse_house.h"

namespace secondring {

/// Collects what is to be told about one house file.
class Complaints
{
public:
    explicit Complaints(std::string_view sourceName)
        : source_{sourceName}
    {
    }

    /// `what` is a clause that follows "house.toml, line 14: " and ends with its full stop.
    void error(int line, const std::string& what) { add(line, what, true); }

    void warn(int line, const std::string& what) { add(line, what, false); }

    bool hasErrors() const;
    /// All so far, in the order of the file.
    std::vector<Complaint> inOrder() const;

private:
    void add(int line, const std::string& what, bool isError);

    std::string source_;
    std::vector<Complaint> all_;
};

} // namespace secondring
