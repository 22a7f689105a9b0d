"""One line a spelling; what is not marked must not be found."""

import pytest
from tests.quantities import check, quantities_in

from crossfoot.annotate.annotator import annotate
from crossfoot.extract.quantities import find_quantities
from crossfoot.types import Article

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

NOTATIONS = [
    # Space inside the sign, and archives whose "£" and "¥" came out as letters.
    "He took <money value=1000000 unit=SGD>S $1mil</money> and <money value=3700000000 unit=HKD>HK $3.7 billion</money>.",
    "It fell to <money value=5 unit=USD>US $ 5</money> from <money value=8 unit=USD>U.S.$8</money>.",
    "The chairman got <money value=2700000 unit=GBP>PS2.7m</money>, his aide <money value=21700>PS21,700</money>.",
    "Profit was <money value=50000000000 unit=JPY basis=symbol>Y=50 billion</money> lower.",
    "Rice is <money value=40 unit=INR>Rs. 40</money> a kilo and <money value=250 unit=ZAR>R250</money> a sack.",
    "Coffee is <money value=40 unit=SEK>40 kr</money>, <money value=3.5>3,50 kr</money>.",
    "Tea is <money value=3.5 unit=EUR>€ 3,50</money> or <money value=4.99 unit=EUR>4,99 €</money>.",
    "The villa sold for <money value=1234567.89 unit=EUR>1.234.567,89 euros</money>.",
    "The prize is <money value=1000000 unit=CHF>1'000'000 francs</money> this time.",
    # Said again behind the amount.
    "He owes <money value=5000000 unit=CAD basis=written>$5 million Canadian</money>, or <money value=3 unit=USD>$3 US</money>.",
    "It costs <money value=99 unit=USD basis=written>$99 (USD)</money> to join.",
    "Discs sell at about <money value=9.99 unit=USD bound=about>$9.99 US dollars</money> apiece.",
    "They signed a <money value=23000000000 unit=USD>USD$23 billion dollar</money> deal.",
    # Two units, one amount.
    "It cost <money value=12.5>twelve dollars and fifty cents</money> in all.",
    "It cost <money value=10.5>$10 and 50 cents</money>, not <money value=10>$10</money>.",
    "The toll is <money value=3.2 unit=GBP>3 pounds 20 pence</money> in Bath, where <money value=5 unit=GBP>£5</money> is much.",
    # Compounds and slang.
    "A <money value=12 per=PT1H>$12</money>-an-hour job is <money value=0.85>85p</money>-a-pint work.",
    "It was a <money value=2000000000 unit=EUR>two-billion-euro</money> plan.",
    "He paid <money value=40000>40 grand</money> for <count value=2>two</count> grand pianos.",
    "The bridge cost <money value=1900000000000>1.9-trillion-dollar</money> bonds.",
    # Codes on either side.
    "It is <money value=40 unit=CNY>40 RMB</money>, <money value=500 unit=ILS>500 NIS</money>.",
    "It is <money value=5 unit=XBT>5 BTC</money> or <money value=100 unit=USD>100 usd</money>.",
    "He had <money value=45 unit=EUR>EUR45</money>, <money value=45>45EUR</money> and <money value=45>EUR 45</money>.",
    # Money of every country, and money that is gone.
    "It is <money value=5 unit=HKD>5 Hong Kong dollars</money> or <money value=7 unit=TWD>7 New Taiwan dollars</money>.",
    "It is <money value=5000 unit=LKR>5,000 Sri Lankan rupees</money> or <money value=8 unit=TRY>8 Turkish liras</money>.",
    "It is <money value=6 unit=NOK>6 Norwegian crowns</money> or <money value=50 unit=SEK>50 Swedish kronor</money>.",
    "It is <money value=40 unit=CRC>40 Costa Rican colones</money> or <money value=3000 unit=ISK>3,000 Icelandic krónur</money>.",
    "It is <money value=40 unit=FRF>40 French francs</money> or <money value=30000 unit=ITL>30,000 Italian lire</money>.",
    "It is <money value=50 unit=NLG>50 Dutch guilders</money> or <money value=80 unit=ATS>80 Austrian schillings</money>.",
    # Small coins.
    "It was <money value=0.3>30 sen</money>, <money value=0.6>60 centimes</money> or <money value=0.2 unit=NOK>20 øre</money>.",
]

RANGES = [
    "It costs <money low=10 high=20 unit=USD bound=range>USD 10 to 20</money> in Rye.",
    "It costs <money low=10 high=20 unit=USD bound=range>10-20 USD</money> in Rye.",
    "Sales were <money low=1200000000 high=1400000000>1,200 to 1,400 million yen</money> then.",
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
    "She bought a PS5, a PS4 and the R2-D2 kit.",
    "The index slipped below the <count>5000</count> mark at noon.",
    "The talks at COP27 made a TOP 10 list.",
    "It was a five-figure sum.",
    "The pound and the dollar fell again.",
    "The $ sign and the £ sign are on the keyboard.",
    "The trio won medals and a mark of respect.",
    "Her ship sailed under the R flag.",
]


@pytest.mark.parametrize("marked", AMOUNTS + NOTATIONS + RANGES + NOT_RANGES + NO_MONEY)
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


@pytest.mark.parametrize(
    ("dateline", "code"),
    [("OTTAWA — ", "CAD"), ("SYDNEY (AP) — ", "AUD"), ("MELBOURNE, Fla. (AP) — ", "USD"), ("LIMA — ", "USD")],
)
def test_datelines_choose_the_dollar(nlp, dateline, code):
    money = quantities_in(nlp, f"{dateline}The mine cost $5 million.")[-1]
    assert money.value.unit.code == code


@pytest.mark.parametrize(
    ("address", "code", "basis"),
    [
        ("https://www.cbc.ca/news/1", "CAD", "outlet"),
        ("https://www.smh.com.au/", "AUD", "outlet"),
        ("www.thestar.com", "CAD", "outlet"),
        ("https://example.com/ca", "USD", "default"),
        ("Evening Post", "USD", "default"),
        (None, "USD", "default"),
    ],
)
def test_the_outlet_chooses_the_dollar_where_the_text_does_not(nlp, address, code, basis):
    article = Article("a", "The bus cost $5 million.", url=address)
    [reading] = annotate([article], nlp)
    [money] = find_quantities(reading, ())
    assert (money.value.unit.code, money.value.unit.basis) == (code, basis)


@pytest.mark.parametrize(("published", "code"), [("1987-03-01", "FRF"), ("2019-03-01", "CHF")])
def test_money_that_is_gone_is_read_only_in_its_time(nlp, published, code):
    [reading] = annotate([Article("a", "The French bank has 5 million francs.", published=published)], nlp)
    [money] = find_quantities(reading, ())
    assert money.value.unit.code == code


def test_a_dollar_of_no_known_country_is_a_default(nlp):
    [money] = quantities_in(nlp, "The bus cost $5 million.")
    assert (money.value.unit.code, money.value.unit.basis) == ("USD", "default")
    assert money.value.unit.alternatives


@pytest.mark.parametrize("name", ["won", "crowns", "marks"])
def test_a_currency_that_is_an_ordinary_word_needs_a_large_number(nlp, name):
    assert not [m for m in quantities_in(nlp, f"Only five {name} there.") if m.kind == "money"]
    assert [m.surface for m in quantities_in(nlp, f"It cost 5 million {name} then.")] == [f"5 million {name}"]
