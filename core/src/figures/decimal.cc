#include "figures/decimal.h"

#include <algorithm>

namespace dateline::figures {
namespace {

// Sum of two strings of digits of any length.
std::string add_digits(std::string_view a, std::string_view b) {
  std::string sum;
  int carry = 0;
  for (size_t i = 0; i < std::max(a.size(), b.size()) || carry != 0; ++i) {
    if (i < a.size()) carry += a[a.size() - 1 - i] - '0';
    if (i < b.size()) carry += b[b.size() - 1 - i] - '0';
    sum.push_back(static_cast<char>('0' + carry % 10));
    carry /= 10;
  }
  std::reverse(sum.begin(), sum.end());
  return sum;
}

// Difference of two strings of digits. Requires a >= b.
std::string subtract_digits(std::string_view a, std::string_view b) {
  std::string difference(a);
  int borrow = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    char& place = difference[a.size() - 1 - i];
    int digit = place - '0' - borrow - (i < b.size() ? b[b.size() - 1 - i] - '0' : 0);
    borrow = digit < 0 ? 1 : 0;
    if (digit < 0) digit += 10;
    place = static_cast<char>('0' + digit);
  }
  return difference;
}

int compare_digits(std::string_view a, std::string_view b) {
  while (a.size() > 1 && a.front() == '0') a.remove_prefix(1);
  while (b.size() > 1 && b.front() == '0') b.remove_prefix(1);
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return a.compare(b);
}

}  // namespace

Decimal::Decimal(int64_t value) : negative_(value < 0), digits_(std::to_string(value < 0 ? -value : value)) { normalize(); }

Decimal Decimal::parse(std::string_view text) {
  Decimal number;
  number.digits_.clear();
  bool after_point = false;
  for (const char c : text) {
    if (c == '.') {
      after_point = true;
      continue;
    }
    number.digits_.push_back(c);
    if (after_point) --number.exponent_;
  }
  number.normalize();
  return number;
}

Decimal Decimal::power_of_ten(int exponent) {
  Decimal number(1);
  number.exponent_ = exponent;
  return number;
}

Decimal Decimal::quotient(const Decimal& dividend, const Decimal& divisor) {
  constexpr size_t kExactPlaces = 20;
  constexpr size_t kRoundedPlaces = 17;
  Decimal result;
  result.digits_.clear();
  result.negative_ = dividend.negative_ != divisor.negative_;
  result.exponent_ = dividend.exponent_ - divisor.exponent_;
  std::string rest;
  bool significant = false;
  size_t places = 0;
  for (size_t i = 0; i < dividend.digits_.size() || (rest != "0" && places < kExactPlaces); ++i) {
    if (i >= dividend.digits_.size()) --result.exponent_;
    if (rest == "0") rest.clear();
    rest.push_back(i < dividend.digits_.size() ? dividend.digits_[i] : '0');
    int digit = 0;
    while (compare_digits(rest, divisor.digits_) >= 0) {
      rest = subtract_digits(rest, divisor.digits_);
      ++digit;
    }
    rest.erase(0, std::min(rest.find_first_not_of('0'), rest.size() - 1));
    significant = significant || digit != 0;
    if (significant) ++places;
    result.digits_.push_back(static_cast<char>('0' + digit));
  }
  if (rest != "0" && places > kRoundedPlaces) {
    const size_t cut = places - kRoundedPlaces;
    const bool up = result.digits_[result.digits_.size() - cut] >= '5';
    result.digits_.resize(result.digits_.size() - cut);
    if (up) result.digits_ = add_digits(result.digits_, "1");
    result.exponent_ += static_cast<int>(cut);
  }
  result.normalize();
  return result;
}

void Decimal::normalize() {
  digits_.erase(0, std::min(digits_.find_first_not_of('0'), digits_.size()));
  const size_t last = digits_.find_last_not_of('0');
  const size_t zeros = last == std::string::npos ? digits_.size() : digits_.size() - 1 - last;
  digits_.resize(digits_.size() - zeros);
  exponent_ += static_cast<int>(zeros);
  if (digits_.empty()) {
    digits_ = "0";
    exponent_ = 0;
    negative_ = false;
  }
}

