#pragma once
#include "core/base/enum_text.h"

#include <string>

/// The small closed vocabularies of reviewing. Their texts are stored: see enum_text.h.
namespace secondring {

/// As whom somebody acts.
enum class Role
{
    Agent,
    Supervisor,
    House ///< the program, by the rules of the house
};

/// What a sheet of points is for.
enum class Purpose
{
    Review,      ///< a supervisor's judgement, shared with the agent
    SelfScore,   ///< the agent's own
    Calibration, ///< one of several, each blind to the others
};

enum class Nomination
{
    ProudOf,
    UnsureAbout
};

/// Why a call is to be reviewed.
enum class Pick
{
    Sample, ///< drawn at random for its agent and week
    Rule,   ///< a rule of the house
    Hand    ///< a supervisor wants to
};

template <>
inline constexpr auto kEnumText<Role> = std::to_array<EnumText<Role>>(
    {{Role::Agent, "agent"}, {Role::Supervisor, "supervisor"}, {Role::House, "house"}});
template <>
inline constexpr auto
    kEnumText<Purpose> = std::to_array<EnumText<Purpose>>({{Purpose::Review, "review"},
                                                           {Purpose::SelfScore, "self-score"},
                                                           {Purpose::Calibration, "calibration"}});
template <>
inline constexpr auto kEnumText<Nomination> = std::to_array<EnumText<Nomination>>(
    {{Nomination::ProudOf, "proud-of"}, {Nomination::UnsureAbout, "unsure-about"}});
template <>
inline constexpr auto kEnumText<Pick> = std::to_array<EnumText<Pick>>({{Pick::Sample, "sample"},
                                                                       {Pick::Rule, "rule"},
                                                                       {Pick::Hand, "hand"}});

/// Somebody who acts. Two are the same person when their names are.
struct Person
{
    std::string name;
    Role role = Role::Agent;

    bool operator==(const Person&) const = default;
};

/// Who acts when the program does, by the rules of the house.
inline const Person kTheHouse{"Second Ring", Role::House};

} // namespace secondring
