#include "core/review/totals.h"

#include <vector>

namespace secondring {

Totals& Totals::operator+=(const Totals& other)
{
    std::vector<std::int64_t> more;
    fields(other, [&](const char*, std::int64_t sum) { more.push_back(sum); });
    auto next = more.begin();
    fields(*this, [&](const char*, std::int64_t& sum) { sum += *next++; });
    after += other.after;
    desk += other.desk;
    return *this;
}

Totals operator+(Totals a, const Totals& b)
{
    a += b;
    return a;
}

} // namespace secondring