int Decimal::compare_magnitude(const Decimal& a, const Decimal& b) {
  if (a.is_zero() || b.is_zero()) return a.is_zero() ? (b.is_zero() ? 0 : -1) : 1;
  const int64_t a_top = static_cast<int64_t>(a.digits_.size()) + a.exponent_;
  const int64_t b_top = static_cast<int64_t>(b.digits_.size()) + b.exponent_;
  if (a_top != b_top) return a_top < b_top ? -1 : 1;
  return a.digits_.compare(b.digits_);  // both begin at the same place and end without zeros
}

bool Decimal::operator==(const Decimal& other) const {
  return negative_ == other.negative_ && digits_ == other.digits_ && exponent_ == other.exponent_;
}

bool Decimal::operator<(const Decimal& other) const {
  if (negative_ != other.negative_) return negative_;
  const int order = compare_magnitude(*this, other);
  return negative_ ? order > 0 : order < 0;
}

Decimal Decimal::operator-() const {
  Decimal result = *this;
  if (!is_zero()) result.negative_ = !negative_;
  return result;
}

Decimal Decimal::operator+(const Decimal& other) const {
  const int low = std::min(exponent_, other.exponent_);
  const std::string a = digits_ + std::string(static_cast<size_t>(exponent_ - low), '0');
  const std::string b = other.digits_ + std::string(static_cast<size_t>(other.exponent_ - low), '0');
  Decimal result;
  result.exponent_ = low;
  if (negative_ == other.negative_) {
    result.digits_ = add_digits(a, b);
    result.negative_ = negative_;
  } else {
    const bool a_larger = compare_digits(a, b) >= 0;
    result.digits_ = a_larger ? subtract_digits(a, b) : subtract_digits(b, a);
    result.negative_ = a_larger ? negative_ : other.negative_;
  }
  result.normalize();
  return result;
}

Decimal Decimal::operator*(const Decimal& other) const {
  Decimal result;
  result.negative_ = negative_ != other.negative_;
  result.exponent_ = exponent_ + other.exponent_;
  std::string places(digits_.size() + other.digits_.size(), '\0');
  for (size_t i = digits_.size(); i-- > 0;) {
    int carry = 0;
    for (size_t j = other.digits_.size(); j-- > 0;) {
      carry += places[i + j + 1] + (digits_[i] - '0') * (other.digits_[j] - '0');
      places[i + j + 1] = static_cast<char>(carry % 10);
      carry /= 10;
    }
    places[i] = static_cast<char>(places[i] + carry);
  }
  for (char& place : places) place = static_cast<char>(place + '0');
  result.digits_ = places;
  result.normalize();
  return result;
}

int64_t Decimal::small(int64_t limit) const {
  if (negative_ || exponent_ < 0 || digits_.size() + static_cast<size_t>(exponent_) > 18) return -1;
  int64_t value = 0;
  for (const char c : digits_) value = value * 10 + (c - '0');
  for (int i = 0; i < exponent_; ++i) value *= 10;
  return value <= limit ? value : -1;
}

bool Decimal::fits(int places) const {
  const int64_t size = static_cast<int64_t>(digits_.size());
  return size + std::max(exponent_, 0) <= places && -static_cast<int64_t>(exponent_) <= places;
}

std::string Decimal::to_string() const {
  std::string text = digits_;
  if (exponent_ > 0) {
    text.append(static_cast<size_t>(exponent_), '0');
  } else if (exponent_ < 0) {
    const size_t after = static_cast<size_t>(-exponent_);
    if (text.size() <= after) text.insert(0, after - text.size() + 1, '0');
    text.insert(text.size() - after, 1, '.');
  }
  return negative_ ? "-" + text : text;
}

}  // namespace dateline::figures
