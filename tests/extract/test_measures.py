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

AGES = [
    "Bryn Calloway, <measure value=61 unit=a>61</measure>, owns the mill.",
    "He died, aged <measure value=71 unit=a>71</measure>, in Cork.",
    "She turns <measure value=75 unit=a>75</measure> on Monday.",
    "She wrote it when she was <measure value=93 unit=a>93</measure>.",
    "The <measure value=45 unit=a>45-year-old</measure> driver was held.",
    "Her son, then <measure value=18 unit=a>18</measure>, was there.",
    "It is for children aged <measure low=3 high=17 unit=a bound=range>3 to 17</measure>.",
]


@pytest.mark.parametrize("marked", LINES + AGES)
def test_reads_the_marked_measures(nlp, marked):
    check(nlp, marked)


@pytest.mark.parametrize(
    "text",
    [
        "An inch-perfect pass put a foot on the ball.",
        "A pound for the vicar, a mile off.",
        "He worked for 40 minutes.",
    ],
)
def test_units_without_a_number_and_durations_are_no_measures(nlp, text):
    assert [m.surface for m in quantities_in(nlp, text)] == []
