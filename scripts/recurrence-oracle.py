#!/usr/bin/env python3
"""Asks python-dateutil when meetings recur, for test/calendar/recurrence.test.ts.

    /usr/bin/python3 scripts/recurrence-oracle.py > test/calendar/fixtures/recurrence.json

Debian: apt-get install python3-dateutil. Its answers are recorded once; the tests need no Python.

A rule is followed for five years from its first day, in every zone. Days are the same in all zones (settings know a
recurrence of days and a time of the day), so they are written once, as distances in days; what differs by zone is how
far its clocks are from UTC at each start, in minutes, written as runs ("60x3 120x7"). Where an end in UTC cuts off
other days in another zone, the number of days is what counts: the runs add up to it.
"""
import json
import sys
from datetime import date, datetime, timedelta, timezone
from itertools import groupby

import dateutil
from dateutil import tz
from dateutil.rrule import rrulestr

ZONES = [
    "Europe/Paris", "Europe/London", "America/New_York", "America/Sao_Paulo", "America/St_Johns",
    "Africa/Casablanca", "Asia/Kolkata", "Asia/Tehran", "Australia/Lord_Howe", "Pacific/Apia",
]

# The rule, the day it is counted from, the time of the day. Times between one and three meet the hours that clocks
# skip or show twice in one zone or another; the years hold Samoa's, Brazil's and Morocco's changes of mind.
RULES = [
    ("FREQ=MONTHLY;BYDAY=1MO", "2019-01-07", "15:00"),
    ("FREQ=MONTHLY;BYDAY=+2TU", "2019-01-07", "15:00"),
    ("FREQ=MONTHLY;BYDAY=-1FR", "2018-01-01", "09:30"),
    ("FREQ=MONTHLY;BYDAY=-1MO", "2018-02-26", "15:00"),
    ("FREQ=MONTHLY;BYDAY=5TH", "2019-01-01", "13:00"),
    ("FREQ=MONTHLY;BYDAY=-5WE", "2019-01-01", "13:00"),
    ("FREQ=MONTHLY;BYDAY=2WE,4WE", "2020-01-01", "16:45"),
    ("FREQ=MONTHLY;BYDAY=1MO,-1MO;INTERVAL=2", "2018-03-31", "00:00"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "2019-01-31", "15:00"),
    ("FREQ=MONTHLY;BYMONTHDAY=31", "2019-01-31", "23:59"),
    ("FREQ=MONTHLY;BYMONTHDAY=29,30,31", "2020-01-01", "02:30"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1,-2,1", "2019-02-27", "08:00"),
    ("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "2015-01-01", "13:13"),
    ("FREQ=MONTHLY;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SA", "2019-01-01", "10:00"),
    ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15", "2019-11-30", "12:00"),
    ("FREQ=MONTHLY;INTERVAL=5", "2019-01-31", "12:00"),
    ("FREQ=MONTHLY", "2019-03-31", "02:30"),
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "2019-01-01", "09:00"),
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2019-01-01", "09:00"),
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2,-2", "2020-06-17", "09:00"),
    ("FREQ=MONTHLY;INTERVAL=2;BYDAY=TU;BYSETPOS=2", "2019-04-20", "14:30"),
    ("FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=-1;BYMONTH=3,10,11", "2017-01-01", "02:30"),
    ("FREQ=WEEKLY", "2019-01-08", "15:00"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2019-01-08", "15:00"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO", "2018-08-05", "01:30"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "2018-08-05", "01:30"),
    ("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH;BYMONTH=1,2,9,10", "2019-01-01", "17:15"),
    ("FREQ=WEEKLY;BYDAY=SU", "2009-09-06", "02:10"),
    ("FREQ=WEEKLY;BYDAY=SU;BYMONTH=3,4,10,11", "2016-01-01", "01:30"),
    ("FREQ=DAILY;INTERVAL=10", "2008-01-01", "00:30"),
    ("FREQ=DAILY;BYMONTH=3;BYDAY=SA,SU", "2017-03-20", "02:00"),
    ("FREQ=DAILY;INTERVAL=3;BYMONTHDAY=1,10,20,30", "2019-01-01", "18:00"),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2016-02-29", "15:00"),
    ("FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU", "2014-01-01", "02:30"),
    ("FREQ=YEARLY;BYDAY=20MO,-1SU", "2018-05-01", "10:00"),
    ("FREQ=YEARLY;BYYEARDAY=1,100,-1;INTERVAL=2", "2017-04-10", "10:00"),
    ("FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO", "2014-12-01", "10:00"),
    ("FREQ=MONTHLY;BYDAY=1MO;COUNT=9", "2019-01-08", "15:00"),
    ("FREQ=WEEKLY;INTERVAL=4;BYDAY=WE;UNTIL=20210331", "2019-01-02", "15:00"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20210331T130000Z", "2019-01-31", "15:00"),
]
YEARS = 5


def starts(rule, first, clock, zone):
    """The starts in one zone, as pairs of the day and the minutes that its clocks are ahead of UTC."""
    day = date.fromisoformat(first)
    hour, minute = map(int, clock.split(":"))
    end = day.replace(year=day.year + YEARS, day=min(day.day, 28))
    # An end in UTC can be compared with moments only; all else is a recurrence of days, of which no zone knows.
    in_utc = "UNTIL=" in rule and rule.endswith("Z")
    moment = datetime(day.year, day.month, day.day, hour if in_utc else 0, minute if in_utc else 0)
    for found in rrulestr(rule, dtstart=moment.replace(tzinfo=zone) if in_utc else moment):
        if found.date() >= end:
            return
        wall = datetime(found.year, found.month, found.day, hour, minute, tzinfo=zone)
        shown = tz.resolve_imaginary(wall)
        if shown.date() != wall.date() and not tz.datetime_exists(wall.replace(hour=12)):
            continue  # the zone left the whole day out
        utc = shown.astimezone(timezone.utc)
        local = datetime(found.year, found.month, found.day, hour, minute, tzinfo=timezone.utc)
        yield found.date(), (local - utc) // timedelta(minutes=1)


def runs(values):
    return " ".join(f"{value}x{len(list(same))}" for value, same in groupby(values))


def answer(rule, first, clock):
    by_zone = {name: list(starts(rule, first, clock, tz.gettz(name))) for name in ZONES}
    days = max((list(d for d, _ in found) for found in by_zone.values()), key=len)
    distances = [(after - before).days for before, after in zip([date.fromisoformat(first), *days], days)]
    left_out = {
        name: [str(day) for day in days if day not in {d for d, _ in found}]
        for name, found in by_zone.items()
        if len(found) < len(days)
    }
    return {
        "rule": rule, "from": first, "at": clock, "days": runs(distances),
        "ahead": {name: runs(ahead for _, ahead in found) for name, found in by_zone.items()},
        **({"leftOut": left_out} if left_out else {}),
    }


json.dump(
    {
        "asked": f"python-dateutil {dateutil.__version__}",
        "years": YEARS,
        "rules": [answer(*one) for one in RULES],
    },
    sys.stdout,
    indent=0,
)
print()
