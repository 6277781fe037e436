#pragma once
#include <string>
#include <tl/expected.hpp>

namespace secondring {

/// An expected failure, as a value.
///
/// `reason` is English for logs and tests; sentences for people are made in ui/ or come from the
/// adapter that knows the circumstances (a line number in a file, a reply of a server).
struct Error
{
    std::string reason;

    bool operator==(const Error&) const = default;
};

/// What a function returns that can fail in a way its caller must handle. Never ignore one.
template <class T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::string reason)
{
    return tl::unexpected<Error>(Error{std::move(reason)});
}

} // namespace secondring
