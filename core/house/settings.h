#pragma once
#include "core/base/enum_text.h"
#include "core/etiquette/fading.h"

#include <map>
#include <string>
#include <vector>

/// What belongs to this desk and its agent, not to the house. Kept by the program, changed in
/// Settings.
namespace secondring {

enum class Transport
{
    Udp,
    Tcp,
    Tls
};
enum class Scheme
{
    Desktop,
    Light,
    Dark
};

template <>
inline constexpr auto kEnumText<Transport> = std::to_array<EnumText<Transport>>(
    {{Transport::Udp, "udp"}, {Transport::Tcp, "tcp"}, {Transport::Tls, "tls"}});
template <>
inline constexpr auto kEnumText<Scheme> = std::to_array<EnumText<Scheme>>(
    {{Scheme::Desktop, "desktop"}, {Scheme::Light, "light"}, {Scheme::Dark, "dark"}});

/// The account at a SIP server; without a server the desk takes direct calls only.
struct AccountSettings
{
    std::string user;
    std::string authUser; ///< empty: the same as `user`
    std::string password;
    std::string server; ///< "pbx.example" or "pbx.example:5070"; empty: no account
    std::string proxy;  ///< empty: the server
    Transport transport = Transport::Udp;
    std::string caFile; ///< PEM, for TLS; empty: what the system trusts

    bool operator==(const AccountSettings&) const = default;
};

/// Ids of sound devices; empty is the system's default.
struct DeviceSettings
{
    std::string ring;
    std::string ear;
    std::string microphone;
    int ringVolume = 70; ///< 0 to 100

    bool operator==(const DeviceSettings&) const = default;
};

/// A search of Review that was given a name.
struct SavedView
{
    std::string name;
    std::string text; ///< as the search field reads it

    bool operator==(const SavedView&) const = default;
};

struct Settings
{
    bool introduced = false; ///< the first-run page has been completed
    std::string agent;
    std::string extension;
    std::string language = "en";
    std::string houseName; ///< over the house file's; empty: the house file's
    AccountSettings account;
    DeviceSettings devices;
    Scheme scheme = Scheme::Desktop;
    bool motion = true;
    std::map<std::string, std::string>
        keys; ///< action id to key sequence, only what differs from the default
    std::map<std::string, Prompting>
        prompting; ///< standard id to a level that the agent fixed; absent: fades by itself
    std::vector<SavedView> views; ///< in the order in which they were saved

    bool operator==(const Settings&) const = default;
};

} // namespace secondring
