// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario in an NPZ and in a JSON file of results: where it lies, however the archive is laid out, and where it does not.
#include "core/scenario/carrier.h"
#include "core/scenario/carrier_formats.h"
#include "tests/support/check.h"

#include <zlib.h>

using namespace ganscope;
using namespace ganscope::test;

namespace {

using Kept = carrier::Outcome;

const std::string keptText = R"({"ganscope": 1, "steps": 7})";

std::string littleBytes(std::size_t value, int width) {
    std::string bytes;
    for (int i = 0; i < width; ++i, value >>= 8) bytes += static_cast<char>(value & 0xff);
    return bytes;
}

/// Deflated without the wrapping of zlib: two bytes before, four behind.
std::string bareDeflated(const std::string& text) {
    uLongf size = compressBound(text.size());
    std::string packed(size, '\0');
    compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
    return packed.substr(2, size - 6);
}

/// APPNOTE.TXT 4.3.7; every field that a reader may skip is set.
std::string localEntry(const std::string& name, std::size_t method, const std::string& data, const std::string& extra = "") {
    return "PK\3\4" + littleBytes(20, 2) + littleBytes(0, 2) + littleBytes(method, 2) + std::string(8, '\x11') +
           littleBytes(data.size(), 4) + littleBytes(77, 4) + littleBytes(name.size(), 2) + littleBytes(extra.size(), 2) + name + extra +
           data;
}

/// APPNOTE.TXT 4.3.12.
std::string directoryEntry(const std::string& name, std::size_t method, std::size_t packed, std::size_t at) {
    const std::string extra = "extr";
    return "PK\1\2" + littleBytes(20, 2) + littleBytes(20, 2) + littleBytes(0, 2) + littleBytes(method, 2) + std::string(8, '\x11') +
           littleBytes(packed, 4) + littleBytes(77, 4) + littleBytes(name.size(), 2) + littleBytes(extra.size(), 2) + littleBytes(0, 2) +
           littleBytes(1, 2) + littleBytes(2, 2) + littleBytes(3, 4) + littleBytes(at, 4) + name + extra;
}

const std::string keptName = "scenario.json";

carrier::Found inResultsOf(const std::string& behind) {
    std::string text(carrier::resultsMark);
    text += behind;
    return carrier::inResults(text);
}

void checkKept(const carrier::Found& found, const std::string& text) {
    CHECK(found.outcome == Kept::found);
    CHECK_EQUAL(found.text, text);
}

}  // namespace

TEST_CASE("the scenario of an archive is found among others, stored or deflated, whatever stands before its data") {
    for (const bool deflated : {false, true})
        for (const std::string& extra : {std::string(), std::string("x"), std::string("\x12\x34\x56", 3)})
            for (const std::string& before : {std::string(), localEntry("theta.npy", 0, "12345")}) {
                SECTION(std::string(deflated ? "deflated " : "stored ") + std::to_string(extra.size()) + " " +
                        std::to_string(before.size()));
                const std::string data = deflated ? bareDeflated(keptText) : keptText;
                const std::size_t method = deflated ? 8 : 0;
                const std::string locals = before + localEntry(keptName, method, data, extra);
                const std::string entry = directoryEntry(keptName, method, data.size(), before.size());
                checkKept(carrier::inNpz(locals + entry), keptText);
                checkKept(carrier::inNpz(locals + directoryEntry("theta.npy", 0, 5, 0) + entry + directoryEntry("psi.npy", 0, 5, 0)),
                          keptText);
                CHECK(carrier::inNpz(locals + directoryEntry("theta.npy", 0, 5, 0)).outcome == Kept::none);
                CHECK(carrier::inNpz(locals + directoryEntry("scenario.jsom", method, data.size(), before.size())).outcome == Kept::none);
            }
}

TEST_CASE("an entry may lie behind the directory, up to the last byte, and have nothing in it") {
    const std::size_t directory = directoryEntry(keptName, 0, 0, 0).size();
    checkKept(carrier::inNpz(directoryEntry(keptName, 0, keptText.size(), directory) + localEntry("", 0, keptText)), keptText);
    checkKept(carrier::inNpz(directoryEntry(keptName, 0, 0, directory) + localEntry("", 0, "")), "");
}

TEST_CASE("an archive whose entry is not where its directory says, or packed in another way, is damaged") {
    const std::string local = localEntry(keptName, 0, keptText);
    const std::size_t size = keptText.size(), whole = (local + directoryEntry(keptName, 0, size, 0)).size();
    for (const std::size_t at : {std::size_t(1), local.size(), whole - 30, whole - 29, whole - 4, whole, whole + 1, whole + 20, whole + 31,
                                 std::size_t(0xffffffff)})
        CHECK(carrier::inNpz(local + directoryEntry(keptName, 0, size, at)).outcome == Kept::damaged);
    for (const std::size_t method : {1u, 7u, 9u, 12u})
        CHECK(carrier::inNpz(local + directoryEntry(keptName, method, size, 0)).outcome == Kept::damaged);
    CHECK(carrier::inNpz(local + directoryEntry(keptName, 8, size, 0)).outcome == Kept::damaged);  // not deflated at all
    for (const std::size_t packed : {whole, std::size_t(0xffffffff)})
        CHECK(carrier::inNpz(local + directoryEntry(keptName, 0, packed, 0)).outcome == Kept::damaged);
    // The names end within the file, the data behind it.
    const std::size_t directory = directoryEntry(keptName, 0, 0, 0).size();
    CHECK(carrier::inNpz(directoryEntry(keptName, 0, size + 1, directory) + localEntry("", 0, keptText)).outcome == Kept::damaged);
    CHECK(carrier::inNpz(directoryEntry(keptName, 0, 0, directory) + localEntry("name", 0, "").substr(0, 30)).outcome == Kept::damaged);
    CHECK(carrier::inNpz(directoryEntry(keptName, 0, 0, directory) + "PK\3\4").outcome == Kept::damaged);
}

TEST_CASE("an archive without a whole directory has no scenario") {
    const std::string local = localEntry(keptName, 0, keptText), entry = directoryEntry(keptName, 0, keptText.size(), 0);
    CHECK(carrier::inNpz("PK\3\4").outcome == Kept::none);
    for (std::size_t size = 0; size < 46 + keptName.size(); ++size)
        CHECK(carrier::inNpz(local + entry.substr(0, size)).outcome == Kept::none);
}

TEST_CASE("the scenario of a file of results is its object, braces and quotes in texts left aside") {
    for (const std::string object : {R"({})", R"({"ganscope": 1})", R"({"game": {"id": "dirac"}, "view": {"spectrum": {}}})",
                                     R"({"title": "a } b"})", R"({"title": "{{"})", R"({"title": "say \"}\" twice"})",
                                     R"({"title": "back\\"})", R"({"title": "back\\\" {"})", R"({"}": {"{": 1}})"})
        for (const std::string behind : {R"(, "points": [{"x": 1}]})", "", "}"}) {
            SECTION(object + behind);
            checkKept(inResultsOf(object + behind), object);
            checkKept(inResultsOf(" \n" + object + behind), object);
            CHECK(inResultsOf(object.substr(0, object.size() - 1)).outcome == Kept::damaged);
        }
    CHECK(inResultsOf("null}").outcome == Kept::none);
    CHECK(inResultsOf(R"({"title": "unended\)").outcome == Kept::damaged);
}
