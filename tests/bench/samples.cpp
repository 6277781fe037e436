#include "tests/bench/samples.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <sstream>

namespace secondring::bench {

double Samples::quantile(double share) const
{
    if (values_.empty()) {
        return 0;
    }
    auto sorted = values_;
    std::sort(sorted.begin(), sorted.end());
    const double rank = std::ceil(share * static_cast<double>(sorted.size()));
    return sorted[static_cast<std::size_t>(std::max(1.0, rank)) - 1];
}

std::string inWords(const Figure& figure)
{
    std::ostringstream out;
    out << std::left << std::setw(30) << figure.name << std::right << std::fixed;
    if (figure.samples.count() == 0) {
        out << "  not measured";
        return out.str();
    }
    out << std::setprecision(2) << "  median " << std::setw(9) << figure.samples.median()
        << "  p99 " << std::setw(9) << figure.samples.quantile(0.99) << ' ' << std::left
        << std::setw(12) << figure.unit << " n " << std::setw(6) << figure.samples.count();
    if (!figure.aim.empty()) {
        out << " aim: " << figure.aim;
    }
    return out.str();
}

} // namespace secondring::bench
