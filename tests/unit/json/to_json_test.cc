#include <nlohmann/json.hpp>

#include "../../catch.h"
#include "dateline/dateline.h"

using namespace dateline;
using Json = nlohmann::json;

namespace {

Document document_with_figure(const std::string& value) {
  Document document;
  document.text = "\xF0\x9F\x8C\x8D \xC3\xA9t\xC3\xA9 12";  // an emoji, "ete" with accents
  Figure figure;
  static_cast<Span&>(figure) = {11, 13};
  figure.value = value;
  document.figures.push_back(figure);
  return document;
}

Json write(const Document& document, OffsetUnit unit = OffsetUnit::code_point) {
  Options options;
  options.offsets = unit;
  return Json::parse(to_json(document, options));
}

}  // namespace

TEST_CASE("offsets are counted in the unit asked for", "[json]") {
  const Document document = document_with_figure("12");
  CHECK(write(document, OffsetUnit::utf_8)["figures"][0]["start"] == 11);
  CHECK(write(document, OffsetUnit::utf_16)["figures"][0]["start"] == 7);
  CHECK(write(document, OffsetUnit::code_point)["figures"][0]["start"] == 6);
  CHECK(write(document)["figures"][0]["text"] == "12");
  CHECK(write(document, OffsetUnit::utf_16)["offsets"] == "utf-16");
}

TEST_CASE("a value is a number when a double holds it and a string when not", "[json]") {
  CHECK(write(document_with_figure("412000000"))["figures"][0]["value"] == 412000000);
  CHECK(write(document_with_figure("0.25"))["figures"][0]["value"] == 0.25);
  CHECK(write(document_with_figure("-3"))["figures"][0]["value"] == -3);
  CHECK(write(document_with_figure("12345678901234567890"))["figures"][0]["value"] == "12345678901234567890");
  CHECK(write(document_with_figure(""))["figures"][0]["value"].is_null());
}

TEST_CASE("what is not known is null", "[json]") {
  Document document = document_with_figure("12");
  document.entities.emplace_back();
  document.entities[0].type = EntityType::PERSON;
  const Json json = write(document);
  for (const char* member : {"wikidata", "description", "country"}) CHECK(json["entities"][0][member].is_null());
  for (const char* member : {"high", "unit", "change", "of", "holder", "when"}) CHECK(json["figures"][0][member].is_null());
  CHECK(json["published"]["value"].is_null());
  CHECK(json["card"]["headline"].is_null());
  CHECK(json["stats"]["milliseconds"].is_null());
}

TEST_CASE("bytes that are no UTF-8 come out as replacement characters", "[json]") {
  Document document = document_with_figure("12");
  document.text = "\xFF" "a\xE2\x82 b 1234";
  static_cast<Span&>(document.figures[0]) = {0, 4};
  const Json json = write(document);
  CHECK(json["figures"][0]["text"] == "\uFFFD" "a\uFFFD");
  CHECK(json["figures"][0]["end"] == 3);
}

TEST_CASE("tokens are listed only when asked to explain", "[json]") {
  Document document = document_with_figure("12");
  Options options;
  CHECK_FALSE(Json::parse(to_json(document, options)).contains("tokens"));
  options.explain = true;
  CHECK(Json::parse(to_json(document, options))["tokens"].is_array());
}
