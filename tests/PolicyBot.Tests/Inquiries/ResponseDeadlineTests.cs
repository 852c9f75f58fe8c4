using System.Globalization;
using PolicyBot.Inquiries;
using PolicyBot.Municipalities;

namespace PolicyBot.Tests.Inquiries;

/// <summary>When an enquiry must be answered.</summary>
public sealed class ResponseDeadlineTests
{
    private static readonly WorkingTime Working = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new TimeOnly(8, 0), new TimeOnly(15, 30));

    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    // The examples of the rule, each in a year with them; Easter 2026 is 5 April.
    [Theory]
    [InlineData("man 10:00", "2026-11-23T10:00", "2026-11-24T10:00")]
    [InlineData("fre 14:00", "2026-11-20T14:00", "2026-11-23T14:00")]
    [InlineData("lør 12:00", "2026-11-21T12:00", "2026-11-24T08:00")]
    [InlineData("man 20:00", "2026-11-23T20:00", "2026-11-25T08:00")]
    [InlineData("onsdag før skjærtorsdag 14:00", "2026-04-01T14:00", "2026-04-07T14:00")]
    [InlineData("tir 07:00", "2026-11-24T07:00", "2026-11-25T08:00")]
    // The edges of the day.
    [InlineData("når dagen begynner", "2026-11-23T08:00", "2026-11-24T08:00")]
    [InlineData("når dagen slutter", "2026-11-23T15:30", "2026-11-25T08:00")]
    [InlineData("et minutt før dagen slutter", "2026-11-23T15:29", "2026-11-24T15:29")]
    // The dates of the year.
    [InlineData("før 1. mai, en fredag", "2026-04-30T09:00", "2026-05-04T09:00")]
    [InlineData("før 17. mai, en mandag i 2027, som også er andre pinsedag", "2027-05-14T09:00", "2027-05-18T09:00")]
    [InlineData("lille julaften", "2026-12-23T10:00", "2026-12-24T10:00")]
    [InlineData("julaften, en torsdag", "2026-12-24T10:00", "2026-12-28T10:00")]
    [InlineData("nyttårsaften, en torsdag", "2026-12-31T10:00", "2027-01-04T10:00")]
    [InlineData("tidlig påske, 23. mars 2035 er fredag: skjærtorsdag 22.", "2035-03-21T14:00", "2035-03-27T14:00")]
    [InlineData("sen påske, 25. april 2038", "2038-04-21T14:00", "2038-04-27T14:00")]
    // Summer time begins on 29 March and ends on 25 October 2026: the clock time stays.
    [InlineData("sommertiden begynner", "2026-03-27T13:00", "2026-03-30T13:00")]
    [InlineData("sommertiden slutter", "2026-10-23T13:00", "2026-10-26T13:00")]
    public void Given_a_moment_when_an_enquiry_comes_then_it_is_due_at_the_same_clock_time_on_the_next_working_day(string what, string received, string due) =>
        Assert.True(At(due) == ResponseDeadline.Of(At(received), Working, []).Due, what);

    [Fact]
    public void Given_every_hour_of_every_day_around_the_public_holidays_of_2024_to_2035_when_deadlines_are_counted_then_another_reckoning_agrees()
    {
        var counted = 0;
        for (var year = 2024; year <= 2035; year++)
        {
            var free = FreeDays(year);
            foreach (var holiday in free.Where(day => day.Year == year))
            {
                for (var hour = -72; hour <= 48; hour++)
                {
                    var received = At($"{holiday:yyyy-MM-dd}T12:00").AddHours(hour);
                    Assert.Equal(ByWalking(received, free), ResponseDeadline.Of(received, Working, []).Due);
                    counted++;
                }
            }
        }
        Assert.Equal(12 * 12 * 121 - Shared() * 121, counted);
    }

    [Fact]
    public void Given_an_enquiry_before_Easter_when_its_deadline_is_counted_then_each_day_that_was_passed_over_is_told_with_its_reason()
    {
        var deadline = ResponseDeadline.Of(At("2026-04-01T14:00"), Working, []);

        Assert.Equal(
            [
                new SkippedDay.Holiday(new DateOnly(2026, 4, 2), PublicHoliday.MaundyThursday), new SkippedDay.Holiday(new DateOnly(2026, 4, 3), PublicHoliday.GoodFriday),
                new SkippedDay.NoWorkingDay(new DateOnly(2026, 4, 4)), new SkippedDay.NoWorkingDay(new DateOnly(2026, 4, 5)), new SkippedDay.Holiday(new DateOnly(2026, 4, 6), PublicHoliday.EasterMonday),
            ],
            deadline.Skipped);
        Assert.Equal(At("2026-04-07T12:00"), deadline.RemindAt);
        Assert.Equal(TimeSpan.FromHours(7.5), deadline.LeftAt(At("2026-04-01T14:00"), Working, []));
        Assert.Equal(TimeSpan.FromHours(6), deadline.LeftAt(At("2026-04-04T12:00"), Working, []));
        Assert.Equal(TimeSpan.Zero, deadline.LeftAt(At("2026-04-07T14:00"), Working, []));
    }

    [Theory]
    [InlineData("2026-11-23T09:00", "2026-11-23T14:30")]
    [InlineData("2026-11-23T10:00", "2026-11-24T08:00")]
    [InlineData("2026-11-23T15:00", "2026-11-24T13:00")]
    [InlineData("2026-11-21T12:00", "2026-11-23T13:30")]
    public void Given_a_deadline_when_its_reminder_is_counted_then_it_comes_two_working_hours_before(string received, string reminder)
    {
        var deadline = ResponseDeadline.Of(At(received), Working, []);

        Assert.Equal(At(reminder), deadline.RemindAt);
        Assert.Equal(TimeSpan.FromHours(2), deadline.LeftAt(deadline.RemindAt, Working, []));
    }

    [Fact]
    public void Given_an_account_that_is_closed_when_a_deadline_is_counted_then_no_time_passes_until_it_opens()
    {
        Period[] closed = [new(At("2026-11-24T09:00"), At("2026-11-26T12:00"))];

        var before = ResponseDeadline.Of(At("2026-11-23T10:00"), Working, closed);
        Assert.Equal(At("2026-11-26T13:00"), before.Due);
        Assert.Equal([new SkippedDay.Closed(new DateOnly(2026, 11, 24)), new SkippedDay.Closed(new DateOnly(2026, 11, 25)), new SkippedDay.Closed(new DateOnly(2026, 11, 26))], before.Skipped);

        var during = ResponseDeadline.Of(At("2026-11-25T10:00"), Working, closed);
        Assert.Equal((At("2026-11-26T12:00"), At("2026-11-27T12:00")), (during.CountsFrom, during.Due));
        Assert.Equal(At("2026-11-24T10:00"), ResponseDeadline.Of(At("2026-11-23T10:00"), Working, [new Period(At("2026-11-24T16:00"), At("2026-11-25T07:00"))]).Due);
    }

    [Fact]
    public void Given_closures_that_overlap_or_touch_when_a_deadline_is_counted_then_they_count_once()
    {
        Period[] closed = [new(At("2026-11-25T08:00"), At("2026-11-27T08:00")), new(At("2026-11-24T08:00"), At("2026-11-25T12:00")), new(At("2026-11-27T08:00"), At("2026-11-27T15:30"))];

        Assert.Equal(At("2026-11-30T10:00"), ResponseDeadline.Of(At("2026-11-23T10:00"), Working, closed).Due);
    }

    [Fact]
    public void Given_an_account_that_is_closed_for_good_when_a_deadline_is_counted_then_it_says_so_rather_than_going_on_for_ever() =>
        Assert.Throws<ArgumentException>(() => ResponseDeadline.Of(At("2026-11-23T10:00"), Working, [new Period(At("2026-01-01T00:00"), At("2099-01-01T00:00"))]));

    [Theory]
    [InlineData("Takk", true)]
    [InlineData("Tusen takk for hjelpen!", true)]
    [InlineData("Ok, takk skal du ha :)", true)]
    [InlineData("Takk for raskt svar.", true)]
    [InlineData("Takka for svaret", true)]
    [InlineData("Thank you so much", false)]
    [InlineData("Takk, men når åpner dere?", false)]
    [InlineData("Takk for svar. Gjelder det svømmehallen også", false)]
    [InlineData("Bra", false)]
    [InlineData("", false)]
    public void Given_a_comment_when_it_only_thanks_then_it_begins_no_new_deadline(string comment, bool isMeant) => Assert.Equal(isMeant, ClosingThanks.IsMeant(comment));

    // A second reckoning: the days by Oudin's Easter, the deadline by stepping a quarter of an hour at a time until a working day's hours have been stepped through.
    private static DateTimeOffset ByWalking(DateTimeOffset received, HashSet<DateOnly> free)
    {
        var left = TimeSpan.FromHours(7.5);
        for (var at = received; ; at += TimeSpan.FromMinutes(15))
        {
            var local = TimeZoneInfo.ConvertTime(at, Oslo);
            var works = local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !free.Contains(DateOnly.FromDateTime(local.DateTime))
                && local.TimeOfDay >= TimeSpan.FromHours(8) && local.TimeOfDay < TimeSpan.FromHours(15.5);
            if (!works)
            {
                continue;
            }
            if (left == TimeSpan.Zero)
            {
                return local;
            }
            left -= TimeSpan.FromMinutes(15);
        }
    }

    private static HashSet<DateOnly> FreeDays(int year) =>
    [
        .. from each in new[] { year - 1, year, year + 1 }
           let easter = Easter(each)
           from day in new[] { -3, -2, 0, 1, 39, 49, 50 }.Select(easter.AddDays).Concat([new(each, 1, 1), new(each, 5, 1), new(each, 5, 17), new(each, 12, 25), new DateOnly(each, 12, 26)])
           select day,
    ];

    private static DateOnly Easter(int year)
    {
        var century = year / 100;
        var golden = year % 19;
        var k = (century - 17) / 25;
        var i = (century - (century / 4) - ((century - k) / 3) + (19 * golden) + 15) % 30;
        i -= i / 28 * (1 - (i / 28 * (29 / (i + 1)) * ((21 - golden) / 11)));
        var j = (year + (year / 4) + i + 2 - century + (century / 4)) % 7;
        var l = i - j;
        var month = 3 + ((l + 40) / 44);
        return new DateOnly(year, month, l + 28 - (31 * (month / 4)));
    }

    // Days that are two holidays at once, of 2024 to 2035.
    private static int Shared() => Enumerable.Range(2024, 12).Sum(year => 12 - FreeDays(year).Count(day => day.Year == year));

    private static DateTimeOffset At(string local)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, Oslo.GetUtcOffset(time));
    }
}
