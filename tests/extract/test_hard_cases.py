"""Numbers that readers of quantities get wrong, after public bug reports: rewritten, lost, split or invented."""

import pytest
from tests import quantities

# fmt: off
MONEY = [
    "The dam came to <money value=2000000000>$2bn</money>, up from <money value=731400000>$731.4m</money>.",
    "She was paid <money value=4200000 unit=EUR>€4.2 million</money>, or <money value=6200000 unit=CAD>C$6.2 million</money>.",
    "It holds <money value=3700000 unit=CAD>CAD 3.7 million</money> and <money value=2600000 unit=USD>US$2.6m</money>.",
    "Add <money value=80000000 unit=AUD>A$80m</money> and <money value=40 unit=HKD>HK$40</money>.",
    "Dredging costs <money value=3500000000 unit=GBP per=P1Y>£3.5bn</money> a year.",
    "The <money value=1700000000000>$1.7-trillion</money> plan passed.",
    "It needs <money low=4000000 high=9000000 bound=range>$4-9 million</money> more.",
    "It needs <money low=4000000 high=9000000 bound=range>$4 million to $9 million</money> more.",
    "The barn cost <money value=500000 bound=exact>half a million euros</money>.",
    "Income was <money value=2300000000>$ 2.3 bln</money> against <money value=615000000>$ 615 mil</money>.",
    "The tax came to <money value=20000000 unit=MYR>RM20 million</money>.",
    "A stamp is <money value=0.06>6 cents</money> and a pen <money value=3>3$</money> here.",
    "The loan of <money value=300000000000 unit=JPY basis=default>¥300 billion</money> was repaid.",
    "Only firms with sales above <money value=2000000 bound=more_than>$2MM</money> pay.",
]
COUNTS = [
    "Of <count>412,690</count> votes, <count value=229118 of=votes>229,118</count>, or <percent value=56>56%</percent>, said no.",
    "About <count value=2500000 of=commuters bound=about>2.5m</count> commuters stayed at home.",
    "<count low=24 high=100 of=sheep>Dozens</count> of sheep drowned.",
    "<count low=200000 high=1000000 of=birds>Hundreds of thousands</count> of birds fled.",
    "<count value=750000 of=birds>Three quarters of a million</count> birds fled.",
    "They lost 4-1 at home; the motion failed 31-69.",
    "Exports fell from <measure value=742000 unit=t>742 000 t</measure> worth <money value=1718000000>$1718 million</money>.",
    "<count value=2021 of=people>2,021</count> people signed.",
]
PERCENTAGES = [
    "<percent low=20 high=25 of=drivers>Between 20 and 25 per cent</percent> of drivers agreed.",
    "Inflation of <percent value=4.5>4.5pc</percent> is forecast.",
    "Support is up by <percent value=1.5 unit=percentage_point change=up>1.5 percentage points</percent>.",
    "The bank rate went up <percent value=75 unit=basis_point change=up>75 basis points</percent>.",
    "Growth: <percent value=-3>-3%</percent>; <percent value=-4>−4%</percent>; <percent value=-6>–6%</percent>.",
    "It was <measure value=-8>minus 8 degrees</measure>.",
]
RATIOS = [
    "<share value=0.25 of=lambs>One in four</share> lambs died.",
    "<share value=0.3 of=schools>3 in 10</share> schools closed.",
    "<share value=0.6>Three-fifths</share> of the <count value=1500 of=farms>1,500</count> farms flooded.",
    "<share value=0.75 of=drivers>Three in four</share> drivers agreed.",
]
NOT_NUMBERS = [
    "a bx c",
    "The 4G network failed.",
    "All <count value=90>90</count> of them were home by 8pm.",
    "They put <money value=212000000>$212 million</money> in the ropeway.",
    "Covid-19 killed <count value=30 of=nurses>30</count> nurses; G20 leaders met after 9/11.",
    "It is a mile off; she has a foot in both camps; he wants his pound of flesh.",
]
OFFSETS = [
    "🐑🐑 The fence cost <money value=3000000>$3m</money>.",
    "👩‍👩‍👧 <count value=1200 of=families>1,200</count> families moved.",
]
# fmt: on


@pytest.mark.parametrize("marked", [*MONEY, *COUNTS, *PERCENTAGES, *RATIOS, *NOT_NUMBERS, *OFFSETS])
def test_reads_what_others_get_wrong(nlp, marked):
    quantities.check(nlp, marked)
