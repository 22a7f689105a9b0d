# ruff: noqa: E501  # a case is one line
"""Numbers whose unit, noun or currency is said once for two of them."""

import pytest
from tests import quantities

MARKED = [
    # the unit of the number that it is compared with
    "The mill made <measure value=8130000 unit=t>8.13 mln tonnes</measure> against <measure value=7940000 unit=t rule=measure.elided>7.94 mln</measure>.",
    "He slimmed from <measure value=92 unit=kg>92 kilos</measure> to <measure value=81 unit=kg>81</measure>.",
    "Profit was <money value=2145000>2,145,000 dlrs</money> vs <money value=1900000 rule=money.elided>1,900,000</money>.",
    "Tolls rose to <money value=0.35>35 cents</money> from <money value=0.3 rule=money.elided>30</money>.",
    "The path goes from <measure>40 miles</measure> to <count of=towns>3</count> towns.",
    "They drove <measure>40 miles</measure> to see <count of=towns>3</count> towns.",
    "The dam holds <measure value=60 unit=m>60 metres</measure>, compared with <measure value=55>55</measure>.",
    # … and of the number that follows
    "It needs <measure low=300 high=1000 unit=MW>several hundred</measure> or even <measure value=1100>1,100 megawatts</measure>.",
    # wire currencies
    "It owes <money value=3000000000 unit=TWD>3 billion Taiwan dlrs</money> and <money value=500000000 unit=TWD>500 MLN TAIWAN DLRS</money>.",
    "It owes <money value=7000000 unit=NZD>7 mln N.Z. dlrs</money> and <money value=2000000 unit=GBP>2 mlns stg</money>.",
]

FACTORS = [
    "Rents are <count value=3 of=none rule=count.times>three</count> times the old figure.",
    "Storms come <count value=4 rule=count.times>four</count> times more often now.",
    "The choir sang <count value=4 of=times per=P1W>four</count> times a week.",
    'It has <count value=12 per="100,000 people" of=wells>12</count> wells per 100,000 people.',
    'There is <count value=1 per="2,000 people" of=doctor>one</count> doctor for every 2,000 people.',
    "The loan cost <money value=8 per=none>$8</money> a year ago.",
]

WHOLES = [
    'Elco Ltd, <percent of="Elco Ltd">72 pct</percent> owned by Bolt Inc, closed.',
    'The ferry line is <percent of="The ferry line">40 per cent</percent> owned by the state.',
    'Shares of the <percent of="Ammo Corp">57 pct</percent>-owned Ammo Corp fell.',
    '<count of="tourists and locals">400</count> tourists and locals fled.',
    '<share of="the year">Half</share> the year was wet.',
    "A pipe of <measure value=0.0625 unit=[in_i]>1/16 of an inch</measure> burst.",
]


@pytest.mark.parametrize("marked", [*MARKED, *FACTORS, *WHOLES])
def test_reads_what_is_said_once(nlp, marked):
    quantities.check(nlp, marked)
