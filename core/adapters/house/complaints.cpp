#include "core/adapters/house/complaints.h"

#include <algorithm>

namespace secondring {

bool Complaints::hasErrors() const
{
    return std::ranges::any_of(all_, &Complaint::isError);
}

std::vector<Complaint> Complaints::inOrder() const
{
    auto sorted = all_;
    std::ranges::stable_sort(sorted, {}, &Complaint::line);
    return sorted;
}

void Complaints::add(int line, const std::string& what, bool isError)
{
    const auto where = line > 0 ? source_ + ", line " + std::to_string(line) : source_;
    all_.push_back({line, where + ": " + what, isError});
}

} // namespace secondring
