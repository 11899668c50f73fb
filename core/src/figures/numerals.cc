#include "figures/numerals.h"

#include <algorithm>

#include "figures/lexicon.h"

namespace dateline::figures {
namespace {

constexpr size_t kMostGroups = 40;
constexpr size_t kMostDigits = 100;  // longer runs of digits are keys and noise, not figures

struct Chain {
  std::string joined;              // digits of all groups
  std::vector<size_t> sizes;       // digits in each group
  std::vector<char32_t> marks;     // marks[i] stands before group i + 1
  size_t end = 0;
};

bool is_mark(char32_t c) { return c == ',' || c == '.' || c == '\'' || c == 0x2019; }

// Groups of digits joined by marks without spaces.
Chain read_chain(const Pieces& p, size_t at) {
  Chain chain;
  chain.joined = p[at].text;
  chain.sizes.push_back(p[at].size());
  chain.end = at + 1;
  while (chain.sizes.size() < kMostGroups && p.touches(chain.end) && p[chain.end].kind == PieceKind::sign && is_mark(p[chain.end].sign) &&
         p.touches(chain.end + 1) && p.digits(chain.end + 1)) {
    chain.marks.push_back(p[chain.end].sign);
    chain.sizes.push_back(p[chain.end + 1].size());
    chain.joined += p[chain.end + 1].text;
    chain.end += 2;
  }
  // Thousands upon thousands: one run that is too long to mean anything, not many numbers.
  const bool thousands = std::all_of(chain.sizes.begin() + 1, chain.sizes.end(), [](size_t size) { return size == 3; });
  if (chain.sizes.size() < kMostGroups || !thousands) return chain;
  while (p.touches(chain.end) && p[chain.end].kind == PieceKind::sign && is_mark(p[chain.end].sign) && p.touches(chain.end + 1) && p.digits(chain.end + 1)) {
    chain.joined.append(p[chain.end + 1].text);
    chain.end += 2;
  }
  return chain;
}

bool thousands(const Chain& chain, size_t groups) {
  if (chain.sizes[0] > 3) return false;
  for (size_t i = 1; i < groups; ++i)
    if (chain.sizes[i] != 3) return false;
  return true;
}

// "12,34,567": groups of two before the last of three.
bool indian(const Chain& chain, size_t groups) {
  if (groups < 3 || chain.sizes[0] > 2 || chain.sizes[groups - 1] != 3) return false;
  for (size_t i = 1; i + 1 < groups; ++i)
    if (chain.sizes[i] != 2) return false;
  return true;
}

bool same_marks(const Chain& chain, size_t groups) {
  for (size_t i = 1; i + 1 < groups; ++i)
    if (chain.marks[i] != chain.marks[0]) return false;
  return true;
}

// Digits with a point before the last `after` of them.
Decimal with_point(const std::string& digits, size_t after) {
  return Decimal::parse(digits.substr(0, digits.size() - after) + "." + digits.substr(digits.size() - after));
}

// "10 000", "1 234 567.89": groups of three after spaces. A lone space before three digits is a thousands mark only
// beside a currency or where nothing else stands, which the caller knows as `lenient`.
bool read_spaced(const Pieces& p, size_t at, bool lenient, Number& out) {
  if (p[at].size() > 3 || p[at].text[0] == '0') return false;
  std::string digits(p[at].text);
  size_t end = at + 1, groups = 1;
  while (end < p.size() && p[end].is_digits() && p[end].space_before && p[end].size() == 3 && groups < kMostGroups) {
    digits += p[end].text;
    ++end;
    ++groups;
  }
  if (groups < 2) return false;
  const bool measured = end < p.size() && (Lexicon::get().currency(p, end) || (p[end].is_word() && Lexicon::get().unit(p, end)));
  if (groups < 3 && !lenient && !measured) return false;
  out.value = Decimal::parse(digits);
  if (end + 1 < p.size() && p.touches(end) && (p.sign(end, '.') || p.sign(end, ',')) && p.touches(end + 1) && p.digits(end + 1)) {
    out.value = with_point(digits + std::string(p[end + 1].text), p[end + 1].size());
    out.decimal = true;
    end += 2;
  }
  out.end = end;
  out.grouped = true;
  return true;
}

// Settles what the marks of a chain mean. False when it is no one number; then `dotted` tells a version or address.
bool settle(const Chain& chain, const NumberStyle& style, Number& out, bool& dotted) {
  const size_t n = chain.sizes.size();
  dotted = false;
  if (n == 1) {
    out.value = Decimal::parse(chain.joined);
    return true;
  }
  const char32_t last = chain.marks.back();
  const size_t after = chain.sizes.back();
  const bool uniform = same_marks(chain, n);
  if (n == 2) {
    const bool groups_of_three = after == 3 && chain.sizes[0] <= 3 && chain.joined[0] != '0';
    const bool decimal = last == '.' ? !(groups_of_three && style.comma_decimal) : last == ',' ? !groups_of_three || style.comma_decimal : false;
    if (last != '.' && last != ',' && !groups_of_three) return false;
    out.decimal = decimal;
    out.grouped = !decimal;
    out.value = decimal ? with_point(chain.joined, after) : Decimal::parse(chain.joined);
    return true;
  }
  if (uniform && (thousands(chain, n) || (chain.marks[0] == ',' && indian(chain, n)))) {
    out.grouped = true;
    out.value = Decimal::parse(chain.joined);
    return true;
  }
  const bool head_uniform = same_marks(chain, n - 1);
  if (head_uniform && last != chain.marks[0] && (last == '.' || last == ',') && (thousands(chain, n - 1) || indian(chain, n - 1))) {
    out.grouped = out.decimal = true;
    out.value = with_point(chain.joined, after);
    return true;
  }
  dotted = uniform && last == '.';
  return false;
}

// Powers of ten: "e10", "E-5", "x 10^5", "\u00d710\u22125". Moves out.end behind them.
void read_exponent(const Pieces& p, Number& out) {
  size_t i = out.end;
  const auto integer = [&](size_t& at, int& value, bool apart = false) {
    bool negative = false;
    if ((p.touches(at) || apart) && p[at].kind == PieceKind::sign && (is_minus(p[at].sign) || p.sign(at, '+'))) negative = is_minus(p[at++].sign);
    if (!(p.touches(at) || (apart && !negative)) || !p.digits(at) || p[at].size() > 3) return false;
    value = 0;
    for (const char c : p[at].text) value = value * 10 + (c - '0');
    if (negative) value = -value;
    ++at;
    return true;
  };
  int exponent = 0;
  if (p.touches(i) && p.sign(i, '^')) {  // "1.1^23": multiplied out, so only as far as that stays short
    constexpr int kHighestPower = 64;
    ++i;
    if (!integer(i, exponent) || exponent > kHighestPower || exponent < -kHighestPower || out.value.length() > 6 || out.value.is_zero()) return;
    Decimal power(1);
    for (int k = 0; k < (exponent < 0 ? -exponent : exponent); ++k) power = power * out.value;
    out.value = exponent < 0 ? Decimal::quotient(Decimal(1), power) : power;
    out.end = i;
    out.plain = false;
    return;
  }
  if (p.touches(i) && i < p.size() && p[i].is_word() && p[i].lower == "e") {
    ++i;
    if (!integer(i, exponent)) return;
  } else if (i < p.size() && (p.sign(i, 0xD7) || (p.word(i, "x") && p[i].space_before)) && p.digits(i + 1) && p[i + 1].text == "10") {
    const bool sign = p.sign(i, 0xD7);
    i += 2;
    if (p.touches(i) && p.sign(i, '^')) ++i;
    // Raised digits come as "2.7 \u00d7 10 4" from many pages.
    const bool apart = sign && i < p.size() && p[i].space_before && (p[i].is_digits() || (is_minus(p[i].sign) && p.touches(i + 1))) && p[p.digits(i) ? i : i + 1].size() <= 2;
    if (!integer(i, exponent, apart)) return;
  } else {
    return;
  }
  out.value = out.value * Decimal::power_of_ten(exponent);
  out.end = i;
  out.plain = false;
}

// "3/4" and the "1/2" of "2 1/2".
bool read_slash(const Pieces& p, size_t at, Decimal& value, size_t& end) {
  if (!p.digits(at) || !p.sign(at + 1, '/') || !p.digits(at + 2)) return false;
  const bool tight = p.touches(at + 1) && p.touches(at + 2);
  const bool spaced = p[at + 1].space_before && p[at + 2].space_before;
  if (!(tight || spaced) || p[at].size() > 4 || p[at + 2].size() > 4) return false;
  if (at + 3 < p.size() && p.touches(at + 3) && (p.sign(at + 3, '/') || (p.sign(at + 3, '.') && p.touches(at + 4) && p.digits(at + 4)))) return false;
  const Decimal divisor = Decimal::parse(p[at + 2].text);
  if (divisor.is_zero()) return false;
  value = Decimal::quotient(Decimal::parse(p[at].text), divisor);
  end = at + 3;
  return true;
}

bool plausible_fraction(const Pieces& p, size_t at) {
  const int64_t top = Decimal::parse(p[at].text).small(), bottom = Decimal::parse(p[at + 2].text).small();
  return top > 0 && top < bottom && bottom <= 1000;
}

}  // namespace

bool fraction_sign(char32_t sign, Decimal& value) {
  constexpr struct { char32_t sign; int top, bottom; } kSigns[] = {
      {0xBC, 1, 4}, {0xBD, 1, 2}, {0xBE, 3, 4}, {0x2150, 1, 7}, {0x2151, 1, 9}, {0x2152, 1, 10}, {0x2153, 1, 3}, {0x2154, 2, 3},
      {0x2155, 1, 5}, {0x2156, 2, 5}, {0x2157, 3, 5}, {0x2158, 4, 5}, {0x2159, 1, 6}, {0x215A, 5, 6}, {0x215B, 1, 8}, {0x215C, 3, 8}, {0x215D, 5, 8}, {0x215E, 7, 8}};
  for (const auto& row : kSigns) {
    if (row.sign != sign) continue;
    value = Decimal::quotient(Decimal(row.top), Decimal(row.bottom));
    return true;
  }
  return false;
}

NumberStyle number_style(std::string_view text) {
  const auto digit = [&](size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  int comma = 0, point = 0;
  for (size_t i = 1; i + 1 < text.size(); ++i) {
    if ((text[i] != ',' && text[i] != '.') || !digit(i - 1) || !digit(i + 1)) continue;
    size_t after = i + 1;
    while (digit(after) && after - i <= 4) ++after;
    const size_t length = after - i - 1;
    const bool chained = after < text.size() && (text[after] == ',' || text[after] == '.') && digit(after + 1);
    int& as_decimal = text[i] == ',' ? comma : point;
    int& as_group = text[i] == ',' ? point : comma;
    if (chained && length == 3) ++as_group;
    else if (!chained && length != 3 && length <= 4) ++as_decimal;
  }
  return {comma > point};
}

bool read_numeral(const Pieces& p, size_t at, const NumberStyle& style, bool lenient, Number& out, size_t& skip_to) {
  skip_to = at;
  out = {};
  out.begin = at;
  out.digits = true;
  Decimal sign_value;
  if (at < p.size() && p[at].kind == PieceKind::sign && fraction_sign(p[at].sign, sign_value)) {
    out.value = sign_value;
    out.end = at + 1;
    out.fraction = true;
    return true;
  }
  if (p.sign(at, '.') && p.touches(at + 1) && p.digits(at + 1) && (at == 0 || p[at].space_before || !(p[at - 1].is_digits() || p[at - 1].is_word() || p[at - 1].is_sign('.')))) {
    if (p[at + 1].size() > kMostDigits) return false;
    out.value = with_point(std::string(p[at + 1].text), p[at + 1].size());
    out.end = at + 2;
    out.decimal = true;
    read_exponent(p, out);
    return true;
  }
  if (!p.digits(at) || p[at].size() > kMostDigits) return false;
  Decimal slashed;
  size_t end = 0;
  if (read_slash(p, at, slashed, end) && (plausible_fraction(p, at) || lenient)) {
    out.value = slashed;
    out.end = end;
    out.fraction = true;
    return true;
  }
  if (p.sign(at + 1, '/') && p.touches(at + 1) && p.touches(at + 2) && p.digits(at + 2)) {
    skip_to = at + 3;  // "24/7", "1/0", "12/05/2000"
    while (p.touches(skip_to) && p.sign(skip_to, '/') && p.touches(skip_to + 1) && p.digits(skip_to + 1)) skip_to += 2;
    return false;
  }
  if (read_spaced(p, at, lenient, out)) return true;
  // Inside a list such as "22,24,26,31" each run stands alone.
  const bool listed = at > 1 && p.touches(at) && p[at - 1].is_sign(',') && p.touches(at - 1) && p[at - 2].is_digits();
  if (listed) {
    out.value = Decimal::parse(p[at].text);
    out.end = at + 1;
    return true;
  }
  const Chain chain = read_chain(p, at);
  if (chain.joined.size() > kMostDigits) {
    skip_to = chain.end;
    return false;
  }
  bool dotted = false;
  if (!settle(chain, style, out, dotted)) {
    if (dotted) {
      skip_to = chain.end;
      return false;
    }
    out.value = Decimal::parse(p[at].text);
    out.end = at + 1;
    return true;
  }
  out.end = chain.end;
  out.plain = chain.sizes.size() == 1;
  if (p.touches(out.end) && p.sign(out.end, ',') && p.touches(out.end + 1) && p.sign(out.end + 1, '-')) {  // "1.198,-"
    out.end += 2;
    if (out.decimal && chain.sizes.size() == 2 && chain.sizes[1] == 3) out.value = Decimal::parse(chain.joined);
  }
  read_exponent(p, out);
  // "2 1/2", "7 3 / 4", "2\u00bd"
  if (out.plain && out.end < p.size()) {
    if (p[out.end].kind == PieceKind::sign && fraction_sign(p[out.end].sign, sign_value)) {
      out.value = out.value + sign_value;
      out.end += 1;
      out.decimal = true;
      out.plain = false;
    } else if (p[out.end].space_before && read_slash(p, out.end, slashed, end) && plausible_fraction(p, out.end)) {
      out.value = out.value + slashed;
      out.end = end;
      out.decimal = true;
      out.plain = false;
    }
  }
  return true;
}

}  // namespace dateline::figures
