"""Every service that a booking link can lead to, a row each.

What is known about tracking and agreements was read on public pages; it is neither legal advice nor a promise of the
service. Before a practice publishes a link, it asks the service and writes what it learned into `practice.toml`
(`tracking`, `agreement`), which is what pages and checks go by. "unverified" means that nobody has read a page of the
service on it yet; then the row is general knowledge of 2026-11.
"""

from __future__ import annotations

from typing import Literal, NamedTuple


class Provider(NamedTuple):
    """A row of the table.

    Args:
        name: as readers see it.
        hosts: of its scheduling pages; "*." stands for one name or more, and an empty tuple for any host.
        shape: how a link is built, told to whoever has a wrong one.
        what: what it is to the reader.
        parameters: that a link may have; all others are refused.
        fragment: the form of what may follow "#"; "" for nothing.
        tracking: whether its pages are known to tell others who visits.
        agreement: whether it signs a business associate agreement: "yes", "some plans", "doubtful" or "unknown".
        also: other names for it.
    """

    name: str
    hosts: tuple[str, ...]
    shape: str
    what: str = "our scheduling system"
    parameters: frozenset[str] = frozenset()
    fragment: str = ""
    tracking: Literal["none", "some", "unknown"] = "unknown"
    agreement: Literal["yes", "some plans", "doubtful", "unknown"] = "unknown"
    also: tuple[str, ...] = ()


PROVIDERS: tuple[Provider, ...] = (
    # Custom part of the address: support.simplepractice.com 207624876. Agreement: a rival's comparison, calclear.app.
    # Both read 2026-11-23; the host is unverified.
    Provider("SimplePractice", ("*.clientsecure.me",), "https://YOUR-NAME.clientsecure.me", agreement="yes"),
    # Requests by new clients: support.therapynotes.com 104. Agreement: part of its terms since 2026-04-23,
    # support.therapynotes.com 49471054973851. Both read 2026-11-23; the host is unverified.
    Provider(
        "TherapyNotes",
        ("www.therapyportal.com", "therapyportal.com"),
        "https://www.therapyportal.com/p/YOUR-NAME/",
        what="our client portal",
        agreement="yes",
        also=("TherapyPortal",),
    ),
    # jane.app/guide on online booking, read 2026-11-23. Host, links behind "#" and agreement are unverified.
    Provider(
        "Jane",
        ("*.janeapp.com",),
        "https://YOUR-NAME.janeapp.com/#/staff_member/1/treatment/2",
        fragment=r"/?(?:(?:staff_member|treatment|discipline|location)/[0-9]+/?)+",
        also=("Jane App",),
    ),
    # Ids as its API names them: support.intakeq.com 204, read 2026-11-23. The link's form and the agreement are
    # unverified.
    Provider(
        "IntakeQ",
        ("intakeq.com", "www.intakeq.com"),
        "https://intakeq.com/booking/YOUR-CODE?serviceId=ID",
        parameters=frozenset({"serviceId", "practitionerId", "locationId"}),
        also=("PracticeQ",),
    ),
    # The portal's address + "/request" for new clients: support.sessionshealth.com 29, read 2026-11-23. The host and
    # the agreement are unverified.
    Provider(
        "Sessions Health",
        ("*.sessionshealth.com",),
        "https://YOUR-NAME.sessionshealth.com/request",
        what="our client portal",
    ),
    # Links for one provider or all: help.gethealthie.com 395, read 2026-11-23. Host, parameters and agreement are
    # unverified.
    Provider(
        "Healthie",
        ("secure.gethealthie.com",),
        "https://secure.gethealthie.com/appointments/embed_appt?dietitian_id=ID",
        parameters=frozenset({"dietitian_id", "provider_ids", "appt_type_ids", "org_level"}),
    ),
    # Parameters, which are case-sensitive: help.acuityscheduling.com 31919067234445. Agreement: only on the highest
    # plan, and only once the owner switches it on, accountablehq.com. Both read 2026-11-23.
    Provider(
        "Acuity",
        ("*.as.me", "acuityscheduling.com", "*.acuityscheduling.com"),
        "https://YOUR-NAME.as.me/?appointmentType=ID",
        parameters=frozenset({"owner", "appointmentType", "calendarID"}),
        agreement="some plans",
        also=("Acuity Scheduling", "Squarespace", "Squarespace Scheduling"),
    ),
    # Agreement: hipaaguide.net says that its terms forbid health information and that there is none, accountablehq.com
    # says both; tracking: a rival reports Google Analytics, calclear.app. All read 2026-11-23.
    Provider(
        "Calendly",
        ("calendly.com", "www.calendly.com"),
        "https://calendly.com/YOUR-NAME/VISIT",
        parameters=frozenset({"hide_event_type_details", "hide_gdpr_banner"}),
        tracking="some",
        agreement="doubtful",
    ),
    # cal.com/help warns not to send along what is sensitive, read 2026-11-23. The agreement is unverified.
    Provider("Cal.com", ("cal.com", "app.cal.com"), "https://cal.com/YOUR-NAME/VISIT"),
    # Agreement: its terms have one, squareup.com/help 5091; patient-protect.com says that it covers payments and not
    # appointments, phiguard.app that there is none. All read 2026-11-23. Host and the link's form are unverified.
    Provider(
        "Square",
        ("book.squareup.com", "*.square.site"),
        "https://book.squareup.com/appointments/YOUR-CODE/location/CODE/services",
        agreement="doubtful",
        also=("Square Appointments",),
    ),
    # Agreement: for paid accounts, with Calendar in it, and not for free ones: hipaanswers.com 505, read 2026-11-23.
    # The links' form is unverified.
    Provider(
        "Google appointment schedule",
        ("calendar.app.google", "calendar.google.com"),
        "https://calendar.app.google/YOUR-CODE",
        parameters=frozenset({"gv"}),
        agreement="some plans",
        also=("Google", "Google Calendar"),
    ),
    # For new clients only, 48 hours ahead at least: help.headway.co 4428834071956, read 2026-11-23. The rest is
    # unverified.
    Provider("Headway", ("headway.co", "care.headway.co"), "https://headway.co/providers/YOUR-NAME"),
    # Some clinicians' profiles take a time at once, others a request: support.helloalma.com 7423455849755, read
    # 2026-11-23. The rest is unverified.
    Provider("Alma", ("secure.helloalma.com", "helloalma.com"), "https://secure.helloalma.com/providers/YOUR-NAME/"),
    # Agreement: oursprivacy.com, which sells something to go with it, read 2026-11-23. The link's form is unverified.
    Provider("Zocdoc", ("www.zocdoc.com", "zocdoc.com"), "https://www.zocdoc.com/practice/YOUR-NAME", agreement="yes"),
)
# Any page with https, for services that are not in the table: nothing is known of it, so it is sent nothing.
PAGE = Provider("page", (), "https://booking.example/first-visit", what="our booking page", also=("website",))
