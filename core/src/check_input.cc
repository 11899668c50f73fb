#include "check_input.h"

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kUnits[] = {"utf-8", "utf-16", "code-point"};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos; }

// The first bytes of formats that people drop on a text box by mistake.
bool has_binary_signature(std::string_view text) {
  using namespace std::string_view_literals;
  for (const std::string_view magic : {"%PDF-"sv, "PK\x03\x04"sv, "\x89PNG"sv, "\xFF\xD8\xFF"sv, "GIF8"sv, "\x1F\x8B"sv, "\x7F" "ELF"sv, "\xD0\xCF\x11\xE0"sv, "\0asm"sv})
    if (text.substr(0, magic.size()) == magic) return true;
  return false;
}

// Control characters that no text has, NUL among them: more than one in fifty bytes is no article.
bool looks_binary(std::string_view text) {
  if (has_binary_signature(text)) return true;
  const std::string_view head = text.substr(0, 64 << 10);
  size_t odd = 0;
  for (const char c : head) {
    const auto byte = static_cast<unsigned char>(c);
    odd += byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f';
  }
  return odd > 2 && odd * 50 > head.size();
}

// One option; false with the reason in `error`.
bool read_option(const std::string& key, const Json& value, Options& options, std::string& error) {
  if (key == "published") {
    if (value.is_null()) return true;
    if (value.is_string()) options.published = value.get<std::string>();
    if (value.is_string() && (options.published.empty() || is_calendar_moment(options.published))) return true;
    error = "published: not a day written YYYY-MM-DD (a time may follow: T09:30)";
  } else if (key == "offsets") {
    for (size_t i = 0; i < 3; ++i) {
      if (value != kUnits[i]) continue;
      options.offsets = static_cast<OffsetUnit>(i);
      return true;
    }
    error = "offsets: one of utf-8, utf-16, code-point";
  } else if (key == "explain") {
    if (value.is_boolean()) {
      options.explain = value.get<bool>();
      return true;
    }
    error = "explain: true or false";
  } else if (key == "lexicon") {
    if (value.is_null()) return true;
    if (!value.is_string()) { error = "lexicon: a list of names as text"; return false; }
    options.lexicon = read_lexicon(value.get_ref<const std::string&>(), error);
    if (options.lexicon != nullptr) return true;
    error = "lexicon: " + error;
  } else {
    error = key + ": unknown option";
  }
  return false;
}

}  // namespace

Status check_input(std::string_view text, const Options& options) {
  if (!options.published.empty() && !is_calendar_moment(options.published)) return Status::bad_options;
  if (text.size() > options.max_bytes) return Status::too_long;
  if (is_blank(text)) return Status::empty;
  if (looks_binary(text)) return Status::binary;
  return Status::ok;
}

bool is_calendar_day(std::string_view day) {
  if (day.size() != 10 || day[4] != '-' || day[7] != '-') return false;
  for (const size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u})
    if (day[i] < '0' || day[i] > '9') return false;
  const auto number = [&](size_t from, size_t n) {
    int value = 0;
    for (size_t i = from; i < from + n; ++i) value = value * 10 + (day[i] - '0');
    return value;
  };
  const int year = number(0, 4), month = number(5, 2), date = number(8, 2);
  if (year < 1 || month < 1 || month > 12 || date < 1) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int days[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return date <= days[month - 1];
}

bool is_calendar_moment(std::string_view moment) {
  if (moment.size() <= 10) return is_calendar_day(moment);
  if (!is_calendar_day(moment.substr(0, 10)) || moment.size() < 16 || moment.size() > 35 || (moment[10] != 'T' && moment[10] != ' ') || moment[13] != ':') return false;
  for (const size_t i : {size_t{11}, size_t{12}, size_t{14}, size_t{15}})
    if (moment[i] < '0' || moment[i] > '9') return false;
  const int hour = (moment[11] - '0') * 10 + (moment[12] - '0'), minute = (moment[14] - '0') * 10 + (moment[15] - '0');
  return hour < 24 && minute < 60 && moment.find_first_not_of("0123456789:.+-Z", 16) == std::string_view::npos;
}

bool parse_options(std::string_view json, Options& options, std::string& error) {
  const Json object = Json::parse(json.begin(), json.end(), nullptr, false);
  if (!object.is_object()) {
    error = "options are one JSON object";
    return false;
  }
  Options read = options;
  for (const auto& [key, value] : object.items())
    if (!read_option(key, value, read, error)) return false;
  options = read;
  return true;
}

const char* message(Status status) {
  switch (status) {
    case Status::ok: return "The text was read.";
    case Status::empty: return "There is no text to read.";
    case Status::too_long: return "The text is too long for one article.";
    case Status::bad_options: return "The publication date is not a day written YYYY-MM-DD.";
    case Status::out_of_memory: return "There was not enough memory to read the text.";
    case Status::binary: return "This is not text: it looks like a picture, an archive or another kind of file.";
  }
  return "";
}

}  // namespace dateline
