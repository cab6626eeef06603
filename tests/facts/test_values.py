"""Values are read from the forms that people write, and shown in one."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest

from plugins.facts.duration import read_duration
from plugins.facts.hours import grouped, read_hours
from plugins.facts.money import read_money
from plugins.facts.phone import read_line, read_phone

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("typed", "shown", "href", "sms"),
    [
        ("+1 970-555-0142", "970-555-0142", "tel:+1-970-555-0142", "sms:+19705550142"),
        ("+1 (970) 555-0142", "970-555-0142", "tel:+1-970-555-0142", "sms:+19705550142"),
        ("+19705550142", "970-555-0142", "tel:+1-970-555-0142", "sms:+19705550142"),
        (
            "+1 970-555-0142 ext. 12",
            "970-555-0142, extension 12",
            "tel:+1-970-555-0142;ext=12",
            "sms:+19705550142",
        ),
        ("+44 20 7946 0018", "+44 20 7946 0018", "tel:+44-20-7946-0018", "sms:+442079460018"),
    ],
)
def test_phone_is_dialled_in_full(typed: str, shown: str, href: str, sms: str) -> None:
    """A number is shown as people here write it, and dialled in international form."""
    phone = read_phone(typed)
    assert (phone.shown, phone.href, phone.sms) == (shown, href, sms)


def test_crisis_number_may_be_short() -> None:
    """988 is a number of its own."""
    line = read_line("988")
    assert (line.shown, line.href, line.sms) == ("988", "tel:988", "sms:988")


@pytest.mark.parametrize(
    ("typed", "cents", "up_to", "shown"),
    [
        ("$150", 15000, None, "$150"),
        ("$1,200.50", 120050, None, "$1,200.50"),
        ("$1200", 120000, None, "$1,200"),
        ("150 USD", 15000, None, "$150"),
        ("150 dollars", 15000, None, "$150"),
        ("$150 to $200", 15000, 20000, "$150 to $200"),
        ("$150-200", 15000, 20000, "$150 to $200"),
        ("$150\u2013$200", 15000, 20000, "$150 to $200"),
        ("150-200 USD", 15000, 20000, "$150 to $200"),
        ("free", 0, None, "free"),
        ("$0", 0, None, "free"),
    ],
)
def test_money_is_counted_in_cents(typed: str, cents: int, up_to: int | None, shown: str) -> None:
    """An amount or a range is read to the cent, and shown without cents where there are none."""
    money = read_money(typed)
    assert (money.cents, money.up_to, money.shown, money.currency) == (cents, up_to, shown, "USD")


@pytest.mark.parametrize(
    ("typed", "minutes", "up_to", "shown", "iso"),
    [
        ("50 minutes", 50, None, "50 minutes", "PT50M"),
        ("50 min", 50, None, "50 minutes", "PT50M"),
        ("1 minute", 1, None, "1 minute", "PT1M"),
        ("60 minutes", 60, None, "1 hour", "PT1H"),
        ("1 hour 30 minutes", 90, None, "1 hour 30 minutes", "PT1H30M"),
        ("1 hour and 30 minutes", 90, None, "1 hour 30 minutes", "PT1H30M"),
        ("1.5 hours", 90, None, "1 hour 30 minutes", "PT1H30M"),
        ("50-90 minutes", 50, 90, "50 to 90 minutes", ""),
        ("50 to 90 minutes", 50, 90, "50 to 90 minutes", ""),
        ("1-2 hours", 60, 120, "1 to 2 hours", ""),
        ("45 minutes to 2 hours", 45, 120, "45 minutes to 2 hours", ""),
    ],
)
def test_length_is_counted_in_minutes(typed: str, minutes: int, up_to: int | None, shown: str, iso: str) -> None:
    """A length or a range is read to the minute, and shown in the words that read best."""
    length = read_duration(typed)
    assert (length.minutes, length.up_to, length.shown, length.iso) == (minutes, up_to, shown, iso)


@pytest.mark.parametrize(
    ("typed", "days", "times"),
    [
        ("Mon-Fri 9:00-17:00", "Monday to Friday", "9 am to 5 pm"),
        ("Monday to Thursday 8:30 a.m. to 12 p.m.", "Monday to Thursday", "8:30 am to noon"),
        ("Sat 10 am-1 pm", "Saturday", "10 am to 1 pm"),
        ("Sat-Sun 12:15-23:59", "Saturday and Sunday", "12:15 pm to 11:59 pm"),
        ("Mon, Wed, Fri 9-12", "Monday, Wednesday and Friday", "9 am to noon"),
        ("Fri-Mon 12 am-6 am", "Monday, Friday, Saturday and Sunday", "12 am to 6 am"),
    ],
)
def test_hours_are_read_in_both_clocks(typed: str, days: str, times: str) -> None:
    """Days may be named, listed or spanned; times may be of 12 or 24 hours."""
    hours = read_hours(typed)
    assert (hours.days_shown, hours.times_shown) == (days, times)


def test_hours_of_one_day_share_a_row() -> None:
    """A lunch break makes two entries and one row."""
    morning, afternoon = read_hours("Mon-Fri 9:00-12:00"), read_hours("Mon-Fri 13:00-17:00")
    assert grouped((morning, afternoon)) == (("Monday to Friday", "9 am to noon and 1 pm to 5 pm"),)
    assert morning.opens == time(9)


@pytest.mark.parametrize(
    ("read", "typed"),
    [
        *[(read_phone, text) for text in ("970-555-0142", "+1 970-555-014", "+1 170-555-0142", "+1 970-155-0142")],
        *[(read_phone, text) for text in ("", "call us", "+1 970-555-0142 or 0143", "+44 1", "+" + "1" * 99, "988")],
        *[(read_line, text) for text in ("98", "0123", "98 8")],
        *[(read_money, text) for text in ("", "150", "$", "$200 to $150", "$150 to $150", "$1,50", "$1.5", "-$5")],
        *[(read_money, text) for text in ("150 EUR", "$150 per visit", "$9999999", "ask")],
        *[(read_duration, text) for text in ("", "50", "50 minuts", "0 minutes", "90-50 minutes", "25 hours")],
        *[(read_duration, text) for text in ("1 to 2 to 3 hours", "about 50 minutes", "-5 minutes", "1.7 hours", " ")],
        *[(read_hours, text) for text in ("", "Mon", "9:00-17:00", "Mon 17:00-9:00", "Mon 9-9", "Mon 9:00-25:00")],
        *[(read_hours, text) for text in ("T 9-17", "Mo 9-17", "Mon-Wed-Fri 9-17", "Mon 9:75-17", "Mon 13 pm-14 pm")],
        *[(read_hours, text) for text in ("Mon 9-17 and more", "Noday 9-17", "Mon, 9-17")],
    ],
)
def test_what_is_no_value_is_refused(read: Callable[[str], object], typed: str) -> None:
    """What could be meant in two ways, or in none, is not guessed."""
    with pytest.raises(ValueError, check=lambda error: type(error) is ValueError):
        read(typed)
