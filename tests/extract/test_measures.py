"""Physical units and ages."""

import pytest
from tests.quantities import check, quantities_in

LINES = [
    "The tank holds <measure value=5.2 unit=L>5.2 litres</measure>.",
    "It was <measure value=40 unit=Cel>40C</measure> at noon.",
    "It was <measure value=-5 unit=Cel>minus 5 degrees Celsius</measure> at night.",
    "The <measure value=19 unit=[mi_i]>19-mile</measure> road is shut.",
    "The mine sold <measure value=12300000 unit=t>12.3m tonnes</measure> of coal.",
    "The mine sold <measure value=238000 unit=t>238,000\ntonnes</measure> of zinc.",
    "The van did <measure value=70 unit=[mi_i]/h>70 mph</measure>.",
    "A <measure value=4 unit=[ft_i]>4ft</measure> slab of <measure value=18 unit=kg>18kg</measure> fell.",
    "Output was <measure value=35900000 unit=[bbl_us]/d>35.9 mln barrels a day</measure>.",
    "It fell by <measure low=2 high=2.5 change=down>2 to 2.5 degrees Celsius</measure>.",
    "The skeleton is <measure value=37 unit=m>37m</measure> long.",
]

UNITS = [
    "It was <measure value=-130 unit=[degF]>minus-130 degrees Fahrenheit</measure> up there.",
    "The <measure value=7 unit=nm>7 nanometre</measure> chip beat the sub-<measure value=5 unit=nm>5 nm</measure> one.",
    "The film is <measure value=2.4 unit=um>2.4 μm</measure> or <measure value=2.4 unit=um>2.4 µm</measure> thick.",
    "The set runs at <measure value=2.4 unit=GHz>2.4Ghz</measure>, the phone at <measure value=120 unit=Hz>120Hz</measure>.",
    "It flew at <measure value=100 unit=km/h>100km/hr</measure>, then <measure value=50 unit=km/h>50 km/h</measure>.",
    "The flat has <measure value=32 unit=m2>32m2</measure>, the shed <measure value=9 unit=m2>9 m²</measure>.",
    "The can holds <measure value=180.25 unit=mL>180.25ml</measure> of juice.",
    "They filled <count value=8000000>eight million</count> <measure value=250 unit=mL>250ml</measure> bottles.",
    "The neck is <measure value=25.5 unit=[in_i]>25.5″</measure> long.",
    "He is <measure value=74 unit=[in_i]>6'2</measure> and she is <measure value=70 unit=[in_i]>5'10\"</measure> tall.",
    "He is <measure value=74 unit=[in_i]>6ft 2in</measure>, and weighs <measure value=158 unit=[lb_av]>11st 4lb</measure>.",
    "The baby weighs <measure value=134 unit=[oz_av] rule=measure.compound>8 lb 6 oz</measure>.",
    "It takes <measure value=0.0625 unit=[pt_us]>1/16 of a pint</measure> of oil.",
    "It is <measure value=0.5 unit=[mi_i]>half a mile</measure> from <measure value=2.5>two and a half miles</measure> of wall.",
    "The car has <measure value=300 unit=[HP]>300 PS</measure> at <measure value=3000 unit=/min>3000 rpm</measure>.",
]

RANGES = [
    "It does <measure low=0 high=60 unit=[mi_i]/h bound=range>0-60 mph</measure> in a flash.",
    "Its <measure low=0 high=60 unit=[mi_i]/h bound=range>0-to-60-mph</measure> time is good.",
    "The kart reaches <measure low=0 high=60 unit=km/h>0 to 60km/h</measure> at once.",
    "Huts start <measure low=300 high=700 unit=[sft_i]>from 300 sq ft up to 700 sq ft</measure>.",
    "Keep to the <measure low=1.5 high=2 unit=deg>1.5 to 2 degree</measure> range.",
    "The tower rose from <measure value=40>40 feet</measure> to <measure value=60>60 feet</measure>.",
]

AGES = [
    "Bryn Calloway, <measure value=61 unit=a>61</measure>, owns the mill.",
    "He died, aged <measure value=71 unit=a>71</measure>, in Cork.",
    "She turns <measure value=75 unit=a>75</measure> on Monday.",
    "She wrote it when she was <measure value=93 unit=a>93</measure>.",
    "The <measure value=45 unit=a>45-year-old</measure> driver was held.",
    "She will be <measure value=35 unit=a>35</measure> by the end of the year.",
    "Her son was <measure value=12 unit=a>12</measure> when they moved.",
    "Her son, then <measure value=18 unit=a>18</measure>, was there.",
    "It is for children aged <measure low=3 high=17 unit=a bound=range>3 to 17</measure>.",
]


@pytest.mark.parametrize("marked", LINES + UNITS + RANGES + AGES)
def test_reads_the_marked_measures(nlp, marked):
    check(nlp, marked)


@pytest.mark.parametrize(
    "text",
    [
        "An inch-perfect pass put a foot on the ball.",
        "A pound for the vicar, a mile off.",
        "He worked for 40 minutes.",
        "The 21st man lives in a 1st-floor flat.",
    ],
)
def test_units_without_a_number_and_durations_are_no_measures(nlp, text):
    assert [m.surface for m in quantities_in(nlp, text)] == []
