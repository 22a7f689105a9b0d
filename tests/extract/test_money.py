"""One line a spelling; what is not marked must not be found."""

import pytest
from tests.quantities import check, quantities_in

AMOUNTS = [
    "The bridge cost <money value=1500000000 low=1450000000 high=1550000000 unit=GBP>£1.5bn</money>.",
    "The bridge cost <money value=1500000000 unit=GBP>£1.5 billion</money> in all.",
    "The fund holds <money value=20000000 unit=USD basis=symbol>US$20 million</money>.",
    "The fund holds <money value=470000000 low=469500000 high=470500000>$470 million</money>.",
    "The fund holds <money value=300000000 low=300000000 high=300000000>$300 million</money>.",
    "The fund holds <money value=4200000 unit=CAD basis=symbol>CAD 4.2 million</money>.",
    "He paid <money value=3500000 unit=EUR>€3.5m</money>, or <money value=5100000 unit=CAD>C$5.1m</money>.",
    "A ticket is <money value=40.5 unit=EUR>€40.50</money>, a child's <money value=12 unit=EUR>12 euros</money>.",
    "The <money value=1900000000000>$1.9-trillion</money> plan passed.",
    "They raised <money value=13600000 change=none>$13.6M</money> for the hospital.",
    "The list was of firms above <money value=1000000>$1MM</money>.",
    "Sales hit <money value=1800000000>$ 1.8 bln</money>, profit <money value=10000000 unit=MYR>RM10 million</money>.",
    "Officials lost <money low=200000 high=1000000 bound=range>hundreds of thousands of dollars</money>.",
    "It would take <money value=500000>half a million dollars</money> to mend.",
    "The repair bill is <money value=2500000000 per=P1Y>£2.5bn</money> a year.",
    "Oil sold for <money value=71 per=barrel>$71</money> a barrel and later for <money value=69>69 dollars</money>.",
    "Each got a <money value=300 per=P1W>£300</money>-a-week grant.",
    "The loss was <money value=-5000000>-$5m</money> for the quarter.",
    "The debt is <money value=100000000000 unit=JPY basis=default>¥100 billion</money>.",
    # Hundredths of the main unit.
    "A stamp was <money value=0.05 unit=GBP>5p</money>, then <money value=0.6>60 cents</money> abroad.",
    "Bread was <money value=0.99>99c</money> and milk <money value=0.04>4 cents</money> dearer.",
    # Agencies' style of the 1980s, lines broken anywhere.
    "The loan is <money value=19000000000 unit=JPY>19 billion\nyen</money> in all.",
    "It sold <money value=60000000>60.0 mln dlrs</money> of bonds at <money value=6 per=share>six dlrs</money> a share.",
    "Shr <money value=0.16>16 cts</money> vs <money value=0.14>14 cts</money>.",
    # Indian figures.
    "India gave <money value=500000 unit=INR>Rs 5,00,000</money> and <money value=20000000>Rs.2 crore</money> in aid.",
    "The school in Delhi owes <money value=300000>₹3 lakh</money> to builders.",
    "The state took <money value=2500000000000 unit=INR>₹2.5 lakh crore</money> in taxes.",
    # Full names come from Babel, the press's own words from the lexicon.
    "The dam cost <money value=40000000 unit=BDT>40 million Bangladeshi takas</money>.",
    "The fine was <money value=300 unit=BBD>300 Barbadian dollars</money>, or <money value=90 unit=GBP>90 quid</money>.",
    # Pounds of money and of weight.
    "The vicar gave <money unit=GBP>£5</money> and the squire <money value=10>ten pounds</money>.",
    "The pumpkin weighed <measure value=10 unit=[lb_av]>10 pounds</measure>.",
    "The firm made <money value=3000000 unit=GBP>3 million pounds</money> in Bath.",
]

RANGES = [
    "It will cost <money low=5000000 high=10000000 bound=range>$5-10 million</money>.",
    "It will cost <money low=5000000 high=10000000>$5 million to $10 million</money>.",
    "Rents run <money low=750 high=900>from $750 to $900</money> downtown.",
    "Estimates lay <money low=2000000 high=3000000 unit=GBP>between £2m and £3m</money> then.",
]

NOT_RANGES = [
    "The fare rose from <money value=5>$5</money> to <money value=8>$8</money> in May.",
    "Profit fell to <money value=12000000>£12m</money> from <money value=15000000>£15m</money>.",
]

NO_MONEY = [
    "The pound and the dollar fell again.",
    "The $ sign and the £ sign are on the keyboard.",
    "The trio won medals and a mark of respect.",
    "Her ship sailed under the R flag.",
]


@pytest.mark.parametrize("marked", AMOUNTS + RANGES + NOT_RANGES + NO_MONEY)
def test_reads_the_marked_amounts_and_no_others(nlp, marked):
    check(nlp, marked)


@pytest.mark.parametrize(
    ("place", "code"),
    [("OTTAWA", "CAD"), ("Sydney", "AUD"), ("Auckland", "NZD"), ("Washington", "USD"), ("Hong Kong", "USD")],
)
def test_places_choose_the_dollar_and_the_others_stay_alternatives(nlp, place, code):
    place = place.title()
    [money] = quantities_in(nlp, f"The council in {place} spent $5 million on buses.")
    assert money.value.unit.code == code
    assert "USD" in (code, *money.value.unit.alternatives)
    assert code not in money.value.unit.alternatives


def test_a_dollar_of_no_known_country_is_a_default(nlp):
    [money] = quantities_in(nlp, "The bus cost $5 million.")
    assert (money.value.unit.code, money.value.unit.basis) == ("USD", "default")
    assert money.value.unit.alternatives


@pytest.mark.parametrize("name", ["won", "crowns", "marks"])
def test_a_currency_that_is_an_ordinary_word_needs_a_large_number(nlp, name):
    assert not [m for m in quantities_in(nlp, f"Only five {name} there.") if m.kind == "money"]
    assert [m.surface for m in quantities_in(nlp, f"It cost 5 million {name} then.")] == [f"5 million {name}"]
