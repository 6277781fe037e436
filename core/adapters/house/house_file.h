#pragma once
#include "core/adapters/house/parse_house.h"

#include <functional>
#include <memory>
#include <string>

namespace secondring {

/// The house file on disk, read again whenever it changes, also when an editor puts a new file in
/// its place.
///
/// Invariants: `house()` is whole at any time: the file as it was last read without errors, or the
/// built-in house until then. A file that is not there is no fault at the start (the house has none
/// of its own yet) and a warning later.
/// Threads: that of the Qt event loop it is made on; `changed` is called there.
class HouseFile
{
public:
    /// What to call after the file was read again and something came of it: another house, or
    /// other complaints.
    using Changed = std::function<void(const HouseFile&)>;

    /// Reads the file at once; `changed` is called for later changes only.
    explicit HouseFile(std::string path, Changed changed = {});
    ~HouseFile();
    HouseFile(const HouseFile&) = delete;
    HouseFile& operator=(const HouseFile&) = delete;

    /// The house in force.
    const House& house() const;
    /// How that house judges calls.
    const ReviewSettings& review() const;
    /// What is to be told about the file as it is now, in sentences; empty: nothing.
    const std::vector<Complaint>& complaints() const;
    const std::string& path() const;

private:
    class Watched;
    std::unique_ptr<Watched> watched_;
};

} // namespace secondring
