// Exact decimal numbers of any length: what an article states is kept digit by digit, never through a double.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::figures {

/// sign * digits * 10^exponent. `digits` has no leading zeros and, unless it is "0", no trailing ones.
class Decimal {
 public:
  Decimal() = default;
  Decimal(int64_t value);  // NOLINT: whole numbers are decimals

  /// From ASCII digits with at most one point ("0.25", ".5", "1200"). Requires nothing else in the text.
  static Decimal parse(std::string_view text);
  /// 10^exponent.
  static Decimal power_of_ten(int exponent);
  /// The quotient, exact when it ends within 20 significant digits, else rounded to 17. Requires divisor != 0.
  static Decimal quotient(const Decimal& dividend, const Decimal& divisor);

  Decimal operator+(const Decimal& other) const;
  Decimal operator-() const;
  /// Cost: product of the lengths; one of the factors is always a short word such as "dozen" or "half".
  Decimal operator*(const Decimal& other) const;
  bool operator==(const Decimal& other) const;
  bool operator<(const Decimal& other) const;

  bool is_zero() const { return digits_ == "0"; }
  bool is_negative() const { return negative_; }
  bool is_whole() const { return exponent_ >= 0; }
  size_t length() const { return digits_.size(); }
  /// The value when it is whole and in [0, limit], else -1.
  int64_t small(int64_t limit = 1000000000) const;
  /// True when writing it out takes at most `places` digits.
  bool fits(int places) const;

  /// Plain notation: "-1200", "0.25". Requires fits() of something sensible: exponents are written out as zeros.
  std::string to_string() const;

 private:
  void normalize();
  static int compare_magnitude(const Decimal& a, const Decimal& b);

  bool negative_ = false;
  std::string digits_ = "0";
  int exponent_ = 0;
};

}  // namespace dateline::figures
