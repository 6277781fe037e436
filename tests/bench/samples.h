#pragma once
#include <string>
#include <vector>

namespace secondring::bench {

/// The measurements of one figure, and how they are shown.
class Samples
{
public:
    void add(double value) { values_.push_back(value); }

    std::size_t count() const { return values_.size(); }

    /// The value that `share` (0 to 1) of the samples do not exceed; 0 without samples.
    double quantile(double share) const;

    double median() const { return quantile(0.5); }

private:
    std::vector<double> values_;
};

/// What is printed of one figure.
struct Figure
{
    std::string name;
    std::string unit;
    Samples samples;
    std::string aim; ///< what it should be, in words; empty: no aim was set
};

/// "INVITE to 180        median  1.20 ms   p99  2.31 ms   n 500   aim: median under 5 ms"
std::string inWords(const Figure& figure);

} // namespace secondring::bench
