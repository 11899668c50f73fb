#include "catch.h"
#include "text/characters.h"
#include "text/utf8.h"

using namespace dateline;

TEST_CASE("case is folded for Latin, Greek and Cyrillic", "[text]") {
  CHECK(fold_case("KENYA") == "kenya");
  CHECK(fold_case("\u00C9COLE \u0141\u00D3D\u0179") == "\u00E9cole \u0142\u00F3d\u017A");
  CHECK(fold_case("\u0391\u0398\u0397\u039D\u0391") == "\u03B1\u03B8\u03B7\u03BD\u03B1");
  CHECK(fold_case("\u041C\u041E\u0421\u041A\u0412\u0410") == "\u043C\u043E\u0441\u043A\u0432\u0430");
  CHECK(fold_case("H\u00C0 N\u1ED8I") == "h\u00E0 n\u1ED9i");
  CHECK(fold_case("\xFF\x80X") == "\xFF\x80x");
}

TEST_CASE("texts compare without letter case", "[text]") {
  CHECK(equal_fold("S\u00C3O Paulo", "s\u00E3o PAULO"));
  CHECK_FALSE(equal_fold("Sao", "S\u00E3o"));
  CHECK_FALSE(equal_fold("Lima", "Limas"));
  CHECK_FALSE(equal_fold("\xFF", "\xFE"));
}

TEST_CASE("every upper case letter has a lower case one that is not upper", "[text]") {
  for (char32_t c = 0; c < 0x20000; ++c) {
    if (!is_upper(c)) continue;
    INFO("U+" << std::hex << static_cast<uint32_t>(c));
    CHECK(to_lower(c) != c);
    CHECK_FALSE(is_upper(to_lower(c)));
    CHECK(is_letter(c));
    CHECK_FALSE(is_lower(c));
  }
}

TEST_CASE("a code point written is read back, from both sides", "[text]") {
  for (char32_t c = 0; c < 0x110000; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text = "x";
    append_utf8(text, c);
    const CodePoint forward = code_point_at(text, 1), back = code_point_before(text, text.size());
    REQUIRE(forward.valid);
    REQUIRE(forward.value == c);
    REQUIRE(forward.length == text.size() - 1);
    REQUIRE(back.value == c);
    REQUIRE(back.length == forward.length);
  }
}
