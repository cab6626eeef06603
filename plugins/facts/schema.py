"""Every key of content/practice.toml, a row each: its form, what it means, whether it is required."""

from __future__ import annotations

from typing import NamedTuple

from plugins.facts import records
from plugins.facts.choices import FOR_WHOM, FORMAT, KIND, PROFESSION, STATE, STATES, TRACKING
from plugins.facts.forms import (
    COUNT,
    CRISIS_NUMBER,
    DATE,
    EMAIL,
    HOURS,
    LANGUAGE,
    LENGTH,
    MONEY,
    PAGE,
    PHONE,
    POSTAL_CODE,
    REFERENCE,
    SPAN,
    STEPS,
    TEXT,
    TEXTS,
    TIME_ZONE,
    URL,
    YES_NO,
    Form,
    ListOf,
)


class Key(NamedTuple):
    """A key of a table.

    Args:
        name: as typed, and as the field of the record is called.
        form: the form of its value, or the table that it holds.
        meaning: what it says; told to whoever left it out.
        required: whether the page cannot do without it.
        words: whether another language says it in other words; see translating.py.
    """

    name: str
    form: Form | ListOf | Table
    meaning: str
    required: bool = False
    words: bool = False


class Table(NamedTuple):
    """A table of the file.

    Args:
        record: what it becomes.
        keys: its rows.
        example: as TOML text, for messages.
        ask: whether the word "ask" may stand in its place, which means that it is not said here.
    """

    record: type
    keys: tuple[Key, ...]
    example: str
    ask: bool = False


