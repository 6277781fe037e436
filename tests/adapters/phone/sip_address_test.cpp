#include "core/adapters/phone/sip_address.h"
#include "tests/support/catch.h"

using namespace secondring::phone;

TEST_CASE("an address is taken apart and put together again")
{
    const auto address = parseSipAddress("Sam <sips:sam.lee@PBX.test:5061;transport=tls>");
    REQUIRE(address);
    CHECK(address->scheme == "sips");
    CHECK(address->user == "sam.lee");
    CHECK(address->host == "pbx.test");
    CHECK(address->port == "5061");
    CHECK(address->params == ";transport=tls");
    CHECK(address->uri() == "sips:sam.lee@pbx.test:5061;transport=tls");
    CHECK(address->userAndHost() == "sam.lee@pbx.test:5061");
}

TEST_CASE("hosts may be names, IPv4 and IPv6")
{
    for (const auto* good : {"a@b", "a@b.c-d.e", "a@192.0.2.7", "a@[2001:db8::1]", "a@b.test."}) {
        INFO(good);
        CHECK(parseSipAddress(good));
    }
    for (const auto* bad : {"a@", "a@.", "a@b..c", "a@-b", "a@[]", "a@[::1", "a@b:0", "a@b:x"}) {
        INFO(bad);
        CHECK_FALSE(parseSipAddress(bad));
    }
}

TEST_CASE("only what names a scheme or a place looks like an address")
{
    CHECK(looksLikeSipAddress("sip:sam"));
    CHECK(looksLikeSipAddress("sam@pbx"));
    CHECK_FALSE(looksLikeSipAddress("sam"));
    CHECK_FALSE(looksLikeSipAddress("tel:204"));
    CHECK_FALSE(looksLikeSipAddress("020 7946 0813"));
}
