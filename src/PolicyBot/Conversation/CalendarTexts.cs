using System.Resources;
using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Days and moments in words.</summary>
internal sealed class CalendarTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(CalendarTexts));

    public string Weekdays => Get();

    public string Months => Get();

    public string NamedDay(string weekday, int day, string month) => Fill(weekday, day, month);

    public string NamedMoment(string day, string clock) => Fill(day, clock);

    public string NewYearsDay => Get();

    public string MaundyThursday => Get();

    public string GoodFriday => Get();

    public string EasterSunday => Get();

    public string EasterMonday => Get();

    public string LabourDay => Get();

    public string ConstitutionDay => Get();

    public string AscensionDay => Get();

    public string WhitSunday => Get();

    public string WhitMonday => Get();

    public string ChristmasDay => Get();

    public string SecondChristmasDay => Get();

    /// <summary>A day such as <c>mandag 6. juli</c>.</summary>
    public string Day(DateOnly day) => NamedDay(Weekdays.Split('|')[(int)day.DayOfWeek], day.Day, Month(day));

    /// <summary>A moment such as <c>mandag 6. juli kl. 08.00</c>, in Oslo.</summary>
    public string Moment(DateTimeOffset moment) => NamedMoment(Day(OsloTime.Day(moment)), OsloTime.Clock(moment));

    /// <summary>The name of a day's month.</summary>
    public string Month(DateOnly day) => Months.Split('|')[day.Month - 1];

    /// <summary>The name of a public holiday.</summary>
    public string Of(PublicHoliday holiday) => holiday switch
    {
        PublicHoliday.NewYearsDay => NewYearsDay,
        PublicHoliday.MaundyThursday => MaundyThursday,
        PublicHoliday.GoodFriday => GoodFriday,
        PublicHoliday.EasterSunday => EasterSunday,
        PublicHoliday.EasterMonday => EasterMonday,
        PublicHoliday.LabourDay => LabourDay,
        PublicHoliday.ConstitutionDay => ConstitutionDay,
        PublicHoliday.AscensionDay => AscensionDay,
        PublicHoliday.WhitSunday => WhitSunday,
        PublicHoliday.WhitMonday => WhitMonday,
        PublicHoliday.ChristmasDay => ChristmasDay,
        PublicHoliday.SecondChristmasDay => SecondChristmasDay,
        _ => throw new ArgumentOutOfRangeException(nameof(holiday)),
    };
}