_ADDRESS = Table(
    records.Address,
    (
        Key("street", TEXT, "the street and house number", required=True),
        Key("city", TEXT, "the town", required=True),
        Key("state", STATE, "the state", required=True),
        Key("postal_code", POSTAL_CODE, "the ZIP code", required=True),
    ),
    '{ street = "100 Sample Street", city = "Fort Collins", state = "CO", postal_code = "80521" }',
)
PRACTICE = Table(
    records.Practice,
    (
        Key("name", TEXT, "what people call the practice", required=True),
        Key("legal_name", TEXT, "the name in contracts, if it is another one"),
        Key("tagline", TEXT, "what you do, in a few words", words=True),
        Key("profession", PROFESSION, "what you are by profession, which decides the law that applies", required=True),
        Key("phone", PHONE, "the number that people call and text", required=True),
        Key("email", EMAIL, "the address that people write to", required=True),
        Key("address", _ADDRESS, "where people come to"),
        Key("access", TEXT, "steps, ramps, lifts and doors", words=True),
        Key("parking", TEXT, "where to park, and how to come without a car", words=True),
        Key("hours", HOURS, "when someone answers"),
        Key("time_zone", TIME_ZONE, "the time zone of the hours", required=True),
        Key("after_hours", TEXT, "what happens to a call or message when you are closed", words=True),
        Key("languages", TEXTS, "the languages that you speak with clients", words=True),
        Key("states_served", STATES, "where a client may be during a video visit", required=True),
        Key("hipaa_covered", YES_NO, "whether HIPAA covers the practice", required=True),
        Key("federal_funds", YES_NO, "whether you take federal money, such as Medicaid", required=True),
        Key("staff_count", COUNT, "how many people work here; sets a date for accessibility law"),
    ),
    "",
)
_CREDENTIAL = Table(
    records.Credential,
    (
        Key("name", TEXT, "the licence, certificate or degree", required=True, words=True),
        Key("issuer", TEXT, "who gave it", required=True, words=True),
        Key("number", TEXT, "its number"),
        Key("expires", DATE, "the last day on which it is valid"),
        Key("pending", YES_NO, "whether it is applied for and not yet given"),
        Key("requirements", TEXT, "what was needed to get it", words=True),
    ),
    '{ name = "Licensed Psychologist", issuer = "State of Colorado", number = "PSY.0000000" }',
)
_CREDENTIALS = ListOf(_CREDENTIAL, "a list of groups in { }", f"[{_CREDENTIAL.example}]")
PERSON = Table(
    records.Person,
    (
        Key("name", TEXT, "the name", required=True),
        Key("role", TEXT, "the role in the practice", required=True, words=True),
        Key("credentials", _CREDENTIALS, "licences, certificates and degrees"),
        Key("bio", TEXT, "a few sentences about the person", words=True),
    ),
    "",
)
_COST = Table(
    records.Cost,
    (
        Key("amount", MONEY, "the price of one visit", required=True),
        Key("as_of", DATE, "the day on which you last checked the price", required=True),
        Key("expires", DATE, "the last day on which the price is valid; then the page says to ask"),
        Key("insurance_note", TEXT, "what people need to know about insurance", words=True),
    ),
    '{ amount = "$150", as_of = 2026-11-23 }',
    ask=True,
)
VISIT = Table(
    records.Visit,
    (
        Key("title", TEXT, "what people call this visit", required=True, words=True),
        Key("for_whom", TEXT, "who it is for", words=True),
        Key("length", LENGTH, "how long it takes", required=True),
        Key("format", FORMAT, "how you meet", required=True),
        Key("where", TEXT, "where you meet, and how to get in", words=True),
        Key("who_is_there", TEXT, "who is in the room or on the call", required=True, words=True),
        Key("who_is_not", TEXT, "who is not in the room", words=True),
        Key("cost", _COST, 'what it costs, or "ask"', required=True),
        Key("bring", TEXTS, "what to bring", words=True),
        Key("before", TEXTS, "what to do before", words=True),
        Key("steps", STEPS, "what happens, in order", required=True, words=True),
        Key("you_can", TEXTS, "what the reader may do or refuse", words=True),
        Key("we_will_not", TEXTS, "what you promise not to do", words=True),
        Key("after", TEXT, "what happens next, and by when", words=True),
        Key("booking", REFERENCE, "the id of the booking link that starts it", required=True),
        Key("limits_page", PAGE, "the page that says what stays private and what does not", words=True),
        Key("reviewed", DATE, "the day on which a clinician last read this entry"),
        Key("due", DATE, "the day by which it must be read again"),
    ),
    "",
)
_WAIT = Table(
    records.Wait,
    (
        Key("text", TEXT, "how long people wait", required=True, words=True),
        Key("as_of", DATE, "the day on which you last checked", required=True),
        Key("expires", DATE, "the last day on which to show it; then the page says to ask", required=True),
    ),
    '{ text = "3 to 4 weeks", as_of = 2026-11-23, expires = 2027-01-15 }',
    ask=True,
)
_AGREEMENT = Table(
    records.Agreement,
    (
        Key("in_place", YES_NO, "whether the provider has signed a business associate agreement", required=True),
        Key("checked", DATE, "the day on which you last checked", required=True),
    ),
    "{ in_place = true, checked = 2026-11-23 }",
)
BOOKING = Table(
    records.BookingLink,
    (
        Key("label", TEXT, "the words of the button: a verb and what", required=True, words=True),
        Key("kind", KIND, "what happens when someone uses it", required=True),
        Key("provider", TEXT, "the service that it leads to"),
        Key("url", URL, "the web address of that service for you"),
        Key("visit", REFERENCE, "the id of the visit that it starts"),
        Key("for_whom", FOR_WHOM, "whom it is for"),
        Key("reply_time", SPAN, "how soon someone answers"),
        Key("wait", _WAIT, "how long people wait for this visit"),
        Key("account_needed", YES_NO, "whether people must make an account"),
        Key("tracking", TRACKING, "whether the service is known to track visitors"),
        Key("agreement", _AGREEMENT, "the business associate agreement with the service"),
        Key("fallback", REFERENCE, "the id of the link to use when this one does not work"),
    ),
    "",
)
CRISIS = Table(
    records.CrisisLine,
    (
        Key("name", TEXT, "what it is called", required=True, words=True),
        Key("number", CRISIS_NUMBER, "the number", required=True),
        Key("can_call", YES_NO, "whether people can call it; true if left out"),
        Key("can_text", YES_NO, "whether people can text it; false if left out"),
        Key("what_for", TEXT, "when to use it", required=True, words=True),
        Key("languages", TEXTS, "the languages that are spoken there; English if left out"),
        Key("note", TEXT, "what else to know", words=True),
        Key("checked", DATE, "the day on which you last checked all this", required=True),
        Key("lang", LANGUAGE, 'the language of this entry\'s own words; "en" if left out'),
    ),
    "",
)

# The sections whose entries have ids: [visits.first-visit].
ENTRIES: dict[str, Table] = {"people": PERSON, "visits": VISIT, "booking": BOOKING, "crisis": CRISIS}
SECTIONS = ("practice", *ENTRIES)
