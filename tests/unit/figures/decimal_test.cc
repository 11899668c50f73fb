#include "figures/decimal.h"

#include "catch.h"

using dateline::figures::Decimal;

TEST_CASE("decimals keep every digit", "[figures][decimal]") {
  CHECK(Decimal::parse("12345678901234567890.12345678901234567890").to_string() == "12345678901234567890.1234567890123456789");
  CHECK(Decimal::parse("0.1000").to_string() == "0.1");
  CHECK(Decimal::parse("000").to_string() == "0");
  CHECK((Decimal::parse("1.2") * Decimal::power_of_ten(6)).to_string() == "1200000");
  CHECK((Decimal::parse("99999999999999999999") + Decimal(1)).to_string() == "100000000000000000000");
  CHECK((Decimal(5) + -Decimal(7)).to_string() == "-2");
  CHECK((-Decimal(0)).to_string() == "0");
}

TEST_CASE("quotients are exact where they end and rounded where they don't", "[figures][decimal]") {
  CHECK(Decimal::quotient(3, 4).to_string() == "0.75");
  CHECK(Decimal::quotient(1, 3).to_string() == "0.33333333333333333");
  CHECK(Decimal::quotient(2, 3).to_string() == "0.66666666666666667");
  CHECK(Decimal::quotient(1, 1024).to_string() == "0.0009765625");
  CHECK(Decimal::quotient(0, 7).to_string() == "0");
  CHECK(Decimal::quotient(-10, 4).to_string() == "-2.5");
}

TEST_CASE("decimals compare by value", "[figures][decimal]") {
  CHECK(Decimal(9) < Decimal(10));
  CHECK(Decimal::parse("0.99") < Decimal(1));
  CHECK(Decimal(-2) < Decimal(-1));
  CHECK(Decimal::parse("1.50") == Decimal::parse("1.5"));
  CHECK_FALSE(Decimal(0) < Decimal(0));
}
