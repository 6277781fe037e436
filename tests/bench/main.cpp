#include "tests/bench/figures.h"
#include "tests/bench/machine.h"

#include <algorithm>
#include <exception>
#include <functional>
#include <iostream>
#include <map>
#include <string>

using namespace secondring::bench;

namespace {

constexpr auto kUsage = "usage: secondring_bench [--program FILE] [GROUP…]\n"
                        "Prints the figures of Second Ring. Groups: line, log, program, sound; all "
                        "of them if none is named.\n";

struct Wishes
{
    std::filesystem::path program = SECONDRING_PROGRAM;
    std::vector<std::string> groups;
    bool help = false;
};

Wishes wishesOf(int argc, char** argv)
{
    Wishes wishes;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--program" && i + 1 < argc) {
            wishes.program = argv[++i];
        } else if (argument.rfind('-', 0) == 0) {
            wishes.help = true;
        } else {
            wishes.groups.push_back(argument);
        }
    }
    return wishes;
}

/// Prints one group; false when it could not be measured.
bool show(const std::string& name, const std::function<std::vector<Figure>()>& measure)
{
    try {
        for (const auto& figure : measure()) {
            std::cout << inWords(figure) << std::endl;
        }
        return true;
    } catch (const std::exception& error) {
        std::cout << name << ": not measured, " << error.what() << std::endl;
        return false;
    }
}

} // namespace

int main(int argc, char** argv)
{
    const auto wishes = wishesOf(argc, argv);
    const std::map<std::string, std::function<std::vector<Figure>()>> groups = {
        {"line", lineFigures},
        {"log", logFigures},
        {"program", [&] { return programFigures(wishes.program); }},
        {"sound", soundFigures}};
    if (wishes.help) {
        std::cout << kUsage;
        return 2;
    }
    std::cout << describeMachine() << std::endl;
    bool all = true;
    for (const auto& [name, measure] : groups) {
        const bool wanted = wishes.groups.empty() ||
                            std::count(wishes.groups.begin(), wishes.groups.end(), name) > 0;
        all = (!wanted || show(name, measure)) && all;
    }
    return all ? 0 : 1;
}
